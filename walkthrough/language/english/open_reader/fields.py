"""Fields to fill: items under "enter the following:", and "**Name**: Enter a name"."""

from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.forms import verb_at
from walkthrough.language.english.open_reader.rows import READ_ONLY
from walkthrough.language.english.open_reader.stretches import ASKED, names_in, stray_in, text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause, OpenPlace, Reading

_LONGEST = 6
"""How many words the name of a field has at most."""


def field_of(tokens: list[Token], context: Context) -> Reading | None:
    """An item under "enter the following:": a field, with what belongs into it."""
    colon = next((n for n, t in enumerate(tokens) if t.kind == "punct" and t.text in ":.\u2013\u2014-"), len(tokens))
    label, rest = tokens[:colon], tokens[colon + 1 :]
    if label[:1] and label[0].is_name and (len(label) == 1 or not rest):
        named, rest = label[:1], (label[1:] if len(label) > 1 else rest)
    else:
        named = label
    if (
        not named
        or len(named) > _LONGEST
        or (stray_in(named) and not named[0].is_name)
        or (len(named) > 1 and verb_at(named, 0, certain=True) and not named[0].is_name)
    ):
        return None
    while rest and rest[0].kind == "punct":
        rest = rest[1:]
    name = text_of(named)
    starts = [0] if verb_at(rest, 0, certain=False) else []
    option = context.lead in ("select", "tick") and named[0].is_name
    explained = option and colon < len(tokens)
    if (starts == [0] and not option) or (rest and not explained and rest[0].low in lexicon.STRAY - ASKED):
        return None
    verb = {"fill": "type", "give": "type", "set": "type", "add": "type", "review": "see", "perform": "type"}.get(
        context.lead, context.lead
    )
    if verb == "type" and READ_ONLY.search(text_of(rest)):
        return Reading("note")
    if verb in ("type", "select") and _is_choice(rest):
        where = (OpenPlace("in", "field", name, name),)
        choice = OpenClause(
            text_of(tokens), "select", "do", names_in(rest), thing=text_of(rest), places=where, either=True
        )
        return Reading("step", (choice,))
    if verb == "type" and rest[:1] and rest[0].low == "whether":
        verb = "tick"
    value, purpose = (text_of(rest), "") if verb in ("type", "select") else ("", text_of(rest))
    clause = OpenClause(
        text_of(tokens), verb, "do", (name,), value=value, purpose=purpose, optional=verb in ("tick", "search")
    )
    if verb == "see":
        clause = replace(clause, sort="promise", value=purpose)
    return Reading("outcome" if verb == "see" else "step", (clause,))


def _is_choice(tokens: Sequence[Token]) -> bool:
    """Whether a description only lists what there is to choose from ("**Small**, **Medium** or **Large**")."""
    others = {t.low for t in tokens if not t.is_name and t.kind != "punct"}
    return len(names_in(tokens)) > 1 and others <= {"or", "and", "either", "between"}
