"""Who may use which address, in one table. The application does not start with a route that is not in it."""

from enum import Enum

from flask import Flask, g, request
from werkzeug.routing import BaseConverter

from reference_app import items, sharing
from reference_app.items import Item, NotWhileDisabled
from reference_app.kind import Kind
from reference_app.kinds import KINDS, kind_of
from reference_app.web.signed_in import db, me, require_sign_in


class Rule(Enum):
    """Whom a route is for."""

    ANYBODY = "anybody"
    SIGNED_IN = "anybody who is signed in"
    VIEWER = "anybody who may see the item"
    OWNER = "the owner of the item"
    SHARER = "the owner of the item, while it is enabled"
    EDITOR = "the owner and members who can edit, while the item is enabled"
    RESTORER = "the owner and members who can edit, while the item is disabled"


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
    "home.get_help": Rule.SIGNED_IN,
    "items.report": Rule.SIGNED_IN,
    "items.add": Rule.SIGNED_IN,
    "items.save_new": Rule.SIGNED_IN,
    "items.details": Rule.VIEWER,
    "items.edit": Rule.EDITOR,
    "items.save": Rule.EDITOR,
    "listing.printed": Rule.SIGNED_IN,
    "listing.export": Rule.SIGNED_IN,
    "states.disable": Rule.EDITOR,
    "states.enable": Rule.RESTORER,
    "states.disable_several": Rule.SIGNED_IN,
    "states.enable_several": Rule.SIGNED_IN,
    "history.window": Rule.EDITOR,
    "history.details": Rule.EDITOR,
    "history.open_information": Rule.EDITOR,
    "protected.open_information": Rule.VIEWER,
    "protected.make_token": Rule.VIEWER,
    "generator.strength": Rule.SIGNED_IN,
    "generator.save": Rule.SIGNED_IN,
    "activity.show": Rule.OWNER,
    "share.window": Rule.SHARER,
    "share.save": Rule.SHARER,
    "share.window_for_several": Rule.SIGNED_IN,
    "share.save_several": Rule.SIGNED_IN,
}

_OF_ITEMS = {Rule.VIEWER, Rule.OWNER, Rule.SHARER, Rule.EDITOR, Rule.RESTORER}


class KindOfItem(BaseConverter):
    """A kind of item in an address."""

    regex = "|".join(kind.slug for kind in KINDS)

    def to_python(self, value: str) -> Kind:
        """Return the kind that is meant."""
        return next(kind for kind in KINDS if kind.slug == value)

    def to_url(self, value: Kind) -> str:
        """Return how addresses name a kind."""
        return value.slug


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


def part(name: str) -> int:
    """Return a number from the address of this request, beside the item."""
    number: int = g.parts[name]
    return number


def _check_item() -> None:
    rule = RULES.get(str(request.endpoint))
    if rule not in _OF_ITEMS or request.view_args is None:
        return
    load = sharing.open_for if rule is Rule.SHARER else items.load
    found = load(db(), me(), request.view_args["item_id"])
    # Below its own kind's address alone, or there would be two addresses of one item.
    if request.view_args["kind"] != kind_of(found):
        raise items.NoSuchItem
    if rule is Rule.OWNER and found.owner_id != me().id:
        raise items.NotTheOwner
    if rule in {Rule.EDITOR, Rule.RESTORER}:
        if not items.may_change(found, me()):
            raise items.NotTheOwner
        if found.enabled is (rule is Rule.RESTORER):
            raise NotWhileDisabled
    # Views take the item instead of its address.
    g.item, g.parts, request.view_args = found, request.view_args, {}
