"""Set the project up: an environment from the lock file, the project in it and, with --browser, a browser.

    python -m tools.set_up [--browser]

Every `make` runs this first, so a call with nothing to do must be quick. It needs only Python.
"""

import sys

from tools.record import Record


def main(arguments: list[str]) -> int:
    """Set up what is missing, and return the exit code. A failure is printed as one sentence."""
    with_browser = "--browser" in arguments
    record = Record.read()
    if record and record.has_packages() and record.has_project() and (record.has_browser() or not with_browser):
        return 0

    from tools.installation import SetUpError, install  # noqa: PLC0415 - slow and rarely needed

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
