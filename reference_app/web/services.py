"""What the views work with: the database, the vault, the throttle and the clock of one application."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from flask import Flask, current_app

from reference_app.database import Database
from reference_app.throttle import SignInThrottle
from reference_app.vault import Vault


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Services:
    """The parts that outlive a request."""

    database: Database
    vault: Vault
    throttle: SignInThrottle
    now: Callable[[], datetime] = field(default=_now)


def services_of(app: Flask) -> Services:
    """Tell what an application works with."""
    return cast(Services, app.extensions["mysafe"])


def services() -> Services:
    """Tell what the application of this request works with."""
    return services_of(current_app)


def static_version(folder: Path) -> str:
    """Name the present state of the static files: browsers may keep them under it for ever."""
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:12]
