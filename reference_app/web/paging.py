"""The requested page of a list and its filters, and the windows on top of it."""

from dataclasses import dataclass
from typing import Any

from flask import request, url_for

from reference_app import filters
from reference_app.history import Version
from reference_app.items import Item
from reference_app.kind import Kind
from reference_app.people import Person

_LONGEST_NUMBER = 6
_LONGEST_TEXT = 200


@dataclass(frozen=True)
class ShareWindow:
    """The Share window on top of a list. `members` may differ from what is saved; `items` are one or several."""

    items: list[Item]
    members: list[tuple[Person, bool]]
    action: str
    seen: dict[str, bool]
    version: int = 0
    changes: list[str] | None = None
    problem: str = ""
    template: str = "windows/share.html"
    script: str = "share_window.js"

    @property
    def about(self) -> str:
        """Return what is shared."""
        return self.items[0].name if len(self.items) == 1 else f"{len(self.items)} records"


@dataclass(frozen=True)
class HistoryWindow:
    """The window Information history on top of a list."""

    item: Item
    versions: list[tuple[Version, dict[str, str]]]
    template: str = "windows/history.html"
    script: str = "history.js"


Window = ShareWindow | HistoryWindow


def page_number() -> int:
    """Read the page number from the address; anything invalid is the first page."""
    text = request.args.get("page", "")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER else 1


def wanted_text(name: str = "find") -> str:
    """Read the search text of Home, or another text from the address."""
    return " ".join(request.args.get(name, "").replace("\0", "").split())[:_LONGEST_TEXT]


def filter_values(kind: Kind) -> dict[str, str]:
    """Read what each filter of a report asks for."""
    values = {}
    for one in filters.of_kind(kind):
        value = wanted_text(one.name)
        if one.name not in request.args:
            value = one.by_default
        elif one.shape == "choice" and value not in {filters.YES, filters.NO}:
            value = filters.ALL
        values[one.name] = value
    return values


def asked_filters(kind: Kind) -> dict[str, str]:
    """Return the filters that ask for something else than in a report that was just opened."""
    values = filter_values(kind)
    return {one.name: values[one.name] for one in filters.of_kind(kind) if values[one.name] != one.by_default}


def from_home() -> bool:
    """Tell whether what is done began on Home, and not in a report."""
    return request.args.get("from") == "home"


def list_address(kind: Kind, *left_out: str) -> str:
    """Make the address of the list in which something was done: Home, or a report without the filters left out."""
    if from_home():
        return address_of("home.index", page_number(), wanted_text())
    asked = {name: value for name, value in asked_filters(kind).items() if name not in left_out}
    return address_of("items.report", page_number(), kind=kind, **asked)


def address_of(endpoint: str, page: int, find: str = "", **more: Any) -> str:
    """Make the address of a page of a list, without default values."""
    values: dict[str, Any] = {"page": str(page) if page > 1 else None, "find": find or None, **more}
    return url_for(endpoint, **{name: value for name, value in values.items() if value})
