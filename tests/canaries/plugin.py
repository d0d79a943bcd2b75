"""Write the secrets of a run, as JSON lines, to the file in CANARIES. A pytest plugin.

Load it with `-p tests.canaries.plugin`, in PYTEST_ADDOPTS for the pytest that `walkthrough check` starts. The file must
be outside of what is scanned. The plugin also watches what makes secrets, so that it knows unregistered ones.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

CANARIES = "CANARIES"
"""The environment variable with the path of the file."""
_ROOT = Path(__file__).parents[2]


def note(name: str, value: str) -> None:
    """Write a canary at once, because the process may be killed."""
    handle = os.open(os.environ[CANARIES], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(handle, "a", encoding="utf-8") as file:
        file.write(json.dumps({"name": name, "value": value}) + "\n")


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Watch the register, and where the embedded application gets its master key."""
    # Imported late, because assertions are only rewritten in modules that are imported after conftest.py.
    from harness.evidence.secrets import Secret  # noqa: PLC0415
    from harness.plugins.secrets import register_of  # noqa: PLC0415
    from steps.environment import embedded as fixtures  # noqa: PLC0415

    register = register_of(config)
    remember, run = register.add, fixtures.running_application

    def add(value: str | Secret) -> None:
        note(f"secret of {_origin()}", value.reveal() if isinstance(value, Secret) else value)
        remember(value)

    def running_application(log: Path, environment: Any, *arguments: str) -> AbstractContextManager[str]:
        note("the master key", environment["MYSAFE_MASTER_KEY"])
        return run(log, environment, *arguments)

    register.add = add  # type: ignore[method-assign]
    fixtures.running_application = running_application


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Iterator[None]:
    """Note the passwords of all accounts, even if nobody signs in with them."""
    made = yield
    if fixturedef.argname == "deployment":
        for person in made.people.values():
            note(f"{person.name}'s password", person.password.reveal())
    return made


def _origin() -> str:
    """Return the place in the project that registers a secret, and the current test."""
    frame = sys._getframe(2)
    while frame.f_back and frame.f_code.co_filename.endswith(("secrets.py", "plugin.py")):
        frame = frame.f_back
    place = Path(frame.f_code.co_filename)
    where = place.relative_to(_ROOT).as_posix() if place.is_relative_to(_ROOT) else place.name
    return f"{where}:{frame.f_lineno} in {os.environ.get('PYTEST_CURRENT_TEST', '').partition(' ')[0]}"
