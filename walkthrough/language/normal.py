"""Bring a sentence into the form in which it is compared: one kind of quote, small letters, icons marked.

UI words stand between « and », icons between ⟦ and ⟧.
"""

import re
from functools import lru_cache

from walkthrough.language.grammar import Grammar

_CURLY = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "‹": "", "›": ""}
)
_ARROW = re.compile("(?<= )--?>(?= )|[\u2192\u2794\u279c\u279d\u27a4\u21d2\u25b8\u27f6\u276f]")
"""What stands for the > of a path."""
_MARKED_ICON = re.compile("⟦([^⟦⟧]+)⟧")
_GLYPH = re.compile("[\u22ee\u205d\ufe19]")
"""Dots that a writer puts for the icon of a menu."""
_QUOTED_UI = re.compile(r"""["']*(«[^«»]*»)(?:([.,]?)["']+)?(?=[\s.,;:!?)]|$)""")
_QUOTED = re.compile(r"""["]([^"«»]{1,80}?)["]|(?:(?<=\s)|^)'([^'«»]{1,80}?)'(?=[\s.,;:]|$)""")


def icon_of(words: str, grammar: Grammar) -> str:
    """Find the steps' word for an icon that is described as `words`."""
    printed = " ".join(words.lower().strip(" «»").split())
    described = grammar.patterns.icons.word.sub("", printed.replace("-", " ")).strip()
    return grammar.icons.get(printed) or grammar.icons.get(described) or described or printed


@lru_cache(maxsize=65536)
def normal(text: str, grammar: Grammar) -> str:
    """Bring a printed sentence into the form in which phrases are compared."""
    then = grammar.patterns.then
    text = " ".join(_ARROW.sub(">", text.translate(_CURLY)).split())
    text = re.sub("«\\s*»", "", text)
    text = re.sub("«([^«»]*)»", _cleaned, text)
    text = re.sub(r"»\s*\*+", "»", text)
    text = _QUOTED_UI.sub(r"\1\2", text)
    text = re.sub("«[^«»]*»|[^«»]+", _quotes_as_ui, text)
    text = re.sub("«[^«»]*»|[^«»]+", lambda match: _lowered(match[0], grammar), text)
    text = re.sub(r"(?:^|\s+)>\s*(?=\S)", then, text).removeprefix(then)
    text = grammar.patterns.then_again.sub(then.rstrip(), text)
    text = _icons_marked(text, grammar)
    return re.sub(r"\s+([,.;:])", r"\1", " ".join(text.split())).rstrip(" .!:;,")


def _cleaned(match: re.Match[str]) -> str:
    """A bold stretch: a path as its parts, without the mark of a mandatory field."""
    parts = [part.strip().rstrip(":*.,").strip() for part in re.split(r"\s*>\s*", match[1].strip())]
    quoted = [part.strip("\"'") for part in parts]
    # The sign stays outside, where `A >` and `> B` are written in two pieces.
    return " > ".join(f"«{part}»" if part else "" for part in quoted)


def _quotes_as_ui(match: re.Match[str]) -> str:
    piece = match[0]
    return piece if piece.startswith("«") else _QUOTED.sub(lambda m: f"«{(m[1] or m[2]).strip(' .,')}»", piece)


def _lowered(piece: str, grammar: Grammar) -> str:
    if piece.startswith("«"):
        return piece
    piece = _GLYPH.sub(lambda match: f"⟦{icon_of(match[0], grammar)}⟧", piece.lower())
    return grammar.language.spelt_alike(piece)


def _icons_marked(text: str, grammar: Grammar) -> str:
    def marked(match: re.Match[str]) -> str:
        known = match.groupdict().get("known")
        return f" ⟦{icon_of(known or match['icon'], grammar)}⟧"

    def named(match: re.Match[str]) -> str:
        words = match["bold"] or match["icon"]
        if match["bold"] and words.lower() not in grammar.icons:
            return match[0]
        return f"{match['the']} ⟦{icon_of(words, grammar)}⟧{icons.suffix}"

    icons = grammar.patterns.icons
    text = _MARKED_ICON.sub(lambda match: f"⟦{icon_of(match[1], grammar)}⟧", text)
    for pattern in (icons.described, icons.with_icon, icons.in_brackets):
        text = pattern.sub(marked, text)
    text = icons.named.sub(named, text)
    text = icons.bare.sub(lambda match: f"{match['the']} ⟦{icon_of(match['icon'], grammar)}⟧", text)
    menu = grammar.profile.action_menu
    return icons.action_menu.sub(rf"\g<0> ⟦{menu}⟧", text) if menu else text
