"""Run the features: by mouse, and some by all hands; with two workers where there are two cores.

What the arguments say about hands or workers counts.
"""

import os
import subprocess
import sys
from collections.abc import Sequence

ALL_HANDS = "--hands=all"
OF_WORKERS = ("-n", "--numprocesses", "--dist", "--headed", "--slowmo", "--pdb", "--collect-only", "--co")
"""What says how many workers there are, or wants to be looked at."""


def main(arguments: Sequence[str], cores: int | None = None) -> int:
    """Run pytest with the arguments."""
    return subprocess.run(
        [sys.executable, "-m", *command(arguments, cores or os.cpu_count() or 1)], check=False
    ).returncode


def command(arguments: Sequence[str], cores: int) -> list[str]:
    """Return the command line of pytest."""
    chosen = any(word.startswith(OF_WORKERS) for word in arguments)
    workers = [] if chosen or cores == 1 else ["-n", "2", "--dist", "worksteal"]
    return ["pytest", "-o", "testpaths=features", ALL_HANDS, *workers, *arguments]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
