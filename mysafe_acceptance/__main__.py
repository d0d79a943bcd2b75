"""The installed command `walkthrough`, also `python -m mysafe_acceptance`.

In an installed copy, `walkthrough`, `pages`, `steps` and the others are in this folder, so that a team can have its own
packages with these names in the same environment. This folder comes first on `sys.path`, here and in the pytest process
that `walkthrough` starts in it.
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
