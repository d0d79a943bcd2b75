"""Who may use which address, in one table. The application does not start with a route that is not in it."""

from enum import Enum

from flask import Flask, g, request

from reference_app import items, sharing
from reference_app.items import Item
from reference_app.kinds import KINDS, kind_of
from reference_app.web.signed_in import db, me, require_sign_in


class Rule(Enum):
    """Whom a route is for."""

    ANYBODY = "anybody"
    SIGNED_IN = "anybody who is signed in"
    VIEWER = "anybody who may see the item"
    OWNER = "the owner of the item"
    SHARER = "the owner of the item, while it is enabled"


RULES = {
    "static": Rule.ANYBODY,
    "bootstrap.static": Rule.ANYBODY,
    "entrance.sign_in": Rule.ANYBODY,
    "entrance.try_to_sign_in": Rule.ANYBODY,
    "entrance.landing": Rule.SIGNED_IN,
    "entrance.sign_out": Rule.SIGNED_IN,
    "account.show": Rule.SIGNED_IN,
    "account.change_password": Rule.SIGNED_IN,
    "account.end_session": Rule.SIGNED_IN,
    "home.index": Rule.SIGNED_IN,
    "people.search": Rule.SIGNED_IN,
    "api_secret.report": Rule.SIGNED_IN,
    "api_secret.add": Rule.SIGNED_IN,
    "api_secret.save_new": Rule.SIGNED_IN,
    "api_secret.details": Rule.VIEWER,
    "protected.open_information": Rule.VIEWER,
    "activity.show": Rule.OWNER,
    "share.window": Rule.SHARER,
    "share.save": Rule.SHARER,
}

_OF_ITEMS = {Rule.VIEWER, Rule.OWNER, Rule.SHARER}


class Unmarked(Exception):
    """A route has no rule, or a rule that does not fit it."""


def require_sign_in_where_needed(app: Flask) -> None:
    """Ask people to sign in at every address that is not for anybody, also at unknown ones."""
    app.before_request(lambda: None if RULES.get(str(request.endpoint)) is Rule.ANYBODY else require_sign_in())


def check_access(app: Flask) -> None:
    """Check the access to the item of each address.

    :raises Unmarked: if a route is not in the table, or is about an item and its rule is not, or the other way round.
    """
    about_items = {rule.endpoint: "item_id" in rule.arguments for rule in app.url_map.iter_rules()}
    marked = {endpoint: rule in _OF_ITEMS for endpoint, rule in RULES.items()}
    if wrong := about_items.items() ^ marked.items():
        raise Unmarked(f"reference_app.web.policy does not fit the routes: {', '.join(sorted(dict(wrong)))}.")
    app.before_request(_check_item)


def item() -> Item:
    """Return the item of this request's address, to which the person has access."""
    checked: Item = g.item
    return checked


def _check_item() -> None:
    rule = RULES.get(str(request.endpoint))
    if rule not in _OF_ITEMS or request.view_args is None:
        return
    load = sharing.open_for if rule is Rule.SHARER else items.load
    found = load(db(), me(), request.view_args["item_id"])
    if rule is Rule.OWNER and found.owner_id != me().id:
        raise items.NotTheOwner
    # Below its own kind's address alone, or there would be two addresses of one item.
    names = {kind.slug: kind.name for kind in KINDS}
    kind = names.get(request.view_args["slug"]) if "slug" in request.view_args else request.blueprint
    if kind != kind_of(found).name:
        raise items.NoSuchItem
    # Views take the item instead of its address.
    g.item, request.view_args = found, {}
