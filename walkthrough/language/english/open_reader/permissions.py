"""What people may do: "Members can edit it", "Only you can see it", "Guests have no access any more"."""

# Lists and patterns are read in one piece.
# ruff: noqa: E501

import re
from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader.cut import Cut
from walkthrough.language.english.open_reader.forms import APPEARS
from walkthrough.language.english.open_reader.people import is_somebody
from walkthrough.language.english.open_reader.predicates import Predicate, main_verb, matches
from walkthrough.language.english.open_reader.statements import promised
from walkthrough.language.english.open_reader.stretches import text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause

_MAY = re.compile(
    r"(?:(?:now|then|also|still|will|immediately|only) )*(?:(?P<no>can no longer|cannot|can not|not to|no longer|will no longer|will not|is no longer|are no longer|"
    r"(?:is|are) not (?:able|allowed) to|loses?|has no|have no|keeps? no|do not|may not)|"
    r"(?P<yes>can|are able to|is able to|will be able to|is allowed to|are allowed to|may|now has|now have|have|has|will have|gains?|gets?))\b"
)
_OF_THINGS = re.compile(
    r"(?:can|cannot|may|may not|do not) (?:also |only )?(?:be|contain|include|hold|have|take|cost|exceed|appear|last|help|make|differ|vary|want|need)\b|do not (?!(?:get|recover|regain|receive|see|gain|keep)\b)|(?:have|has)\b"
)
_ACCESS = re.compile(r"\b(?:access|permissions?|rights?)\b")
_NOT_SEEN = frozenset(("never", "can", "cannot", "may", "might", "could", "would"))
_HOLDS = re.compile(r"^(?:now )?(?:has|have|will have|gains?|gets?)$")
_ROLE_MAY = re.compile(r"(?:can|cannot|may)\b(?! (?:\w+ )?be\b)")
_NOBODY = frozenset(("nobody", "none", "no-one", "no"))
_CHANGED = re.compile(r"\b(?:now|no longer|from now on|you(?: have|'ve)? (?:shared|invited|added)|selected)\b")
_AFTER = re.compile(r"\b(?:will|now|once|after|no longer|you are|then|immediately|when|by default|should)\b")


def permission(
    about: OpenClause, tokens: list[Token], main: Predicate, low: str, cut: Cut, context: Context
) -> OpenClause | None:
    """What people can or can no longer do; before the first step, who the reader has to be."""
    subject = tokens[: main.start]
    words = low.split()
    said = " ".join(words[main.start :])
    near = context.in_steps or context.after_steps
    blind = words[main.end - 1] in ("see", "find", "notice") and {"not", "longer"} & {*words[main.start : main.end]}
    if (
        blind
        and is_somebody(subject)
        and "can" not in words[: main.end]
        and (near or context.begun or context.admonition)
    ):
        hidden = promised(about, tokens, main.end, verb="not-see")
        return replace(hidden, condition="; ".join(filter(None, (hidden.condition, text_of(subject)))))
    sees = words[main.end - 1] in ("see", "sees") and not {*words[main.start : main.end]} & _NOT_SEEN
    if sees and is_somebody(subject) and (near or context.begun):
        if words[0] != "only" and any(t.is_name for t in tokens[main.end :]):
            return promised(about, tokens, main.start, subject=subject, end=main.end)
        seen = promised(about, tokens, main.start, end=main.end)
        return replace(seen, verb="only-can" if words[0] == "only" else "can", thing=text_of(subject))
    found, alone = _MAY.match(said), words[0] == "only" or words[:2] == ["nobody", "but"]
    somebody = is_somebody(subject) or (subject[0].low == "they" and not _OF_THINGS.match(said))
    somebody = somebody or (subject[-1].is_name and len(subject) == 1 and bool(_ROLE_MAY.match(said)))
    if not found or not somebody or words[0] == "you" or _is_of_sight(said[found.end() :]):
        return None
    if not found["no"] and _HOLDS.search(found["yes"]) and not _ACCESS.search(said):
        return None
    no = bool(found["no"]) != (not alone and words[0] in _NOBODY)
    allows = not _OF_THINGS.match(said) or (alone and bool(_ACCESS.search(said)))
    at = main.start + len(found[0].split())
    rest = promised(about, tokens, at, end=main_verb([t.low for t in tokens], at))
    rest = rest if rest.value else replace(rest, left=(text_of(tokens),))
    changed = _has_changed(low, tokens, cut, context) and not alone
    if (near and (changed or allows)) or (changed and _AFTER.search(low)) or (context.begun and allows):
        return replace(rest, verb="only-can" if alone else "not-can" if no else "can", thing=text_of(subject))
    if allows and not context.begun and (alone or no or context.section == "people" or context.admonition):
        return replace(rest, verb="need", sort="need", thing=text_of(tokens), value="", left=())
    return None


def not_even(about: OpenClause, tokens: list[Token], main: Predicate) -> OpenClause | None:
    """ "Not even its owner can …": what nobody can do; what "not only" one can do is nobody's to try."""
    words = [t.low for t in tokens]
    if words[:2] not in (["not", "even"], ["not", "only"]):
        return None
    at = main.start + 1
    rest = promised(about, tokens, at, end=main_verb(words, at))
    if words[1] == "even" and words[main.start] in ("can", "could", "may"):
        return replace(rest, verb="not-can", thing=text_of(tokens[2 : main.start]))
    return replace(rest, left=(about.text,))


def _is_of_sight(said: str) -> bool:
    """ "… no longer show up": what is seen of something, and nothing that it may do."""
    return said.split() != [] and matches(said.split(), 0, APPEARS)


def _has_changed(low: str, tokens: Sequence[Token], cut: Cut, context: Context) -> bool:
    """Whether it tells of a person whose access has just changed."""
    named = any(t.kind == "ui" for t in tokens[:8])
    fronted = bool(cut.adverbs & {"now", "from now on", "as a result"}) or any(
        c.kind == "condition" or c.cue == "from" for c in cut.front
    )
    near = context.after_steps or context.in_steps
    return (near and bool(_CHANGED.search(low) or named or fronted)) or bool(re.search(r"\bno longer\b|\bnow\b", low))
