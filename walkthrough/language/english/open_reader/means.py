"""Ways of doing something: "by clicking **A**", "choosing **A** allows", "through the shortcut on the home screen"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.chunks import Chunk
from walkthrough.language.english.open_reader.cut import Cut
from walkthrough.language.english.open_reader.forms import GERUNDS, PRONOUNS, base_of, match, verb_at
from walkthrough.language.english.open_reader.instructions import instruction_of
from walkthrough.language.english.open_reader.keys import is_key, is_marked_key
from walkthrough.language.english.open_reader.stretches import is_icon, names_in, place_of, text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause


def other_way(clause: OpenClause) -> OpenClause | None:
    """ "You can also … through the shortcut on the home screen": where the other way begins."""
    through = next((p for p in clause.places if p.preposition in ("through", "via", "from", "using")), None)
    if (
        through is None
        or clause.verb in ("find", "search", "use")
        or (clause.verb == "review" and through.preposition not in ("through", "via"))
    ):
        return None
    if through.noun not in lexicon.VISIBLE and not re.search(r"\b(?:home|shortcut)", clause.text.lower()):
        return None
    rest = tuple(p for p in clause.places if p is not through)
    return replace(
        clause,
        verb="go",
        thing=through.text,
        names=(through.name,) if through.name else (),
        places=rest,
        purpose=clause.text,
        modal="by",
        left=(),
    )


_AIMS = frozenset((
    "perform", "add", "remove", "copy", "download", "upload", "use", "close", "set", "clear", "sign-out", "collapse",
    "outside",
))  # fmt: skip
"""Verbs that say what is reached, and not what is pressed for it."""
_MEETING = frozenset((
    "share", "compare", "connect", "start", "begin", "merge", "link", "combine", "match", "replace", "rename", "tag",
    "mark", "overwrite", "update", "set", "group", "map", "swap", "define", "narrow", "narrow down", "sort", "filter",
    "fill",
))  # fmt: skip
"""Verbs that have an object of their own behind "with"."""
_BY = frozenset(("by means of", "using", "via", "through", "with"))
_MENUS = frozenset(("menu", "button", "icon", "link", "bar", "sidebar", "tile"))
_PRESSED = frozenset(("button", "icon", "link", "symbol", "command", "entry", "option"))
_SWITCHED = frozenset(("toggle", "switch", "checkbox", "slider"))


def through(clause: OpenClause, cut: Cut) -> list[OpenClause]:
    """ "Access **A** through the **B** menu": the menu is opened first."""
    if clause.verb not in ("go", "open") or not (clause.names or names_in(cut.body[:1], soft=True)) or clause.path:
        return []
    menus = [c for c in cut.chunks[1:] if c.cue in ("by", "through", "via", "using")]
    if len(menus) != 1 or not (names := names_in(menus[0].tokens) or names_in(menus[0].tokens, soft=True)):
        return []
    words = {*names[0].lower().split(), *(t.low for t in menus[0].tokens)}
    if not words & _MENUS:
        return []
    said = text_of(menus[0].tokens)
    rest = tuple(p for p in clause.places if p.text != said)
    first = replace(clause, verb="click", names=names[:1], thing=said, places=rest, value="", asides=(), purpose="")
    return [first, replace(clause, verb="select", icon="", places=(), value="", asides=(), condition="")]


_WHOLE = frozenset(("by", "with", "about", "without", "against"))


def _whole(clause: OpenClause, cut: Cut) -> OpenClause:
    """The clause, not understood where a UI word stands in a part of it that is not told on."""
    if clause.verb in ("search", "find"):
        return clause
    rest = (c for c in cut.chunks[1:] if c.cue in _WHOLE and text_of(c.tokens) != clause.value)
    return replace(clause, left=(*clause.left, *(name for c in rest for name in names_in(c.tokens))))


def _is_control(tokens: Sequence[Token]) -> bool:
    return bool(names_in(tokens)) or is_icon(tokens) or is_key(tokens) or tokens[-1].low in _PRESSED


def _aim(clause: OpenClause, cut: Cut) -> str:
    """What a clause is to reach, without how."""
    more = [f"{c.cue} {text_of(c.tokens)}" for c in cut.chunks[1:] if c.kind not in ("means", "relative", "icon")]
    return " ".join([cut.verb, clause.thing, *more]).strip()


def by_control(clause: OpenClause, cut: Cut) -> OpenClause | None:
    """ "Save the page with **Save**", "copy it with `Ctrl+C`": the control or the keys that it is done with."""
    by = next((c for c in cut.chunks[1:] if c.cue in _BY and _is_control(c.tokens)), None)
    if (
        not (clause.verb in _AIMS or cut.verb == "insert")
        or clause.names
        or by is None
        or (by.cue == "with" and cut.verb in _MEETING)
    ):
        return None
    names, nouns = names_in(by.tokens), {t.low for t in by.tokens if t.low}
    rest = tuple(p for p in clause.places if p.text != text_of(by.tokens))
    way = replace(
        clause, names=names, thing=text_of(by.tokens), value="", asides=(), places=rest, purpose=_aim(clause, cut)
    )
    if is_marked_key(by.tokens) or is_key(by.tokens):
        return replace(way, verb="key", names=names or (way.thing.replace(" ", ""),), thing="")
    if not names:
        return replace(way, verb="click", icon=way.thing, noun="")
    if nouns & _SWITCHED:
        return replace(way, verb="toggle")
    bare = not nouns - lexicon.DETERMINERS and len(names) == 1 and clause.verb != "set"
    return replace(way, verb="click") if bare or nouns & _PRESSED else None


def gerund_in_front(cut: Cut, text: str, context: Context) -> list[OpenClause]:
    """ "Choosing **A** allows …" among steps: it is left to the reader to do so."""
    found = match(GERUNDS, cut.body, 0)
    if not found or found[1] in lexicon.UNCLEAR or not context.in_steps or context.admonition:
        return []
    body = cut.body[found[0] :]
    end = next(
        (
            n
            for n, t in enumerate(body)
            if t.low
            in ("allows", "lets", "enables", "opens", "shows", "displays", "will", "adds", "removes", "makes", "gives")
        ),
        0,
    )
    if not end or not names_in(body[:end]):
        return []
    act = instruction_of(
        Cut(meaning=found[1], verb=text_of(cut.body[:1]).lower(), body=body[:end], front=cut.front), text, context
    )
    return [replace(act, optional=True, modal="by", purpose=text_of(body[end:]))]


def _way_at(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Where what is done begins among means: a gerund, another verb, or a button behind "then"."""
    if at and tokens[at - 1].low == "then" and tokens[at].is_name:
        return at, "click"
    return match(GERUNDS, tokens, at) or (verb_at(tokens, at, certain=False) if at else None)


