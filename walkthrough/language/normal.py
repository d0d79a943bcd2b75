"""A sentence in the form in which phrases are compared: one kind of quote, small letters, icons marked.

UI words stand between « and », icons between ⟦ and ⟧. Must not know the phrases.
"""

# A pattern is read in one piece.
# ruff: noqa: E501

import re
from functools import lru_cache

from walkthrough.language import english as grammar

_CONTRACTIONS = (
    (re.compile(r"\bcan't\b"), "cannot"),
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"\b(you|they|it|we)'ll\b"), r"\1 will"),
    (re.compile(r"\b(you|they|we)'ve\b"), r"\1 have"),
    (re.compile(r"\b(you|they|we)'re\b"), r"\1 are"),
    (re.compile(r"\b(it|that|there)'s\b"), r"\1 is"),
    (re.compile(r"\b(can|could) not\b"), "cannot"),
    (
        re.compile(r"\byou (will|can|should) (?:now|then|(?<=will )also) (?=see|get|find|receive|view|notice)"),
        r"you \1 ",
    ),
    (re.compile(r"\bplease,? "), ""),
    (re.compile(r"\b(user|secret|item|member|person|colleague)\(s\)"), r"\1"),
)
_CURLY = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"'})
_QUOTED_UI = re.compile(r"""["']*(«[^«»]*»)(?:([.,]?)["']+)?(?=[\s.,;:!?)]|$)""")
_QUOTED = re.compile(r"""["]([^"«»]{1,80}?)["]|(?:(?<=\s)|^)'([^'«»]{1,80}?)'(?=[\s.,;:]|$)""")
_ICON_WORDS = {word: icon for icon, words in grammar.ICONS.items() for word in words}
_KNOWN_ICON = "|".join(sorted(map(re.escape, _ICON_WORDS), key=len, reverse=True))
_OBVIOUS_ICON = "|".join(
    sorted((re.escape(word) for word in _ICON_WORDS if " " in word or "-" in word), key=len, reverse=True)
)
_AFTER_DESCRIPTION = (
    r"(?= icon|[,.;:)]| of (?:the|this|that|its|an?)\b| (?:in|on|under|at|for|next to|beside|from|to|and|then|or)\b|$)"
)
_DESCRIBED = re.compile(
    rf",? (?:(?:which|that) is )?(?:{'|'.join(grammar.DESCRIBED_BY)}) (?:(?:the|an|a) )?(?:icon of (?:the |an? )?)?"
    rf"«?(?P<icon>[^\W_][\w -]*?)»?{_AFTER_DESCRIPTION}(?: icon)?"
)
_WITH_ICON = re.compile(
    rf",? with (?:(?:the|an|a) «?(?P<icon>[^\W_][\w -]*?)»? icon\b|(?:the )?«?(?P<known>{_OBVIOUS_ICON})»?)"
)
_IN_BRACKETS = re.compile(rf" \((?:(?:the|an|a) )?«?(?P<icon>{_KNOWN_ICON})»?(?: icon)?\)")
_NAMED = re.compile(
    r"\b(?P<the>the|an|a|its) (?:«(?P<bold>[^«»]+)»|(?P<icon>(?!icon\b)[^\W_][\w-]*(?: (?!icon)[\w-]+){0,3}?)) icon\b(?! ⟦)"
)
_BARE = re.compile(rf"\b(?P<the>the|on|a) «?(?P<icon>{_OBVIOUS_ICON})»?(?! icon)(?=[\s.,;:]|$)", re.IGNORECASE)
_ACTION_MENU = re.compile(r"(?<!from )(?<!in )(?<!on )\b(the|its) (actions? menu)\b(?! ⟦)")


def icon_of(words: str) -> str:
    """The steps' word for an icon that is described as `words`."""
    described = " ".join(words.lower().strip(" «»").split())
    return _ICON_WORDS.get(described, described)


@lru_cache(maxsize=65536)
def normal(text: str) -> str:
    """Bring a printed sentence into the form in which phrases are compared."""
    text = " ".join(text.split()).translate(_CURLY)
    text = re.sub("«\\s*»", "", text)
    text = re.sub("«([^«»]*)»", _cleaned, text)
    text = re.sub(r"»\s*\*+", "»", text)
    text = _QUOTED_UI.sub(r"\1\2", text)
    text = re.sub("«[^«»]*»|[^«»]+", _quotes_as_ui, text)
    text = re.sub("«[^«»]*»|[^«»]+", _lowered, text)
    text = re.sub(r"(?:^|\s+)>\s*(?=\S)", ", then ", text).removeprefix(", then ")
    text = re.sub(r",? then(?:,? (?:and|then))+\b", ", then", text)
    text = _icons_marked(text)
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


def _lowered(match: re.Match[str]) -> str:
    piece = match[0]
    if piece.startswith("«"):
        return piece
    piece = piece.lower()
    for pattern, replacement in _CONTRACTIONS:
        piece = pattern.sub(replacement, piece)
    return piece


def _icons_marked(text: str) -> str:
    text = _DESCRIBED.sub(_marked, text)
    text = _WITH_ICON.sub(_marked, text)
    text = _IN_BRACKETS.sub(_marked, text)
    text = _NAMED.sub(_named, text)
    text = _BARE.sub(lambda m: f"{m['the']} ⟦{icon_of(m['icon'])}⟧", text)
    return _ACTION_MENU.sub(r"\1 \2 ⟦three vertical dots⟧", text)


def _marked(match: re.Match[str]) -> str:
    known = match.groupdict().get("known")
    return f" ⟦{icon_of(known or match['icon'])}⟧"


def _named(match: re.Match[str]) -> str:
    words = match["bold"] or match["icon"]
    if match["bold"] and words.lower() not in _ICON_WORDS:
        return match[0]
    return f"{match['the']} ⟦{icon_of(words)}⟧ icon"
