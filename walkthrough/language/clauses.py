"""Cuts a sentence's tokens into clauses at verbs and connectors, and a clause into chunks at prepositions and cues."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from walkthrough.language import lexicon
from walkthrough.language.tokens import Token

Forms = dict[str, list[tuple[tuple[str, ...], str]]]
"""By its first word: the words of each form, the longest first, and what it means."""


def _index(pairs: Iterable[tuple[str, str]]) -> Forms:
    index: Forms = {}
    for form, meaning in pairs:
        words = tuple(form.split())
        index.setdefault(words[0], []).append((words, meaning))
    for forms in index.values():
        forms.sort(key=lambda form: -len(form[0]))
    return index


def _gerund(form: str) -> str:
    first, *rest = form.split(" ")
    stem = first + first[-1] if first in lexicon.DOUBLING else first
    if first.endswith("e") and not first.endswith("ee"):
        stem = first[:-1]
    return " ".join([stem + "ing", *rest])


def _third(form: str) -> str:
    first, *rest = form.split(" ")
    return " ".join([first + ("es" if first.endswith(("s", "sh", "ch", "x", "o")) else "s"), *rest])


_PAIRS = [(form, meaning) for meaning, forms in lexicon.VERBS.items() for form in forms]
BASE = _index(_PAIRS)
GERUNDS = _index((_gerund(form), meaning) for form, meaning in _PAIRS)
THIRDS = _index((_third(form), meaning) for form, meaning in _PAIRS)
ADVERBS = _index((form, form) for form in lexicon.ADVERBS)
PREPOSITIONS = _index((form, form) for form in lexicon.PREPOSITIONS)
CIRCUMSTANCE = _index((form, form) for form in lexicon.CIRCUMSTANCE)
DESCRIBED = _index((form, form) for form in lexicon.DESCRIBED)
NAMED = _index((form, form) for form in lexicon.NAMED)
_PURPOSE = _index((form, form) for form in ("in order to", "so that", "so as to", "so you can", "for you to"))
_RELATIVE = frozenset(("that", "which", "who", "whose", "whom"))
_YOU_WANT = frozenset("want wish need would like have created just will are can prefer added selected 'd should added used wanted do".split())
_MODALS = {
    "can": "can", "may": "can", "could": "can", "might": "can", "must": "must", "should": "must", "need": "must", "have": "must", "will": "will",
}  # fmt: skip
_LINKS = frozenset((",", "and", "either", "both", "or", "then", ";", "but", ":", "-", "\u2013", "\u2014", ".", "/", "&"))
_PARTICIPLES = frozenset("located found displayed listed shown available situated placed positioned contained presented accessed accessible reached".split())


def match(index: Forms, tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """The longest form of an index that stands at a token: where it ends, and its meaning."""
    if at >= len(tokens):
        return None
    for words, meaning in index.get(tokens[at].low, ()):
        if all(at + n < len(tokens) and tokens[at + n].low == word for n, word in enumerate(words)):
            return at + len(words), meaning
    return None


@dataclass(frozen=True)
class Chunk:
    """A stretch of a clause: its kind, the words that begin it, and what follows them."""

    kind: str
    cue: str
    tokens: tuple[Token, ...]


@dataclass
class Cut:
    """One clause: an instruction where it has a verb, otherwise a statement, which is `body`."""

    meaning: str = ""
    verb: str = ""
    modal: str = ""
    negative: bool = False
    optional: bool = False
    either: bool = False
    also: str = ""
    """A second verb with the same object ("enter and confirm")."""
    adverbs: set[str] = field(default_factory=set)
    front: list[Chunk] = field(default_factory=list)
    body: tuple[Token, ...] = ()


def verb_at(tokens: Sequence[Token], at: int, *, certain: bool) -> tuple[int, str] | None:
    """An imperative at a token; where that is not certain, a verb that may be a noun needs an object."""
    found = match(BASE, tokens, at)
    if found is None:
        return None
    end, _ = found
    following = tokens[end] if end < len(tokens) else None
    form = tokens[at].low
    if end == at + 1 and form in lexicon.NOUNISH:
        if following is None:
            return found if certain or form in ("save", "submit", "confirm", "continue", "apply", "publish", "finish", "proceed", "send") else None
        if following.kind in ("ui", "caps") or following.low in lexicon.DETERMINERS or following.low in ("it", "them"):
            return found
        if not certain or following.low in lexicon.STRAY or following.text in ",:)" and form not in ("click", "check", "mark"):
            return None
        if following.low in ("and", "or") and match(BASE, tokens, end + 1):
            return found
        if any(t.low in ("will", "is", "are", "can", "has") for t in tokens[end : end + 4]) and not any(t.low in ("that", "which", "you", "who") for t in tokens[end : end + 4]):
            return None
        return found if following.low not in ("and", "or", "of") else None
    return found


def clauses_of(tokens: Sequence[Token]) -> list[Cut]:
    """The clauses of a sentence, in their order."""
    out: list[Cut] = []
    cut, at, size = Cut(), 0, len(tokens)
    carried = ""
    while at < size:
        token = tokens[at]
        if token.kind == "punct" or (token.low in _LINKS and token.kind != "ui"):
            cut.either |= token.low == "or"
            at += 1
            continue
        adverb = match(ADVERBS, tokens, at)
        verb = verb_at(tokens, at, certain=True)
        if adverb and not (verb and verb[0] >= adverb[0]) and not _is_object(tokens, at, adverb[0]):
            cut.optional |= adverb[1] in lexicon.OPTIONAL
            cut.adverbs.add(adverb[1])
            at = adverb[0]
            continue
        front = _front(tokens, at)
        if front:
            chunk, at = front
            cut.front.append(chunk)
            continue
        at = _clause(tokens, at, cut, verb)
        if cut.modal or not cut.verb:
            carried = cut.modal
        elif out and out[-1].modal and tokens[at - 1 : at]:
            cut.modal = carried
        out.append(cut)
        cut = Cut()
    if cut.front:
        out.append(cut)
    return out


def _is_object(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether what could be an adverb begins a subject ("all users", "only the owner", "this …")."""
    return tokens[at].low in ("all", "only", "up", "back", "below", "above", "here", "there", "first", "second") and end < len(tokens) and (
        tokens[end].text not in ",:"
    )


