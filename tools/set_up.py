"""Sets the project up: an environment from the lock file, the project in it and, if asked for, a browser.

    python -m tools.set_up [--browser]

Everything that `make` does goes through here first: a call with nothing to do must cost next to nothing. Runs
with nothing but Python itself; one that is too old must at least understand this module, to be told so.
"""

from __future__ import annotations

import shutil
import sys

from tools.record import Record

OLDEST_PYTHON = (3, 11)


def main(arguments: list[str]) -> int:
    """Set up what is missing and give the exit code; a failure is told in one sentence."""
    if sys.version_info < OLDEST_PYTHON:
        return _fail(too_old(sys.executable, sys.version.split()[0]))
    with_browser = "--browser" in arguments
    record = Record.read()
    if (
        record
        and record.has_packages()
        and record.has_project()
        and (record.has_browser() or not with_browser)
    ):
        return 0

    from tools.installation import SetUpError, install  # noqa: PLC0415 - slow, and seldom needed

    try:
        install(record, with_browser=with_browser)
    except SetUpError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        print("\nInterrupted; the next call goes on with what was not finished.", file=sys.stderr)
        return 130
    return 0


def too_old(python: str, version: str) -> str:
    """Say which Python is needed and how to hand it over, naming a newer one if there is one."""
    needed = ".".join(map(str, OLDEST_PYTHON))
    newer = [name for minor in range(20, 10, -1) for name in [f"python3.{minor}"] if shutil.which(name)]
    way_out = (
        f"call make with PYTHON={newer[0]}" if newer else "install one, or call make with PYTHON=its path"
    )
    return f"Python {needed} or newer is needed, and {python} is Python {version}: {way_out}."


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
