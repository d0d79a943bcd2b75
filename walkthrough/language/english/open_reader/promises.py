"""Statements that promise something that can be seen on the screen, or that change what a person may do."""

# A pattern is read in one piece.
# ruff: noqa: E501

import re
from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.clauses import Cut
from walkthrough.language.english.open_reader.predicates import Predicate, main_verb, predicate_of, statements_in
from walkthrough.language.english.open_reader.statements import promised, statement
from walkthrough.language.english.open_reader.stretches import condition_of, names_in, place_of, text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause

_MODAL = r"(?:will|should|would|can|may|must|is going to|are going to|'ll)"
_ADV = (
    r"(?:\s(?:now|then|also|next|automatically|immediately|again|briefly|always|directly|no longer|still|be able to))*"
)
_SEE = re.compile(
    rf"^you(?: {_MODAL})?{_ADV} (?P<verb>see|get|receive|find|view|notice|be shown|be presented with|be prompted|are presented with|are prompted|are asked|have|identify)\b(?: that)? ?"
)
_MOVED = re.compile(
    rf"^(?:you|(?:this|the) \w+)(?: {_MODAL})?{_ADV} (?:be|are|is|get|takes you|brings you|leads)(?: {_ADV})? ?(?:taken|directed|redirected|returned|brought|sent|forwarded|back)? ?(?:back )?(?:to|into) "
)
_YOU_CANNOT = re.compile(r"^you (?:can no longer|cannot|will (?:no longer|not) be able to|are no longer able to) ")
_BACK = re.compile(rf"^you(?: {_MODAL})?{_ADV} (?:be|are) {_ADV}back (?:on|in|at) ")
_ACCESS = re.compile(
    r"(?:(?:now|then|also|will|immediately) )*(?:(?P<no>can no longer|cannot|can not|not to|no longer|will no longer|will not|is no longer|are no longer|loses?|has no|have no|do not)|"
    r"(?P<yes>can|are able to|is able to|will be able to|is allowed to|are allowed to|may|now has|now have|have|has|will have|gains?|gets?))\b"
)
_FUTURE = re.compile(r"\b(?:will|now|once|after|no longer|you are|then|immediately|when|by default|should)\b")


_ALLOWS = re.compile(r"^(?:allows|lets|enables|permits|gives)$")


def promises_of(cut: Cut, context: Context) -> list[OpenClause]:
    """What a statement promises, each part of one that is joined by "and"; nothing where it is a remark."""
    tokens = list(cut.body)
    at = next((n for n, t in enumerate(tokens) if _ALLOWS.match(t.low)), 0)
    if not at or tokens[at - 1].low not in ("and", ","):
        return _promises(tokens, cut, context)
    first = _promise(tokens[: at - 1], predicate_of(tokens[: at - 1]), cut, context)
    if first is None:
        return []
    allowed = text_of(tokens[at + 1 :])
    return [
        first,
        OpenClause(
            text_of(tokens[at:]), "can", "promise", thing=allowed, value=allowed, asides=(text_of(tokens[:at]),)
        ),
    ]


def _promises(tokens: list[Token], cut: Cut, context: Context) -> list[OpenClause]:
    found = [(part, _promise(part, main, cut, context)) for part, main in statements_in(tokens)]
    if not any(promise for _, promise in found):
        return []
    found = [(part, promise or _may(part)) for part, promise in found]
    return [promise or OpenClause(text_of(part), "", "remark", thing=text_of(part)) for part, promise in found]


def _may(tokens: list[Token]) -> OpenClause | None:
    """ "…, but you can also paint it": beside a promise it is one, too."""
    if tokens[0].low != "you" or tokens[1:2] == [] or tokens[1].low not in ("can", "may"):
        return None
    return OpenClause(text_of(tokens), "can", "promise", thing="you", value=text_of(tokens[2:]))


