"""What the environment was set up from, recorded inside it. Read at every `make`, so it imports little."""

import hashlib
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

VERSION = 1
"""Raise it to have existing environments made again."""

ENVIRONMENT = Path(".venv")
LOCK = Path("requirements.lock")
_FILE = ENVIRONMENT / "set-up.json"


@dataclass
class Record:
    """Digests of what was set up, and the browser's path; empty where the set-up did not finish."""

    packages: str = ""
    project: str = ""
    browser: str = ""
    made_here: bool = True
    """Whether the environment is our own, and may be removed when it no longer fits, or a person's."""

    @classmethod
    def read(cls) -> "Record | None":
        """Read the record: an empty one if the file is damaged, None if there is none."""
        try:
            return cls(**json.loads(_FILE.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError):
            return cls()

    def write(self) -> None:
        """Replace the file, whole or not at all."""
        new = _FILE.with_suffix(".new")
        new.write_text(json.dumps(asdict(self)), encoding="utf-8")
        new.replace(_FILE)

    def has_packages(self) -> bool:
        """Tell whether the packages are those of the lock file as it is now, for this very Python."""
        return self.packages == wanted_packages()

    def has_project(self) -> bool:
        """Tell whether the project is installed as pyproject.toml asks for now."""
        return self.project == wanted_project()

    def has_browser(self) -> bool:
        """Tell whether the browser that was found is still there."""
        return bool(self.browser) and Path(self.browser).exists()


def wanted_packages() -> str:
    """Return a digest of what the packages depend on: lock file, Python and VERSION."""
    return _digest(LOCK.read_bytes(), f"{VERSION} {sys.version} {sys.base_prefix}".encode())


def wanted_project() -> str:
    """Return a digest of the file that says how the project is installed."""
    return _digest(Path("pyproject.toml").read_bytes())


def _digest(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()
