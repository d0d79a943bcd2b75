"""The search for people in the Share window."""

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from reference_app import people
from reference_app.web.signed_in import db, me

bp = Blueprint("people", __name__, url_prefix="/mysafe")


@bp.get("/people")
def search() -> ResponseReturnValue:
    """Find other people. The answer contains no email addresses."""
    found = people.search(db(), request.args.get("query", ""), but=me())
    return jsonify([{"id": str(person.id), "name": person.name, "username": person.username} for person in found])
