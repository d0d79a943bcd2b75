"""What an item protects: fetched by the windows and buttons that show or copy it."""

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from reference_app import items, passwords, saving
from reference_app.items import Item, NoSuchItem, NotWhileDisabled
from reference_app.kinds import kind_of
from reference_app.web import policy
from reference_app.web.services import note, services
from reference_app.web.signed_in import db, me

bp = Blueprint("protected", __name__, url_prefix="/mysafe")


@bp.post("/<kind:kind>/<uuid:item_id>/information")
def open_information() -> ResponseReturnValue:
    """Open the item's secret and set its last use, in one transaction."""
    item = _locked()
    kind = kind_of(item)
    [field, *_] = kind.protected
    value = saving.opened(db(), services().vault, kind, item)[field.name]
    item.last_use = services().now()
    note(db(), me(), "viewed", item_id=item.id)
    db().commit()
    return jsonify(label=field.label, value=value)


@bp.post("/<kind:kind>/<uuid:item_id>/token")
def make_token() -> ResponseReturnValue:
    """Return the one-time code of a password that has a secret key, and set its last use."""
    item = _locked()
    key = saving.opened(db(), services().vault, kind_of(item), item).get("secret_key")
    if not key:
        raise NoSuchItem
    item.last_use = services().now()
    note(db(), me(), "copied a code", item_id=item.id)
    db().commit()
    return jsonify(value=passwords.code_of(key, services().now()))


def _locked() -> Item:
    """Check access again under a lock: a disabled item shows what it protects to nobody, not even its owner."""
    item = items.load(db(), me(), policy.item().id, lock=True)
    if not item.enabled:
        raise NotWhileDisabled
    return item
