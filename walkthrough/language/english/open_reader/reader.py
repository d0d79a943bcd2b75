"""Reads one printed sentence: what each clause asks or promises, and which words were left over."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.accounted import with_all_words
from walkthrough.language.english.open_reader.antecedents import spoken_of_in, with_objects
from walkthrough.language.english.open_reader.asides import without_asides, without_relatives
from walkthrough.language.english.open_reader.fields import field_of, is_described_field
from walkthrough.language.english.open_reader.forms import PRONOUNS, verb_at
from walkthrough.language.english.open_reader.fronts import front_of
from walkthrough.language.english.open_reader.meanings import meanings
from walkthrough.language.english.open_reader.needs import is_beside_need, labelled_need
from walkthrough.language.english.open_reader.options import options_behind
from walkthrough.language.english.open_reader.paths import path_alone
from walkthrough.language.english.open_reader.references import describes, refers
from walkthrough.language.english.open_reader.roles import judged
from walkthrough.language.english.open_reader.stretches import names_in, stray_in, text_of
from walkthrough.language.english.open_reader.threats import without_threat
from walkthrough.language.english.open_reader.tokens import Token, tokens_of
from walkthrough.language.open_reading import Context, OpenClause, OpenPlace, Reading


@lru_cache(maxsize=65536)
def read(text: str, context: Context | None = None) -> Reading:
    """Read a printed sentence, whose UI words stand between « and »."""
    context = context or Context()
    if context.lead != "see" and (whole := _WHOLE.fullmatch(text.strip())):
        text = whole[1] or whole[2]
    text = _NOTE_THAT.sub("", text)
    tokens, asides, optional = without_asides(tokens_of(_COLON_INSIDE.sub(r"\1»:", text)))
    tokens = without_relatives(without_threat(tokens))
    if not tokens:
        return Reading("prose")
    if not context.lead and is_described_field(tokens, context):
        context = replace(context, lead="type")
    if context.lead not in ("", "link", "see") and (field := field_of(tokens, context)):
        label = text_of(tokens[: next((n for n, t in enumerate(tokens) if t.text in _LABELLING), 1)])
        return replace(field, spoken_of=OpenClause(label, "find", names=(label,), thing=label))
    if context.lead == "link":
        return Reading("link")
    if refers(text, tokens, context):
        return Reading("link", lead="link" if text.rstrip().endswith(":") or "following" in text else "")
    if context.section == "requirements":
        return Reading("prose") if not context.first and is_beside_need(tokens) else _requirement(text, tokens)
    if needed := labelled_need(text, context):
        return Reading("requirement", needed)
    if path := path_alone(tokens):
        return Reading("step", tuple(path))
    if describes(tokens):
        return Reading("note" if context.admonition else "prose")
    labelled = _labelled(tokens, context)
    chosen = () if labelled else _choosing(tokens, context)
    clauses = labelled or chosen or meanings(tokens, context, asides)
    clauses = list(
        chain.from_iterable(
            map(_each, [replace(c, optional=True) if optional and c.sort == "do" else c for c in clauses])
        )
    )
    if any(one.verb == "untick" for one in clauses):
        clauses = [
            replace(c, verb="tick", value="") if (c.verb, c.value) == ("review", "check") else c for c in clauses
        ]
    clauses, spoken_of = with_objects(clauses, context.spoken_of)
    reading = judged(text, tokens, clauses, context)
    if not (reading.lead or chosen):
        told = tokens[_label_end(tokens) :] if labelled else tokens
        reading = replace(reading, clauses=with_all_words(told, reading.clauses, clauses))
    return replace(reading, spoken_of=spoken_of or spoken_of_in(text))


def _choosing(tokens: list[Token], context: Context) -> list[OpenClause]:
    """ "Choose how long it is kept: one day, or forever"."""
    before, options, behind = options_behind(tokens)
    clauses = meanings(list(before), context) if options else []
    if not clauses or clauses[-1].verb not in ("select", "set", "use"):
        return []
    last, thing = clauses[-1], ", ".join(options)
    field = tuple(OpenPlace("in", "setting", name, name) for name in last.names[:1])
    choice = replace(last, verb="select", names=options, thing=thing, places=(*field, *last.places), left=())
    condition = "" if re.match("(?:when|where) to ", last.condition) else last.condition
    choice = replace(choice, either=True, purpose="", value="", asides=(), condition=condition)
    return [*clauses[:-1], choice, *meanings(list(behind), context)]


_SUBJECTS = frozenset(("it", "you", "they", "there", ""))
_DASHES = frozenset(("\u2013", "\u2014", "-"))
_LABELLING = frozenset((":", *_DASHES))
_COLON_INSIDE = re.compile(r"(«[^«»]*[^«»:\s])\s*:»(?!\s*:)")
_NOTE_THAT = re.compile(r"^\W*(?:please )?note(?: that|:) +(?=\w)", re.IGNORECASE)
_WHOLE = re.compile(r"«([A-Z][^«»]*(?: [^«»\s]+){3,}[.!])»|\(([A-Z][^()]*(?: [^()\s]+){3,}[.!])\)")
"""A sentence that is in bold, in italics or in parentheses as a whole."""
_PRESSING = frozenset(("click", "open", "go", "tick", "untick", "toggle", "drag"))
"""Verbs whose object is a control, so that a label in front is only a title."""
_LABEL = 5
"""How many words a label has at most that is not marked as a UI word."""


def _label_end(tokens: Sequence[Token]) -> int:
    """Where the mark stands behind a label; 0 where none does."""
    return next((n for n, t in enumerate(tokens[: _LABEL + 3]) if t.kind == "punct" and t.text in _LABELLING), 0)


def _labelled(tokens: list[Token], context: Context) -> list[OpenClause]:
    """ "**Name**: Enter a unique name.": the label is the field of what follows."""
    colon = _label_end(tokens)
    bare = (
        0 < colon <= _LABEL
        and (context.lead or not verb_at(tokens, 0, certain=True))
        and tokens[0].low not in ("to", "in", "on", "for", "if")
    )
    if tokens[0].is_name and len(tokens) > 1 and (verb_at(tokens, 1, certain=True) and tokens[1].text[0].isupper()):
        colon, after = 1, 1
    elif bare or (tokens[0].is_name and colon):
        after = colon + 1
    else:
        return []
    rest = tokens[after:]
    while rest and rest[0].kind == "punct":
        rest = rest[1:]
    label = text_of(tokens[:colon])
    said = meanings(rest, context) if rest and tokens[0].is_name and tokens[colon].text in _DASHES else []
    if said and all(clause.sort == "promise" and not clause.left for clause in said):
        return [replace(clause, condition=clause.condition or label) for clause in said]
    if not rest or not (verb_at(rest, 0, certain=False) or ((front := front_of(rest, 0)) and front[0].kind == "place")):
        return []
    clauses = meanings(rest, replace(context, pointed_out=""))
    if not clauses or clauses[0].sort != "do":
        return []
    first = clauses[0]
    elsewhere = any(p.name and p.name != label for p in first.places) or (first.names and first.verb in _PRESSING)
    plain = bare and not tokens[0].is_name
    titled = first.thing in PRONOUNS and not (context.lead and label[0].isupper())
    if elsewhere or (plain and (first.names or titled or stray_in(tokens[:colon]))):
        return clauses  # "labels: click **Labels**", where the label is only a title
    if first.thing in PRONOUNS or (first.verb == "tick" and not first.names):
        clauses[0] = replace(first, names=(label,), thing=label)
    elif first.verb == "type":
        clauses[0] = replace(first, names=(label,), value=first.value or first.thing or ", ".join(first.names))
    else:
        clauses[0] = replace(first, places=(*first.places, OpenPlace("in", "field", label, label)))
    return clauses


def _requirement(text: str, tokens: list[Token]) -> Reading:
    words = [t for t in tokens if t.kind != "punct"]
    if tokens[-1].text == ":" or text.rstrip().endswith("?"):
        return Reading("prose")
    comma = next((n for n, t in enumerate(tokens) if t.text == ","), 0)
    if tokens[0].low == "if" and tokens[comma + 1 :] and tokens[comma + 1].low not in lexicon.DETERMINERS | _SUBJECTS:
        return Reading("prose")  # "If you have none, …": where to get what is needed
    thing = text_of(words)
    return Reading("requirement", (OpenClause(thing, "need", "need", names_in(words), thing=thing),))


_SHORT = 4
"""How many words what is one of several things to fill in has at most."""
_PARTS = re.compile(r",? and |, ")
_AND_A = re.compile(r"(?:,? and |, )(?=(?:a|an|the|your|its|their|at least) )")
"""What stands between two things to type ("a name and an address")."""


def _each(clause: OpenClause) -> list[OpenClause]:
    """ "Click **A**, then **B**" as one clause for each; the home screen that a menu is on has to be gone to."""
    home = next((p for p in clause.places if re.search(r"\bhome", p.text.lower())), None)
    if clause.verb == "open" and clause.modal == "by" and home:
        return [replace(clause, verb="go", names=(), noun="", thing=home.text, places=()), replace(clause, purpose="")]
    parts = _PARTS.split(clause.thing) if clause.verb == "fill" and not clause.names else []
    parts = _AND_A.split(clause.thing) if clause.verb == "select" and not (clause.names or clause.either) else parts
    if len(parts) > 1 and all(len(part.split()) <= _SHORT for part in parts):
        return [replace(clause, thing=part) for part in parts]
    alone = clause.verb in ("set", "clear") or (clause.verb in ("type", "fill") and not clause.value)
    fields = clause.names if alone else ()
    if clause.verb == "type" and clause.value and len(clause.places) == 1:
        fields = tuple(filter(None, clause.places[0].name.split(", ")))
    if clause.verb == "type" and not (clause.names or clause.places) and len(parts := _AND_A.split(clause.value)) > 1:
        return [replace(clause, value=part, thing=part) for part in parts]
    if len(fields) > 1 and not clause.either and not clause.path:
        return [replace(clause, names=(name,), thing=name, places=_without(clause.places, fields)) for name in fields]
    return [clause]


def _without(places: Sequence[OpenPlace], fields: Sequence[str]) -> tuple[OpenPlace, ...]:
    return tuple(place for place in places if place.name != ", ".join(fields))
