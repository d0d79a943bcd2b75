"""Runs the application as somebody would who deploys it, for the tests that need one running."""

import base64
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from steps.fixtures import running_application

ROOT = Path(__file__).parents[1]
FLASK = [sys.executable, "-m", "flask", "--app", "reference_app"]


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
