"""Icons, drawn by hand on 24 by 24, and how one is put in the place of another."""

import base64
import re
from collections.abc import Callable

from tests.faults.deviations import Deviation, edited

OUTLINES = {
    "three_dots": '<circle cx="12" cy="5" r="1.3"/><circle cx="12" cy="12" r="1.3"/><circle cx="12" cy="19" r="1.3"/>',
    "trash_can": '<path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v6M14 11v6"/>',
    "magnifying_glass": '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>',
    "nine_squares": "".join(
        f'<rect x="{x}" y="{y}" width="4" height="4" rx="1"/>' for y in (3, 10, 17) for x in (3, 10, 17)
    ),
    "list": '<path d="M9 6h12M9 12h12M9 18h12M4 6h.5M4 12h.5M4 18h.5"/>',
    "plus": '<path d="M12 4v16M4 12h16"/>',
    "pencil": '<path d="M4 20l1-5L16 4l4 4L9 19zM13 7l4 4"/>',
    "eye": '<path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z"/><circle cx="12" cy="12" r="3"/>',
    "three_lines": '<path d="M3 6h18M3 12h18M3 18h18"/>',
    "star": '<path d="M12 2.5l2.9 6.2 6.6.8-4.9 4.6 1.3 6.7-5.9-3.4-5.9 3.4 1.3-6.7-4.9-4.6 6.6-.8z"/>',
    "house": '<path d="M3 11l9-8 9 8M5 10v11h14V10M10 21v-6h4v6"/>',
    "bell": '<path d="M6 17V11a6 6 0 0112 0v6l2 2H4zM10 21h4"/>',
    "gear": '<circle cx="12" cy="12" r="4"/>'
    '<path d="M12 2v4M12 18v4M2 12h4M18 12h4M5 5l3 3M16 16l3 3M5 19l3-3M16 8l3-3"/>',
    "lock": '<rect x="5" y="11" width="14" height="10" rx="2"/><path d="M8 11V7a4 4 0 018 0v4"/>',
}
"""The icons as strokes. Other icons keep their drawing."""

_BEGINS = {
    "three_dots": "M9.5 13a",
    "trash_can": "M5.5 5.5A",
    "magnifying_glass": "M11.742",
    "nine_squares": "M1 2a1",
    "list": "M5 11.5a",
    "plus": "M8 2a.5",
}
STROKES = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
FILLED = 'fill="currentColor" stroke="currentColor" stroke-width="1"'
FINE = 'fill="none" stroke="currentColor" stroke-width="1.1"'


def _svg(name: str) -> re.Pattern[str]:
    return re.compile(rf'<svg class="icon"[^>]*>\s*<path[^>]* ?d="{re.escape(_BEGINS[name])}.*?</svg>', re.DOTALL)


def drawn(name: str, style: str = STROKES) -> str:
    """The picture, as an element of the page."""
    frame = 'viewBox="0 0 24 24" width="16" height="16" aria-hidden="true"'
    return f'<svg class="icon" {frame} {style}>{OUTLINES[name]}</svg>'


def exchanged(
    pictures: dict[str, str], at: str = "", within: str = "", show: Callable[[str], str] = drawn
) -> Deviation:
    """Show other pictures in the place of icons, everywhere or in the controls that begin with `within`."""
    control = re.compile(rf"<(?:a|button)\b[^>]*{within}[^>]*>(?:(?!</(?:a|button)>).)*</(?:a|button)>", re.DOTALL)

    def redrawn(text: str) -> str:
        places = {f"@@{old}@@": show(new) for old, new in pictures.items()}
        for old in pictures:
            text = _svg(old).sub(f"@@{old}@@", text)
        for place, picture in places.items():
            text = text.replace(place, picture)
        return text

    if within:
        return edited(lambda text: control.sub(lambda at: redrawn(at[0]), text), at)
    return edited(redrawn, at)


def all_drawn(style: str) -> Deviation:
    """Draw all icons that are known here in another style."""

    def redrawn(text: str) -> str:
        for name in _BEGINS:
            text = _svg(name).sub(lambda _, name=name: drawn(name, style), text)
        return text

    return edited(redrawn)


def as_images() -> Deviation:
    """Have the icons be images instead of elements of the page."""
    grey = "#8594a5"

    def picture(name: str) -> str:
        svg = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" {STROKES}>{OUTLINES[name]}</svg>').replace(
            "currentColor", grey
        )
        return f'<img class="icon" alt="" src="data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}">'

    def redrawn(text: str) -> str:
        for name in _BEGINS:
            text = _svg(name).sub(picture(name), text)
        return text

    return edited(redrawn)
