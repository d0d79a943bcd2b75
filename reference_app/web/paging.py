"""The requested page of a list, and the Share window on top of it."""

from dataclasses import dataclass
from typing import Any

from flask import request, url_for

from reference_app.items import Item
from reference_app.people import Person

_LONGEST_NUMBER = 6


@dataclass(frozen=True)
class ShareWindow:
    """The Share window on top of a list. `members` may differ from what is saved."""

    item: Item
    members: list[tuple[Person, bool]]
    seen: dict[str, bool]
    version: int
    action: str
    changes: list[str]
    problem: str = ""


def page_number() -> int:
    """Read the page number from the address; anything invalid is the first page."""
    text = request.args.get("page", "")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER else 1


def wanted_text() -> str:
    """Read the search text of Home."""
    return " ".join(request.args.get("find", "").replace("\0", "").split())[:200]


def address_of(endpoint: str, page: int, find: str = "", **more: Any) -> str:
    """Make the address of a page of a list, without default values."""
    values: dict[str, Any] = {"page": str(page) if page > 1 else None, "find": find or None, **more}
    return url_for(endpoint, **{name: value for name, value in values.items() if value})
