"""What the form of a password asks the server: how strong one is, and to keep the generator's options."""

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue
from sqlalchemy import update

from reference_app import generator
from reference_app.generator import Options, UnfitOptions
from reference_app.people import Person
from reference_app.web.signed_in import db, me

bp = Blueprint("generator", __name__, url_prefix="/mysafe/generator")

_LETTERS = ("uppercase", "lowercase", "numbers", "symbols")


@bp.post("/strength")
def strength() -> ResponseReturnValue:
    """Tell how strong a password is. It is neither kept nor logged."""
    db().close()
    return jsonify(strength=generator.strength(request.form.get("password", "")))


@bp.post("/options")
def save() -> ResponseReturnValue:
    """Keep the options with the account."""
    length = request.form.get("length", "")
    number = int(length) if length.isascii() and length.isdigit() and len(length) <= len(str(generator.LONGEST)) else -1
    try:
        chosen = Options(number if length else 0, **{name: name in request.form for name in _LETTERS})
    except UnfitOptions as unfit:
        return jsonify(problem=str(unfit)), 422
    db().execute(update(Person).where(Person.id == me().id).values(generator=chosen.saved()))
    db().commit()
    return jsonify(length=chosen.length or generator.BY_DEFAULT)
