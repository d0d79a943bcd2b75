"""What the environment was set up from, written down inside it.

Read at every call of `make`, so it imports little. Must not know how anything is set up.
"""

import hashlib
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

VERSION = 1
"""To be raised when environments that were made before must be made again."""

ENVIRONMENT = Path(".venv")
LOCK = Path("requirements.lock")
_FILE = ENVIRONMENT / "set-up.json"


@dataclass
class Record:
    """Digests of what was set up, and the browser's path; empty is what was not set up to its end."""

    packages: str = ""
    project: str = ""
    browser: str = ""
    made_here: bool = True
    """Whether the environment is our own, to be thrown away when it no longer fits, or a person's."""

    @classmethod
    def read(cls) -> "Record | None":
        """Give what was written last, nothing set up if it cannot be understood, None if there is no record."""
        try:
            return cls(**json.loads(_FILE.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError):
            return cls()

    def write(self) -> None:
        """Replace what was written before, whole or not at all."""
        new = _FILE.with_suffix(".new")
        new.write_text(json.dumps(asdict(self)), encoding="utf-8")
        new.replace(_FILE)

    def has_packages(self) -> bool:
        """Tell whether the packages are those of today's lock file, for this very Python."""
        return self.packages == wanted_packages()

    def has_project(self) -> bool:
        """Tell whether the project is installed the way it asks for today."""
        return self.project == wanted_project()

    def has_browser(self) -> bool:
        """Tell whether the browser that was found then is still there."""
        return bool(self.browser) and Path(self.browser).exists()


def wanted_packages() -> str:
    """Tell apart every state of what the packages depend on: lock file, Python and VERSION."""
    return _digest(LOCK.read_bytes(), f"{VERSION} {sys.version} {sys.base_prefix}".encode())


def wanted_project() -> str:
    """Tell apart every state of the file that says how the project installs itself."""
    return _digest(Path("pyproject.toml").read_bytes())


def _digest(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()
