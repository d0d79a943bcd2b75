"""Reads English how-to sentences with an open vocabulary: what each clause asks or promises, and which words were left over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from walkthrough.language import lexicon
from walkthrough.language.clauses import Chunk, Cut, chunks_of, clauses_of, verb_at
from walkthrough.language.open_promises import promise_of
from walkthrough.language.reading import Context, OpenClause, OpenPlace, Reading, is_icon, names_in, place_of, stray_in, text_of
from walkthrough.language.tokens import Token, tokens_of

_PRESSING = frozenset(("click", "double-click", "right-click", "open", "go", "select", "hover", "expand", "collapse", "close", "drag", "toggle"))
_NEEDS_OBJECT = _PRESSING | {"type", "set", "tick", "untick", "clear", "remove", "add", "upload", "find", "review", "copy", "give"}


@lru_cache(maxsize=65536)
def read(text: str, context: Context | None = None) -> Reading:
    """Read a printed sentence, whose UI words stand between « and »."""
    context = context or Context()
    tokens, asides, optional = _without_asides(tokens_of(text))
    if not tokens:
        return Reading("prose")
    if context.lead and (field := _field(tokens, context)):
        return field
    if context.section == "requirements":
        return _requirement(text, tokens)
    labelled = _labelled(tokens, context)
    clauses = [*labelled] if labelled else [clause for cut in clauses_of(tokens) for clause in _clause(cut, tokens, context)]
    clauses = _resolved([replace(c, optional=True) if optional and c.sort == "do" else c for c in clauses])
    if asides and clauses:
        clauses[-1] = _with_asides(clauses[-1], asides)
    return _judged(text, tokens, clauses, context)


def _without_asides(tokens: list[Token]) -> tuple[list[Token], list[tuple[Token, ...]], bool]:
    """The tokens outside parentheses, the asides in them, and whether one says that the sentence is optional."""
    out: list[Token] = []
    asides: list[tuple[Token, ...]] = []
    inside: list[Token] | None = None
    optional = False
    for token in tokens:
        if token.text == "(" and token.kind == "punct" and inside is None:
            inside = []
        elif token.text == ")" and token.kind == "punct" and inside is not None:
            if [t.low or t.text.lower() for t in inside] in (["optional"], ["recommended"], ["if", "applicable"]):
                optional = True
            elif inside:
                asides.append(tuple(inside))
            inside = None
        elif inside is not None:
            inside.append(token)
        else:
            out.append(token)
    return [*out, *(inside or ())], asides, optional


def _with_asides(clause: OpenClause, asides: list[tuple[Token, ...]]) -> OpenClause:
    for aside in asides:
        chunks = chunks_of(aside)
        if len(chunks) > 1 and chunks[1].kind == "icon" and not chunks[0].tokens:
            clause = replace(clause, icon=clause.icon or text_of(chunks[1].tokens))
        elif len(chunks) > 1 and chunks[1].kind == "place" and not chunks[0].tokens:
            clause = replace(clause, places=(*clause.places, place_of(chunks[1])))
        elif verb_at(aside, 0, certain=True) and names_in(aside):
            clause = replace(clause, left=(*clause.left, text_of(aside)))
        elif is_icon(aside):
            clause = replace(clause, icon=clause.icon or text_of(aside), asides=(*clause.asides, text_of(aside)))
        else:
            clause = replace(clause, asides=(*clause.asides, text_of(aside)))
    return clause


def _field(tokens: list[Token], context: Context) -> Reading | None:
    """An item under "enter the following:": a field, with what belongs into it."""
    colon = next((n for n, t in enumerate(tokens) if t.kind == "punct" and t.text in ":.\u2013\u2014-"), len(tokens))
    label, rest = tokens[:colon], tokens[colon + 1 :]
    if label[:1] and label[0].is_name and (len(label) == 1 or not rest):
        named, rest = label[:1], (label[1:] if len(label) > 1 else rest)
    else:
        named = label
    if not named or len(named) > 6 or verb_at(named, 0, certain=True) and not named[0].is_name and rest:
        return None
    while rest and rest[0].kind == "punct":
        rest = rest[1:]
    name = text_of(named)
    starts = [n for n in range(len(rest)) if verb_at(rest, n, certain=n == 0)][:1] if rest else []
    if starts == [0]:
        return None
    verb = {"fill": "type", "give": "type", "set": "type", "add": "type", "review": "see", "perform": "type"}.get(context.lead, context.lead)
    value, purpose = (text_of(rest), "") if verb in ("type", "select") else ("", text_of(rest))
    clause = OpenClause(text_of(tokens), verb, "do", (name,), value=value, purpose=purpose, optional=verb in ("tick", "search"))
    if verb == "see":
        clause = replace(clause, sort="promise")
    return Reading("outcome" if verb == "see" else "step", (clause,))


def _labelled(tokens: list[Token], context: Context) -> list[OpenClause]:
    """ "**Name**: Enter a unique name.": the label is the field of what follows."""
    colon = next((n for n, t in enumerate(tokens[:8]) if t.kind == "punct" and t.text == ":"), 0)
    bare = 0 < colon < 6 and not verb_at(tokens, 0, certain=True) and not tokens[0].low in ("to", "in", "on", "for", "if")
    if tokens[0].is_name and len(tokens) > 1 and (verb_at(tokens, 1, certain=True) and tokens[1].text[0].isupper()):
        colon, after = 1, 1
    elif bare or (tokens[0].is_name and colon):
        after = colon + 1
    else:
        return []
    rest = tokens[after:]
    while rest and rest[0].kind == "punct":
        rest = rest[1:]
    if not rest or not verb_at(rest, 0, certain=True):
        return []
    label = text_of(tokens[:colon])
    clauses = [clause for cut in clauses_of(rest) for clause in _clause(cut, rest, context)]
    if not clauses or clauses[0].sort != "do":
        return []
    first = clauses[0]
    if first.verb == "tick" and not first.names:
        clauses[0] = replace(first, names=(label,))
    elif first.verb == "type":
        clauses[0] = replace(first, names=(label,), value=first.value or first.thing or ", ".join(first.names))
    else:
        clauses[0] = replace(first, places=(*first.places, OpenPlace("in", "field", label, label)))
    return clauses


def _requirement(text: str, tokens: list[Token]) -> Reading:
    words = [t for t in tokens if t.kind != "punct"]
    if tokens[-1].text == ":" or text.rstrip().endswith("?"):
        return Reading("prose")
    thing = text_of(words)
    return Reading("requirement", (OpenClause(thing, "need", "need", names_in(words), thing=thing),))


def _clause(cut: Cut, tokens: list[Token], context: Context) -> list[OpenClause]:
    text = text_of([t for chunk in cut.front for t in chunk.tokens] + list(cut.body))
    if cut.negative:
        return [OpenClause(text, "", "do", left=(text,))]
    if not cut.meaning or not cut.verb:
        if means := _means(cut, text):
            return means
        promise = promise_of(cut, context)
        return [promise] if promise else []
    clause = _instruction(cut, text)
    if cut.modal == "must" and cut.verb in ("have", "own"):
        return [replace(clause, sort="need", verb="need")]
    return _by_means(clause, cut)


def _means(cut: Cut, text: str) -> list[OpenClause]:
    """ "By clicking **A**, you …" and "clicking **A** …" are instructions only with "by"."""
    return []


def _by_means(clause: OpenClause, cut: Cut) -> list[OpenClause]:
    """ "Export the list by clicking **Export**": the means is what is to be done, and the rest is what for."""
    from walkthrough.language.clauses import GERUNDS, match  # noqa: PLC0415

    means = next((chunk for chunk in chunks_of(cut.body) if chunk.kind == "means"), None)
    if means is None:
        return [clause]
    out = []
    at = 0
    toks = means.tokens
    while at < len(toks):
        found = match(GERUNDS, toks, at) or (verb_at(toks, at, certain=False) if at else None)
        if not found:
            at += 1
            continue
        end = found[0]
        while end < len(toks) and not (toks[end - 1].low in ("and", "or", ",", "then") and (match(GERUNDS, toks, end) or verb_at(toks, end, certain=False))):
            end += 1
        body = list(toks[found[0] : end])
        while body and body[-1].low in ("and", "or", ",", "then"):
            body.pop()
        inner = Cut(meaning=found[1], verb=toks[at].low, body=tuple(body), optional=True, modal=cut.modal, front=[] if out else cut.front)
        out.append(replace(_instruction(inner, text_of(toks[at:end])), purpose="" if out else clause.text, optional=bool(cut.modal)))
        at = end
    if not out or any(c.verb in lexicon.UNCLEAR for c in out):
        return [clause]
    return out


def _instruction(cut: Cut, text: str) -> OpenClause:
    chunks = chunks_of(cut.body)
    objects = chunks[0].tokens
    left: list[str] = stray_in(objects)
    places: list[OpenPlace] = []
    condition, purpose, icon, value, asides, relative = "", "", "", "", [], ""
    named: tuple[str, ...] = ()
    for chunk in (*cut.front, *chunks[1:]):
        front = chunk in cut.front
        match chunk.kind:
            case "place" | "to":
                places.append(place_of(chunk))
                left += stray_in(chunk.tokens) if not front else []
            case "condition":
                condition = f"{condition}; {chunk.cue} {text_of(chunk.tokens)}".strip("; ")
            case "purpose":
                purpose = purpose or text_of(chunk.tokens)
            case "icon":
                icon = text_of(chunk.tokens)
            case "named":
                named = names_in(chunk.tokens, soft=True) or (text_of(chunk.tokens),)
            case "for" if front and (names_in(chunk.tokens)):
                places.append(place_of(chunk))
            case "relative":
                relative = f"{relative} {chunk.cue} {text_of(chunk.tokens)}".strip()
            case "as" | "with" if not names_in(objects) or cut.meaning in ("fill", "set", "replace"):
                value = value or text_of(chunk.tokens)
                asides.append(text_of(chunk.tokens))
            case _:
                asides.append(f"{chunk.cue} {text_of(chunk.tokens)}")
    names = names_in(objects) or named or names_in(objects, soft=True)
    thing = text_of(objects)
    if relative:
        thing = f"{thing} {relative}".strip()
    if not icon and is_icon(objects) and not names:
        icon = thing
    clause = OpenClause(
        text, cut.meaning, "do", names, icon, thing, tuple(places), value, condition, purpose, tuple(asides),
        _path(objects), cut.optional or cut.modal == "can", cut.modal, tuple(left),
        either=cut.either or any(t.low == "or" for t in objects),
    )  # fmt: skip
    return _fitted(clause, cut, objects, chunks)


def _path(objects: Sequence[Token]) -> tuple[str, ...]:
    """The parts of "A > B > C"."""
    parts: list[list[Token]] = [[]]
    for token in objects:
        if token.text == ">" and token.kind == "punct":
            parts.append([])
        else:
            parts[-1].append(token)
    return tuple(" ".join(names_in(part) or (text_of(part),)) for part in parts if part) if len(parts) > 1 else ()


def _fitted(clause: OpenClause, cut: Cut, objects: Sequence[Token], chunks: list[Chunk]) -> OpenClause:
    """The clause with what its verb means of these objects."""
    words = {t.low for t in objects}
    bare = not clause.names and not clause.thing and not clause.icon
    if clause.verb in ("click", "type") and _is_key(objects):
        keys = "+".join(t.text for t in objects if t.kind != "punct" and t.text != "+" and t.low not in ("the", "key"))
        return replace(clause, verb="key", names=(keys,))
    match clause.verb:
        case "tick" if cut.verb in ("check", "mark"):
            if not clause.names and not words & {"box", "checkbox", "checkboxes", "option", "boxes"}:
                return replace(clause, verb="review")
        case "tick" | "untick" if not clause.names and not words & {"box", "checkbox", "checkboxes", "option"}:
            return replace(clause, verb="perform", value=cut.verb)
        case "clear" if words & {"checkbox", "checkboxes", "box"}:
            return replace(clause, verb="untick")
        case "select" if words & {"checkbox", "checkboxes"}:
            return replace(clause, verb="tick")
        case "find" if cut.verb in ("identify",) and not words & lexicon.DETERMINERS and not clause.names:
            return replace(clause, left=(clause.text,))
        case "go" if not clause.names and any(p.name for p in clause.places):
            return clause
        case "give":
            target = next((n for n, t in enumerate(objects) if n and t.low in ("a", "an", "the")), 0)
            if target:
                return replace(clause, verb="type", value=text_of(objects[target:]), thing=text_of(objects), names=clause.names)
            return replace(clause, left=(clause.text,))
        case "type":
            return _typed(clause, objects)
        case "set":
            to = next((p for p in clause.places if p.preposition in ("to", "as")), None)
            if to:
                places = tuple(p for p in clause.places if p is not to)
                return replace(clause, value=to.name or to.text, places=places)
        case "perform" | "review" | "outside":
            clause = replace(clause, value=clause.value or cut.verb)
    if clause.verb in _NEEDS_OBJECT and bare and not clause.places:
        return replace(clause, left=(*clause.left, cut.verb))
    return clause


def _typed(clause: OpenClause, objects: Sequence[Token]) -> OpenClause:
    field = next((p for p in clause.places if p.name or p.noun in lexicon.FIELD), None)
    marked = names_in(objects)
    value = ", ".join(marked) or clause.thing
    if field:
        return replace(clause, names=(field.name or field.text,), value=value)
    described = any(t.low in lexicon.DETERMINERS for t in objects[:1]) or any(t.low in lexicon.FIELD for t in objects)
    if marked and described:
        return replace(clause, value=clause.value)
    if marked and len(objects) > 1:
        return clause
    return replace(clause, names=(), value=value)


def _is_key(objects: Sequence[Token]) -> bool:
    words = [t.text.lower() for t in objects if t.kind != "punct" and t.low not in ("the", "key", "keys", "and", "or")]
    if not words:
        return False
    joined = " ".join(words)
    parts = joined.replace("+", " ").replace("-", " ").split()
    return joined in lexicon.KEYS or (len(parts) > 1 and parts[0] in lexicon.MODIFIERS and all(len(p) < 8 for p in parts)) or (
        any(t.low in ("key", "keys") for t in objects) and len(parts) < 3
    )


def _resolved(clauses: list[OpenClause]) -> list[OpenClause]:
    """Give "then **B**" the verb of the clause before it."""
    return clauses


def _judged(text: str, tokens: list[Token], clauses: list[OpenClause], context: Context) -> Reading:
    """The role of the sentence, and what of it was not understood."""
    low = text.lower()
    colon = text.rstrip(" »*").endswith(":")
    done = [c for c in clauses if c.sort == "do"]
    if text.rstrip().endswith("?") and not done:
        return Reading("prose", tuple(clauses))
    if colon and not any(c.names or c.icon for c in done):
        lead = next((c for c in done if c.verb not in lexicon.UNCLEAR or context.in_steps), None)
        if lead and not low.lstrip("«").startswith(("to ", "for ")):
            return Reading("step", (replace(lead, left=()),), lead=lead.verb)
        if not done:
            return Reading("prose", lead="")
    if context.is_link and not done or context.is_link and not context.in_steps:
        return Reading("link", tuple(clauses))
    if _outside(low, clauses, context):
        return Reading("outside", tuple(clauses))
    remark = low.lstrip("«").startswith(lexicon.REMARKS)
    if done and not (remark and not context.in_steps):
        return _with_steps(text, clauses, done, context)
    promised = [c for c in clauses if c.sort in ("promise", "need")]
    if promised and not remark:
        role = "requirement" if all(c.sort == "need" for c in promised) else "outcome"
        return Reading(role, tuple(clauses))
    if context.in_steps and context.first and not context.admonition and not context.bulleted:
        return Reading("step", (), (text,))
    return Reading("note" if context.admonition else "prose")


def _with_steps(text: str, clauses: list[OpenClause], done: list[OpenClause], context: Context) -> Reading:
    certain = [c for c in done if c.modal != "can"]
    if not certain:
        firm = [c for c in done if (c.names or c.icon or c.purpose and c.optional) and c.verb not in ("set", "add", "remove", "perform", "use", "review", "outside", "copy")]
        seen = [c for c in done if c.verb in ("review", "find") and any(p.name for p in c.places)]
        if seen and not firm:
            return Reading("outcome", tuple(replace(c, verb="see", sort="promise") for c in seen))
        if not firm:
            return Reading("note" if context.admonition else "prose", tuple(clauses))
    unclear = [c for c in done if c.verb in lexicon.UNCLEAR or c.left]
    if unclear and not context.in_steps and all(c.verb in lexicon.UNCLEAR for c in done):
        return Reading("note" if context.admonition else "prose", tuple(clauses))
    left = tuple(c.text if c.verb in lexicon.UNCLEAR or not c.verb else ", ".join(c.left) for c in unclear)
    return Reading("step", tuple(clauses), left)


def _outside(low: str, clauses: list[OpenClause], context: Context) -> bool:
    if not any(c.sort == "do" and c.modal != "can" for c in clauses):
        return False
    if any(c.verb == "outside" and not c.names for c in clauses if c.sort == "do"):
        return True
    padded = f" {low.replace('.', ' ').replace(',', ' ')} "
    return any(f" {word} " in padded for word in lexicon.OUTSIDE)
