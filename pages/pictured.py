"""Check by its picture, not by its name, which icon a control shows.

Two pictures, with the icon and without, cost some hundred milliseconds, so that the same drawing is looked at once.
"""

import base64
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from playwright.sync_api import FloatRect, JSHandle, Locator, Page

from pages.frames import on_the_screen
from pages.ladder import wordless
from pages.outlines import Likeness, drawing, known, likenesses, outline_of, readings, shades_of
from pages.png import read
from pages.seen import before_and_after
from pages.selectors import BRING

_WHERE = Path(__file__).with_name("pictured.js").read_text(encoding="utf-8").replace("BRING", BRING)
# Without its focus and its place: nothing else on the page may change.
_HIDE = """({one}) => {
  const before = one.style.opacity
  one.style.setProperty('opacity', '0', 'important')
  return before
}"""
_SHOW = "({one}, before) => { one.style.opacity = before }"
_ALIKE = (
    {"nine squares", "four squares", "square"},
    {"list", "three lines"},
    {"counter-clockwise arrow", "clockwise arrow", "two turning arrows"},
    {"eye", "crossed eye"},
    {"lock", "open lock"},
    {"person", "several people"},
    {"sun", "toothed wheel"},
)
"""Icons that writers and readers take for each other."""
_SURE = 0.9
"""Who is so much like what is meant is it."""
_PLAINLY = 0.08
"""So much more is it like another one, where it plainly is that."""
_LIKE = 0.65
"""From here on it is like another one: nineteen in twenty drawings of one icon are, and one in twenty of two."""
_UNLIKE = 0.5

BLANK = "nothing"
UNKNOWN = "something else"


def meant_by(words: Sequence[str]) -> str | None:
    """The first of the words for an icon that is the name of a known one."""
    return next((word for word in words if word in known()), None)


def drawn_instead(control: Locator, meant: str) -> str:
    """What is drawn on a control instead of the icon that is meant, such as "pencil"; empty where it may be that.

    Waits for the control. `BLANK` where nothing is drawn, `UNKNOWN` where nobody can tell for sure.
    """
    return _instead(control, meant) or ""


def showing(scope: Page | Locator, meant: str, called: Literal["anything", "nothing"]) -> list[Locator]:
    """The controls of `wordless` in `scope` that show the icon that is meant."""
    return [control for control in wordless(scope, called).all() if _instead(control, meant) == ""]


def _instead(control: Locator, meant: str) -> str | None:
    """What is drawn instead, as above; None where the control has no picture."""
    found = control.evaluate_handle(_WHERE)
    where = found.evaluate("it => it && { key: it.key, sign: it.sign }")
    if where is None:
        return None
    if where["sign"] and (instead := _said_by(where["sign"], meant)) is not None:
        return instead
    seen = (where["key"], meant)
    if seen not in _looked_at:
        both = before_and_after(control.page, _clip_of(control, found), found, _HIDE, _SHOW)
        if not found.evaluate("it => it.one.isConnected"):
            # The page has put it anew meanwhile.
            return _instead(control, meant)
        _looked_at[seen] = _judged(*both, meant)
    return _looked_at[seen]


def pictures(control: Locator, meant: str) -> list[str]:
    """The pictures of what is drawn on a control and of the icon that is meant, as `data:` addresses."""
    clip = _clip_of(control, control.evaluate_handle(_WHERE))
    there = base64.b64encode(control.page.screenshot(clip=clip, animations="disabled"))
    return [f"data:image/png;base64,{there.decode()}", f"data:image/svg+xml,{quote(drawing(meant))}"]


def _clip_of(control: Locator, found: JSHandle) -> FloatRect:
    element = found.get_property("one").as_element()
    clip: FloatRect = found.evaluate("it => it.clip")
    return on_the_screen(control.page, element, clip) if element else clip


def _said_by(sign: str, meant: str) -> str | None:
    """What a sign of a font is, by its name in Unicode; None where that says nothing of an icon."""
    name = f" {unicodedata.name(sign[0], '').replace('-', ' ').lower()} "
    icons = [icon for icon in known() if any(f" {word} " in name for word in (icon, *_SIGNS.get(icon, ())))]
    if any(_alike(icon, meant) for icon in icons):
        return ""
    return next(iter(icons), UNKNOWN if sign >= _EMOJI else None)


_EMOJI = "\N{MAHJONG TILE EAST WIND}"
"""From here on, a font may have none, and show an empty box."""
_SIGNS = {
    "three vertical dots": ("vertical ellipsis", "vertical horizontal ellipsis"),
    "three horizontal dots": ("horizontal ellipsis", "midline horizontal ellipsis"),
    "trash can": ("wastebasket",),
    "magnifying glass": ("telephone recorder",),
    "toothed wheel": ("gear",),
    "person": ("bust in silhouette",),
    "several people": ("busts in silhouette",),
    "three lines": ("trigram for heaven",),
}
"""What Unicode calls icons."""

_looked_at: dict[tuple[str, str], str] = {}


@lru_cache(maxsize=256)
def _judged(picture: bytes, without: bytes, meant: str) -> str:
    shades = shades_of(read(picture), read(without))
    if (outline := outline_of(shades)) is None:
        return BLANK
    seen = likenesses(outline)
    own = max(_degree(likenesses(one), meant) for one in [outline, *readings(shades)])
    best = next(one for one in seen if not _alike(one.name, meant))
    if own < _SURE and best.degree >= max(_LIKE, own + _PLAINLY):
        return best.name
    return UNKNOWN if own < _UNLIKE or own < min(_SURE, best.degree) else ""


def _degree(seen: Sequence[Likeness], meant: str) -> float:
    return next(one.degree for one in seen if _alike(one.name, meant))


def _alike(one: str, other: str) -> bool:
    return one == other or any({one, other} <= them for them in _ALIKE)
