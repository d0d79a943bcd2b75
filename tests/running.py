"""Runs the application as somebody would who deploys it, for the tests that need one running."""

import base64
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from steps.environment.embedded import running_application

ROOT = Path(__file__).parents[1]
FLASK = [sys.executable, "-m", "flask", "--app", "reference_app"]
ROLES = {"OWNER": "olga", "COLLEAGUE": "kim", "SECOND_COLLEAGUE": "lee", "OUTSIDER": "xaver"}
"""Who has an account on a deployed application, by the roles of the environment."""


def as_environment(passwords: Mapping[str, str]) -> dict[str, str]:
    """What the environment has to tell of the accounts of `ROLES`, given the password of each username."""
    names = {f"MYSAFE_{role}_USERNAME": username for role, username in ROLES.items()}
    return names | {f"MYSAFE_{role}_PASSWORD": passwords[username] for role, username in ROLES.items()}


def as_a_user_has_it(**more: str) -> dict[str, str]:
    """The environment without what the run around us has put there; with what else is given."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("MYSAFE_", "PYTEST_"))}
    return inherited | more


def with_the_project(path: str) -> str:
    """A PYTHONPATH with the project in front of what it has."""
    return os.pathsep.join(filter(None, [str(ROOT), path]))


@contextmanager
def deployed_application(folder: Path, *, prefix: str = "", accounts: dict[str, str]) -> Iterator[str]:
    """Yield the address of an application with a database of its own, and with these accounts (username: password)."""
    key = base64.b64encode(secrets.token_bytes(32)).decode()
    environment = {"DATABASE_URL": f"sqlite:///{folder / 'deployed.sqlite'}", "MYSAFE_MASTER_KEY": key}
    for username, password in accounts.items():
        subprocess.run(
            [*FLASK, "add-person", username, "--name", username.title(), "--email", f"{username}@example.test"],
            env=os.environ | environment,
            input=f"{password}\n{password}\n",
            text=True,
            check=True,
            capture_output=True,
        )
    with running_application(folder / "deployed.log", environment, "--prefix", prefix) as address:
        yield address
