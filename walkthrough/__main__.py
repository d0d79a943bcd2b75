"""The command `walkthrough`, and `python -m walkthrough`: it can be stopped in good order from its first moment on."""

import sys

from walkthrough.run.signals import StoppedError, stoppable


def main() -> int:
    """Carry out the command line of this process; returns the exit status."""
    try:
        with stoppable():
            # Takes a second on a busy machine, in which somebody may change their mind.
            from walkthrough.commands.cli import main as command  # noqa: PLC0415

            return command()
    except StoppedError as stopped:
        sys.stderr.write(f"walkthrough: {stopped}\n")
        return stopped.status


if __name__ == "__main__":
    sys.exit(main())
