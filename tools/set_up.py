"""Set the project up: an environment from the lock file, the project in it and, if asked for, a browser.

    python -m tools.set_up [--browser]

Every `make` comes through here first, so a call with nothing to do must be quick. It needs nothing but Python.
"""

import sys

from tools.record import Record


def main(arguments: list[str]) -> int:
    """Set up what is missing and return the exit code; a failure is one sentence."""
    with_browser = "--browser" in arguments
    record = Record.read()
    if record and record.has_packages() and record.has_project() and (record.has_browser() or not with_browser):
        return 0

    from tools.installation import SetUpError, install  # noqa: PLC0415 - slow, and seldom needed

    try:
        install(record, with_browser=with_browser)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Interrupted: the next call continues where this one stopped.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
