"""Fields to fill: items under "enter the following:", and "**Name**: Enter a name"."""

from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.forms import verb_at
from walkthrough.language.english.open_reader.rows import READ_ONLY
from walkthrough.language.english.open_reader.stretches import ASKED, stray_in, text_of
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
    options, more = _options(rest)
    if verb in ("type", "select") and options:
        where = (OpenPlace("in", "setting", name, name),)
        thing = text_of(rest)
        choice = OpenClause(text_of(tokens), "select", "do", options, "", thing, where, asides=more, either=True)
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


_WORDS = 3
"""How many words an option has at most."""


def _options(tokens: Sequence[Token]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What there is to choose from where a description lists only that ("New, Used or Broken"), and what else to do."""
    lead = next((n for n, t in enumerate(tokens) if t.low not in ("either", "one", "of", "between")), len(tokens))
    said: list[list[Token]] = [[]]
    for token in tokens[lead:]:
        if token.low in ("or", "and") or (token.kind == "punct" and token.text in ",/"):
            said.append([])
        elif token.kind != "punct":
            said[-1].append(token)
    found = [one for one in said if one]
    more = tuple(text_of(one) for one in found if one[0].low == "leave")
    options = [one for one in found if one[0].low != "leave"]
    joined = any(t.low == "or" or (t.low == "and" and all(one[0].is_name for one in options)) for t in tokens)
    listed = joined and len(options) > 1
    if not listed or not all(len(one) <= _WORDS and (one[0].is_name or one[0].text[0].isupper()) for one in options):
        return (), ()
    return tuple(text_of(one) for one in options), more
