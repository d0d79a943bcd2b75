"""The settings of the application, from environment variables or from a caller."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reference_app.keys import KeySource
from reference_app.start import CannotStart

THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Settings:
    """The settings of one application.

    `plain_http` turns off the Secure cookie, for networks without https and for browsers (Safari) that do not treat
    `http://127.0.0.1` as secure. `proxies` is the number of trusted reverse proxies in front, `hosts` the names under
    which the application is asked for.
    """

    database_url: str
    keys: KeySource
    plain_http: bool
    proxies: int = 0
    hosts: tuple[str, ...] = THIS_MACHINE

    def __repr__(self) -> str:
        return "Settings()"


def read_settings(given: Mapping[str, Any], instance: Path) -> Settings:
    """Read `DATABASE_URL`, `MYSAFE_MASTER_KEY` or `MYSAFE_KEY_FILE`, and the other settings of docs/application.md.

    :raises CannotStart: if MYSAFE_PROXIES is not a number.
    """
    proxies = str(given.get("MYSAFE_PROXIES") or "0")
    if not (proxies.isascii() and proxies.isdigit()):
        raise CannotStart(f"MYSAFE_PROXIES is the number of reverse proxies in front, not {proxies!r}.")
    url = given.get("DATABASE_URL")
    if not url:
        instance.mkdir(mode=0o700, parents=True, exist_ok=True)
        url = f"sqlite:///{instance / 'mysafe.sqlite3'}"
    file = Path(given.get("MYSAFE_KEY_FILE") or instance / "master.key")
    keys = KeySource(str(given.get("MYSAFE_MASTER_KEY") or ""), file)
    plain_http = str(given.get("MYSAFE_PLAIN_HTTP", "")).lower() in {"1", "true", "yes", "on"}
    hosts = tuple(str(given.get("MYSAFE_HOSTS") or "").lower().replace(",", " ").split())
    return Settings(str(url), keys, plain_http, int(proxies), hosts or THIS_MACHINE)
