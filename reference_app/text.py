"""Text that people type: the same letters are the same, however a keyboard or another program writes them."""

import unicodedata

_FILLERS = {"\u115f", "\u1160", "\u2800"}
"""Letters and signs of which nothing is seen. Normalising makes the first two of their relatives."""


def tidy(text: str) -> str:
    """Write a text one way: in composed letters, with single blanks, without invisible signs."""
    visible = (sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    return " ".join("".join(visible).split())


def is_visible(text: str) -> bool:
    """Tell whether anything of a text can be seen: a letter, a number, punctuation or a symbol."""
    seen = unicodedata.normalize("NFKC", text)
    return any(unicodedata.category(sign)[0] in "LNPS" and sign not in _FILLERS for sign in seen)
