"""Home: a card for each item of any kind."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from reference_app import items
from reference_app.items import Item
from reference_app.kinds import KINDS
from reference_app.web.paging import Window, address_of, page_number, wanted_text
from reference_app.web.signed_in import db, me

bp = Blueprint("home", __name__, url_prefix="/mysafe")


@bp.get("/")
def index() -> ResponseReturnValue:
    """Show the items that the person owns or that are shared with them."""
    return render_home()


def render_home(window: Window | None = None) -> str:
    """Render Home, with a window on top if there is one."""
    find = wanted_text()
    page = items.page_of(
        db(), me(), page_number(), items.Item.enabled.is_(True), *([items.fits(find, KINDS)] if find else [])
    )
    return render_template(
        "home.html",
        page=page,
        rows=_rows(page.items),
        find=find,
        empty=not page.items and page.first and not items.has_any(db(), me()),
        window=window,
        back=address_of("home.index", page.number, find),
        here={"list": "home.index", "origin": "home", "find": find},
    )


@bp.get("/help")
def get_help() -> ResponseReturnValue:
    """Tell how to begin."""
    return render_template("help.html")


def _rows(found: Sequence[Item]) -> dict[UUID, Any]:
    """Return the own fields of items of several kinds, by the ids of the items."""
    by_kind = [(kind, [item for item in found if item.kind == kind.name]) for kind in KINDS]
    return {row.item_id: row for kind, some in by_kind if some for row in items.rows_of(db(), kind, some)}
