"""Fields to fill: items under "enter the following:", and "**Name**: Enter a name"."""

import re
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.chunks import RELATIVE
from walkthrough.language.english.open_reader.forms import verb_at
from walkthrough.language.english.open_reader.fronts import front_of
from walkthrough.language.english.open_reader.options import options_behind, options_in
from walkthrough.language.english.open_reader.predicates import predicate_of
from walkthrough.language.english.open_reader.rows import READ_ONLY
from walkthrough.language.english.open_reader.stretches import ASKED, stray_in, text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause, OpenPlace, Reading

_LONGEST = 6
"""How many words the name of a field has at most."""
_VERBS = {"fill": "type", "give": "type", "set": "type", "add": "type", "review": "see", "perform": "type"}
_DESCRIBED = 4
"""How many words and marks a field with its description has at least."""
_DEFAULT = re.compile(r"defaults to\b")
_SWITCH = re.compile(
    r"(?:allow|hide|show|display|include|exclude|enable|require|use|keep|send|notify|lock|restrict|ask|block"
    r"|ignore|prevent|force|set|make|add|remove|run|start|stop|sync|remember)\b",
    re.IGNORECASE,
)
"""What an option that is switched on or off is called by."""
_IS_SET = re.compile(r"\b(?:is|are) (?:already |always )?(?:\w*selected|filled in|set|ticked|checked|chosen)\b")
"""What is said of a field that has something in it already."""
_IS_CHOSEN = re.compile(r"(?:one|some|any) (?:or (?:more|several) )?of (?:the|your|these|those)\b")
"""What is said of a field that existing things are chosen in, so that no text can be made up for it."""


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
    verb = _VERBS.get(context.lead, context.lead)
    if context.lead_field or verb == "option":
        field, said = context.lead_field, text_of(rest)
        return _choice(tokens, (name,), field, said, either=False) if field else _option(tokens, name, said)
    options, more = options_in(rest)
    options = options or options_behind(rest)[1]
    if verb in ("type", "select") and options:
        return _choice(tokens, options, name, text_of(rest), more)
    starts = [0] if verb_at(rest, 0, certain=False) else []
    option = context.lead in ("select", "tick") and named[0].is_name
    explained = option and colon < len(tokens)
    if (starts == [0] and not option) or (rest and not explained and rest[0].low in lexicon.STRAY - ASKED):
        return None
    if verb == "type" and (told := _told_of(name, rest, text_of(tokens))):
        return told
    if verb == "type" and rest[:1] and rest[0].low == "whether":
        verb = "tick"
    value, purpose = (text_of(rest), "") if verb in ("type", "select") else ("", text_of(rest))
    clause = OpenClause(
        text_of(tokens), verb, "do", (name,), value=value, purpose=purpose, optional=verb in ("tick", "search")
    )
    if verb == "see":
        clause = replace(clause, sort="promise", value=purpose)
    return Reading("outcome" if verb == "see" else "step", (clause,))


def is_described_field(tokens: list[Token], context: Context) -> bool:
    """Whether a step is only the name of a field and what belongs into it: "**Lid**: the color of the lid"."""
    named = context.in_steps and context.first and not context.admonition and tokens[0].kind == "ui"
    if not named or len(tokens) < _DESCRIBED or tokens[1].text != ":":
        return False
    said = tokens[2:]
    main = predicate_of(said)
    told = main and not {t.low for t in said[: main.start]} & RELATIVE
    return not told and not verb_at(said, 0, certain=True) and not front_of(said, 0)


def _told_of(name: str, rest: list[Token], text: str) -> Reading | None:
    """What is said of a field that no text is made up for: it is read only, has a value already, or offers some."""
    said = text_of(rest)
    if READ_ONLY.search(said):
        return Reading("note")
    field = OpenClause(text, "see", "promise", (name,), thing=name, value=said)
    if _DEFAULT.match(said.lower()):
        return Reading("outcome", (replace(field, value=text_of(rest[2:])),))
    if _IS_SET.search(said.lower()):
        return Reading("outcome", (field,))
    if _IS_CHOSEN.match(said.lower()):
        return Reading("step", (replace(field, verb="set", sort="do"),))
    return None


def _choice(
    tokens: list[Token], options: tuple[str, ...], field: str, said: str, more: tuple[str, ...] = (), *,
    either: bool = True,
) -> Reading:  # fmt: skip
    """One of several options to select in a field."""
    where = (OpenPlace("in", "setting", field, field),)
    purpose, thing = ("" if either else said), ", ".join(options)
    choice = OpenClause(text_of(tokens), "select", "do", options, "", thing, where, asides=more, purpose=purpose)
    return Reading("step", (replace(choice, either=either),))


def _option(tokens: list[Token], name: str, said: str) -> Reading:
    """An option of which it is said what it does: it is ticked where it is named by a verb, and else set."""
    option = OpenClause(text_of(tokens), "set", "do", (name,), thing=name, value=said, optional=True)
    return Reading("step", (replace(option, verb="tick", value="", purpose=said) if _SWITCH.match(name) else option,))
