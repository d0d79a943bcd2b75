"""The pages of each kind of item. A new kind is a module and a line in each table."""

from collections.abc import Callable

from flask import Blueprint

from reference_app.web import api_secrets
from reference_app.web.paging import ShareWindow

BLUEPRINTS: tuple[Blueprint, ...] = (api_secrets.bp,)

REPORTS: dict[str, Callable[[ShareWindow | None], str]] = {api_secrets.bp.name: api_secrets.render_report}
"""Renders the report of a kind, with the Share window on top if there is one."""