def _front(tokens: Sequence[Token], at: int) -> tuple[Chunk, int] | None:
    """A phrase in front of the clause: a condition, a purpose, a place."""
    found = match(CIRCUMSTANCE, tokens, at)
    if found:
        end = _front_end(tokens, found[0], needs_comma=True)
        return (Chunk("condition", found[1], tuple(tokens[at + 1 : end])), end) if end else None
    purpose = match(_PURPOSE, tokens, at) or ((at + 1, "to") if tokens[at].low == "to" else None)
    if purpose:
        end = _front_end(tokens, purpose[0], needs_comma=True, sure=True) or _front_end(tokens, purpose[0], needs_comma=True)
        return (Chunk("purpose", purpose[1], tuple(tokens[purpose[0] : end])), end) if end else None
    found = match(PREPOSITIONS, tokens, at)
    if found:
        if found[1] == "by" and match(GERUNDS, tokens, found[0]):
            return None
        end = _front_end(tokens, found[0], needs_comma=False)
        if end:
            kind = "place" if found[1] in lexicon.PLACE_PREPOSITIONS else "for" if found[1] == "for" else "aside"
            return Chunk(kind, found[1], tuple(tokens[found[0] : end])), end
    return None


def _front_end(tokens: Sequence[Token], at: int, *, needs_comma: bool, sure: bool = False) -> int:
    """Where a phrase in front ends: before the clause that follows it; 0 where none follows; `sure`: before a verb or "you"."""
    first = 0
    for here in range(at, len(tokens)):
        token = tokens[here]
        if token.text in (",", ":") and token.kind == "punct":
            if here + 1 < len(tokens) and (tokens[here + 1].low in _PARTICIPLES or match(DESCRIBED, tokens, here + 1)):
                continue
            first = first or here
            after = here + 1
            while (adverb := match(ADVERBS, tokens, after)) or (after < len(tokens) and tokens[after].text in (",",)):
                after = adverb[0] if adverb else after + 1
            if after >= len(tokens):
                return here
            nxt = tokens[after].low
            if sure and not (verb_at(tokens, after, certain=False) or nxt in ("you", "do")):
                continue
            if verb_at(tokens, after, certain=True) or nxt in ("you", "the", "it", "do", "this", "a", "an", "your") or match(PREPOSITIONS, tokens, after):
                return here
        elif not needs_comma and here > at and (tokens[here - 1].kind != "word" or tokens[here - 1].low in lexicon.CONTROL):
            if (verb := verb_at(tokens, here, certain=False)) and verb[1] in ("click", "select", "open", "type", "find", "go"):
                return here
            if token.low == "you":
                return here
    return 0 if sure else first


