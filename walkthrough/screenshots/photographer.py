"""Takes what pictures are made of while a page is walked through; the element in use is outlined, secrets are dots.

A picture that is taken costs as much as the click beside it. So the page is only copied here, in one go, and the copy
is put into a folder, where dark_room.py develops it while the walk goes on. A page that cannot be copied, or that a
step failed on, is photographed as it stands. Whatever goes wrong leaves no picture and nothing else.
"""

import base64
from contextlib import suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Error, Locator, Page

from harness.evidence.secrets import Secrets
from harness.messages.offer import offered
from walkthrough.screenshots.snapshots import SHOT, Films

_COPY = (Path(__file__).parent / "page_copy.js").read_text(encoding="utf-8")
_LOADED_WITHIN = 2000
"""Milliseconds that a style sheet of the page may take to be fetched once more."""

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
    """Keeps the last look at each step: `picture` is the name that it is put away under."""

    def __init__(self, films: Films, secrets: Secrets) -> None:
        self.films = films
        self.secrets = secrets
        self.picture: str | None = None
        self._copy: dict[str, Any] | None = None
        self._of: Page | None = None
        self._seen: list[Locator] = []
        self._cameras: dict[Page, CDPSession] = {}
        self._fetched: set[str] = set()

    def begin(self) -> None:
        """A new step: nothing is seen yet."""
        self.picture = self._copy = self._of = None
        self._seen = []

    def seen(self, locator: Locator) -> None:
        """Remember what a step has looked at, in case it does nothing else."""
        self._seen.append(locator)

    def look(self, locator: Locator) -> None:
        """Copy the page with an element that is about to be used; the last look of a step is the one that stays."""
        with suppress(Error):
            self._take(locator.page, locator)

    def last_of(self, page: Page) -> None:
        """Copy a page that is about to be closed, if it is the one that was looked at."""
        if self._seen and self._seen[-1].page == page:
            with suppress(Error):
                self._take_last(page)

    def finish(self) -> None:
        """Put away what was seen in this step."""
        with suppress(Error, OSError):
            if self.picture is None and self._copy is None and self._seen:
                self._take_last(self._seen[-1].page)
            if self._copy is not None and self._of is not None:
                self._fetch(self._of, self._copy.pop("resources"))
                self.picture = self.films.put_copy(self._copy)

    def shoot(self, page: Page, used: Locator | None = None) -> None:
        """Photograph a page as it stands."""
        with suppress(Error, OSError):
            self._evaluated(_MARK, page, used)
            shot = self._camera(page).send("Page.captureScreenshot", dict(SHOT))
            page.evaluate(_UNMARK)
            self.picture = self.films.put_picture(base64.b64decode(shot["data"]), offered(page).names())
            self._copy = None

    def _take_last(self, page: Page) -> None:
        """Copy the page with what was looked at last and is there; what is gone is shown by what is around it."""
        seen = [locator for locator in reversed(self._seen) if locator.page == page]
        for locator in (*seen, None):
            if self._take(page, locator) or locator is None:
                return

    def _take(self, page: Page, used: Locator | None) -> bool:
        """Copy the page; returns whether the element is on it."""
        copy: dict[str, Any] = self._evaluated(_COPY, page, used)
        if copy.pop("cannot"):
            self.shoot(page, used)
        else:
            self._copy, self._of, self.picture = copy, page, None
        return bool(copy.pop("found"))

    def _evaluated(self, script: str, page: Page, used: Locator | None) -> Any:
        """Run a script on the element, if it is there, and the secrets."""
        # Unlike evaluate, this waits for nothing; that an element is there was found out before.
        found = used if used is not None else page.locator("no-such-element")
        return found.evaluate_all(script, self.secrets.values())

    def _camera(self, page: Page) -> CDPSession:
        if page not in self._cameras:
            self._cameras[page] = page.context.new_cdp_session(page)
        return self._cameras[page]

    def _fetch(self, page: Page, addresses: list[str]) -> None:
        """Keep the style sheets and images that the copy needs, each once a run."""
        for address in addresses:
            if address not in self._fetched and address.startswith("http"):
                self._fetched.add(address)
                with suppress(Error):
                    answer = page.context.request.get(address, timeout=_LOADED_WITHIN)
                    kind = answer.headers.get("content-type", "")
                    self.films.put_resource(address, kind, answer.body() if answer.ok else b"")
