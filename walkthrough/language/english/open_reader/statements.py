"""Statements about what can be seen: "The **A** window opens", "**A** is ticked", "the list will be empty"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.changes import about_people, shows, tells
from walkthrough.language.english.open_reader.chunks import chunks_of
from walkthrough.language.english.open_reader.cut import Cut
from walkthrough.language.english.open_reader.departures import goes_away
from walkthrough.language.english.open_reader.forms import APPEARS, GERUNDS, SHOWING, SHOWS, match
from walkthrough.language.english.open_reader.joined import left_in, other_in
from walkthrough.language.english.open_reader.needs import is_obliged
from walkthrough.language.english.open_reader.people import is_somebody
from walkthrough.language.english.open_reader.predicates import (
    HELPERS,
    Predicate,
    matches,
)
from walkthrough.language.english.open_reader.stretches import condition_of, names_in, place_of, text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause, Sort

_ADVERBS = frozenset(("now", "also", "then", "automatically", "always", "still", "again", "immediately"))
_STATES = frozenset((
    "shown", "displayed", "presented", "opened", "visible", "in", "at", "on", "", "turn", "change", "become",
    "disappear", "open", "close", "show", "ask", "contain", "read", "say", *lexicon.PASSIVE,
))  # fmt: skip
_THAT_FIELD = frozenset(("this box", "the box", "this field", "this option", "this checkbox"))
_WILL_SHOW = re.compile(
    r"\bwill (?:be |then |now |also |automatically )*(?:appear|open|displayed|shown|visible|show|display|listed)"
)
_WILL_CHANGE = re.compile(rf"\bwill be (?:{'|'.join(lexicon.PASSIVE)})\b")
_THERE = frozenset(
    ("shown", "displayed", "visible", "listed", "appear", "show", "found", "available", "presented", "there")
)
_SOLD = re.compile(r"\bonly (?:available |included |supported )?(?:in|with) [A-Z]")
"""Which edition something is in."""
_MEETING = frozenset(("asked", "prompted", "shown", "offered", "invited"))
"""Participles of what people meet on the screen."""
_REFUSED = (("can", "no", "longer"), ("cannot", "be"), ("can", "not", "be"))
"""How a predicate begins that says what nobody can do."""
_CAN_BE_FOUND = len(("can", "be", "found", "under"))
_SHORT = 5
"""How many words a subject has at most that cannot be seen itself ("the system displays …")."""


def promised(
    about: OpenClause,
    tokens: Sequence[Token],
    at: int,
    *,
    verb: str = "see",
    sort: Sort = "promise",
    subject: Sequence[Token] = (),
    end: int = 0,
) -> OpenClause:
    """A promise of what stands behind the predicate; with a subject, `value` is what is said of it.

    :param end: where the verb that begins there ends.
    """
    chunks = chunks_of(tokens[max(at, end) :])
    objects = [*tokens[at : max(at, end)], *chunks[0].tokens]
    places = list(about.places)
    value: list[str] = []
    asides, icon = list(about.asides), ""
    condition = "; ".join(filter(None, [about.condition, condition_of(c for c in chunks[1:] if c.cue != "whether")]))
    for chunk in chunks[1:]:
        if chunk.kind in ("place", "to"):
            places.append(place_of(chunk))
        elif chunk.kind == "condition":
            value += [f"whether {text_of(chunk.tokens)}"] if chunk.cue == "whether" else []
        elif chunk.kind == "named":
            value += [text_of(chunk.tokens)]
        elif chunk.kind == "icon" and subject:
            value += [f"{chunk.cue} {text_of(chunk.tokens)}"]
        elif chunk.kind == "icon":
            icon = text_of(chunk.tokens)
        else:
            asides.append(f"{chunk.cue} {text_of(chunk.tokens)}".strip())
    names = names_in([*subject, *objects])
    rest = " ".join(filter(None, [text_of(objects), *value, *asides]))
    thing = text_of([*subject]) if subject else ""
    return OpenClause(
        about.text,
        verb,
        sort,
        names,
        icon,
        thing or rest,
        tuple(places),
        rest,
        condition,
        "",
        tuple(asides),
        left=(*other_in(objects), *(word for c in chunks[1:] for word in left_in(c))),
    )


def statement(
    about: OpenClause, tokens: Sequence[Token], found: Predicate, low: str, cut: Cut, context: Context
) -> OpenClause | None:
    """What a statement says can be seen; None where its subject or its predicate is nothing of the screen."""
    start, subject = found.start, list(tokens[: found.start])
    words = [t.low for t in tokens]
    near = context.in_steps or context.after_steps or context.admonition
    if context.focus and text_of(subject).lower() in _THAT_FIELD:
        subject.insert(0, Token("ui", context.focus))
    early = (
        not context.begun
        or words[start] not in ("is", "are", "requires", "require", "can", "works", "work")
        or "only" in words
    )
    advice = words[start] == "should" and {"not", "never"} & {*words[start + 1 : start + 3]}
    if words[start] in ("might", "could", "would") or advice or _is_of_others(subject, tokens, found, context):
        return None
    if not context.in_steps and early and is_obliged(words, start):
        return promised(about, tokens, start + 1, verb="need", sort="need", subject=subject, end=found.end)
    if found.is_known and _says_something(words, start) and _is_seen(subject, tokens, start, start + 1, cut, context):
        is_told = near or _WILL_SHOW.search(low) or (_follows(cut) and _WILL_CHANGE.search(low))
        describes = context.bulleted and not context.in_steps and " will " not in f" {low} "
        if is_told and not describes and not (match(GERUNDS, tokens, 0) and not names_in(subject)):
            return _seen(about, tokens, found, subject)
    if words[:1] == ["there"] and subject[1:] == []:
        return _there_is(about, tokens, found, cut, context)
    refused = next((len(said) for said in _REFUSED if [*said] == words[start : start + len(said)]), 0)
    if (context.begun or near) and refused:
        at = start + refused - (words[start + refused - 1] == "be")
        said = promised(about, tokens, at, subject=subject, end=found.end)
        return replace(said, verb="not-can", thing=text_of(subject))
    if (context.begun or near) and (place := _can_be_found(words, found)):
        return promised(about, tokens, place, subject=subject, end=place)
    if tells(tokens, found, cut, context):
        seen = _seen(about, tokens, found, subject)
        return (
            replace(seen, left=(about.text,))
            if about_people(subject) and not shows(tokens, found) and words[found.end - 1] not in _MEETING
            else seen
        )
    return None


def _is_of_others(subject: Sequence[Token], tokens: Sequence[Token], found: Predicate, context: Context) -> bool:
    """Whether it tells, behind the steps, what other people need, or always do, or which edition something is in."""
    near, verb = context.in_steps or context.after_steps, [t.low for t in tokens[found.start : found.end]]
    if "never" in verb and is_somebody(subject):
        return True
    if about_people(subject) and not (near or any(t.is_name for t in tokens)):
        return not context.admonition
    if context.admonition or context.in_steps or not (near or context.begun):
        return False
    said = " ".join(t.text for t in tokens[found.start :])
    sold = bool(_SOLD.search(said))
    return sold or (about_people(subject) and verb[0] in ("need", "needs"))


def _can_be_found(words: Sequence[str], found: Predicate) -> int:
    """ "It can now be found under **A**": where the place begins, 0 where it is not said so."""
    said = [n for n in range(found.start, len(words)) if words[n] not in lexicon.ADVERBS][:4]
    if [words[n] for n in said[:2]] != ["can", "be"] or len(said) < _CAN_BE_FOUND:
        return 0
    seen = words[said[2]] in ("found", "seen", "viewed") and words[said[3]] in lexicon.PLACE_PREPOSITIONS
    return said[3] if seen else 0


def _there_is(
    about: OpenClause, tokens: Sequence[Token], found: Predicate, cut: Cut, context: Context
) -> OpenClause | None:
    """ "There is a bar, still empty": a thing of the screen, or a word on it."""
    no = tokens[found.end : found.end + 1] and tokens[found.end].low in ("no", "nothing")
    seen = promised(about, tokens, found.end + bool(no), verb="not-see" if no else "see")
    near = context.in_steps or context.after_steps or context.begun
    fronted = any(c.kind == "place" for c in cut.front)
    changed = bool(({"more", "longer"} if no else {"now"}) & {t.low for t in tokens})
    return (
        seen
        if near and (changed or seen.names or _visible(tokens[found.end :][:6], context) or (fronted and not no))
        else None
    )


def _seen(about: OpenClause, tokens: Sequence[Token], found: Predicate, subject: Sequence[Token]) -> OpenClause:
    words = [t.low for t in tokens[found.start :]]
    verb = words[: found.end - found.start]
    negated = bool({"not", "never", "cannot"} & {*verb}) or {"no", "longer"} <= {*words[: len(verb) + 2]}
    gone = negated and (verb[-1] in _THERE or verb[-1:] == [] or matches(words, len(verb) - 1, APPEARS))
    seen = promised(about, tokens, found.start, subject=subject, end=found.end, verb="not-see" if gone else "see")
    if goes_away(tokens[found.start :]) or (gone and "longer" in verb):
        return replace(seen, verb="gone")
    if negated and verb[0] in ("can", "cannot") and not gone:
        return replace(seen, verb="not-can", thing=text_of(subject))
    return seen if found.is_known else replace(seen, asides=(*seen.asides, seen.value))


def _is_seen(
    subject: Sequence[Token], tokens: Sequence[Token], start: int, end: int, cut: Cut, context: Context
) -> bool:
    """Whether the subject stands on the screen, or shows something there, or is what the steps have just changed."""
    words = [t.low for t in tokens]
    if _visible(subject, context):
        return True
    if len(subject) < _SHORT and matches(words, start, SHOWING) and _visible(tokens[end:], context):
        return True
    told = (context.in_steps and not context.admonition) or _follows(cut)
    if not told or start > _SHORT or words[start] == "can" or not (words[0] in lexicon.DETERMINERS or "will" in words):
        return False
    after = next((word for word in words[end : end + 4] if word not in ("be", "been", "now", "then")), None)
    return matches(words, start, APPEARS) or after in (
        "shown",
        "displayed",
        "listed",
        "appear",
        *lexicon.PASSIVE,
    )


def _follows(cut: Cut) -> bool:
    """Whether it is said to follow from something that the reader does."""
    return any(c.kind == "condition" and any(t.low == "you" for t in c.tokens) for c in cut.front)


def _says_something(words: Sequence[str], at: int) -> bool:
    after = at
    while after < len(words) and (words[after] in HELPERS - {"to"} or words[after] in _ADVERBS):
        after += 1
    if after >= len(words) or words[after - 1] in ("has", "have"):
        return True
    return words[after] in _STATES or any(matches(words, after, forms) for forms in (APPEARS, SHOWS))


def _visible(subject: Sequence[Token], context: Context) -> bool:
    words = [t.low for t in subject]
    known = any(word in lexicon.VISIBLE or word in lexicon.MESSAGE or word in lexicon.WINDOW for word in words)
    return known or any(t.is_name for t in subject) or any(item in " ".join(words) for item in context.items)
