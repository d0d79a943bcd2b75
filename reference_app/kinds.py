"""The kinds of items that MySafe keeps, in the order of the side menu. A new kind is a module and a line here."""

from reference_app import api_secrets, notes, passwords
from reference_app.items import Item
from reference_app.kind import Kind

KINDS: tuple[Kind, ...] = (passwords.KIND, notes.KIND, api_secrets.KIND)


def kind_of(item: Item) -> Kind:
    """Return the kind of an item."""
    return next(kind for kind in KINDS if kind.name == item.kind)
