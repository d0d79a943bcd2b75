"""Take a screenshot of a page with its secrets covered."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page

LIMIT = 2000
"""The timeout of a screenshot in milliseconds."""
_FIELDS = "input, textarea, select, [contenteditable]"
_SHOWING = """(fields, secrets) => fields
    .map((field, at) => secrets.some(secret => (field.value ?? field.textContent ?? '').includes(secret)) ? at : -1)
    .filter(at => at >= 0)"""


def take_screenshot(page: Page, path: Path, secrets: list[str], *, full_page: bool) -> None:
    """Take a screenshot.

    :param secrets: the values to cover.
    """
    page.locator("html").wait_for(state="attached", timeout=LIMIT)
    masks = _masks(page, secrets)
    page.screenshot(path=path, timeout=LIMIT, full_page=full_page, mask=masks, animations="disabled")


def _masks(page: Page, secrets: list[str]) -> list[Locator]:
    """Return locators for everything on the page that shows a secret."""
    if not secrets:
        return []
    any_of_them = re.compile("|".join(re.escape(secret) for secret in secrets))
    masks = []
    for frame in page.frames:
        masks.append(frame.get_by_text(any_of_them))
        fields = frame.locator(_FIELDS)
        masks += [fields.nth(at) for at in fields.evaluate_all(_SHOWING, secrets)]
    return masks
