"""Removes what the set-up made and what runs have left. Touches no data: the folder `instance` stays."""

import shutil
from pathlib import Path

LEFT_BEHIND = (
    ".venv",
    ".venv.old",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".hypothesis",
    "build",
    "test-results",
    "*.egg-info",
    "*/**/__pycache__",
    "__pycache__",
)


def main() -> None:
    """Remove it all; what is not there is no trouble."""
    for pattern in LEFT_BEHIND:
        for folder in list(Path().glob(pattern)):
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
