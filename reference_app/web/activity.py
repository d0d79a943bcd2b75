"""The activity of an item, for its owner: who viewed it, and when, and who changed with whom it is shared."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from reference_app import audit
from reference_app.kinds import kind_of
from reference_app.people import Person
from reference_app.web import policy
from reference_app.web.signed_in import db

bp = Blueprint("activity", __name__, url_prefix="/mysafe")


@bp.get("/<kind:kind>/<uuid:item_id>/activity")
def show() -> ResponseReturnValue:
    """Show the last entries of the audit log about an item."""
    item = policy.item()
    entries = audit.of_item(db(), item.id)
    found = select(Person.username, Person.name).where(Person.username.in_({entry.username for entry in entries}))
    names = {each.username: each.name for each in db().execute(found)}
    return render_template(
        "activity.html", item=item, kind=kind_of(item), entries=entries, names=names, at_most=audit.SHOWN_AT_MOST
    )
