"""Reads English how-to sentences with an open vocabulary: what each clause asks or promises, and which words were left over."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise
from functools import lru_cache

from walkthrough.language import lexicon
from walkthrough.language.clauses import GERUNDS, THIRDS, Cut, chunks_of, clauses_of, match, verb_at
from walkthrough.language.open_promises import promises_of
from walkthrough.language.reading import Context, OpenClause, OpenPlace, OpenRole, Reading, is_icon, names_in, place_of, stray_in, text_of
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
    if context.lead not in ("", "link", "see") and (field := _field(tokens, context)):
        return field
    if context.lead == "link":
        return Reading("link")
    if _refers(text, tokens, context):
        return Reading("link", lead="link" if text.rstrip().endswith(":") or "following" in text else "")
    if context.section == "requirements":
        return _requirement(text, tokens)
    if path := _path_alone(tokens):
        return Reading("step", tuple(path))
    if _describes(tokens):
        return Reading("note" if context.admonition else "prose")
    labelled = _labelled(tokens, context)
    clauses = [*labelled] if labelled else [clause for cut in clauses_of(tokens) for clause in _clause(cut, tokens, context)]
    clauses = list(chain.from_iterable(map(_each, [replace(c, optional=True) if optional and c.sort == "do" else c for c in clauses])))
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
    if not named or len(named) > 6 or (stray_in(named) and not named[0].is_name) or (len(named) > 1 and verb_at(named, 0, certain=True) and not named[0].is_name):
        return None
    while rest and rest[0].kind == "punct":
        rest = rest[1:]
    name = text_of(named)
    starts = [0] if verb_at(rest, 0, certain=False) else []
    option = context.lead in ("select", "tick") and named[0].is_name
    if (starts == [0] and not option) or (rest and rest[0].low in lexicon.STRAY):
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
    if not rest or not verb_at(rest, 0, certain=False):
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


_REFERENCE = re.compile(
    r"^(?:for|to|if|when|in|you can|please)?.*?\b(?:see|read|refer to|access|consult|visit|check|check out|review|learn|follow)\b.*"
    r"|^(?:see|read|refer to|learn)\b.*"
)


def _refers(text: str, tokens: list[Token], context: Context) -> bool:
    """Whether the sentence sends the reader to another page."""
    low = text.lower()
    if context.is_link and not (context.in_steps and context.first):
        return bool(_REFERENCE.match(low)) or not any(t.kind == "ui" for t in tokens)
    how = re.search(r"\b(?:access|read|see|refer to|check|consult|visit)\b.*\bhow to\b", low)
    about = how or re.match(r"(?:for (?:more|further|additional|detailed|other) |to (?:learn|find out|read) more|for (?:information|details|instructions)|if .*, see (?:one of )?the following)", low)
    bare = re.match(r"(?:see|refer to|read)\b(?! .*(?:icon|button|message)\b)", low) and not context.in_steps
    follows = re.search(r"\bsee (?:one of )?the following\b", low)
    return bool(about or bare or follows)


def _path_alone(tokens: list[Token]) -> list[OpenClause]:
    """ "**A** > the item > **B**", which stands without a verb."""
    marks = [n for n, t in enumerate(tokens) if t.text == ">" and t.kind == "punct"]
    colon = next((n for n, t in enumerate(tokens) if t.text == ":" and t.kind == "punct" and marks and n < marks[0]), -1)
    begin = colon + 1
    if len(marks) < 2 or tokens[begin].kind not in ("ui", "caps") or verb_at(tokens, begin, certain=True):
        return []
    return path_clauses(tokens[begin:], optional=True)


def _parts(tokens: Sequence[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text == ">" and token.kind == "punct":
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def path_clauses(tokens: Sequence[Token], *, optional: bool) -> list[OpenClause]:
    """One clause for each part of a path: a UI word is clicked, an item found, a column is the place of what follows."""
    out: list[OpenClause] = []
    places: tuple[OpenPlace, ...] = ()
    for part in _parts(tokens):
        names, text = names_in(part) or names_in(part[:1], soft=True), text_of(part)
        words = {t.low for t in part}
        if "column" in words or "menu" in words and len(part) > 3:
            places = (OpenPlace("in", "column", ", ".join(names), text),)
            continue
        if "checkbox" in words or any("checkbox" in name.lower() for name in names):
            out.append(OpenClause(text, "tick", "do", (), thing=text, optional=optional))
        elif not names or part[0].kind == "word" and len(part) > len(names) + 2:
            out.append(OpenClause(text, "find", "do", names, thing=text, optional=optional))
        elif words & lexicon.WINDOW and out and out[-1].verb == "click":
            out.append(OpenClause(text, "see", "promise", names, thing=text))
        else:
            out.append(OpenClause(text, "click", "do", names, thing=text, places=places, optional=optional))
            places = ()
    return out


def _describes(tokens: list[Token]) -> bool:
    """ "**A**: Allows …": what a label means."""
    return len(tokens) > 2 and tokens[0].is_name and tokens[1].text in (":", "-", "\u2013", "\u2014") and bool(match(THIRDS, tokens, 2))


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
        if means := _means(cut, text, context):
            return means
        return promises_of(cut, context) or [OpenClause(text, "", "remark", thing=text)]
    if len(_parts(cut.body)) > 1 and cut.meaning in ("go", "click", "select", "open") and any(t.kind == "word" and t.low not in ("the", "page", "tab", "and", "screen", "menu") for t in cut.body):
        return [replace(c, condition=_condition(cut)) for c in path_clauses(cut.body, optional=cut.modal == "can")]
    clause = _instruction(cut, text, context)
    if cut.verb in ("make sure", "ensure", "be sure", "verify", "confirm") and re.match(r"(?:that )?you (?:are|have|own)\b", text_of(cut.body).lower()):
        return [replace(clause, sort="need", verb="need", thing=text_of(cut.body), left=())]
    if cut.verb == "confirm" and cut.body[:1] and cut.body[0].low in ("that", "whether"):
        clause = replace(clause, verb="review")
    if clause.verb == "review" and not clause.names and cut.body[:1] and cut.body[0].low in ("that", "the", "whether", "if"):
        stated = cut.body[1:] if cut.body[0].low != "the" else cut.body
        if promised := promises_of(Cut(body=stated, front=cut.front), replace(context, after_steps=True)):
            return promised
    if cut.modal == "can" and not clause.names and not clause.icon and (way := _other_way(clause)):
        return [way]
    return _by_means(clause, cut, context)


def _condition(cut: Cut) -> str:
    return "; ".join(f"{c.cue} {text_of(c.tokens)}" for c in cut.front if c.kind == "condition")


def _other_way(clause: OpenClause) -> OpenClause | None:
    """ "You can also … through the shortcut on the home screen": where the other way begins."""
    through = next((p for p in clause.places if p.preposition in ("through", "via", "from", "using")), None)
    if through is None or clause.verb in ("find", "search", "use") or (clause.verb == "review" and through.preposition not in ("through", "via")):
        return None
    if through.noun not in lexicon.VISIBLE and not re.search(r"\b(?:home|shortcut)", clause.text.lower()):
        return None
    rest = tuple(p for p in clause.places if p is not through)
    return replace(clause, verb="go", thing=through.text, names=(through.name,) if through.name else (), places=rest, purpose=clause.text, modal="by", left=())


def _means(cut: Cut, text: str, context: Context) -> list[OpenClause]:
    """ "Choosing **A** allows …" among steps: it is left to the reader to do so."""
    found = match(GERUNDS, cut.body, 0)
    if not found or found[1] in lexicon.UNCLEAR or not context.in_steps or context.admonition:
        return []
    body = cut.body[found[0] :]
    end = next((n for n, t in enumerate(body) if t.low in ("allows", "lets", "enables", "opens", "shows", "displays", "will", "adds", "removes", "makes", "gives")), 0)
    if not end or not names_in(body[:end]):
        return []
    act = _instruction(Cut(meaning=found[1], verb=text_of(cut.body[:1]).lower(), body=body[:end], front=cut.front), text, context)
    return [replace(act, optional=True, modal="by", purpose=text_of(body[end:]))]


def _by_means(clause: OpenClause, cut: Cut, context: Context) -> list[OpenClause]:
    """ "Export the list by clicking **Export**": the means is what is to be done, and the rest is what for."""
    means = next((chunk for chunk in chunks_of(cut.body) if chunk.kind == "means"), None)
    if means is None:
        return [clause]
    out: list[OpenClause] = []
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
        out.append(replace(_instruction(inner, text_of(toks[at:end]), context), purpose="" if out else clause.text, optional=bool(cut.modal)))
        at = end
    if not out or any(c.verb in lexicon.UNCLEAR for c in out) or not (cut.modal == "can" or any(c.names or c.icon for c in out)):
        return [clause]
    return [replace(c, modal="by") for c in out] if cut.modal == "can" else out


def _instruction(cut: Cut, text: str, context: Context) -> OpenClause:
    chunks = chunks_of(cut.body)
    objects = chunks[0].tokens
    left: list[str] = stray_in(objects) if cut.meaning not in ("wait", "review") else []
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
                other = (b.text for a, b in pairwise(chunk.tokens) if a.low == "or" and b.kind == "ui")
                left += [] if front else other
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
    nouns = [t.low for t in objects if t.low in lexicon.CONTROL and t.low not in ("name",)]
    clause = OpenClause(
        text, cut.meaning, "do", names, icon, thing, tuple(places), value, condition, purpose, tuple(asides),
        _path(objects), nouns[-1] if nouns else "", cut.optional or cut.modal == "can", cut.modal, tuple(left),
        either=cut.either or any(t.low == "or" for t in objects),
    )  # fmt: skip
    return _fitted(clause, cut, objects, context)


def _path(objects: Sequence[Token]) -> tuple[str, ...]:
    """The parts of "A > B > C"."""
    parts: list[list[Token]] = [[]]
    for token in objects:
        if token.text == ">" and token.kind == "punct":
            parts.append([])
        else:
            parts[-1].append(token)
    return tuple(" ".join(names_in(part) or (text_of(part),)) for part in parts if part) if len(parts) > 1 else ()


def _fitted(clause: OpenClause, cut: Cut, objects: Sequence[Token], context: Context) -> OpenClause:
    """The clause with what its verb means of these objects."""
    words = {t.low for t in objects}
    bare = not clause.names and not clause.thing and not clause.icon
    if clause.verb in ("click", "type") and _is_key(objects):
        keys = "+".join(t.text for t in objects if t.kind != "punct" and t.text != "+" and t.low not in ("the", "key"))
        return replace(clause, verb="key", names=(keys,))
    if context.focus and clause.thing in _THAT_FIELD and clause.verb in ("clear", "type", "set", "select"):
        clause = replace(clause, names=(context.focus,))
    match clause.verb:
        case "select" | "drag" if bare and clause.purpose and not clause.places:
            marked = tuple(n for c in chunks_of(cut.body) if c.kind == "purpose" for n in names_in(c.tokens))
            return replace(clause, names=marked, thing=clause.purpose)
        case "tick" if bare and not clause.places:
            return replace(clause, left=(cut.verb,)) if clause.asides or clause.value else clause
        case "tick" if cut.verb in ("check", "mark") and not (bare and any(p.noun in lexicon.WINDOW for p in clause.places)):
            if not clause.names and not words & {"box", "checkbox", "checkboxes", "option", "boxes"}:
                return replace(clause, verb="review")
        case "tick" | "untick" if not bare and not clause.names and not words & {"box", "checkbox", "checkboxes", "option"}:
            return replace(clause, verb="perform", value=cut.verb)
        case "clear" if words & {"checkbox", "checkboxes", "box"}:
            return replace(clause, verb="untick")
        case "select" if words & {"checkbox", "checkboxes"}:
            return replace(clause, verb="tick")
        case "find" if cut.verb in ("identify",) and not words & lexicon.DETERMINERS and not clause.names:
            return replace(clause, left=(clause.text,))
        case "go" if clause.noun in ("menu", "drop-down", "dropdown", "button", "icon"):
            return replace(clause, verb="open")
        case "give":
            target = next((n for n, t in enumerate(objects) if n and t.low in ("a", "an", "the")), 0)
            if target:
                return replace(clause, verb="type", value=text_of(objects[target:]), thing=text_of(objects), names=clause.names)
            return replace(clause, left=(clause.text,))
        case "type":
            return _typed(clause, objects)
        case "set" if "changes" in cut.verb:
            return replace(clause, value=cut.verb)
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


_THAT_FIELD = frozenset(("the field", "this field", "that field", "the box", "it", "the filter", "the search field"))


def _is_key(objects: Sequence[Token]) -> bool:
    words = [t.text.lower() for t in objects if t.kind != "punct" and t.low not in ("the", "key", "keys", "and", "or")]
    if not words or objects[0].low in ("a", "an", "your"):
        return False
    joined = " ".join(words)
    parts = joined.replace("+", " ").replace("-", " ").split()
    return joined in lexicon.KEYS or (len(parts) > 1 and parts[0] in lexicon.MODIFIERS and all(len(p) < 8 for p in parts)) or (
        any(t.low in ("key", "keys") for t in objects) and len(parts) == 1 and (len(parts[0]) == 1 or parts[0] in lexicon.KEYS)
    )


def _each(clause: OpenClause) -> list[OpenClause]:
    """ "Click **A**, then **B**" as one clause for each; the home screen that a menu is on has to be gone to."""
    home = next((p for p in clause.places if re.search(r"\bhome", p.text.lower())), None)
    if clause.verb == "open" and clause.modal == "by" and home:
        return [replace(clause, verb="go", names=(), noun="", thing=home.text, places=()), replace(clause, purpose="")]
    if clause.verb in ("click", "select") and len(clause.names) > 1 and re.search(r"\bthen\b", clause.thing):
        return [replace(clause, names=(name,), thing=name) for name in clause.names]
    return [clause]


def _judged(text: str, tokens: list[Token], clauses: list[OpenClause], context: Context) -> Reading:
    """The role of the sentence, and what of it was not understood."""
    remarks = [c for c in clauses if c.sort == "remark"]
    clauses = [c for c in clauses if c.sort != "remark"]
    low = text.lower()
    colon = text.rstrip(" »*").endswith(":")
    done = [c for c in clauses if c.sort == "do"]
    if len(tokens) == 1 and not context.in_steps and tokens[0].kind == "word":
        return Reading("prose")
    if text.rstrip().endswith("?") and not done:
        return Reading("prose", tuple(clauses))
    if _outside(low, clauses, context):
        return Reading("outside", tuple(clauses))
    if colon and done and not context.in_steps and all(c.modal in ("can", "by") for c in done) and not any(c.names for c in done) and not context.in_steps:
        return Reading("prose", lead="")
    if colon and not any(c.names and c.verb != "search" or c.icon for c in done):
        lead = next((c for c in done if c.verb not in lexicon.UNCLEAR or context.in_steps), None)
        if lead and not low.lstrip("«").startswith(("to ", "for ")):
            return Reading("step", (replace(lead, left=()),), lead=lead.verb if lead.verb in _LEADING else "")
        if not done and not any(c.sort != "do" for c in clauses):
            return Reading("prose")
    if context.is_link and not done or context.is_link and not context.in_steps:
        return Reading("link", tuple(clauses))
    remark = low.lstrip("«").startswith(lexicon.REMARKS)
    if done and all(not c.verb for c in done) and not context.in_steps:
        return Reading("note" if context.admonition else "prose")
    if done and not (remark and not context.in_steps):
        unread = tuple(c.text for c in remarks if len(c.text.split()) > 1 and not c.text.lower().startswith("we "))
        reading = _with_steps(text, clauses, done, context)
        return replace(reading, left=(*reading.left, *unread)) if reading.role == "step" else reading
    if context.lead == "see" and len(tokens) == 1 and tokens[0].kind == "ui":
        return Reading("outcome", (OpenClause(text_of(tokens), "see", "promise", names_in(tokens), thing=text_of(tokens), value="message"),))
    promised = [c for c in clauses if c.sort in ("promise", "need")]
    if promised and not remark:
        if colon and any(c.verb == "see" for c in promised):
            return Reading("outcome", tuple(clauses), lead="see")
        role: OpenRole = "requirement" if all(c.sort == "need" for c in promised) else "outcome"
        return Reading(role, tuple(clauses))
    if not done and (len(tokens) == 1 or tokens[0].low in ("this", "these", "it", "they", "that")):
        return Reading("note" if context.admonition else "prose")
    if context.in_steps and context.first and not context.admonition and not context.bulleted:
        return Reading("step", (), (text,))
    return Reading("note" if context.admonition else "prose")


def _with_steps(text: str, clauses: list[OpenClause], done: list[OpenClause], context: Context) -> Reading:
    certain = [c for c in done if c.modal not in ("can", "by")]
    if not certain:
        firm = [c for c in done if (c.modal == "by" and (c.names or c.icon or c.verb == "go")) or (context.in_steps and not context.admonition and c.places and context.first) or (c.names or c.icon) and c.verb not in ("set", "add", "remove", "perform", "use", "review", "outside", "copy", "find")]
        placed = context.after_steps or context.in_steps
        seen = [c for c in done if c.verb in ("review", "find") and any(p.name or p.noun in lexicon.WINDOW and placed for p in c.places)]
        there = [c for c in done if placed and any(p.preposition in lexicon.PLACE_PREPOSITIONS and p.noun in lexicon.WINDOW | {"box"} for p in c.places)]
        if there and not seen and not firm:
            if all(c.verb == "perform" for c in there):
                return Reading("step", tuple(there))
            if all(c.verb in ("set", "add", "remove") for c in there):
                return Reading("outcome", tuple(replace(c, verb="can", sort="promise", value=c.text) for c in there))
        if seen and not firm:
            return Reading("outcome", tuple(replace(c, verb="see", sort="promise") for c in seen))
        if not firm:
            return Reading("note" if context.admonition else "prose", tuple(clauses))
    if len(done) > 1 or len(clauses) > len(done):  # "… and use the following procedure"
        procedure = [c for c in done if c.verb in ("use", "follow") and "following" in c.thing]
        clauses, done = [c for c in clauses if c not in procedure], [c for c in done if c not in procedure]
        if not done:
            return Reading("requirement" if all(c.sort == "need" for c in clauses) else "outcome", tuple(clauses))
    if not context.in_steps and all(c.verb == "follow" or (c.verb == "use" and "following" in c.thing) for c in done):
        return Reading("prose")
    unclear = [c for c in done if c.verb in lexicon.UNCLEAR or c.left]
    if unclear and not context.in_steps and all(c.verb in lexicon.UNCLEAR for c in done):
        return Reading("note" if context.admonition else "prose", tuple(clauses))
    left = tuple(c.text if c.verb in lexicon.UNCLEAR or not c.verb else ", ".join(c.left) for c in unclear)
    return Reading("step", tuple(clauses), left)


_LEADING = frozenset(("type", "fill", "tick", "untick", "select", "search", "set", "add", "give"))


def _outside(low: str, clauses: list[OpenClause], context: Context) -> bool:
    if not any(c.sort == "do" and c.modal != "can" for c in clauses):
        return False
    if context.outside or any(c.verb == "outside" and not c.names for c in clauses if c.sort == "do"):
        return True
    said = " ".join([low if not context.in_steps else ""] + [" ".join([c.verb, c.value, c.thing, *c.asides, *(p.text for p in c.places)]) for c in clauses if c.sort == "do"])
    padded = f" {said.lower().replace('.', ' ').replace(',', ' ')} "
    return any(f" {word} " in padded for word in lexicon.OUTSIDE)
