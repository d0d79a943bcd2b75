"""Wait for what a sentence promises, or raise a `Mismatch` that says what was there instead."""

from playwright.sync_api import Locator, expect
from playwright.sync_api import TimeoutError as NotInTime

from harness.messages.mismatch import Mismatch


def expect_visible(wanted: Locator, sought: str) -> None:
    """Wait until an element is visible.

    :raises Mismatch: if it does not appear.
    """
    try:
        wanted.wait_for()
    except NotInTime as error:
        raise Mismatch(sought, found="nothing of that kind") from error


def expect_hidden(unwanted: Locator, sought: str) -> None:
    """Wait until an element is gone or hidden.

    :raises Mismatch: if it stays.
    """
    try:
        expect(unwanted).to_be_hidden()
    except AssertionError as error:
        raise Mismatch(f"no {sought}", found="it still there") from error


def expect_text(element: Locator, text: str, sought: str) -> None:
    """Wait until an element reads exactly `text`.

    :raises Mismatch: if it keeps another text.
    """
    try:
        expect(element).to_have_text(text)
    except AssertionError as error:
        if (there := element.count()) != 1:
            raise (several(there, sought) if there else Mismatch(sought, found="nothing of that kind")) from error
        raise Mismatch(sought, found=f'"{text_of(element)}"') from error


def text_of(element: Locator) -> str:
    """Return the visible text of an element in one line."""
    return " ".join(element.inner_text().split())


def several(number: int, sought: str, place: str = "") -> Mismatch:
    """Make the mismatch for several elements that fit."""
    return Mismatch(sought, place=place, found=f"{number} of them, so that a reader cannot tell which is meant")
