"""Find what a sentence names, in the same way for every kind of element.

The ladder is a selector engine (`ladder.js`), evaluated in the browser together with the rest of a locator: it costs no
round trip of its own, and waits as every locator does.
"""

import json
from functools import reduce
from itertools import count
from pathlib import Path
from typing import Literal

from playwright.sync_api import Locator, Page

Part = Literal[
    "control",
    "choice",
    "detail",
    "field",
    "value",
    "offer",
    "section",
    "option",
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

_HERE = Path(__file__).parent
LADDER = reduce(
    lambda script, part: script.replace(f"/* {part.upper()} */", (_HERE / f"{part}.js").read_text(encoding="utf-8")),
    ("letters", "shapes", "tables", "fields", "parts"),
    (_HERE / "ladder.js").read_text(encoding="utf-8"),
)
"""The script of the engine."""


def named(scope: Page | Locator, part: Part, *names: str) -> Locator:
    """Whatever of that sort is called so in `scope`, on the highest rung that holds anything."""
    return _asked(scope, part, *names)


def under(row: Locator, column: str) -> Locator:
    """The cell of a row under the heading of a column."""
    return _asked(row, "under", column)


def main_of(page: Page) -> Locator:
    """The main part of a page; the whole of it, if nothing says what that is."""
    return _asked(page, "main")


def windows(scope: Page | Locator) -> Locator:
    """The windows that keep a reader from the rest of the page, or that have just come."""
    return _asked(scope, "windows")


def entry_of(mark: Locator) -> Locator:
    """The row, card or member in which a mark stands."""
    return _asked(mark, "entry")


def entries_of(listed: Locator) -> Locator:
    """The entries of a list, without its headings, sums, and words that it has none."""
    return _asked(listed, "entries")


_MORE = (
    "next",
    "forward",
    "load more",
    "show more",
    "view more",
    "more results",
    "older",
    "\u203a",
    "\u00bb",
    ">",
    "→",
)


def forward(scope: Page | Locator) -> Locator:
    """What leads to more of a list: called so, or the number after the one where one is."""
    return _asked(scope, "forward", *_MORE)


def mandatory(scope: Page | Locator, name: str) -> Locator:
    """What marks the field of this name as mandatory, if anything does."""
    return _asked(scope, "mandatory", name)


def beside_field(scope: Page | Locator, name: str, text: str) -> Locator:
    """Words that stand nearer to the field of this name than to any other."""
    return _asked(scope, "by", name, text)


def holding(scope: Page | Locator, name: str, text: str) -> Locator:
    """The field of this name, if this is what has been typed into it."""
    return _asked(scope, "holding", name, text)


def reddened(field: Locator) -> Locator:
    """The field, if something red is drawn around it or in it."""
    return _asked(field, "red")


def reading(element: Locator, text: str) -> Locator:
    """The element, if this is what can be read in it; marks and initials beside it do no harm."""
    return _asked(element, "reading", text)


def account(page: Page, name: str, username: str) -> Locator:
    """Who is signed in, as the page says under this name; else the words in its head with the username in them."""
    return _asked(page, "account", name, username)


def top_bar(scope: Locator) -> Locator:
    """The bar of tools at the top; all of it, if nothing says what that is."""
    return _asked(scope, "bar")


def choice_of(scope: Page | Locator, username: str) -> Locator:
    """What is clicked to choose a person."""
    return _asked(scope, "choice", username)


def search_in(scope: Locator) -> Locator:
    """The box to search in."""
    return _asked(scope, "search")


def search_of(scope: Locator) -> Locator:
    """The boxes that say of themselves that one searches in them."""
    return _asked(scope, "seeking")


def open_menu(page: Page) -> Locator:
    """The menu that is open now."""
    return _asked(page, "menu")


def frame_of(page: Page) -> Locator:
    """The frame in which a page shows another one."""
    return _asked(page, "frame")


def wordless(scope: Page | Locator, called: Literal["anything", "nothing"]) -> Locator:
    """Everything clickable without letters on it, such as icon buttons; with "nothing", those without a name, too."""
    return _asked(scope, "wordless", called)


def just_opened(page: Page) -> Locator:
    """The menu that the last click has opened, whatever has been looked for since."""
    return _asked(page, "opened")


_turns = count()


def noting(wanted: Locator) -> Locator:
    """The same, and what can be read until it is clicked is noted, so that it is no message about what is done next."""
    return _asked(wanted, "noting", str(next(_turns)))


def leading_away(page: Page) -> Locator:
    """The link that was last clicked after `noting`, as long as its page is still there."""
    return _asked(page, "leading")


def _asked(scope: Page | Locator, part: str, *names: str) -> Locator:
    return scope.locator(f"named={json.dumps({'part': part, 'names': names}, ensure_ascii=False)}")
