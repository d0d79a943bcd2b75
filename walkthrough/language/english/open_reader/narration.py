"""Instructions that are told as a story ("you click **A**", "one opens the list") or stressed ("don't forget to …")."""

# Lists are read in one piece.
# ruff: noqa: E501

from collections.abc import Sequence

from walkthrough.language.english.open_reader.forms import ADVERBS, THIRDS, index_of, match, verb_at
from walkthrough.language.english.open_reader.tokens import Token

_ASKING = index_of((form, "") for form in ("do not forget to", "remember to", "be sure to", "make sure to"))
"""What only stresses the instruction behind it."""
_READERS = index_of((form, "") for form in ("you", "we", "users", "let us"))
_ONE_READER = index_of((form, "") for form in ("one", "the user", "the reader", "a user", "i"))
_HANDS_ON = frozenset((
    "click", "double-click", "right-click", "select", "open", "type", "go", "tick", "untick", "toggle", "fill", "drag", "close", "expand",
    "collapse", "upload", "download", "sign-in", "key", "scroll", "hover", "paste", "search", "set",
))  # fmt: skip
"""What people do on a screen; of other verbs "you …" says what a product is good for."""


def narrated(tokens: Sequence[Token], at: int) -> tuple[int, tuple[int, str]] | None:
    """The verb of a story about the reader: where it begins, where it ends, and what it means."""
    several, one = match(_READERS, tokens, at), match(_ONE_READER, tokens, at)
    behind = (several or one or (0, ""))[0]
    if not behind:
        return None
    while adverb := match(ADVERBS, tokens, behind):
        behind = adverb[0]
    verb = verb_at(tokens, behind, certain=True) if several else match(THIRDS, tokens, behind)
    return (behind, verb) if verb and verb[1] in _HANDS_ON else None


def stressed(tokens: Sequence[Token], at: int) -> tuple[int, tuple[int, str]] | None:
    """The instruction behind "don't forget to": where it begins, and its verb; a button stands for its click."""
    asked = match(_ASKING, tokens, at)
    behind = asked[0] if asked else len(tokens)
    while adverb := match(ADVERBS, tokens, behind):
        behind = adverb[0]
    if behind < len(tokens) and tokens[behind].is_name:
        return behind, (behind, "click")
    verb = verb_at(tokens, behind, certain=True)
    return (behind, verb) if verb else None
