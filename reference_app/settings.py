"""What the application is told from outside: the environment, or what a caller gives in its place.

Must not know what the settings are used for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reference_app.keys import master_key_from_file, master_key_from_text


@dataclass(frozen=True)
class Settings:
    """The settings of one application.

    `plain_http` gives up the Secure cookie, for a network without https and for browsers (Safari) that do not
    take `http://127.0.0.1` for safe.
    """

    database_url: str
    master_key: bytes
    plain_http: bool

    def __repr__(self) -> str:
        return "Settings()"


def read_settings(given: Mapping[str, Any], instance: Path) -> Settings:
    """Read `DATABASE_URL`, `MYSAFE_MASTER_KEY` or `MYSAFE_KEY_FILE`, and `MYSAFE_PLAIN_HTTP`.

    :raises CannotStart: where the master key cannot be used.
    """
    url = given.get("DATABASE_URL")
    if not url:
        instance.mkdir(mode=0o700, parents=True, exist_ok=True)
        url = f"sqlite:///{instance / 'mysafe.sqlite3'}"
    if text := given.get("MYSAFE_MASTER_KEY"):
        key = master_key_from_text(text, "MYSAFE_MASTER_KEY")
    else:
        key = master_key_from_file(Path(given.get("MYSAFE_KEY_FILE") or instance / "master.key"))
    return Settings(str(url), key, str(given.get("MYSAFE_PLAIN_HTTP", "")).lower() in {"1", "true", "yes", "on"})
