"""Find what a sentence names, in the same way for every kind of element.

The ladder is a selector engine (`ladder.js`), evaluated in the browser together with the rest of a locator: it costs no
round trip of its own, and waits as every locator does.
"""

import json
from pathlib import Path
from typing import Literal

from playwright.sync_api import Locator, Page

Part = Literal[
    "control",
    "detail",
    "field",
    "top",
    "heading",
    "title",
    "person",
    "found",
    "list",
    "navigation",
    "window",
    "message",
    "words",
]
"""What is looked for."""

LADDER = (Path(__file__).parent / "ladder.js").read_text(encoding="utf-8")
"""The script of the engine."""


def named(scope: Page | Locator, part: Part, *names: str) -> Locator:
    """Whatever of that sort is called so in `scope`, on the highest rung that holds anything."""
    return _asked(scope, part, *names)


def under(row: Locator, column: str) -> Locator:
    """The cell of a row under the heading of a column."""
    return _asked(row, "under", column)


def reading(wanted: Locator, text: str) -> Locator:
    """Those of the elements that read so, as they are drawn."""
    return _asked(wanted, "reading", text)


def panels(scope: Page | Locator) -> Locator:
    """What lies over the page with a title, though it says of itself that it is no window."""
    return _asked(scope, "panels")


def open_menu(page: Page) -> Locator:
    """The menu that is open now."""
    return _asked(page, "menu")


def noting(wanted: Locator) -> Locator:
    """The same, and what can be read now is noted, so that it is no message about what is done next."""
    return _asked(wanted, "noting")


def _asked(scope: Page | Locator, part: str, *names: str) -> Locator:
    return scope.locator(f"named={json.dumps({'part': part, 'names': names}, ensure_ascii=False)}")
