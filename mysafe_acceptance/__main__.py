"""The command `walkthrough` as it is installed, also as `python -m mysafe_acceptance`.

In an installed copy `walkthrough`, `pages`, `steps` and the rest lie in this folder, so that a team's own packages of
those names stay importable in the same environment. They find each other because this folder comes first on
`sys.path`, in this process and in the pytest that it starts (which runs in this folder).
"""

import sys
from pathlib import Path


def main() -> int:
    """Run the command line of this process and return the exit status."""
    sys.path.insert(0, str(Path(__file__).parent))
    from walkthrough.__main__ import main as walkthrough  # noqa: PLC0415 - not found before

    return walkthrough()


if __name__ == "__main__":
    sys.exit(main())
