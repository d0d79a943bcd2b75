"""Disabling and enabling items, from a row, a card or the footer of a report."""

from collections.abc import Callable
from uuid import UUID

from flask import Blueprint, flash, redirect, request
from flask.typing import ResponseReturnValue

from reference_app import states
from reference_app.items import Item
from reference_app.kind import Kind
from reference_app.kinds import kind_of
from reference_app.web import policy
from reference_app.web.items import render_report
from reference_app.web.paging import list_address
from reference_app.web.services import note, services
from reference_app.web.signed_in import db, me

bp = Blueprint("states", __name__, url_prefix="/mysafe")


@bp.post("/<kind:kind>/<uuid:item_id>/disable")
def disable() -> ResponseReturnValue:
    """Disable an item."""
    return _one(enabled=False)


@bp.post("/<kind:kind>/<uuid:item_id>/enable")
def enable() -> ResponseReturnValue:
    """Enable an item."""
    return _one(enabled=True)


@bp.post("/<kind:kind>/disable")
def disable_several(kind: Kind) -> ResponseReturnValue:
    """Disable the ticked items of a report."""
    return _several(kind, enabled=False)


@bp.post("/<kind:kind>/enable")
def enable_several(kind: Kind) -> ResponseReturnValue:
    """Enable the ticked items of a report."""
    return _several(kind, enabled=True)


def ticked() -> set[UUID]:
    """Read the ids of the ticked items; what is no id is that of no item."""
    return {_id(text) for text in request.values.getlist("item")}


def _one(*, enabled: bool) -> ResponseReturnValue:
    item = _changed(enabled=enabled)(policy.item().id)
    db().commit()
    return _there(kind_of(item), enabled=enabled)


def _several(kind: Kind, *, enabled: bool) -> ResponseReturnValue:
    try:
        states.for_each(db(), me(), kind, ticked(), _changed(enabled=enabled))
    except states.Forbidden as forbidden:
        db().rollback()
        return render_report(kind, problem=str(forbidden)), 409
    db().commit()
    return _there(kind, enabled=enabled)


def _changed(*, enabled: bool) -> Callable[[UUID], Item]:
    def change(item_id: UUID) -> Item:
        item = states.change(db(), me(), item_id, services().now(), enabled=enabled)
        note(db(), me(), "enabled" if enabled else "disabled", item_id=item_id)
        return item

    return change


def _there(kind: Kind, *, enabled: bool) -> ResponseReturnValue:
    flash(kind.said["enabled" if enabled else "disabled"])
    return redirect(list_address(kind, "enabled"))


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
