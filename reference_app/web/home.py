"""Home: a card for each item of any kind."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from reference_app import items
from reference_app.kinds import KINDS
from reference_app.web.paging import ShareWindow, address_of, page_number, wanted_text
from reference_app.web.signed_in import db, me

bp = Blueprint("home", __name__, url_prefix="/mysafe")


@bp.get("/")
def index() -> ResponseReturnValue:
    """Show the items that the person owns or that are shared with them."""
    return render_home()


def render_home(window: ShareWindow | None = None) -> str:
    """Render Home, with the Share window on top if there is one."""
    find = wanted_text()
    page = items.page_of(db(), me(), page_number(), *([items.fits(find, KINDS)] if find else []))
    return render_template(
        "home.html",
        page=page,
        find=find,
        empty=not page.items and page.first and not items.has_any(db(), me()),
        window=window,
        back=address_of("home.index", page.number, find),
        here={"list": "home.index", "find": find},
        address_of=address_of,
    )
