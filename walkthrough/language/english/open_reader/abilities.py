"""What can be done to things, or not: "Removed tags can be restored from **Bin**", "It can no longer be changed"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader.changes import tells
from walkthrough.language.english.open_reader.cut import Cut
from walkthrough.language.english.open_reader.predicates import Predicate, main_verb
from walkthrough.language.english.open_reader.statements import promised
from walkthrough.language.english.open_reader.stretches import text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause

_CAN = re.compile(
    r"(?:(?:now|then|also|still|already) )*(?:(?P<no>can no longer|cannot|can not|can never)|can)\b(?P<rest>.*)"
)
_IS_SEEN = re.compile(r" (?:\w+ )?be (?:\w+ly )?(?:found|seen|viewed|reached|accessed)\b")
_OF_ITS_NATURE = re.compile(
    r" (?:\w+ )?(?:(?:contain|include|hold|have|take|cost|exceed|differ|vary|last)\b|be (?:a|an|the|used)\b)"
)
_SPEAKERS = frozenset(("you", "we", "i", "there"))
_CERTAIN = frozenset(("it", "they", "these", "those", "this", "your", "its"))
_BY_WHOM = re.compile(r"\b(?:only|nobody)\b|\bby (?:a|an|the|its|their) \w+")


def ability(
    about: OpenClause, tokens: Sequence[Token], main: Predicate, cut: Cut, context: Context
) -> OpenClause | None:
    """What can or cannot be done to what a statement is about; None where that is told of a whole kind of things."""
    words = [t.low for t in tokens]
    subject, said = tokens[: main.start], " ".join(words[main.start :])
    found = _CAN.match(said)
    early = not (context.in_steps or context.after_steps or context.begun)
    if not found or early or subject[-1].low in _SPEAKERS or _OF_ITS_NATURE.match(found["rest"]):
        return None
    if not found["no"] and (_IS_SEEN.match(found["rest"]) or not _is_placed(tokens, main, found["rest"])):
        return None
    if found["no"] and not (_is_certain(subject, said) or tells(tokens, main, cut, context)):
        return None
    at = next(n for n in range(main.start, len(words)) if words[n] in ("can", "cannot")) + 1
    at += len(found["no"].split()) - 1 if found["no"] else 0
    rest = promised(about, tokens, at, end=main_verb(words, at))
    return replace(rest, verb="not-can" if found["no"] else "can", thing=text_of(subject))


def _is_certain(subject: Sequence[Token], said: str) -> bool:
    """Whether a statement says of a particular thing that something cannot, or can no longer, be done with it."""
    return subject[0].low in _CERTAIN or any(t.is_name for t in subject) or "no longer" in said


def _is_placed(tokens: Sequence[Token], main: Predicate, rest: str) -> bool:
    """Whether a statement says of things in some state what can be done with them, and where or by whom."""
    changed = any(t.low.endswith("ed") for t in tokens[: main.start]) or tokens[0].low == "it"
    return " be " in rest and changed and (any(t.is_name for t in tokens[main.end :]) or bool(_BY_WHOM.search(rest)))
