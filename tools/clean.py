"""Remove what the set-up made and what runs left, but no data: the folder `instance` stays."""

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
    """Remove everything that exists of it."""
    for pattern in LEFT_BEHIND:
        for folder in list(Path().glob(pattern)):
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
