"""Run all features against a deployment as teams have one: gunicorn with several processes, and PostgreSQL.

`make postgresql` starts the database, in an environment of its own. The deployment is full of other people's items and
accounts, some with the names of those that the features use.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.environments import python_of, run_in
from tests.running import ROLES, ROOT, Deployed, as_a_user_has_it, as_environment

NAME, WORKERS = "postgresql", "3"
STARTS_WITHIN = 60.0


@contextmanager
def gunicorn(deployed: Deployed) -> Iterator[str]:
    """Serve the application with several processes, and yield its address when it answers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "gunicorn", "--workers", WORKERS, "--bind", address, "reference_app:create_app()"]
    with (deployed.folder / "gunicorn.log").open("w") as log:
        server = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **deployed.environment}, stderr=log, stdout=log)
        try:
            _wait_for(f"http://{address}/sign-in")
            yield f"http://{address}/"
        finally:
            server.terminate()
            server.wait()


def _wait_for(address: str) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while True:
        try:
            urlopen(address).close()  # noqa: S310 - our own
        except HTTPError:
            raise
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return


def main(arguments: list[str]) -> int:
    """Fill the database, serve, run the features, and return their exit status."""
    accounts = {username: f"password of {username} 42" for username in ROLES.values()}
    known = as_environment(accounts) | {"MYSAFE_COLLEAGUE_EMAIL": f"{ROLES['COLLEAGUE']}@example.test"}
    with tempfile.TemporaryDirectory() as folder:
        deployed = Deployed(Path(folder), accounts, os.environ["MYSAFE_TEST_DATABASE_URL"])
        deployed.fill()
        with gunicorn(deployed) as address:
            command = [sys.executable, "-m", "pytest", "-o", "testpaths=features", "--base-url", address, *arguments]
            return subprocess.run(command, cwd=ROOT, env=as_a_user_has_it(**known), check=False).returncode


if __name__ == "__main__":
    if "MYSAFE_TEST_DATABASE_URL" in os.environ:
        sys.exit(main(sys.argv[1:]))
    again = (python_of(NAME), "-m", "tests.deployed_features", *sys.argv[1:])
    sys.exit(run_in(NAME, "tests.postgresql", *again))
