"""What each clause of a sentence asks or promises."""

import re
from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.asides import Aside, stands_in, with_asides
from walkthrough.language.english.open_reader.clauses import clauses_of
from walkthrough.language.english.open_reader.cut import Cut
from walkthrough.language.english.open_reader.forms import verb_at
from walkthrough.language.english.open_reader.gaps import gapped
from walkthrough.language.english.open_reader.instructions import instruction_of
from walkthrough.language.english.open_reader.means import by_means, gerund_in_front, other_way
from walkthrough.language.english.open_reader.paths import parts_of, path_clauses, path_in
from walkthrough.language.english.open_reader.promises import promises_of
from walkthrough.language.english.open_reader.stretches import condition_of, text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause


def meanings(tokens: list[Token], context: Context, asides: Sequence[Aside] = ()) -> list[OpenClause]:
    """The clauses of a sentence, each with the asides that stand in it or behind it."""
    out: list[OpenClause] = []
    waiting = list(asides)
    cuts = [each for cut in clauses_of(tokens) for each in gapped(cut)]
    aim = ""
    for number, cut in enumerate(cuts, start=1):
        clauses = _clause(cut, replace(context, pointed_out="") if out else context)
        if out and out[-1].verb == "drag" and _lets_go(cut):
            continue
        if cut.explained and number < len(cuts) and cuts[number].verb and _is_aim(clauses, cut):
            aim = f"{cut.verb} {text_of(cut.body)}"
            continue
        if aim and clauses:
            clauses[0], aim = replace(clauses[0], purpose=clauses[0].purpose or aim), ""
        mine = [aside for aside in waiting if number == len(cuts) or stands_in(aside, cut)]
        waiting = [aside for aside in waiting if aside not in mine]
        if mine and clauses:
            clauses[-1] = with_asides(clauses[-1], [aside for aside in mine if not _is_other_way(aside)])
        out += clauses
        for aside in filter(_is_other_way, mine):
            out += [replace(one, either=True) for one in meanings(list(aside.tokens[1:]), context)]
    return out


def _is_other_way(aside: Aside) -> bool:
    """ "(or press `Esc`)": whether what stands in parentheses is another way to do the same."""
    return aside.tokens[0].low == "or" and verb_at(aside.tokens, 1, certain=True) is not None


_LETTING_GO = frozenset(("drop", "release", "let go", "let go of"))
_DRAGGED = frozenset(("", "it", "them", "the mouse", "the mouse button", "the button", "there"))


def _lets_go(cut: Cut) -> bool:
    """Whether a clause is only the end of what the one before it drags ("…, and let go")."""
    return cut.verb in _LETTING_GO and text_of(cut.body).lower() in _DRAGGED


_BEGINNINGS = frozenset(("begin", "start", "continue", "beginning", "starting"))
_AIMS = frozenset(("perform", "set", "add", "remove", "find", "review", *lexicon.UNCLEAR))


def _is_aim(clauses: Sequence[OpenClause], cut: Cut) -> bool:
    """Whether an instruction only says what the one behind it is for ("sort the rows: drag one")."""
    if len(clauses) != 1 or clauses[0].names or clauses[0].icon:
        return False
    return cut.modal == "can" or clauses[0].verb in _AIMS


def _clause(cut: Cut, context: Context) -> list[OpenClause]:
    text = text_of([t for chunk in cut.front for t in chunk.tokens] + list(cut.body))
    if cut.negative:
        return [OpenClause(text, "", "do", left=(text,))]
    if not cut.meaning or not cut.verb:
        if means := gerund_in_front(cut, text, context):
            return means
        if cut.reason:
            return [OpenClause(text, "reason", "remark", thing=text)]
        return promises_of(cut, context) or [OpenClause(text, "", "remark", thing=text)]
    if (
        len(parts_of(cut.chunks[0].tokens)) > 1
        and cut.meaning in ("go", "click", "select", "open")
        and any(t.kind == "word" and t.low not in ("the", "page", "tab", "and", "screen", "menu") for t in cut.body)
    ):
        return [
            replace(c, condition=condition_of(cut.front)) for c in path_clauses(cut.body, optional=cut.modal == "can")
        ]
    if ways := path_in(cut):
        return ways
    clause = instruction_of(cut, text, context)
    before = any(c.cue == "before" and {t.low for t in c.tokens} & _BEGINNINGS for c in cut.front)
    early = not (context.begun or context.in_steps) and (before or cut.verb in ("make sure", "ensure", "be sure"))
    if cut.verb in ("make sure", "ensure", "be sure", "verify", "confirm", "check") and (
        early or re.match(r"(?:that )?you (?:are|have|own)\b", text_of(cut.body).lower())
    ):
        return [replace(clause, sort="need", verb="need", thing=text_of(cut.body), left=())]
    if cut.modal == "must" and _comes_before(clause, cut, context):
        return [replace(clause, sort="need", verb="need", thing=f"{cut.verb} {clause.thing}", value="", left=())]
    if cut.verb in ("confirm", "check") and cut.body[:1] and cut.body[0].low in ("that", "whether", "if"):
        clause = replace(clause, verb="review", value=cut.verb, thing=text_of(cut.body), condition="", left=())
    if (
        clause.verb == "review"
        and not clause.names
        and cut.body[:1]
        and cut.body[0].low in ("that", "the", "whether", "if")
    ):
        stated = cut.body[1:] if cut.body[0].low != "the" else cut.body
        if promised := promises_of(Cut(body=stated, front=cut.front), replace(context, after_steps=True)):
            return promised
    if cut.modal == "can" and not clause.names and not clause.icon and (way := other_way(clause)):
        return [replace(way, purpose=f"{cut.verb} {way.purpose}")]
    return by_means(clause, cut, context)


def _comes_before(clause: OpenClause, cut: Cut, context: Context) -> bool:
    """ "You must close a plan before you can …": what has to be so already, and is no step here."""
    return "before you can" in clause.condition or ("first" in cut.adverbs and not context.in_steps and bool(cut.front))
