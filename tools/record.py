"""The record of what the environment was set up from, kept inside it. Every `make` reads it, so it imports little."""

import hashlib
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

VERSION = 1
"""Increase it to make existing environments outdated."""

ENVIRONMENT = Path(".venv")
LOCK = Path("requirements.lock")
_FILE = ENVIRONMENT / "set-up.json"


@dataclass
class Record:
    """Digests of what was set up, and the browser's path; empty for unfinished parts."""

    packages: str = ""
    project: str = ""
    browser: str = ""
    made_here: bool = True
    """Whether the set-up made the environment, and so may remove it."""

    @classmethod
    def read(cls) -> "Record | None":
        """Read the record; an empty one if the file is damaged, None if it is missing."""
        try:
            return cls(**json.loads(_FILE.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError):
            return cls()

    def write(self) -> None:
        """Replace the file atomically."""
        new = _FILE.with_suffix(".new")
        new.write_text(json.dumps(asdict(self)), encoding="utf-8")
        new.replace(_FILE)

    def has_packages(self) -> bool:
        """Tell whether the packages match the lock file and this Python."""
        return self.packages == wanted_packages()

    def has_project(self) -> bool:
        """Tell whether the project is installed as pyproject.toml says now."""
        return self.project == wanted_project()

    def has_browser(self) -> bool:
        """Tell whether the browser still exists."""
        return bool(self.browser) and Path(self.browser).exists()


def wanted_packages() -> str:
    """Return a digest of what the packages depend on: the lock file, Python and VERSION."""
    return _digest(LOCK.read_bytes(), f"{VERSION} {sys.version} {sys.base_prefix}".encode())


def wanted_project() -> str:
    """Return a digest of the file that says how the project is installed."""
    return _digest(Path("pyproject.toml").read_bytes())


def _digest(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()