def _promise(tokens: list[Token], main: Predicate | None, cut: Cut, context: Context) -> OpenClause | None:
    printed = " ".join(_mark(t) for t in tokens)
    low = printed.lower()
    text = text_of(tokens)
    low = re.sub(r"^you (?:first|also|then|now|already|still) ", "you ", low)
    places = tuple(place_of(chunk) for chunk in cut.front if chunk.kind == "place")
    always = tuple(cut.adverbs & {"by default", "automatically"})
    about = OpenClause(text, "see", "promise", places=places, condition=condition_of(cut.front), asides=always)
    near = context.in_steps or context.after_steps
    if found := re.match(
        r"^you (?:must|need to|should|will need to|have to) (?:already )?(?:have|own|be|possess)\b", low
    ):
        return promised(about, tokens, len(found[0].split()), verb="need", sort="need")
    if found := re.match(r"^you (?:need|require|will need) (?!to\b)", low):
        return promised(about, tokens, len(found[0].split()), verb="need", sort="need")
    if (found := _SEE.match(low)) and (near or "will" in found[0] or re.match(r"you (?:now |then )?see ", low)):
        if found["verb"] == "have" or (re.match(r"you (?:can|may)", low) and not (places or names_in(tokens))):
            return None
        return promised(about, tokens, len(found[0].split()))
    if found := _MOVED.match(low) or _BACK.match(low):
        return promised(about, tokens, len(found[0].split()))
    if near and (found := _YOU_CANNOT.match(low)):
        at = len(found[0].split())
        rest = promised(about, tokens, at, end=main_verb([t.low for t in tokens], at))
        return replace(rest, verb="not-can", thing="you")
    if main is None or not main.start:
        return None
    return _access(about, tokens, main, low, cut, context) or statement(about, tokens, main, low, cut, context)


def _access(
    about: OpenClause, tokens: list[Token], main: Predicate, low: str, cut: Cut, context: Context
) -> OpenClause | None:
    """What people can or can no longer do."""
    near = context.in_steps or context.after_steps
    if not _people(tokens[: main.start]) or not (near or _FUTURE.search(low)):
        return None
    words = low.split()
    said = " ".join(words[main.start :])
    found, alone = _ACCESS.match(said), words[0] == "only"
    if not found or not (
        (_changes(low, tokens, cut, context) and not alone) or (near and _permits(words[: main.start], said))
    ):
        return None
    at = main.start + len(found[0].split())
    rest = promised(about, tokens, at, end=main_verb([t.low for t in tokens], at))
    verb = "only-can" if alone else "not-can" if found["no"] else "can"
    return replace(rest, verb=verb, thing=text_of(tokens[: main.start]))


def _permits(subject: list[str], said: str) -> bool:
    """Whether it says of somebody what they may do, and not of something what may be done to it."""
    somebody = {"who", "whoever"} & {*subject[:1]} or {*subject} & (lexicon.PEOPLE | {"you"})
    return (
        bool(somebody)
        and subject[0] != "you"
        and not re.match(r"(?:can|may|cannot) (?:also )?be\b|(?:have|has)\b", said)
    )


def _mark(token: Token) -> str:
    return f"«{'_'.join(token.text.split())}»" if token.kind == "ui" else "_".join(token.text.split())


def _people(tokens: Sequence[Token]) -> bool:
    return any(t.low in lexicon.PEOPLE for t in tokens[:6]) or tokens[0].low in ("who", "whoever", "only")


def _changes(low: str, tokens: Sequence[Token], cut: Cut, context: Context) -> bool:
    """Whether it tells of a person whose access has just changed."""
    cue = re.search(r"\b(?:now|no longer|from now on|you(?: have|'ve)? (?:shared|invited|added)|selected)\b", low)
    named = any(t.kind == "ui" for t in tokens[:8])
    fronted = bool(cut.adverbs & {"now", "from now on", "as a result"}) or any(
        c.kind == "condition" or c.cue == "from" for c in cut.front
    )
    return (bool(context.after_steps or context.in_steps) and bool(cue or named or fronted)) or bool(
        re.search(r"\bno longer\b|\bnow\b", low)
    )
