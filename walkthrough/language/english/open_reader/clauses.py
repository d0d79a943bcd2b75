"""Cuts a sentence into clauses: phrases in front, modal, verb, and where each clause ends."""

from collections.abc import Sequence

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.chunks import RELATIVE, Chunk
from walkthrough.language.english.open_reader.cut import Cut
from walkthrough.language.english.open_reader.forms import (
    ADVERBS,
    CIRCUMSTANCE,
    GERUNDS,
    LINKS,
    PREPOSITIONS,
    PRONOUNS,
    base_of,
    match,
    object_follows,
    verb_at,
)
from walkthrough.language.english.open_reader.fronts import apposition, front_end, front_of
from walkthrough.language.english.open_reader.joined import begins_statement
from walkthrough.language.english.open_reader.narration import narrated, stressed
from walkthrough.language.english.open_reader.tokens import Token

_MODALS = {
    "can": "can", "may": "can", "could": "can", "might": "can", "must": "must", "should": "must", "need": "must",
    "have": "must", "want": "must", "will": "will",
}  # fmt: skip


_ACTS = frozenset((
    "click", "select", "type", "go", "open", "tick", "untick", "find", "perform", "double-click", "right-click",
    "clear", "fill",
))  # fmt: skip


_ALL_BUT = frozenset(("nobody", "everybody", "everyone", "one"))
"""What stands before "but you" where that is no clause."""


def clauses_of(tokens: Sequence[Token]) -> list[Cut]:
    """The clauses of a sentence, in their order."""
    out: list[Cut] = []
    cut, at, size = Cut(), 0, len(tokens)
    carried = ""
    while at < size:
        token = tokens[at]
        if token.kind == "punct" or (token.low in LINKS and token.kind != "ui"):
            cut.either |= token.low == "or"
            if token.low == "so" and out:
                out[-1].reason = True
            at += 1
            continue
        adverb = match(ADVERBS, tokens, at)
        verb = verb_at(tokens, at, certain=True)
        longer = adverb and (preposition := match(PREPOSITIONS, tokens, at)) and preposition[0] > adverb[0]
        if adverb and not longer and not (verb and verb[0] >= adverb[0]) and not _is_object(tokens, at, adverb[0]):
            cut.optional |= adverb[1] in lexicon.OPTIONAL
            cut.adverbs.add(adverb[1])
            at = adverb[0]
            continue
        front = front_of(tokens, at)
        if front:
            chunk, at = front
            cut.front.append(chunk)
            if chunk.kind == "place" and (end := apposition(tokens, at)):
                cut.front.append(Chunk("aside", "that is", tuple(tokens[at + 1 : end])))
                at = end
            continue
        if not verb and out and out[-1].verb and tokens[at - 1].text in (",", "and"):
            verb = _gerund(tokens, at)
        at = _clause(tokens, at, cut, verb)
        cut.explained = at < size - 1 and tokens[at].text in (":", "\u2013", "\u2014", "-")
        if cut.modal or not cut.verb:
            carried = cut.modal
        elif out and out[-1].modal and tokens[at - 1 : at]:
            cut.modal = carried
        out.append(cut)
        cut = Cut()
    if cut.front:
        out.append(cut)
    return out


def _behind_adverbs(tokens: Sequence[Token], at: int) -> int:
    """Where it goes on behind adverbs, also between commas ("you can, however, …")."""
    aside = at < len(tokens) and tokens[at].text == ","
    behind = at + aside
    while adverb := match(ADVERBS, tokens, behind):
        behind = adverb[0]
    if not aside:
        return behind
    return behind + 1 if behind > at + 1 and behind < len(tokens) and tokens[behind].text == "," else at


