"""The kinds of items that MySafe keeps. A new kind is a module and a line here."""

from reference_app import api_secrets
from reference_app.items import Item, Kind

KINDS: tuple[Kind, ...] = (api_secrets.KIND,)


def kind_of(item: Item) -> Kind:
    """Return the kind of an item."""
    return next(kind for kind in KINDS if kind.name == item.kind)
