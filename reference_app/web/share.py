"""The Share window, on top of the list from which it was opened."""

from collections.abc import Callable
from uuid import UUID

from flask import Blueprint, flash, redirect, request
from flask.typing import ResponseReturnValue

from reference_app import sharing
from reference_app.items import Item
from reference_app.kinds import kind_of
from reference_app.web import policy
from reference_app.web.home import render_home
from reference_app.web.kinds import REPORTS
from reference_app.web.paging import ShareWindow, address_of, page_number, wanted_text
from reference_app.web.services import note
from reference_app.web.signed_in import db, me

bp = Blueprint("share", __name__, url_prefix="/mysafe")

_LONGEST_VERSION = 9


class Garbled(Exception):
    """The form contains something that the window never sends."""


@bp.get("/<slug>/<uuid:item_id>/share")
def window() -> ResponseReturnValue:
    """Show the current members."""
    item = policy.item()
    return _render(item, sharing.members_of(item))


@bp.post("/<slug>/<uuid:item_id>/share")
def save() -> ResponseReturnValue:
    """Save the list of members, or show the window again with the problem."""
    item_id = policy.item().id
    try:
        wanted, seen = _wanted(), _seen()
        before = sharing.members_of(sharing.open_for(db(), me(), item_id, lock=True))
        saved = sharing.save(db(), me(), item_id, wanted, seen)
        if changes := sharing.changes(db(), before, sharing.members_of(saved)):
            note(db(), me(), "shared", item_id=item_id, details=" ".join(changes))
        there = _list_of(saved)
        db().commit()
    except sharing.Stale as stale:
        item = sharing.open_for(db(), me(), item_id)
        return _render(item, stale.merged, changes=stale.changes), 409
    except (sharing.UnknownPerson, Garbled):
        db().rollback()
        item = sharing.open_for(db(), me(), item_id)
        problem = "Somebody on the list cannot be found any more. This is how the item is shared now."
        return _render(item, sharing.members_of(item), problem=problem), 422
    flash("Shared")
    return redirect(there)


def _render(item: Item, members: sharing.Members, changes: list[str] | None = None, problem: str = "") -> str:
    people = sharing.people_on(db(), members)
    seen = {str(member): can_edit for member, can_edit in sharing.members_of(item).items()}
    origin = "home" if _from_home() else "report"
    values = {"slug": kind_of(item).slug, "item_id": item.id, "from": origin}
    action = address_of(".save", page_number(), wanted_text(), **values)
    listed = [(person, members[key]) for key, person in people.items()]
    shown = ShareWindow(item, listed, seen, item.share_version, action, changes or [], problem)
    render: Callable[[ShareWindow], str] = render_home if _from_home() else REPORTS[item.kind]
    return render(shown)


def _from_home() -> bool:
    return request.args.get("from") == "home"


def _list_of(item: Item) -> str:
    endpoint = "home.index" if _from_home() else f"{item.kind}.report"
    return address_of(endpoint, page_number(), wanted_text())


def _wanted() -> dict[UUID, bool]:
    editing = set(map(_person, request.form.getlist("can_edit")))
    wanted = {member: member in editing for member in map(_person, request.form.getlist("member"))}
    if not editing <= wanted.keys():
        raise Garbled
    return wanted


def _seen() -> sharing.Seen:
    version = request.form.get("version", "")
    if not (version.isascii() and version.isdigit() and len(version) <= _LONGEST_VERSION):
        raise Garbled
    editing = set(map(_person, request.form.getlist("seen_can_edit")))
    return sharing.Seen(int(version), {id_: id_ in editing for id_ in map(_person, request.form.getlist("seen"))})


def _person(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Garbled from None
