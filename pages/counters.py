"""What a screen says about how many entries a list has, against the list itself."""

from pathlib import Path

from playwright.sync_api import Page

_WRONG = (Path(__file__).parent / "counters.js").read_text(encoding="utf-8")


def miscounted(page: Page) -> str:
    """Quote the first count that is not so, with the number of entries; empty where all are."""
    wrong = page.evaluate(_WRONG)
    return f'"{wrong["text"]}" over {wrong["entries"]} in the list' if wrong else ""
