"""Takes pictures of a page while it is walked through: the element in use outlined, secret values masked.

A picture is raw: it goes through the browser's own protocol, without Playwright's waiting for fonts and frames, and
equal frames are kept once. Whatever goes wrong leaves no picture and nothing else.
"""

import base64
import hashlib
from contextlib import suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Error, Locator, Page

from harness.secrets import Secrets

_AT_ONCE = 300
"""Milliseconds that the element may take to be there when its picture is taken."""

_MARK = """(element, secrets) => {
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
    """Keeps one picture a step in `folder`, under the hash of what it shows."""

    def __init__(self, folder: Path, secrets: Secrets) -> None:
        self.folder = folder
        self.secrets = secrets
        self.picture: str | None = None
        self.names: list[str] = []
        self._used: Locator | None = None
        self._cameras: dict[Page, CDPSession] = {}

    def begin(self) -> None:
        """A new step: nothing is seen yet."""
        self.picture = None
        self._used = None

    def seen(self, locator: Locator) -> None:
        """Remember what a step has found, in case it does nothing else."""
        self._used = locator

    def finish(self) -> None:
        """Take the picture of a step that only looks."""
        if self.picture is None and self._used is not None and not self._used.page.is_closed():
            self.take(self._used.page, self._used)

    def last_of(self, page: Page) -> None:
        """Take the picture of a page that is about to be closed."""
        if self._used is not None and self._used.page == page:
            self.take(page, None)

    def take(self, page: Page, used: Locator | None) -> None:
        """Take a picture now; the last one of a step is the one that stays."""
        with suppress(Error):
            secrets = self.secrets.values()
            if used is None:
                page.evaluate(f"secrets => ({_MARK})(null, secrets)", secrets)
            else:
                used.evaluate(_MARK, secrets, timeout=_AT_ONCE)
            shot: dict[str, Any] = self._camera(page).send(
                "Page.captureScreenshot", {"format": "jpeg", "quality": 60, "optimizeForSpeed": True}
            )
            page.evaluate(_UNMARK)
            self._keep(base64.b64decode(shot["data"]))

    def _camera(self, page: Page) -> CDPSession:
        if page not in self._cameras:
            self._cameras[page] = page.context.new_cdp_session(page)
        return self._cameras[page]

    def _keep(self, content: bytes) -> None:
        name = f"{hashlib.sha256(content).hexdigest()[:16]}.jpg"
        self.folder.mkdir(parents=True, exist_ok=True)
        if not (self.folder / name).exists():
            (self.folder / name).write_bytes(content)
        self.picture = name
