"""The command `walkthrough`, also as `python -m walkthrough`. Signals are handled before anything slow is imported."""

import sys

from walkthrough.run.signals import StoppedError, stoppable


def main() -> int:
    """Run the command line of this process and return the exit status."""
    try:
        with stoppable():
            # Takes a second on a busy machine, in which somebody may press Ctrl-C.
            from walkthrough.commands.cli import main as command  # noqa: PLC0415

            return command()
    except StoppedError as stopped:
        sys.stderr.write(f"walkthrough: {stopped}\n")
        return stopped.status


if __name__ == "__main__":
    sys.exit(main())
