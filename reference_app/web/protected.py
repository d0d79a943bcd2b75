"""The Protected information window."""

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from reference_app import items
from reference_app.kinds import kind_of
from reference_app.sharing import NotWhileDisabled
from reference_app.web import policy
from reference_app.web.services import note, services
from reference_app.web.signed_in import db, me

bp = Blueprint("protected", __name__, url_prefix="/mysafe")


@bp.post("/<slug>/<uuid:item_id>/information")
def open_information() -> ResponseReturnValue:
    """Check access again under a lock, open the item's secret and set its last use, in one transaction.

    Only once an item is enabled, it shows what it protects, also to its owner.
    """
    item = items.load(db(), me(), policy.item().id, lock=True)
    if not item.enabled:
        raise NotWhileDisabled
    label, value = kind_of(item).opens(db(), services().vault, item)
    item.last_use = services().now()
    note(db(), me(), "viewed", item_id=item.id)
    db().commit()
    return jsonify(label=label, value=value)
