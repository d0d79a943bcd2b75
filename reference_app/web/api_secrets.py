"""The pages of API secrets: the report, the form, the details."""

import base64
import binascii
import secrets
from dataclasses import fields, replace

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from reference_app import api_secrets, items
from reference_app.api_secrets import KIND, Fields, InvalidFields, SavedBefore
from reference_app.vault import NotOpened
from reference_app.web import policy
from reference_app.web.paging import ShareWindow, address_of, page_number
from reference_app.web.services import note, services
from reference_app.web.signed_in import db, me

bp = Blueprint(KIND.name, __name__, url_prefix=f"/mysafe/{KIND.slug}")

_TYPED = "the Client secret typed into the form"


@bp.get("")
def report() -> ResponseReturnValue:
    """List the API secrets that the person owns or that are shared with them."""
    return render_report()


def render_report(window: ShareWindow | None = None) -> str:
    """Render the report, with the Share window on top if there is one."""
    endpoint = f"{KIND.name}.report"
    page = items.page_of(db(), me(), page_number(), items.Item.kind == KIND.name)
    return render_template(
        "api_secrets/report.html",
        page=page,
        secrets=api_secrets.by_items(db(), list(page.items)),
        window=window,
        back=address_of(endpoint, page.number),
        here={"list": endpoint},
        address_of=address_of,
    )


@bp.get("/add")
def add() -> ResponseReturnValue:
    """Show the empty form."""
    return _form(Fields("", "", ""), {})


@bp.post("/add")
def save_new() -> ResponseReturnValue:
    """Save a new API secret, or show the form again with what was typed."""
    typed = Fields(**{field.name: request.form.get(field.name, "") for field in fields(Fields)})
    typed = replace(typed, client_secret=typed.client_secret or _kept())
    try:
        made = api_secrets.add(db(), services().vault, me(), typed, services().now(), request.form.get("form", ""))
        note(db(), me(), "added", item_id=made.item_id)
    except InvalidFields as invalid:
        return _form(typed, invalid.problems), 422
    except SavedBefore:
        # Somebody clicked twice, and sees the answer to the last click.
        db().rollback()
    db().commit()
    flash("API secret saved")
    return redirect(url_for(".report"))


@bp.get("/<uuid:item_id>")
def details() -> ResponseReturnValue:
    """Show an API secret without what it protects, and who has access to it."""
    item = policy.item()
    shares = sorted(item.shares, key=lambda share: (share.person.name, share.person.username))
    [secret] = api_secrets.by_items(db(), [item])
    return render_template("api_secrets/details.html", item=item, secret=secret, shares=shares)


def _form(typed: Fields, problems: dict[str, str]) -> str:
    kept = ""
    if typed.client_secret and "client_secret" not in problems:
        sealed = services().vault.seal_note(_TYPED, me().id, typed.client_secret)
        kept = base64.urlsafe_b64encode(sealed).decode()
    return render_template(
        "api_secrets/add.html",
        typed=typed,
        problems=problems,
        kept=kept,
        methods=api_secrets.METHODS,
        form=secrets.token_urlsafe(16),
    )


def _kept() -> str:
    try:
        sealed = base64.urlsafe_b64decode(request.form.get("kept_client_secret", ""))
        return services().vault.open_note(_TYPED, me().id, sealed) if sealed else ""
    except (binascii.Error, ValueError, NotOpened):
        return ""
