"""Copies the page at each step, with the element in use outlined and secrets as dots.

A screenshot costs as much as the click beside it. So the page is only copied here, in one call, and
`background_renderer.py` makes a picture of the copy while the run goes on. A page that cannot be copied, or on which a
step failed, is photographed at once. An error leaves the step without a picture and has no other effect.
"""

import base64
from contextlib import suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Error, Locator, Page

from harness.evidence.secrets import Secrets
from harness.messages.offer import offered
from walkthrough.screenshots.snapshots import SCREENSHOT, Snapshots

_COPY = (Path(__file__).parent / "page_copy.js").read_text(encoding="utf-8")
_FETCH_TIMEOUT = 2000
"""Milliseconds in which a style sheet of the page has to be fetched once more."""

_MARK = """([element], secrets) => {
    for (const undo of window.walkthroughMarks ?? []) undo();
    const marks = window.walkthroughMarks = [];
    const put = (node, property, value) => {
        const before = node.style.getPropertyValue(property);
        node.style.setProperty(property, value);
        marks.push(() => before ? node.style.setProperty(property, before) : node.style.removeProperty(property));
    };
    for (const field of document.querySelectorAll('input, textarea'))
        if (secrets.some(secret => field.value.includes(secret))) put(field, '-webkit-text-security', 'disc');
    if (secrets.some(secret => document.body.textContent.includes(secret))) {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let text; (text = texts.nextNode());)
            if (secrets.some(secret => text.data.includes(secret)))
                put(text.parentElement, '-webkit-text-security', 'disc');
    }
    if (element) {
        put(element, 'outline', '3px solid #d6006c');
        put(element, 'outline-offset', '2px');
    }
}"""
_UNMARK = "() => { for (const undo of window.walkthroughMarks ?? []) undo(); window.walkthroughMarks = []; }"


class Photographer:
    """Keeps the last snapshot of each step; `picture` is its name."""

    def __init__(self, snapshots: Snapshots, secrets: Secrets) -> None:
        self.snapshots = snapshots
        self.secrets = secrets
        self.picture: str | None = None
        self._copy: dict[str, Any] | None = None
        self._page: Page | None = None
        self._seen: list[Locator] = []
        self._sessions: dict[Page, CDPSession] = {}
        self._fetched: set[str] = set()

    def begin(self) -> None:
        """Begin a step."""
        self.picture = self._copy = self._page = None
        self._seen = []

    def seen(self, locator: Locator) -> None:
        """Note an element that a step has looked at, in case it uses none."""
        self._seen.append(locator)

    def look(self, locator: Locator) -> None:
        """Copy the page with an element that is about to be used; the last copy of a step is kept."""
        with suppress(Error):
            self._take(locator.page, locator)

    def last_of(self, page: Page) -> None:
        """Copy a page that is about to be closed, if the step looked at it last."""
        if self._seen and self._seen[-1].page == page:
            with suppress(Error):
                self._take_last(page)

    def finish(self) -> None:
        """Write the snapshot of this step."""
        with suppress(Error, OSError):
            if self.picture is None and self._copy is None and self._seen:
                self._take_last(self._seen[-1].page)
            if self._copy is not None and self._page is not None:
                self._fetch(self._page, self._copy.pop("resources"))
                self.picture = self.snapshots.put_copy(self._copy)

    def shoot(self, page: Page, used: Locator | None = None) -> None:
        """Take a screenshot of a page."""
        with suppress(Error, OSError):
            self._evaluated(_MARK, page, used)
            shot = self._session(page).send("Page.captureScreenshot", dict(SCREENSHOT))
            page.evaluate(_UNMARK)
            self.picture = self.snapshots.put_picture(base64.b64decode(shot["data"]), offered(page).names())
            self._copy = None

    def _take_last(self, page: Page) -> None:
        """Copy the page with the last element that was looked at and is still there; without one if none is."""
        seen = [locator for locator in reversed(self._seen) if locator.page == page]
        for locator in (*seen, None):
            if self._take(page, locator) or locator is None:
                return

    def _take(self, page: Page, used: Locator | None) -> bool:
        """Copy the page; return whether the element is on it."""
        copy: dict[str, Any] = self._evaluated(_COPY, page, used)
        if copy.pop("cannot"):
            self.shoot(page, used)
        else:
            self._copy, self._page, self.picture = copy, page, None
        return bool(copy.pop("found"))

    def _evaluated(self, script: str, page: Page, used: Locator | None) -> Any:
        """Run a script on the element, if it is there, and the secrets."""
        # Unlike `evaluate`, this does not wait: the element was found before.
        found = used if used is not None else page.locator("no-such-element")
        return found.evaluate_all(script, self.secrets.values())

    def _session(self, page: Page) -> CDPSession:
        if page not in self._sessions:
            self._sessions[page] = page.context.new_cdp_session(page)
        return self._sessions[page]

    def _fetch(self, page: Page, addresses: list[str]) -> None:
        """Keep the style sheets and images that the copy needs, each once in a run."""
        for address in addresses:
            if address not in self._fetched and address.startswith("http"):
                self._fetched.add(address)
                with suppress(Error):
                    answer = page.context.request.get(address, timeout=_FETCH_TIMEOUT)
                    kind = answer.headers.get("content-type", "")
                    self.snapshots.put_resource(address, kind, answer.body() if answer.ok else b"")
