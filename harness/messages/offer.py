"""List what a screen offers, by accessible names.

They come from Playwright's aria snapshot. The values of fields are left out, because they may be secrets.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page

_MOST = 12
_KINDS: Mapping[str, str] = {
    "button": "buttons",
    "link": "links",
    "menuitem": "menu entries",
    "menuitemcheckbox": "menu entries",
    "menuitemradio": "menu entries",
    "textbox": "fields",
    "searchbox": "fields",
    "combobox": "fields",
    "spinbutton": "fields",
    "checkbox": "choices",
    "radio": "choices",
    "switch": "choices",
    "option": "options",
    "tab": "tabs",
    "columnheader": "columns",
    "rowheader": "rows",
    "heading": "headings",
    "dialog": "windows",
    "alertdialog": "windows",
    "alert": "messages",
    "status": "messages",
}
_MODAL = "dialog:modal, [role=dialog][aria-modal=true], [role=alertdialog][aria-modal=true]"
_LINE = re.compile(r'^(?P<indent> *)- (?P<role>[a-z]+)(?: "(?P<name>(?:[^"\\]|\\.)*)")?(?P<rest>.*)$')


@dataclass(frozen=True)
class Offer:
    """The names on a screen by kind, in the order in which they appear."""

    title: str = ""
    kinds: Mapping[str, list[str]] = field(default_factory=dict)
    ticked: list[str] = field(default_factory=list)
    """The choices that are ticked already."""

    def names(self) -> list[str]:
        """Return all names except headings and messages, each once."""
        wanted = (names for kind, names in self.kinds.items() if kind not in {"headings", "messages", "windows"})
        return list(dict.fromkeys(name for names in wanted for name in names))

    def __str__(self) -> str:
        opening = f'The screen is "{self.title}"' if self.title else "The screen has no heading"
        if not self.kinds:
            return f"{opening} and offers nothing by name."
        lines = [f"  {kind}: {_listed(names)}" for kind, names in self.kinds.items()]
        return "\n".join([f"{opening}. It offers", *lines])


def _listed(names: list[str]) -> str:
    more = len(names) - _MOST
    return ", ".join(names[:_MOST]) + (f" and {more} more" if more > 0 else "")


def offered(scope: Page | Locator, timeout: float = 1000) -> Offer:
    """Read what a page, or a part of it, offers. An open modal window hides the page behind it.

    :param timeout: in milliseconds.
    """
    if isinstance(scope, Page):
        windows = scope.locator(_MODAL).filter(visible=True)
        count = windows.count()
        scope = windows.nth(count - 1) if count else scope.locator("body")
    return read_snapshot(scope.aria_snapshot(timeout=timeout))


def in_store(page: Page) -> list[str]:
    """Return the names of hidden controls and windows, such as those of closed menus."""
    names: list[str] = page.locator(_CONTROLS).evaluate_all(_HIDDEN_NAMES)
    return list(dict.fromkeys(names))


def complaints(page: Page) -> dict[str, str]:
    """Return the error messages of the fields that are marked as invalid."""
    return dict(page.locator("[aria-invalid=true]").evaluate_all(_COMPLAINTS))


_CONTROLS = "button, a[href], dialog, [role=menuitem], [role=dialog]"
_HIDDEN_NAMES = """controls => controls.filter(one => !one.checkVisibility()).map(one => {
    const title = document.getElementById(one.getAttribute('aria-labelledby'));
    const name = one.getAttribute('aria-label') ?? (title ?? (one.matches('dialog') ? null : one))?.textContent ?? '';
    return name.trim().replace(/\\s+/g, ' ');
}).filter(name => name)"""
_COMPLAINTS = """fields => fields.map(field => [
    field.labels?.[0]?.textContent.trim().replace(/\\*$/, '') ?? field.getAttribute('aria-label') ?? '',
    (field.getAttribute('aria-describedby') ?? '').split(/\\s+/)
        .map(id => document.getElementById(id)?.textContent.trim() ?? '').join(' ').trim(),
])"""


def read_snapshot(snapshot: str) -> Offer:
    """Parse an aria snapshot into an offer."""
    kinds: dict[str, list[str]] = {}
    ticked: list[str] = []
    message_at: int | None = None
    for line in snapshot.splitlines():
        if not (match := _LINE.match(line)):
            continue
        indent, role, name = len(match["indent"]), match["role"], _unquoted(match["name"] or "")
        text = match["rest"].partition(": ")[2].strip().strip('"')
        if message_at is not None and indent <= message_at:
            message_at = None
        if role in {"alert", "status"}:
            message_at = indent
            name = name or text
        elif role == "text" or (message_at is not None and role == "paragraph"):
            role, name = ("status", text) if message_at is not None else ("", "")
        if "[checked]" in match["rest"]:
            ticked.append(name)
        if role in _KINDS and name:
            names = kinds.setdefault(_KINDS[role], [])
            if name not in names:
                names.append(name)
    title = (kinds.get("windows") or kinds.get("headings") or [""])[0]
    return Offer(title, kinds, ticked)


def _unquoted(name: str) -> str:
    return re.sub(r"\\(.)", r"\1", name)
