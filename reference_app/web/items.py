"""The pages of items of any kind: the report, the form, the details."""

import base64
import binascii
import secrets
from collections.abc import Mapping
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from reference_app import filters, generator, items, saving
from reference_app.fields import Filled, InvalidFields
from reference_app.items import Item
from reference_app.kind import Kind
from reference_app.kinds import kind_of
from reference_app.saving import SavedBefore
from reference_app.vault import NotOpened
from reference_app.web import policy
from reference_app.web.paging import Window, address_of, asked_filters, filter_values, page_number
from reference_app.web.services import note, services
from reference_app.web.signed_in import db, me

bp = Blueprint("items", __name__, url_prefix="/mysafe")


@bp.get("/<kind:kind>")
def report(kind: Kind) -> ResponseReturnValue:
    """List the items of a kind that the person owns or that are shared with them."""
    return render_report(kind)


def render_report(kind: Kind, window: Window | None = None, problem: str = "") -> str:
    """Render the report, with a window on top if there is one."""
    asked = asked_filters(kind)
    values = filter_values(kind)
    page = items.page_of(db(), me(), page_number(), *filters.conditions(kind, values))
    more: dict[str, Any] = {"kind": kind, **asked}
    return render_template(
        "items/report.html",
        kind=kind,
        page=page,
        rows=items.rows_of(db(), kind, page.items),
        filters=[(one, values[one.name]) for one in filters.of_kind(kind)],
        wrong_dates={n for n, value in values.items() if n.startswith("used_") and value and not filters.day(value)},
        filtered=bool(asked),
        problem=problem,
        window=window,
        back=address_of("items.report", page.number, **more),
        here={"list": "items.report", "origin": "report", "more": more},
    )


@bp.get("/<kind:kind>/add")
def add(kind: Kind) -> ResponseReturnValue:
    """Show the empty form."""
    return _form(kind, {}, {})


@bp.post("/<kind:kind>/add")
def save_new(kind: Kind) -> ResponseReturnValue:
    """Save a new item, or show the form again with what was typed."""
    typed = _typed(kind)
    try:
        made = saving.add(db(), services().vault, kind, me(), typed, services().now(), request.form.get("form", ""))
        note(db(), me(), "added", item_id=made.id)
    except InvalidFields as invalid:
        return _form(kind, typed, invalid.problems), 422
    except SavedBefore:
        # Somebody clicked twice, and sees the answer to the last click.
        db().rollback()
        made = None
    db().commit()
    return _saved(kind, "added", made)


@bp.get("/<kind:kind>/<uuid:item_id>/edit")
def edit() -> ResponseReturnValue:
    """Show the form with what was saved, except what stays hidden."""
    item = policy.item()
    kind = kind_of(item)
    [row] = items.rows_of(db(), kind, [item])
    shown = {field.name: items.value_of(row, field.name) for field in kind.fields if not field.protected}
    opened = saving.opened(db(), services().vault, kind, item)
    shown |= {field.name: opened[field.name] for field in kind.protected if not field.stays_hidden}
    return _form(kind, shown, {}, item)


@bp.post("/<kind:kind>/<uuid:item_id>/edit")
def save() -> ResponseReturnValue:
    """Save the changes, or show the form again with what was typed."""
    item = items.load_to_change(db(), me(), policy.item().id)
    kind, typed = kind_of(item), _typed(kind_of(item))
    try:
        saving.edit(db(), services().vault, kind, item, me(), typed, services().now())
        note(db(), me(), "edited", item_id=item.id)
    except InvalidFields as invalid:
        return _form(kind, typed, invalid.problems, item), 422
    db().commit()
    return _saved(kind, "edited", item)


@bp.get("/<kind:kind>/<uuid:item_id>")
def details() -> ResponseReturnValue:
    """Show an item without what it protects, and who has access to it."""
    item = policy.item()
    kind = kind_of(item)
    shares = sorted(item.shares, key=lambda share: (share.person.name, share.person.username))
    [row] = items.rows_of(db(), kind, [item])
    values = {name: item.last_use if name == "last_use" else items.value_of(row, name) for _, name in kind.details}
    return render_details(item, values, shares=shares)


def render_details(item: Item, values: Mapping[str, Any], **more: Any) -> str:
    """Render the details with these values of an item."""
    return render_template("items/details.html", item=item, kind=kind_of(item), values=values, **more)


def _saved(kind: Kind, what: str, item: Item | None) -> ResponseReturnValue:
    way = "message"
    if item and item.owner_id == me().id:
        # What may be done next, in the box of the message: its address and its words.
        way = f"{url_for('share.window', kind=kind, item_id=item.id)} Share this {kind.one}"
    flash(kind.said[what], way)
    return redirect(url_for(".report", kind=kind))


def _typed(kind: Kind) -> dict[str, str]:
    typed = {field.name: request.form.get(field.name, "") for field in kind.fields}
    return {field.name: typed[field.name] or (_kept(field.name) if field.stays_hidden else "") for field in kind.fields}


def _form(kind: Kind, typed: Filled, problems: Mapping[str, str], item: Item | None = None) -> str:
    hidden = {field.name for field in kind.fields if field.stays_hidden and typed.get(field.name)} - problems.keys()
    sealed = {name: services().vault.seal_note(_purpose(name), me().id, typed[name]) for name in hidden}
    return render_template(
        "items/form.html",
        kind=kind,
        item=item,
        typed=typed,
        problems=problems,
        kept={name: base64.urlsafe_b64encode(text).decode() for name, text in sealed.items()},
        form=secrets.token_urlsafe(16),
        generator=generator.options_of(me().generator),
    )


def _kept(name: str) -> str:
    try:
        sealed = base64.urlsafe_b64decode(request.form.get(f"kept_{name}", ""))
        return services().vault.open_note(_purpose(name), me().id, sealed) if sealed else ""
    except (binascii.Error, ValueError, NotOpened):
        return ""


def _purpose(name: str) -> str:
    return f"the {name} typed into the form"