def by_means(clause: OpenClause, cut: Cut, context: Context) -> list[OpenClause]:
    """ "Export the list by clicking **Export**": the means is what is to be done, and the rest is what for."""
    means = next((chunk for chunk in cut.chunks if chunk.kind == "means"), None)
    if ways := through(clause, cut):
        return ways
    if means is None:
        return [by_control(clause, cut) or _whole(clause, cut)]
    out: list[OpenClause] = []
    at = 0
    toks = means.tokens
    if toks[0].low == "using" and not any(match(GERUNDS, toks, n) for n in range(1, len(toks))):
        return [replace(clause, places=(*clause.places, place_of(Chunk("place", "using", toks[1:]))))]
    while at < len(toks):
        found = _way_at(toks, at)
        if not found:
            at += 1
            continue
        end = max(found[0], at + 1)
        while end < len(toks) and not (toks[end - 1].low in ("and", "or", ",", "then") and _way_at(toks, end)):
            end += 1
        body = list(toks[found[0] : end])
        while body and body[-1].low in ("and", "or", ",", "then"):
            body.pop()
        inner = Cut(
            meaning=found[1],
            verb=base_of(" ".join(t.low for t in toks[at : found[0]])),
            body=tuple(body),
            optional=True,
            modal=cut.modal,
            front=[] if out else cut.front,
        )
        way = instruction_of(inner, text_of(toks[at:end]), context)
        if way.thing in PRONOUNS and not way.names:  # "remove rows by ticking them"
            way = replace(way, names=clause.names, thing=clause.thing)
        out.append(replace(way, purpose="" if out else _aim(clause, cut), optional=bool(cut.modal)))
        at = end
    if not out or any(c.verb in lexicon.UNCLEAR for c in out):
        return [replace(clause, left=(*clause.left, text_of(means.tokens)))]
    return [replace(c, modal="by") for c in out] if cut.modal == "can" else out
