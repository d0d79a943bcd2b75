"""Statements about what can be seen: "The **A** window opens", "**A** is ticked", "the list will be empty"."""

import re
from collections.abc import Sequence

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.chunks import chunks_of
from walkthrough.language.english.open_reader.clauses import Cut
from walkthrough.language.english.open_reader.forms import GERUNDS, match
from walkthrough.language.english.open_reader.stretches import condition_of, names_in, place_of, text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause, Sort

_HELPERS = frozenset((
    "will", "should", "is", "are", "be", "has", "have", "been", "now", "also", "then", "no", "longer", "not",
    "automatically", "always", "still", "again", "immediately", "by", "default", "cannot",
))  # fmt: skip
"""Words that may stand between a subject and what is said of it."""
_STATES = frozenset((
    "shown", "displayed", "presented", "opened", "visible", "in", "at", "on", "", "turn", "change", "become",
    "disappear", "open", "close", "show", "ask", "contain", "read", "say", *lexicon.PASSIVE,
))  # fmt: skip
_PLURAL = frozenset(
    ("list", "show", "display", "read", "contain", "say", "open", "turn", "indicate", "confirm", "become")
)
"""Predicates that are nouns and imperatives, too: they need a subject in the plural."""
_THAT_FIELD = frozenset(("this box", "the box", "this field", "this option", "this checkbox", "it"))
_SHOWING = ("will open", "will display", "will show", "opens", "displays", "shows", "open")
_WILL_SHOW = re.compile(
    r"\bwill (?:be |then |now |also |automatically )*(?:appear|open|displayed|shown|visible|show|display|listed)"
)
_WILL_CHANGE = re.compile(rf"\bwill be (?:{'|'.join(lexicon.PASSIVE)})\b")
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
) -> OpenClause:
    """A promise of what stands behind the predicate."""
    chunks = chunks_of(tokens[at:])
    objects = chunks[0].tokens
    places = list(about.places)
    value: list[str] = []
    asides, icon = list(about.asides), ""
    condition = "; ".join(filter(None, [about.condition, condition_of(chunks[1:])]))
    for chunk in chunks[1:]:
        if chunk.kind in ("place", "to"):
            places.append(place_of(chunk))
        elif chunk.kind == "condition":
            continue
        elif chunk.kind == "named":
            value += [text_of(chunk.tokens)]
        elif chunk.kind == "icon":
            icon = text_of(chunk.tokens)
        else:
            asides.append(f"{chunk.cue} {text_of(chunk.tokens)}")
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
    )


def statement(about: OpenClause, tokens: Sequence[Token], low: str, cut: Cut, context: Context) -> OpenClause | None:
    """What a statement says can be seen; None where its subject or its predicate is nothing of the screen."""
    found = _predicate(tokens)
    if found is None:
        return None
    start, end, must = found
    subject = list(tokens[:start])
    near = context.in_steps or context.after_steps or context.admonition
    if context.focus and text_of(subject).lower() in _THAT_FIELD:
        subject.insert(0, Token("ui", context.focus))
    if not subject or not _is_seen(subject, tokens, start, end, cut, context):
        return None
    if must:
        return (
            promised(about, tokens, end, verb="need", sort="need", subject=subject)
            if near and names_in(tokens)
            else None
        )
    if not (near or _WILL_SHOW.search(low) or (_follows(cut) and _WILL_CHANGE.search(low))):
        return None
    describes = context.bulleted and not context.in_steps and " will " not in f" {low} "
    if describes or (match(GERUNDS, tokens, 0) and not names_in(subject)):
        return None
    around = {t.low for t in tokens[max(0, start - 2) : end + 3]}
    gone = around & {"not", "never", "cannot"} or {"no", "longer"} <= around
    return promised(about, tokens, start, subject=subject, verb="not-see" if gone else "see")


def _is_seen(
    subject: Sequence[Token], tokens: Sequence[Token], start: int, end: int, cut: Cut, context: Context
) -> bool:
    """Whether the subject stands on the screen, or shows something there, or is what the steps have just changed."""
    words = [t.low for t in tokens]
    if _visible(subject, context):
        return True
    if len(subject) < _SHORT and _matches(words, start, _SHOWING) and _visible(tokens[end:], context):
        return True
    told = (context.in_steps and not context.admonition) or _follows(cut)
    if not told or start > _SHORT or not (words[0] in lexicon.DETERMINERS or "will" in words):
        return False
    after = next((word for word in words[end : end + 4] if word not in ("be", "been", "now", "then")), None)
    return _matches(words, start, lexicon.APPEARS) or after in (
        "shown",
        "displayed",
        "listed",
        "appear",
        *lexicon.PASSIVE,
    )


def _follows(cut: Cut) -> bool:
    """Whether it is said to follow from something that the reader does."""
    return any(c.kind == "condition" and any(t.low == "you" for t in c.tokens) for c in cut.front)


def _predicate(tokens: Sequence[Token]) -> tuple[int, int, bool] | None:
    """Where the predicate begins and ends, if it is one of what can be seen, and whether it says "must"."""
    words = [t.low for t in tokens]
    at, inside = 0, False
    while at < len(words):
        word = words[at]
        if at and word in ("that", "which", "who", "where", "whose"):
            inside = True
        elif _is_predicate(words, at) and not (at and word == "you"):
            if not inside:
                must = word == "must"
                return (at, at + 1, must) if (must and at) or (not must and _says_something(words, at)) else None
            inside = False
            while at < len(words) and words[at] in ("will", "is", "are", "has", "have", "been", "be", "should"):
                at += 1
        elif at and word == "you":
            inside = True
        at += 1
    return None


def _is_predicate(words: Sequence[str], at: int) -> bool:
    word = words[at]
    if word in ("will", "should", "must", "cannot", "is", "are", "has", "have") or _matches(words, at, lexicon.APPEARS):
        return True
    if not at or not _matches(words, at, lexicon.SHOWS):
        return False
    plural = any(w.endswith("s") for w in words[:at]) and words[at - 1] not in lexicon.DETERMINERS
    return word not in _PLURAL or plural or not words[at - 1]


def _matches(words: Sequence[str], at: int, forms: Sequence[str]) -> bool:
    return any(" ".join(words[at : at + len(form.split())]) == form for form in forms)


def _says_something(words: Sequence[str], at: int) -> bool:
    after = at
    while after < len(words) and words[after] in _HELPERS:
        after += 1
    if after >= len(words) or words[after - 1] in ("has", "have"):
        return True
    return words[after] in _STATES or any(_matches(words, after, forms) for forms in (lexicon.APPEARS, lexicon.SHOWS))


def _visible(subject: Sequence[Token], context: Context) -> bool:
    words = [t.low for t in subject]
    known = any(word in lexicon.VISIBLE or word in lexicon.MESSAGE or word in lexicon.WINDOW for word in words)
    return known or any(t.is_name for t in subject) or any(item in " ".join(words) for item in context.items)
