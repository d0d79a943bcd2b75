"""Statements that promise something that can be seen on the screen, or that change what a person may do."""

# A pattern is read in one piece.
# ruff: noqa: E501

import re
from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.clauses import Cut
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
_ACCESS = re.compile(
    r"(?:(?P<no>can no longer|cannot|can not|no longer|will no longer|will not|is no longer|are no longer|loses?|has no|have no|do not)|"
    r"(?P<yes>can|are able to|is able to|will be able to|is allowed to|are allowed to|may|now has|now have|have|has|will have|gains?|gets?))\b"
)
_FUTURE = re.compile(r"\b(?:will|now|once|after|no longer|you are|then|immediately|when|by default|should)\b")


_ALLOWS = re.compile(r"^(?:allows|lets|enables|permits|gives)$")


def promises_of(cut: Cut, context: Context) -> list[OpenClause]:
    """What a statement promises; nothing where it is a remark."""
    tokens = list(cut.body)
    at = next((n for n, t in enumerate(tokens) if _ALLOWS.match(t.low)), 0)
    if not at or tokens[at - 1].low not in ("and", ","):
        promise = _promise(tokens, cut, context)
        return [promise] if promise else []
    first = _promise(tokens[: at - 1], cut, context)
    if first is None:
        return []
    allowed = text_of(tokens[at + 1 :])
    return [
        first,
        OpenClause(
            text_of(tokens[at:]), "can", "promise", thing=allowed, value=allowed, asides=(text_of(tokens[:at]),)
        ),
    ]


def _promise(tokens: list[Token], cut: Cut, context: Context) -> OpenClause | None:
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
    if found := _MOVED.match(low):
        return promised(about, tokens, len(found[0].split()))
    timely = _people(tokens) and (near or _FUTURE.search(low)) and not low.startswith("only ")
    if timely and (found := _ACCESS.search(low)) and _changes(low, tokens, cut, context):
        clause = promised(about, tokens, len(low[: found.end()].split()), verb="not-can" if found["no"] else "can")
        return replace(clause, asides=(low[: found.start()].strip(),))
    return statement(about, tokens, low, cut, context)


def _mark(token: Token) -> str:
    return f"«{'_'.join(token.text.split())}»" if token.kind == "ui" else "_".join(token.text.split())


def _people(tokens: Sequence[Token]) -> bool:
    return any(t.low in lexicon.PEOPLE for t in tokens[:6])


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
