"""Set up Wagtail under `build/`, a product that nobody here wrote: `make other-products`. With --serve, run it.

    python -m tools.other_products [--serve]

It gets an environment of its own, an empty site with SQLite, and one account. What is there already is kept.
"""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

from tools.commands import CommandError, run_command

VERSION = "8.0.1"
FOLDER = Path("build") / "other-products" / f"wagtail-{VERSION}"
SITE, LOG, ACCOUNT, DONE = FOLDER / "site", FOLDER / "set-up.log", FOLDER / ".env", FOLDER / "done"
PYTHON = FOLDER / ("venv/Scripts/python.exe" if sys.platform == "win32" else "venv/bin/python")
_SETTINGS = """\
import os

DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["WAGTAIL_DATABASE"]}}
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
"""
_STARTS_WITHIN = 30.0
_LIMIT = 600


def main(arguments: list[str]) -> int:
    """Set up what is missing, and serve if asked; return the exit code. A failure is printed as one sentence."""
    if "--help" in arguments:
        print(__doc__)
        return 0
    try:
        set_up()
    except (CommandError, OSError) as error:
        lines = error.lines if isinstance(error, CommandError) else []
        print(f"Wagtail cannot be set up, {error}: {(lines or [''])[-1]} (full log: {LOG})", file=sys.stderr)
        return 1
    print(f"Wagtail {VERSION} is in {FOLDER}; its account is in {ACCOUNT}.")
    if "--serve" in arguments:
        with served(SITE / "db.sqlite3") as address:
            print(f"It is served at {address} until you press Ctrl-C.", flush=True)
            try:
                while True:
                    time.sleep(1)
            except KeyboardInterrupt:
                return 0
    print("`python -m tools.other_products --serve` starts it.")
    return 0


def is_set_up() -> bool:
    """Whether all of it is there."""
    return DONE.exists()


def set_up() -> None:
    """Install Wagtail, make a site and an account.

    :raises CommandError: where a program fails.
    """
    if is_set_up():
        return
    shutil.rmtree(FOLDER, ignore_errors=True)
    SITE.mkdir(parents=True)
    venv.create(PYTHON.parents[1], with_pip=True)
    print(f"Installing Wagtail {VERSION}; this takes half a minute.", flush=True)
    _run(str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"wagtail=={VERSION}")
    _run(str(PYTHON.with_name("wagtail")), "start", "mysite", str(SITE))
    (SITE / "mysite" / "settings" / "local.py").write_text(_SETTINGS, encoding="utf-8")
    account = {"WAGTAIL_USERNAME": "ada", "WAGTAIL_PASSWORD": secrets.token_urlsafe(12)}
    ACCOUNT.write_text("".join(f"{name}={value}\n" for name, value in account.items()), encoding="utf-8")
    database = str((SITE / "db.sqlite3").resolve())
    _run(str(PYTHON), str(SITE / "manage.py"), "migrate", "--verbosity", "0", WAGTAIL_DATABASE=database)
    _run(
        *(str(PYTHON), str(SITE / "manage.py"), "createsuperuser", "--noinput"),
        WAGTAIL_DATABASE=database,
        DJANGO_SUPERUSER_USERNAME=account["WAGTAIL_USERNAME"],
        DJANGO_SUPERUSER_EMAIL="ada@example.test",
        DJANGO_SUPERUSER_PASSWORD=account["WAGTAIL_PASSWORD"],
    )
    DONE.touch()


def _run(*command: str, **environment: str) -> None:
    run_command(command, lambda _: None, log=LOG, limit=_LIMIT, variables=environment)


@contextmanager
def served(database: Path) -> Iterator[str]:
    """Serve the site with a database on a free port of this machine, and yield its address when it answers.

    :raises TimeoutError: if it does not answer.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(PYTHON.resolve()), "manage.py", "runserver", "--noreload", f"127.0.0.1:{port}"]
    environment = os.environ | {"WAGTAIL_DATABASE": str(database.resolve())}
    with subprocess.Popen(
        command, cwd=SITE, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield _answering(f"http://127.0.0.1:{port}/")
        finally:
            process.terminate()


def _answering(address: str) -> str:
    until = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{address}admin/login/", timeout=5):  # noqa: S310 - our own address
                return address
        except (URLError, ConnectionError):
            time.sleep(0.2)
    raise TimeoutError(f"Wagtail does not answer at {address}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
