"""The pages of each kind of item. A further kind is a module of its own, and a line in both."""

from collections.abc import Callable

from flask import Blueprint

from reference_app.web import api_secrets
from reference_app.web.paging import ShareWindow

BLUEPRINTS: tuple[Blueprint, ...] = (api_secrets.bp,)

REPORTS: dict[str, Callable[[ShareWindow | None], str]] = {api_secrets.bp.name: api_secrets.render_report}
"""How the report of a kind is rendered, with the Share window on top where there is one."""
