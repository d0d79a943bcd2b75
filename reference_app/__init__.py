"""MySafe, reduced to what its documentation describes. `create_app` puts the parts together."""

import os
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from flask import Flask

from reference_app import commands, keys, proxies, upkeep, web
from reference_app.database import open_database
from reference_app.settings import read_settings
from reference_app.throttle import SignInThrottle
from reference_app.web.services import Services, static_version


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """Make the application, configured by environment variables or by `config`, which has the same names.

    :raises CannotStart: if the key or the database cannot be used.
    """
    version = static_version(Path(__file__).parent / "static")
    app = Flask(__name__, static_url_path=f"/static/{version}")
    settings = read_settings({**os.environ, **(config or {})}, Path(app.instance_path))
    database = open_database(settings.database_url)
    with database.begin() as session:
        vault = keys.open_vault(session, settings.keys)
    app.config.update(
        SECRET_KEY=vault.derive("cookies"),
        SESSION_COOKIE_NAME="mysafe" if settings.plain_http else "__Host-mysafe",
        SESSION_COOKIE_SECURE=not settings.plain_http,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_PATH="/",
        MAX_CONTENT_LENGTH=1024 * 1024,
        SEND_FILE_MAX_AGE_DEFAULT=timedelta(days=365),
        WTF_CSRF_TIME_LIMIT=None,
        MYSAFE_HOSTS=settings.hosts,
        BOOTSTRAP_SERVE_LOCAL=True,
    )
    services = Services(database, vault, SignInThrottle(database))
    web.connect(app, services)
    commands.connect(app, database, vault)
    upkeep.connect(app, database, vault, settings.keys)
    proxies.trust(app, settings.proxies)
    return app
