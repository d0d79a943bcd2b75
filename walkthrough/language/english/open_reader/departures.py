"""Things that go out of sight: "The label goes away", "It leaves the list", "It is removed from the board"."""

# A pattern is read in one piece.
# ruff: noqa: E501

import re
from collections.abc import Sequence
from itertools import takewhile

from walkthrough.language.english.open_reader.tokens import Token

_ADVERBS = r"(?:(?:also|then|now|automatically|immediately|again|be|been) )*"
_GOES = re.compile(
    rf"(?:will )?{_ADVERBS}(?:(?:(?:is|are|gets?) )?{_ADVERBS}(?:removed|taken|dropped|cleared|struck) (?:off|out of|from)\b"
    rf"|(?:goes?|went) (?:away\b|from\b)|(?:drops?|falls?|moves?) (?:out of|off)\b|(?:vanish(?:es)?|disappears?)\b|(?:is|are) gone\b|(?:(?:is|are) )?{_ADVERBS}(?:removed|deleted|erased|discarded|wiped)(?= ?[.!]?$))"
)
_LEAVES = re.compile(rf"(?:will )?{_ADVERBS}leaves? (?:the|your|its|their|this|everyone's) ")
_HOLDERS = frozenset((
    "list", "lists", "view", "page", "report", "table", "folder", "queue", "board", "menu", "screen", "column", "calendar", "overview",
    "section", "tab", "panel", "inbox", "sidebar", "map", "timeline", "feed",
))  # fmt: skip
"""What holds things that may leave it."""
_NARROWING = frozenset(("of", "filtered", "with", "by", "in", "for", "that", "which", "and", "as"))


def goes_away(said: Sequence[Token]) -> bool:
    """Return whether a predicate says that something disappears."""
    words = " ".join(t.low or t.text for t in said)
    left = _LEAVES.match(words)
    held = (
        list(takewhile(lambda word: word not in _NARROWING, words[left.end() :].rstrip(" .!").split())) if left else []
    )
    return bool(_GOES.match(words)) or bool(held[-1:] and held[-1] in _HOLDERS)
