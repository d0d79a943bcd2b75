"""What all templates need: the side menu, the kinds, the addresses of lists and the format of dates."""

from datetime import datetime
from typing import Any

from flask import Flask, url_for

from reference_app.items import may_change, value_of
from reference_app.kinds import KINDS, kind_of
from reference_app.web.paging import address_of


def connect(app: Flask) -> None:
    """Add them to the templates."""
    app.add_template_filter(moment)
    known = {"kind_of": kind_of, "kinds": KINDS, "may_change": may_change, "value_of": value_of}
    app.jinja_env.globals.update(known, address_of=address_of)
    app.context_processor(lambda: {"side_menu": _side_menu()})


def moment(value: datetime | None) -> str:
    """Format a date as the product does: month first."""
    return value.strftime("%m/%d/%Y %H:%M UTC") if value else "Never"


def _side_menu() -> list[tuple[str, str, Any]]:
    kinds = [(kind.many, url_for("items.report", kind=kind), kind) for kind in KINDS]
    return [("Home", url_for("home.index"), None), *kinds]
