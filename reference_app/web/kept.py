"""Forms that could not be taken yet, because the session had ended or the database was busy: they are sent again.

What was typed leaves the server sealed, for the same person and the same address only.
"""

import base64
import binascii
import json
from uuid import UUID

from flask import Flask, abort, request, session
from flask_wtf.csrf import validate_csrf
from werkzeug.datastructures import ImmutableMultiDict
from wtforms.validators import ValidationError

from reference_app.vault import NotOpened
from reference_app.web.services import services

WHO = "who"
"""The place in the cookie of an id that tells people apart, but not who they are."""

_FIELD = "kept_form"
_LONGEST = 100_000
_FORM = "a form that was not taken yet"


def connect(app: Flask) -> None:
    """Take kept forms, after the CSRF check of the form that brings them."""
    app.before_request(_put_back)


def who(person_id: UUID) -> str:
    """Return the id of a person in their cookie."""
    return str(UUID(bytes=services().vault.derive(f"cookies of {person_id}")[:16]))


def keep() -> str:
    """Seal the form of this request; return nothing if it is not a form of ours, filled in by somebody known."""
    holder = session.get(WHO)
    if request.method != "POST" or not holder:
        return ""
    try:
        validate_csrf(request.form.get("csrf_token"))
    except ValidationError:
        return ""
    fields = [pair for pair in request.form.items(multi=True) if pair[0] != "csrf_token"]
    kept = dict(fields).get(_FIELD) or _seal(holder, json.dumps([request.full_path, fields]))
    return kept if len(kept) <= _LONGEST else ""


def address_of(kept: str, holder: str) -> str:
    """Return the address that a kept form was sent to, or nothing if it is not this person's."""
    opened = _open(holder, kept)
    return opened[0] if opened else ""


def _put_back() -> None:
    if request.method == "POST" and request.endpoint != "entrance.try_to_sign_in" and _FIELD in request.form:
        opened = _open(session.get(WHO, ""), request.form[_FIELD])
        if opened is None or opened[0] != request.full_path:
            abort(400)
        request.form = ImmutableMultiDict([(name, value) for name, value in opened[1]])


def _seal(holder: str, text: str) -> str:
    return base64.urlsafe_b64encode(services().vault.seal_note(_FORM, UUID(holder), text)).decode()


def _open(holder: str, kept: str) -> tuple[str, list[tuple[str, str]]] | None:
    try:
        sealed = base64.urlsafe_b64decode(kept)
        address, fields = json.loads(services().vault.open_note(_FORM, UUID(holder), sealed))
    except (binascii.Error, ValueError, NotOpened):
        return None
    return address, fields
