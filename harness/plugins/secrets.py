"""The run's register of secrets, and the fixture `secrets` that adds to it. A pytest plugin."""

import pytest

from harness.evidence.secrets import Secrets

_REGISTER = pytest.StashKey[Secrets]()


def register_of(config: pytest.Config) -> Secrets:
    """The register of this process's run."""
    return config.stash.setdefault(_REGISTER, Secrets())


@pytest.fixture(scope="session")
def secrets(pytestconfig: pytest.Config) -> Secrets:
    """Take values that no artifact may show: `secrets.add(value)`."""
    return register_of(pytestconfig)
