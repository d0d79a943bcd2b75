"""Tells keys from buttons."""

import re
from collections.abc import Sequence

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.tokens import Token

_LETTER = re.compile("[A-Za-z0-9?/]")
OF_A_KEY = frozenset(("the", "letter", "key", "keys"))
"""What stands before the name of a key or behind it."""
_KEY = len("Windows")
"""How long the name of a key is at most."""


def is_marked_key(objects: Sequence[Token]) -> bool:
    """Whether the UI word of "press **Enter**" is a key, and no button."""
    named = [t for t in objects if t.is_name]
    others = [t.low for t in objects if not t.is_name and t.kind != "punct"]
    if not named or {*others} - {*OF_A_KEY, "and", "or", "+"}:
        return False
    parts = [part for t in named for part in t.text.replace("+", " ").split()]
    letters = (
        len(parts) > 1 or bool({*others} & OF_A_KEY) or parts[0] == parts[0].lower()
    )  # "press **A**" may be a button
    return all(p.lower() in (*lexicon.KEYS, *lexicon.MODIFIERS) or (letters and _LETTER.fullmatch(p)) for p in parts)


def is_key(objects: Sequence[Token]) -> bool:
    words = [t.text.lower() for t in objects if t.kind != "punct" and t.low not in OF_A_KEY | {"and", "or"}]
    if not words or objects[0].low in ("a", "an", "your"):
        return False
    joined = " ".join(words)
    parts = joined.replace("+", " ").replace("-", " ").split()
    return (
        joined in lexicon.KEYS
        or (len(parts) > 1 and parts[0] in lexicon.MODIFIERS and all(len(p) <= _KEY for p in parts))
        or (
            any(t.low in ("key", "keys") for t in objects)
            and len(parts) == 1
            and (len(parts[0]) == 1 or parts[0] in lexicon.KEYS)
        )
    )


def is_letter(objects: Sequence[Token]) -> bool:
    """Whether the object of "press E" is the key of one letter, digit or question mark, and no word on the screen."""
    return len(objects) == 1 and objects[0].kind != "ui" and bool(_LETTER.fullmatch(objects[0].text))
