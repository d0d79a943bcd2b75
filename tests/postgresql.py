"""Run a command with a PostgreSQL server of its own: `python -m tests.postgresql python -m tests.assurance --quick`.

It needs the programs of a PostgreSQL (Debian: the package postgresql) and the extra `postgresql`. Tests of the
application use the server at `MYSAFE_TEST_DATABASE_URL`, each in a schema of its own.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from glob import glob
from importlib.util import find_spec
from pathlib import Path

NOT_HERE = 3


def main(command: Sequence[str]) -> int:
    """Run the command, and return its exit status, or 3 if there is no PostgreSQL here."""
    if not command or command[0] in {"-h", "--help"}:
        print(__doc__)  # noqa: T201
        return 0
    initdb = shutil.which("initdb") or next(iter(sorted(glob("/usr/lib/postgresql/*/bin/initdb"), reverse=True)), None)  # noqa: PTH207
    if not initdb or not find_spec("psycopg"):
        print("There is no PostgreSQL here: install its server and the extra postgresql.", file=sys.stderr)  # noqa: T201
        return NOT_HERE
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        data.mkdir()
        # The server refuses to run as root.
        user = {"user": "postgres"} if os.geteuid() == 0 else {}
        if user:
            shutil.chown(folder, "postgres")
            shutil.chown(data, "postgres")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        control = [str(Path(initdb).with_name("pg_ctl")), "-D", str(data)]
        quiet = {"cwd": folder, "stdout": subprocess.DEVNULL, **user}
        subprocess.run([initdb, "-D", str(data), "-A", "trust", "-U", "postgres"], check=True, **quiet)
        subprocess.run([*control, "-o", options, "-l", str(data / "log"), "-w", "start"], check=True, **quiet)
        try:
            address = f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"
            environment = {**os.environ, "MYSAFE_TEST_DATABASE_URL": address}
            return subprocess.run(command, env=environment, check=False).returncode
        finally:
            subprocess.run([*control, "-m", "immediate", "-w", "stop"], check=False, **quiet)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
