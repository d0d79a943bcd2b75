"""The services that views use: the database, the vault, the throttle and the clock."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import cast
from uuid import UUID

from flask import Flask, current_app
from sqlalchemy.orm import Session

from reference_app import audit
from reference_app.database import Database
from reference_app.people import Person
from reference_app.throttle import SignInThrottle
from reference_app.vault import Vault


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Services:
    """The services of one application."""

    database: Database
    vault: Vault
    throttle: SignInThrottle
    now: Callable[[], datetime] = field(default=_now)


def note(session: Session, who: Person, action: str, *, item_id: UUID | None = None, details: str = "") -> None:
    """Add an entry to the audit log, in the transaction of the session."""
    using = services()
    audit.note(session, using.vault, using.now(), who, action, item_id=item_id, details=details)


def services_of(app: Flask) -> Services:
    """Return the services of an application."""
    return cast(Services, app.extensions["mysafe"])


def services() -> Services:
    """Return the services of the current application."""
    return services_of(current_app)


def static_version(folder: Path) -> str:
    """Return a version of the static files, so that browsers can cache them for ever."""
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:12]
