"""Statements that promise something that can be seen on the screen, or that change what a person may do."""

# A pattern is read in one piece.
# ruff: noqa: E501

import re
from dataclasses import replace

from walkthrough.language.english.open_reader.abilities import ability
from walkthrough.language.english.open_reader.cut import Cut
from walkthrough.language.english.open_reader.forms import CIRCUMSTANCE, match
from walkthrough.language.english.open_reader.joined import statements_in
from walkthrough.language.english.open_reader.permissions import not_even, permission
from walkthrough.language.english.open_reader.predicates import Predicate, main_verb, predicate_of
from walkthrough.language.english.open_reader.statements import promised, statement
from walkthrough.language.english.open_reader.stretches import condition_of, names_in, place_of, text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause

_MODAL = r"(?:will|should|would|can|may|must|is going to|are going to|'ll)"
_ADV = r"(?:\s(?:now|then|also|only|just|next|automatically|immediately|again|briefly|always|directly|no longer|still|be able to))*"
_SEE = re.compile(
    rf"^you(?: {_MODAL})?{_ADV} (?P<verb>see|read|get|receive|find|view|notice|(?:be|are) (?:presented with|prompted|asked|offered)|be shown|have|identify)\b(?: that| for)? ?"
)
_SHOWN = re.compile(r"^(?:we|it|this|the \w+)(?: will)?(?: now| then| also)* (?:show|present|display)s? you (?!how\b)")
_MOVED = re.compile(
    rf"^(?:you|(?:this|the) \w+)(?: {_MODAL})?{_ADV} (?:be|are|is|get|takes you|brings you|leads)(?: {_ADV})? ?(?:taken|directed|redirected|returned|brought|sent|forwarded|back)? ?(?:back )?(?:to|into) "
)
_YOU_CANNOT = re.compile(r"^you (?:can no longer|cannot|will (?:no longer|not) be able to|are no longer able to) ")
_IMPOSSIBLE = re.compile(
    r"^it (?:is|will be|will)(?: now| then| also| still)* (?:not(?: yet)?(?: be)? possible|no longer (?:be )?possible|(?:be )?impossible)(?: anymore)? (?:for you )?to "
)
_BECOME = re.compile(r"^you (?:will |now |then |automatically )*(?:become|remain|stay|lose|keep|gain|regain) ")
_LAND = re.compile(
    rf"^you(?: {_MODAL})?{_ADV} (?:land|arrive|end up|come|return|get|find yourself|come out|start)(?: back)? (?:on|in|at|to) "
)
_KNOW = re.compile(r"^you (?:will |can )?(?:know|tell|recogni[sz]e)\b.*? (?:when|because|by|from|as soon as) ")
_YOU_DO_NOT = re.compile(r"^you (?:will |do |are |now )*not (?:be )?(?:see|find|get|asked|prompted|notice|receive)\b ?")
_YOU_ARE = re.compile(
    r"^you are (?:(?:now|then|automatically|already) )*(?:signed|logged|connected|subscribed|enrolled|registered|joined|asked|prompted)\b"
)
_BACK = re.compile(rf"^you(?: {_MODAL})?{_ADV} (?:be|are) {_ADV}back (?:on|in|at) ")
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
    first = found[0][0][0]
    found = [
        (part, promise or _may(part) or _beside(part, cut, same=number > 0 and part[0] is first))
        for number, (part, promise) in enumerate(found)
    ]
    return [promise or OpenClause(text_of(part), "", "remark", thing=text_of(part)) for part, promise in found]


def _beside(tokens: list[Token], cut: Cut, *, same: bool) -> OpenClause | None:
    """ "…, and it does not run": beside a promise, what is said of the same thing is one, too.

    :param same: whether it has the very subject of the first part ("… and can be brought back").
    """
    main = predicate_of(tokens)
    if main is None or not main.start or tokens[0].low in ("you", "we", "i", "who", "there"):
        return None
    about = OpenClause(text_of(tokens), "see", "promise", condition=condition_of(cut.front))
    if same and tokens[main.start].low == "can":
        rest = promised(about, tokens, main.start + 1, end=main.end)
        return replace(rest, verb="can", thing=text_of(tokens[: main.start]))
    if {t.low for t in tokens[main.start : main.end]} & {"can", "could", "may", "might"}:
        return None
    return promised(about, tokens, main.start, subject=tokens[: main.start], end=main.end)


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
    hangs = [
        condition_of(cut.front),
        *(f"{c.cue} {text_of(c.tokens)}" for c in cut.front if c.kind in ("aside", "for")),
    ]
    when = "; ".join(filter(None, hangs))
    about = OpenClause(text, "see", "promise", places=places, condition=when, asides=always)
    near = context.in_steps or context.after_steps
    if found := re.match(
        r"^you (?:must|need to|should|will need to|have to) (?:already )?(?:have|own|be|possess)\b", low
    ):
        return _needed(about, tokens, len(found[0].split()))
    if found := re.match(r"^you (?:need|require|will need|will also need|also need) (?!to\b)", low):
        return _needed(about, tokens, len(found[0].split()))
    if (found := _SEE.match(low)) and (near or "will" in found[0] or re.match(r"you (?:now |then )?see ", low)):
        if found["verb"] == "have" or (re.match(r"you (?:can|may)", low) and not (places or names_in(tokens))):
            return None
        return promised(about, tokens, len(found[0].split()))
    if found := _MOVED.match(low) or _BACK.match(low) or (_LAND.match(low) if near else None):
        return promised(about, tokens, len(found[0].split()))
    if near and (found := _SHOWN.match(low)):
        return promised(about, tokens, len(found[0].split()))
    if near and (found := _YOU_DO_NOT.match(low)):
        return promised(about, tokens, len(found[0].split()), verb="not-see")
    if near and _YOU_ARE.match(low):
        return promised(about, tokens, 1, subject=tokens[:1])
    if near and _BECOME.match(low):
        return promised(about, tokens, 1, subject=tokens[:1])
    certain = about.condition or context.in_steps or "no longer" in low
    if near and (found := _YOU_CANNOT.match(low) or (_IMPOSSIBLE.match(low) if certain else None)):
        at = len(found[0].split())
        rest = promised(about, tokens, at, end=main_verb([t.low for t in tokens], at))
        return replace(rest, verb="not-can", thing="you")
    if near and (found := _KNOW.match(low)):
        return promised(about, tokens, len(found[0].split()))
    if (
        main is None
        or not main.start
        or tokens[0].low == "whether"
        or (main.start > 1 and match(CIRCUMSTANCE, tokens, main.start - 2))
    ):
        return None  # "…until it glows" has its verb in the circumstance
    return (
        not_even(about, tokens, main)
        or permission(about, tokens, main, low, cut, context)
        or ability(about, tokens, main, cut, context)
        or statement(about, tokens, main, low, cut, context)
    )


def _needed(about: OpenClause, tokens: list[Token], at: int) -> OpenClause:
    """What the reader must have or be, in all of its words where it names no place and sets no condition."""
    need = promised(about, tokens, at, verb="need", sort="need")
    whole = text_of(tokens[at:])
    return need if need.places or need.condition or need.left else replace(need, thing=whole, value=whole)


def _mark(token: Token) -> str:
    return f"«{'_'.join(token.text.split())}»" if token.kind == "ui" else "_".join(token.text.split())
