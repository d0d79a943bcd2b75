"""Icons of other sets than those that the outlines were prepared from, and the ways in which a page shows one.

`other_sets.json` holds them as they are: of Ionicons 8.1, Octicons 19.42, Iconoir 7.12 (MIT) and Carbon 11.89
(Apache-2.0).
"""

import base64
import json
from collections.abc import Callable
from pathlib import Path

from tests.faults.deviations import Deviation, styled

_ICONS = json.loads(Path(__file__).with_name("other_sets.json").read_text(encoding="utf-8"))
_HIDDEN = 'class="icon" aria-hidden="true"'

Show = Callable[[str], str]
"""Makes the element of an icon from its name, such as "carbon/edit"."""


def _svg(name: str, attributes: str, colour: str = "currentColor") -> str:
    box, strokes, inside = _ICONS[name]
    drawn = strokes if "fill=" in strokes else f'{strokes} fill="currentColor"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" {attributes} {drawn}>{inside}</svg>'.replace(
        "currentColor", colour
    )


def _address(name: str, colour: str) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(_svg(name, '', colour).encode()).decode()}"


def inline(name: str) -> str:
    """As an element of the page."""
    return _svg(name, f'{_HIDDEN} width="16" height="16"')


def image(name: str) -> str:
    """As a coloured image."""
    return f'<img class="icon" alt="" src="{_address(name, "#9a3412")}">'


def used(name: str) -> str:
    """As a symbol that is used by reference."""
    box, strokes, inside = _ICONS[name]
    key = name.replace("/", "-")
    drawn = strokes if "fill=" in strokes else f'{strokes} fill="currentColor"'
    return (
        f'<svg width="0" height="0" style="position:absolute" aria-hidden="true">'
        f'<symbol id="{key}" viewBox="{box}" {drawn}>'
        f'{inside}</symbol></svg><svg {_HIDDEN} width="16" height="16"><use href="#{key}"></use></svg>'
    )


def boxed(name: str) -> str:
    """As an empty box, which `as_background` or `as_mask` draws."""
    return f'<i class="boxed {name.replace("/", "-")}"></i>'


def as_background(*names: str) -> Deviation:
    """Have the style sheet draw the boxes by background images."""
    return styled(
        _BOX + "".join(f"{_rule(name)} {{ background-image: url({_address(name, '#475569')}); }}" for name in names)
    )


def as_mask(*names: str) -> Deviation:
    """Have the style sheet draw the boxes by masks."""
    masks = (f"{_rule(name)} {{ mask: url({_address(name, '#000')}) center / contain no-repeat; }}" for name in names)
    return styled(_BOX + ".boxed { background: currentColor; }" + "".join(masks))


_BOX = ".boxed { display: inline-block; width: 1.125rem; height: 1.125rem; background: center / contain no-repeat; }"


def _rule(name: str) -> str:
    return f".boxed.{name.replace('/', '-')}"


def letter(sign: str) -> str:
    """As a sign of the font."""
    return f'<span class="sign" aria-hidden="true">{sign}</span>'
