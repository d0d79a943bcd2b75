"""The window Information history, and the details of a version."""

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from reference_app import history
from reference_app.items import Item, NoSuchItem
from reference_app.kinds import kind_of
from reference_app.web import policy
from reference_app.web.items import render_details, render_report
from reference_app.web.paging import HistoryWindow
from reference_app.web.services import note, services
from reference_app.web.signed_in import db, me

bp = Blueprint("history", __name__, url_prefix="/mysafe")


@bp.get("/<kind:kind>/<uuid:item_id>/history")
def window() -> ResponseReturnValue:
    """List the versions of an item on top of the report."""
    item = _item()
    return render_report(kind_of(item), HistoryWindow(item, history.versions_of(db(), services().vault, item)))


@bp.get("/<kind:kind>/<uuid:item_id>/history/<int:version>")
def details() -> ResponseReturnValue:
    """Show a version without what it protects."""
    item = _item()
    version, saved = history.one_of(db(), services().vault, item, policy.part("version"))
    values = {"owner": item.owner.name, "last_use": item.last_use, **saved}
    return render_details(item, values, version=version)


@bp.post("/<kind:kind>/<uuid:item_id>/history/<int:version>/information")
def open_information() -> ResponseReturnValue:
    """Open what a version protects."""
    item = _item()
    version, saved = history.one_of(db(), services().vault, item, policy.part("version"))
    [field, *_] = kind_of(item).protected
    note(db(), me(), "viewed", item_id=item.id, details=f"version {version.version}")
    db().commit()
    return jsonify(label=field.label, value=saved[field.name])


def _item() -> Item:
    item = policy.item()
    if not kind_of(item).has_history:
        raise NoSuchItem
    return item