def _clause(tokens: Sequence[Token], at: int, cut: Cut, verb: tuple[int, str] | None) -> int:
    """Read one clause into `cut` and return where the next begins."""
    start = at
    you = at + 1
    while tokens[at].low == "you" and (adverb := match(ADVERBS, tokens, you)):
        you = adverb[0]
    if tokens[at].low == "you" and you < len(tokens) and tokens[you].low in _MODALS:
        after = you + 1
        if after < len(tokens) and tokens[after].low == "to":
            after += 1
        while adverb := match(ADVERBS, tokens, after):
            after = adverb[0]
        if after < len(tokens) and tokens[after].low in ("want", "wish", "like"):
            after += 2
        found = verb_at(tokens, after, certain=True)
        if found and tokens[you].low != "will":
            cut.modal, verb, start = _MODALS[tokens[you].low], found, after
    elif tokens[at].low in ("do", "never", "avoid") and not (tokens[at].low == "do" and at + 1 < len(tokens) and tokens[at + 1].low != "not"):
        cut.negative = True
    if verb and not cut.negative:
        cut.meaning, cut.verb = verb[1], " ".join(t.low for t in tokens[start : verb[0]])
        if verb[0] < len(tokens) and tokens[verb[0]].low in ("and", "or", "/") and (second := verb_at(tokens, verb[0] + 1, certain=False)):
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
    inner = ""
    here = at
    while here < len(tokens):
        token = tokens[here]
        low = token.low
        if low in _RELATIVE or (low == "you" and here > at) or match(CIRCUMSTANCE, tokens, here):
            inner = "relative"
        elif low == "to" and verb_at(tokens, here + 1, certain=True):
            inner = "purpose"
        if token.kind == "punct" and token.text in ";" or (token.text == "." and token.kind == "punct"):
            return here
        if low in ("-", "\u2013", "\u2014") and here + 1 < len(tokens) and tokens[here + 1].low in ("we", "it", "this", "there", "you"):
            return here
        if low in _LINKS:
            after, links = here, set()
            while after < len(tokens) and (tokens[after].low in _LINKS or match(ADVERBS, tokens, after)):
                adverb = match(ADVERBS, tokens, after)
                links.add(tokens[after].low)
                after = adverb[0] if adverb else after + 1
            if after < len(tokens) and _begins_clause(tokens, after, links, inner, statement=statement):
                return here
            here = max(after, here + 1)
            continue
        here += 1
    return here


_ACTS = frozenset(("click", "select", "type", "go", "open", "tick", "untick", "find", "perform", "double-click", "right-click", "clear", "fill"))


def _begins_clause(tokens: Sequence[Token], at: int, links: set[str], inner: str, *, statement: bool) -> bool:
    if links <= {",", "or", "/", "&"} and not links & {"or"}:
        verb = verb_at(tokens, at, certain=False)
        if not verb or statement or verb[1] in lexicon.UNCLEAR:
            return False
        follows = _object_follows(tokens, verb[0])
        return (verb[1] in _ACTS and (not inner or ("," in links and follows and inner == "relative"))) or (
            not inner and "," in links and follows and tokens[verb[0]].kind == "ui"
        )
    verb = verb_at(tokens, at, certain=False)
    if verb and statement:
        return ";" in links or (verb[1] in _ACTS and not inner and verb[0] < len(tokens) and tokens[verb[0]].kind == "ui")
    if verb:
        joined = bool(links & {"then", ";", ","})
        return joined or not inner or (verb[1] in _ACTS and _object_follows(tokens, verb[0]))
    if tokens[at].low == "you" and (links & {"and", "but", ";", ":", "-", "\u2013", "\u2014"}) and at + 1 < len(tokens):
        return tokens[at + 1].low in _MODALS
    if links & {"and", "then", ";"} and not statement and (match(PREPOSITIONS, tokens, at) or match(CIRCUMSTANCE, tokens, at)):
        end = _front_end(tokens[at : at + 14], 1, needs_comma=False)
        return bool(end and verb_at(tokens, at + end + (tokens[at + end].text == ","), certain=False))
    return False


