"""What all templates need: the side menu, the kinds and the format of dates."""

from datetime import datetime

from flask import Flask, url_for

from reference_app.kinds import KINDS, kind_of


def connect(app: Flask) -> None:
    """Add them to the templates."""
    app.add_template_filter(moment)
    app.context_processor(lambda: {"side_menu": _side_menu(), "kind_of": kind_of, "kinds": KINDS})


def moment(value: datetime | None) -> str:
    """Format a date as the product does: month first."""
    return value.strftime("%m/%d/%Y %H:%M UTC") if value else "Never"


def _side_menu() -> list[tuple[str, str, str]]:
    kinds = [(kind.many, f"{kind.name}.report", url_for(f"{kind.name}.report")) for kind in KINDS]
    return [("Home", "home.index", url_for("home.index")), *kinds]
