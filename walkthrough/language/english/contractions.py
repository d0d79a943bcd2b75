"""English contractions, written in full."""

import re

_CONTRACTIONS = tuple(
    (re.compile(contracted, re.IGNORECASE), full)
    for contracted, full in (
        (r"\bcan't\b", "cannot"),
        (r"\bwon't\b", "will not"),
        (r"n't\b", " not"),
        (r"\b(you|they|it|we|that|this)'ll\b", r"\1 will"),
        (r"\b(you|they|we)'ve\b", r"\1 have"),
        (r"\b(you|they|we)'re\b", r"\1 are"),
        (r"\b(you|they|we)'d (?=like|prefer|rather|want|love|need)", r"\1 would "),
        (r"\b(it|that|there)'s\b", r"\1 is"),
    )
)
_CANNOT = re.compile(r"\b(can|could) not\b", re.IGNORECASE)


def in_full(text: str) -> str:
    """Write a text in full whose quotes are straight."""
    if "'" in text:
        for contracted, full in _CONTRACTIONS:
            text = contracted.sub(full, text)
    return _CANNOT.sub("cannot", text) if " not" in text.lower() else text
