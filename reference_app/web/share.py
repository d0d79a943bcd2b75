"""The Share window, on top of the list from which it was opened."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, request
from flask.typing import ResponseReturnValue

from reference_app import sharing, states
from reference_app.items import Item
from reference_app.kind import Kind
from reference_app.kinds import kind_of
from reference_app.web import policy
from reference_app.web.home import render_home
from reference_app.web.items import render_report
from reference_app.web.paging import (
    ShareWindow,
    address_of,
    asked_filters,
    from_home,
    list_address,
    page_number,
    wanted_text,
)
from reference_app.web.services import note
from reference_app.web.signed_in import db, me
from reference_app.web.states import ticked

bp = Blueprint("share", __name__, url_prefix="/mysafe")

_LONGEST_VERSION = 9


class Garbled(Exception):
    """The form contains something that the window never sends."""


@bp.get("/<kind:kind>/<uuid:item_id>/share")
def window() -> ResponseReturnValue:
    """Show the current members."""
    item = policy.item()
    return _render(item, sharing.members_of(item))


@bp.post("/<kind:kind>/<uuid:item_id>/share")
def save() -> ResponseReturnValue:
    """Save the list of members, or show the window again with the problem."""
    item_id = policy.item().id
    try:
        wanted, seen = _wanted(), _seen()
        saved = _noted(item_id, lambda: sharing.save(db(), me(), item_id, wanted, seen))
        there = list_address(kind_of(saved))
        db().commit()
    except sharing.Stale as stale:
        item = _open(item_id)
        return _render(item, stale.merged, changes=stale.changes), 409
    except (sharing.UnknownPerson, Garbled):
        db().rollback()
        item = _open(item_id)
        problem = "Somebody on the list cannot be found any more. This is how the item is shared now."
        return _render(item, sharing.members_of(item), problem=problem), 422
    flash("Shared")
    return redirect(there)


@bp.get("/<kind:kind>/share")
def window_for_several(kind: Kind) -> ResponseReturnValue:
    """Show an empty list of members for the ticked items."""
    try:
        found = states.for_each(db(), me(), kind, ticked(), _open)
    except states.Forbidden as forbidden:
        return render_report(kind, problem=str(forbidden)), 409
    return _render_several(kind, list(found))


@bp.post("/<kind:kind>/share")
def save_several(kind: Kind) -> ResponseReturnValue:
    """Share the ticked items with more people."""
    try:
        wanted = _wanted()
        states.for_each(
            db(), me(), kind, ticked(), lambda id_: _noted(id_, lambda: sharing.add(db(), me(), id_, wanted))
        )
    except states.Forbidden as forbidden:
        db().rollback()
        return render_report(kind, problem=str(forbidden)), 409
    except (sharing.UnknownPerson, Garbled):
        db().rollback()
        found = states.for_each(db(), me(), kind, ticked(), _open)
        return _render_several(kind, list(found), "Somebody on the list cannot be found. Nothing was shared."), 422
    db().commit()
    flash("Shared. Now users can use this shared item")
    return redirect(list_address(kind))


def _noted(item_id: UUID, save: Callable[[], Item]) -> Item:
    """Change the members of an item, and note who has come and gone."""
    before = sharing.members_of(sharing.open_for(db(), me(), item_id, lock=True))
    item = save()
    if changes := sharing.changes(db(), before, sharing.members_of(item)):
        note(db(), me(), "shared", item_id=item_id, details=" ".join(changes))
    return item


def _open(item_id: UUID) -> Item:
    return sharing.open_for(db(), me(), item_id)


def _render(item: Item, members: sharing.Members, changes: list[str] | None = None, problem: str = "") -> str:
    people = sharing.people_on(db(), members)
    seen = {str(member): can_edit for member, can_edit in sharing.members_of(item).items()}
    kind, origin = kind_of(item), "home" if from_home() else "report"
    values: dict[str, Any] = {"kind": kind, "item_id": item.id, "from": origin, **asked_filters(kind)}
    action = address_of(".save", page_number(), wanted_text(), **values)
    listed = [(person, members[key]) for key, person in people.items()]
    shown = ShareWindow([item], listed, action, seen, item.share_version, changes, problem)
    return render_home(shown) if from_home() else render_report(kind, shown)


def _render_several(kind: Kind, items: list[Item], problem: str = "") -> str:
    values: dict[str, Any] = {"kind": kind, "item": [item.id for item in items], **asked_filters(kind)}
    action = address_of(".save_several", page_number(), **values)
    return render_report(kind, ShareWindow(items, [], action, {}, problem=problem))


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