def _object_follows(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].kind in ("ui", "caps", "icon") or tokens[at].low in lexicon.DETERMINERS)


def chunks_of(body: Sequence[Token]) -> list[Chunk]:
    """What follows the verb, cut at prepositions and other cues; the first chunk is the object."""
    out: list[Chunk] = []
    kind, cue, start, at = "object", "", 0, 0

    def end_chunk(stop: int) -> None:
        if kind == "object" or stop > start:
            out.append(Chunk(kind, cue, tuple(body[start:stop])))

    while at < len(body):
        found = _cue(body, at, kind)
        if found:
            end_chunk(at)
            kind, cue, at = found
            start = at
        else:
            at += 1
    end_chunk(at)
    return out


def _cue(body: Sequence[Token], at: int, kind: str) -> tuple[str, str, int] | None:
    token = body[at]
    if kind == "means":
        return None
    if found := match(DESCRIBED, body, at):
        return "icon", found[1], found[0]
    if found := match(NAMED, body, at):
        return "named", found[1], found[0]
    if found := match(CIRCUMSTANCE, body, at):
        return "condition", found[1], found[0]
    if token.low == "by" and match(GERUNDS, body, at + 1):
        return "means", "by", at + 1
    if kind in ("condition", "purpose"):
        return None
    if found := match(_PURPOSE, body, at):
        return "purpose", found[1], found[0]
    if token.low in _RELATIVE and at and not _is_determiner(body, at):
        return "relative", token.low, at + 1
    if token.low == "you" and at and at + 1 < len(body):
        return ("relative", "you", at + 1) if kind != "relative" else None
    if token.low == "the" and kind == "object" and at and body[at - 1].kind == "word" and not _joins(body, at - 1):
        return "relative", "", at
    if token.low == "to" and at + 1 < len(body):
        if kind == "relative" and body[at - 1].low in ("want", "wish", "need", "like", "able", "going", "have", "prefer", "intend"):
            return None
        names = body[at + 1].kind != "word" or body[at + 1].low in lexicon.DETERMINERS or body[at + 1].text[0].isdigit()
        if not names and (verb_at(body, at + 1, certain=True) or kind != "object" or body[at + 1].low in _TO_VERBS):
            return "purpose", "to", at + 1
        return None if kind == "relative" else ("to", "to", at + 1)
    if kind == "relative":
        return None
    if token.low in _PARTICIPLES and at + 1 < len(body) and match(PREPOSITIONS, body, at + 1):
        end, word = match(PREPOSITIONS, body, at + 1) or (at + 1, "")
        return "place", word, end
    found = match(PREPOSITIONS, body, at)
    if found and found[1] not in ("of", "than", "like", "including", "per", "to"):
        place = found[1] in lexicon.PLACE_PREPOSITIONS
        return ("place" if place else found[1] if found[1] in ("for", "as", "with", "by") else "aside"), found[1], found[0]
    return None


_TO_VERBS = frozenset("be have get become ensure prevent avoid allow help let make keep see show display return exit reveal trigger".split())


def _joins(body: Sequence[Token], at: int) -> bool:
    """Whether a word leads on to a noun, so that "the" behind it begins no relative clause."""
    return body[at].low in lexicon.DETERMINERS or body[at].low in _LINKS or bool(match(PREPOSITIONS, body, at)) or body[at].low in lexicon.ADVERBS


def _is_determiner(body: Sequence[Token], at: int) -> bool:
    """Whether "that" points at a noun and does not begin a relative clause."""
    before = body[at - 1].low
    return before in ("in", "on", "from", "to", "of", "for", "with", "at")
