"""Wait for what a sentence promises, or raise a `Mismatch` that says what was there instead."""

from playwright.sync_api import Locator, expect
from playwright.sync_api import TimeoutError as NotInTime

from harness.evidence.secrets import Secret
from harness.messages.mismatch import Mismatch
from pages.ladder import reading
from pages.pictured import BLANK, UNKNOWN, drawn_instead, pictures
from pages.seen import drawn, hardly_shown, is_veiled, why_missed, why_unseen
from pages.selectors import seen

_IS_FIELD = "it => it.matches('input, textarea')"
_UNSEEN = "it where nobody can see it"


def expect_visible(wanted: Locator, sought: str) -> None:
    """Wait until an element is visible.

    :raises Mismatch: if it does not appear.
    """
    try:
        seen(wanted).wait_for()
    except NotInTime as error:
        raise Mismatch(sought, found=unseen(wanted) or "nothing of that kind") from error


def expect_text(element: Locator, text: str, sought: str) -> None:
    """Wait until an element reads exactly `text`.

    :raises Mismatch: if it keeps another text.
    """
    try:
        expect(reading(seen(element, "whole"), text)).to_have_count(1)
    except AssertionError as error:
        if (there := element.count()) != 1:
            raise (several(there, sought) if there else Mismatch(sought, found="nothing of that kind")) from error
        shown = text_of(element)
        read = f'"{shown}"' if shown != text else "other letters, which the style sheet draws there"
        raise Mismatch(sought, found=unseen(element) or read) from error
    if (there := element.count()) != 1:
        raise several(there, sought)
    expect_drawn(element, sought)


def expect_secret(shown: Locator, secret: Secret, sought: str) -> None:
    """Wait until a field or a text shows exactly a secret, which no error tells.

    :raises Mismatch: if it keeps another value, or shows hardly anything of it.
    """
    is_field = shown.evaluate(_IS_FIELD)
    try:
        if is_field:
            expect(shown).to_have_value(secret.reveal())
        else:
            expect(shown).to_have_text(secret.reveal(), use_inner_text=True)
    except AssertionError:
        if shown.count() == 1 and shown.evaluate(_IS_FIELD) != is_field:
            # Meanwhile a window has come in front of what bears the same name.
            expect_secret(shown, secret, sought)
            return
        # The original error prints both values.
        raise Mismatch(sought, found="another value") from None
    if is_veiled(shown):
        raise Mismatch(sought, found=f"{_UNSEEN}: discs stand for its letters")
    if hardly_shown(shown):
        raise Mismatch(sought, found=f"{_UNSEEN}: hardly anything of it fits into its field")


def expect_drawn(element: Locator, sought: str, place: str = "") -> None:
    """Look at the picture of an element that has been seen.

    :raises Mismatch: where the screen looks the same without it.
    """
    if not drawn(element):
        raise Mismatch(sought, place, found=unseen(element) or f"{_UNSEEN}: nothing is drawn for it")


def expect_picture(control: Locator, meant: str, description: str) -> bool:
    """Look at the icon of a control, and return whether it can be told what it is.

    :raises Mismatch: where nothing is drawn, or plainly another icon.
    """
    instead = drawn_instead(control, meant)
    if instead == BLANK:
        raise Mismatch(f'icon "{description}"', found=f"{_UNSEEN}: nothing is drawn for it")
    if instead and instead != UNKNOWN:
        article = "an" if instead[0] in "aeiou" else "a"
        found = f"another picture in its place, which looks like {article} {instead}"
        raise Mismatch(f'icon "{description}"', found=found, pictures=pictures(control, meant))
    return instead != UNKNOWN


def unseen(element: Locator) -> str:
    """What to say of an element that is there, but that no eye can see; empty where it can be seen."""
    reason = why_unseen(element)
    return f"{_UNSEEN}: {reason}" if reason else ""


def missed(message: Locator) -> str:
    """What to say of a message that is there, but not where a reader sees it come; empty where it is."""
    reason = why_missed(message)
    return f"{_UNSEEN}: {reason}" if reason else ""


def text_of(element: Locator) -> str:
    """Return the visible text of an element, or what a field holds, in one line."""
    words: str = element.evaluate("it => it.matches('input, textarea') ? it.value : it.innerText")
    return " ".join(words.split())


def several(number: int, sought: str, place: str = "") -> Mismatch:
    """Make the mismatch for several elements that fit."""
    return Mismatch(sought, place=place, found=f"{number} of them, so that a reader cannot tell which is meant")
