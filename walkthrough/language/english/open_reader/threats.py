"""What comes of not doing what a sentence asks: "…, otherwise it's lost", "… or your changes are gone"."""

from walkthrough.language.english.open_reader.forms import verb_at
from walkthrough.language.english.open_reader.joined import begins_statement
from walkthrough.language.english.open_reader.narration import stressed
from walkthrough.language.english.open_reader.tokens import Token

_SUBJECTS = frozenset(
    ("the", "your", "its", "this", "that", "these", "those", "it", "they", "you", "nothing", "nobody")
)


def without_threat(tokens: list[Token]) -> list[Token]:
    """Leave out of an instruction what comes of it not being done, which nobody sees who does it."""
    if not tokens or not (verb_at(tokens, 0, certain=True) or stressed(tokens, 0)):
        return tokens
    for at in range(2, len(tokens) - 1):
        if tokens[at].low not in ("or", "otherwise"):
            continue
        behind = at + 1 + (tokens[at + 1].low in ("else", "otherwise", ","))
        parted = tokens[at - 1].kind == "punct" or tokens[at].low == "or"
        subject = behind < len(tokens) and tokens[behind].low in _SUBJECTS
        if parted and subject and (begins_statement(tokens, behind) or _you_do(tokens, behind)):
            return tokens[: at - (tokens[at - 1].kind == "punct")]
    return tokens


def _you_do(tokens: list[Token], at: int) -> bool:
    """Whether "you will lose it" or "you cannot go on" follows."""
    return tokens[at].low == "you" and at + 1 < len(tokens) and tokens[at + 1].low in ("will", "cannot", "lose", "have")
