"""The run's register of secrets, and the fixture `secrets`. A pytest plugin."""

import pytest

from harness.evidence.secrets import Secrets

_REGISTER = pytest.StashKey[Secrets]()


def register_of(config: pytest.Config) -> Secrets:
    """Return the register of this process."""
    return config.stash.setdefault(_REGISTER, Secrets())


@pytest.fixture(scope="session")
def secrets(pytestconfig: pytest.Config) -> Secrets:
    """Provide the register of values that no artifact may show: `secrets.add(value)`."""
    return register_of(pytestconfig)