def _gerund(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """ "…, leaving **A** ticked": an instruction beside another."""
    found = match(GERUNDS, tokens, at)
    if not found or match(PREPOSITIONS, tokens, at) or begins_statement(tokens, at):
        return None
    return found if found[1] not in lexicon.UNCLEAR or tokens[at].low == "keeping" else None


def _is_object(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether what could be an adverb begins a subject ("only the owner") or goes on ("if you want it back")."""
    if tokens[at].low in ("first", "second") and verb_at(tokens, end, certain=True):
        return False
    if tokens[at].low == "here" and end < len(tokens) and tokens[end].low == "you":
        return False
    goes_on = (
        tokens[at].low == "if" and end < len(tokens) and tokens[end].low in lexicon.DETERMINERS | {"it", "them", "to"}
    )
    return goes_on or (
        tokens[at].low in ("all", "only", "up", "back", "below", "above", "here", "there", "first", "second")
        and end < len(tokens)
        and (tokens[end].text not in ",:")
        and not (tokens[at].low in ("back", "here", "there") and match(PREPOSITIONS, tokens, end))
    )


def _clause(tokens: Sequence[Token], at: int, cut: Cut, verb: tuple[int, str] | None) -> int:
    """Read one clause into `cut` and return where the next begins."""
    at, verb = stressed(tokens, at) or narrated(tokens, at) or (at, verb)
    start = at
    you = at + 1
    while tokens[at].low == "you" and (adverb := match(ADVERBS, tokens, you)):
        cut.adverbs.add(adverb[1])
        you = adverb[0]
    if tokens[at].low == "you" and you < len(tokens) and tokens[you].low in _MODALS:
        after = you + 1
        if tokens[you].low == "will" and tokens[after : after + 1] and tokens[after].low in ("need", "have", "want"):
            you, after = after, after + 1
        bare = tokens[you].low in ("need", "have", "want")
        if after < len(tokens) and tokens[after].low == "to":
            after, bare = after + 1, False
        after = _behind_adverbs(tokens, after)
        if after < len(tokens) and tokens[after].low in ("want", "wish", "like"):
            after += 2
        found = verb_at(tokens, after, certain=True)
        if found and tokens[you].low != "will" and not bare:
            cut.modal, verb, start = _MODALS[tokens[you].low], found, after
    elif tokens[at].low in ("do", "never", "avoid") and not (
        tokens[at].low == "do" and at + 1 < len(tokens) and tokens[at + 1].low != "not"
    ):
        cut.negative = True
    if verb and not cut.negative:
        cut.meaning, cut.verb = verb[1], base_of(" ".join(t.low for t in tokens[start : verb[0]])) or verb[1]
        if (
            verb[0] < len(tokens)
            and tokens[verb[0]].low in ("and", "or", "/")
            and (second := verb_at(tokens, verb[0] + 1, certain=False))
        ):
            cut.also = " ".join(t.low for t in tokens[verb[0] + 1 : second[0]])
            verb = second[0], verb[1]
        end = _end(tokens, verb[0])
        cut.body = tuple(tokens[verb[0] : end])
        return end
    if gerund := match(GERUNDS, tokens, at + (tokens[at].low == "by")):
        cut.meaning = gerund[1] if tokens[at].low == "by" else ""
    end = _end(tokens, at, statement=True)
    cut.body = tuple(tokens[at:end])
    return end


def _end(tokens: Sequence[Token], at: int, *, statement: bool = False) -> int:
    """Where a clause that begins at a token ends: at a connector with another clause behind it."""
    inner, means = "", False  # "gap": in a relative clause that has its object in front ("the rows you need")
    here = at
    while here < len(tokens):
        token = tokens[here]
        low = token.low
        if (adverb := match(ADVERBS, tokens, here)) and adverb[0] > here + 1 and match(CIRCUMSTANCE, tokens, here):
            here = adverb[0]  # "when asked"
            continue
        if match(CIRCUMSTANCE, tokens, here):
            inner = "circumstance"
        elif low in RELATIVE:
            inner = "relative"
        elif low == "you" and here > at:
            inner = inner if inner == "circumstance" else "gap"
        elif inner != "gap" and low == "to" and verb_at(tokens, here + 1, certain=True):
            inner = "purpose"
        means = means or (low == "by" and bool(match(GERUNDS, tokens, here + 1)))
        if (token.kind == "punct" and token.text == ";") or (token.text == "." and token.kind == "punct"):
            return here
        if (
            low in ("-", "\u2013", "\u2014")
            and here + 1 < len(tokens)
            and tokens[here + 1].low in ("we", "it", "this", "there", "you")
        ):
            return here
        if low in LINKS:
            after, links = here, set()
            while after < len(tokens) and (tokens[after].low in LINKS or match(ADVERBS, tokens, after)):
                adverb = match(ADVERBS, tokens, after)
                links.add(tokens[after].low)
                after = adverb[0] if adverb else after + 1
            if after < len(tokens) and _begins_clause(tokens, after, links, inner, statement=statement):
                return here
            gerund = "," in links and not (means or statement or inner) and _gerund(tokens, after)
            if gerund and object_follows(tokens, gerund[0]):
                return here
            here = max(after, here + 1)
            continue
        here += 1
    return here


def _begins_clause(tokens: Sequence[Token], at: int, links: set[str], inner: str, *, statement: bool) -> bool:
    if links <= {",", "or", "/", "&"} and not links & {"or"}:
        verb = verb_at(tokens, at, certain=False)
        if not verb or statement or verb[1] in lexicon.UNCLEAR:
            return False
        follows = (
            object_follows(tokens, verb[0])
            or tokens[verb[0] - 1].low == "changes"
            or {t.low for t in tokens[verb[0] : verb[0] + 1]} <= PRONOUNS
        )
        return (verb[1] in _ACTS and (not inner or ("," in links and follows))) or (
            not inner and "," in links and follows
        )
    verb = verb_at(tokens, at, certain=False)
    if verb and statement:
        explained = bool(links & {":", "\u2013", "\u2014"}) and object_follows(tokens, verb[0])
        return (
            explained
            or bool(links & {";", "so"})
            or (verb[1] in _ACTS and inner in ("", "gap") and verb[0] < len(tokens) and tokens[verb[0]].kind == "ui")
        )
    if verb:
        joined = bool(links & {"then", "so", ";", ","})
        own = verb[1] in _ACTS or (inner == "gap" and verb[1] not in lexicon.UNCLEAR)
        return joined or not inner or (own and object_follows(tokens, verb[0]))
    if tokens[at].low == "you" and (links & {"and", "but", ";", ":", "-", "\u2013", "\u2014"}) and at + 1 < len(tokens):
        modal = tokens[at + 1].low in _MODALS and tokens[max(at - 2, 0)].low not in _ALL_BUT
        return modal or bool(narrated(tokens, at))
    if "so" in links and tokens[at].low == "you" and tokens[at + 1 :]:
        behind = at + 1 + (tokens[at + 1].low == "will")
        return _MODALS.get(tokens[min(behind, len(tokens) - 1)].low) == "must"  # "…, so you need to add them again"
    if (
        (links & {"and", "then", ";", ":"} or (links & {"or"} and match(CIRCUMSTANCE, tokens, at)))
        and not statement
        and (match(PREPOSITIONS, tokens, at) or match(CIRCUMSTANCE, tokens, at))
    ):
        end = front_end(tokens[at : at + 14], 1, needs_comma=False)
        behind = at + end + (tokens[at + end].text == ",")
        return bool(end) and (bool(verb_at(tokens, behind, certain=False)) or begins_statement(tokens, behind))
    joints = links & ({";"} if inner else {"and", "but", ";", ":", "\u2013", "\u2014"})
    return bool(joints) and not statement and begins_statement(tokens, at)
