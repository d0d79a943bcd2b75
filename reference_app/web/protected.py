"""The Protected information window."""

from uuid import UUID

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from reference_app import items
from reference_app.kinds import kind_of
from reference_app.web.services import services
from reference_app.web.signed_in import db, me

bp = Blueprint("protected", __name__, url_prefix="/mysafe")


@bp.post("/<slug>/<uuid:item_id>/information")
def open_information(slug: str, item_id: UUID) -> ResponseReturnValue:
    """Check access, open the item's secret and set its last use, in one transaction."""
    item = items.load(db(), me(), item_id, lock=True)
    kind = kind_of(item)
    if kind.slug != slug:
        raise items.NoSuchItem
    label, value = kind.opens(db(), services().vault, item)
    item.last_use = services().now()
    db().commit()
    return jsonify(label=label, value=value)
