"""Statements that promise something that can be seen on the screen, or that change what a person may do."""

import re
from collections.abc import Sequence

from walkthrough.language.open_reader import lexicon
from walkthrough.language.open_reader.chunks import chunks_of
from walkthrough.language.open_reader.clauses import Cut
from walkthrough.language.open_reader.forms import GERUNDS, match
from walkthrough.language.open_reader.reading import Context, OpenClause, names_in, place_of, text_of
from walkthrough.language.open_reader.tokens import Token

_MODAL = r"(?:will|should|would|can|may|must|is going to|are going to|'ll)"
_ADV = (
    r"(?:\s(?:now|then|also|next|automatically|immediately|again|briefly|always|directly|no longer|still|be able to))*"
)
_SEE = re.compile(
    rf"^you(?: {_MODAL})?{_ADV} (?P<verb>see|get|receive|find|view|notice|be shown|be presented with|be prompted|are presented with|are prompted|are asked|have|identify)\b(?: that)? ?"
)
_MOVED = re.compile(
    rf"^(?:you|(?:this|the) \w+)(?: {_MODAL})?{_ADV} (?:be|are|is|get|takes you|brings you|leads)(?: {_ADV})? ?(?:taken|directed|redirected|returned|brought|sent|forwarded|back)? ?(?:back )?(?:to|into) "
)
_ACCESS = re.compile(
    r"(?:(?P<no>can no longer|cannot|can not|no longer|will no longer|will not|is no longer|are no longer|loses?|has no|have no|do not)|"
    r"(?P<yes>can|are able to|is able to|will be able to|is allowed to|are allowed to|may|now has|now have|have|has|will have|gains?|gets?))\b"
)
_FUTURE = re.compile(r"\b(?:will|now|once|after|no longer|you are|then|immediately|when|by default|should)\b")


_ALLOWS = re.compile(r"^(?:allows|lets|enables|permits|gives)$")


def promises_of(cut: Cut, context: Context) -> list[OpenClause]:
    """What a statement promises; nothing where it is a remark."""
    tokens = list(cut.body)
    at = next((n for n, t in enumerate(tokens) if _ALLOWS.match(t.low)), 0)
    if not at or tokens[at - 1].low not in ("and", ","):
        promise = _promise(tokens, cut, context)
        return [promise] if promise else []
    first = _promise(tokens[: at - 1], cut, context)
    if first is None:
        return []
    allowed = text_of(tokens[at + 1 :])
    return [
        first,
        OpenClause(
            text_of(tokens[at:]), "can", "promise", thing=allowed, value=allowed, asides=(text_of(tokens[:at]),)
        ),
    ]


def _promise(tokens: list[Token], cut: Cut, context: Context) -> OpenClause | None:
    printed = " ".join(_mark(t) for t in tokens)
    low = printed.lower()
    text = text_of(tokens)
    low = re.sub(r"^you (?:first|also|then|now|already|still) ", "you ", low)
    places = tuple(place_of(chunk) for chunk in cut.front if chunk.kind == "place")
    condition = "; ".join(f"{c.cue} {text_of(c.tokens)}" for c in cut.front if c.kind == "condition")
    always = tuple(cut.adverbs & {"by default", "automatically"})
    about = OpenClause(text, "see", "promise", places=places, condition=condition, asides=always)
    near = context.in_steps or context.after_steps
    if found := re.match(
        r"^you (?:must|need to|should|will need to|have to) (?:already )?(?:have|own|be|possess)\b", low
    ):
        return _of(about, tokens, len(found[0].split()), verb="need", sort="need")
    if found := re.match(r"^you (?:need|require|will need) (?!to\b)", low):
        return _of(about, tokens, len(found[0].split()), verb="need", sort="need")
    if (found := _SEE.match(low)) and (near or "will" in found[0] or re.match(r"you (?:now |then )?see ", low)):
        if found["verb"] in ("have",) or (re.match(r"you (?:can|may)", low) and not (places or names_in(tokens))):
            return None
        return _of(about, tokens, len(found[0].split()))
    if found := _MOVED.match(low):
        return _of(about, tokens, len(found[0].split()))
    people = _people(tokens, context)
    if people and (near or _FUTURE.search(low)) and (found := _ACCESS.search(low)) and not low.startswith("only "):
        if _changes(low, tokens, cut, context):
            subject, rest = low[: found.start()], len(low[: found.end()].split())
            clause = _of(about, tokens, rest, verb="not-can" if found["no"] else "can")
            return OpenClause(**{**clause.__dict__, "asides": (subject.strip(),)})
    return _statement(about, tokens, low, cut, context)


def _mark(token: Token) -> str:
    return f"«{'_'.join(token.text.split())}»" if token.kind == "ui" else "_".join(token.text.split())


def _people(tokens: Sequence[Token], context: Context) -> bool:
    head = [t.low for t in tokens[:12]]
    return any(word in lexicon.PEOPLE or word in context.people for word in head[:6])


def _changes(low: str, tokens: Sequence[Token], cut: Cut, context: Context) -> bool:
    """Whether it tells of a person whose access has just changed."""
    cue = re.search(r"\b(?:now|no longer|from now on|you(?: have|'ve)? (?:shared|invited|added)|selected)\b", low)
    named = any(t.kind == "ui" for t in tokens[:8])
    fronted = bool(cut.adverbs & {"now", "from now on", "as a result"}) or any(
        c.kind in ("condition",) or c.cue == "from" for c in cut.front
    )
    return (bool(context.after_steps or context.in_steps) and bool(cue or named or fronted)) or bool(
        re.search(r"\bno longer\b|\bnow\b", low)
    )


def _of(
    about: OpenClause,
    tokens: Sequence[Token],
    at: int,
    *,
    verb: str = "see",
    sort: str = "promise",
    subject: Sequence[Token] = (),
) -> OpenClause:
    """A promise of what stands behind the predicate."""
    chunks = chunks_of(tokens[at:])
    objects = chunks[0].tokens
    places = list(about.places)
    value: list[str] = []
    condition, asides, icon = about.condition, list(about.asides), ""
    for chunk in chunks[1:]:
        if chunk.kind in ("place", "to"):
            places.append(place_of(chunk))
        elif chunk.kind == "condition":
            condition = f"{condition}; {chunk.cue} {text_of(chunk.tokens)}".strip("; ")
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
        tuple(asides),  # type: ignore[arg-type]
    )


_BE = re.compile(
    r"^(?:is|are|will be|has been|have been|was|were|gets?|will become|becomes?|should be|must be|can be|will have been)\b"
)


def _statement(about: OpenClause, tokens: Sequence[Token], low: str, cut: Cut, context: Context) -> OpenClause | None:
    """ "The **A** window opens", "**A** is ticked", "the list will be empty"."""
    at = _predicate(tokens)
    if at is None:
        return None
    start, end, kind = at
    subject = tokens[:start]
    rest = tokens[end:]
    if context.focus and text_of(subject).lower() in (
        "this box",
        "the box",
        "this field",
        "this option",
        "this checkbox",
        "it",
    ):
        subject = [Token("ui", context.focus), *subject]
    shows = (
        len(subject) < 5
        and _visible(rest, context)
        and _matches(
            [t.low for t in tokens],
            start,
            ("will open", "will display", "will show", "opens", "displays", "shows", "open"),
        )
    )
    if not subject or not (
        shows
        or _visible(subject, context)
        or (((context.in_steps and not context.admonition) or _follows(cut)) and _changed(tokens, start, end))
    ):
        return None
    near = context.in_steps or context.after_steps or context.admonition
    if kind == "must":
        return _of(about, tokens, end, verb="need", sort="need", subject=subject) if near and names_in(tokens) else None
    changed = _follows(cut) and re.search(r"\bwill be (?:" + "|".join(lexicon.PASSIVE) + r")\b", low)
    if (
        not near
        and not changed
        and not re.search(
            r"\bwill (?:be |then |now |also |automatically )*(?:appear|open|displayed|shown|visible|show|display|listed)",
            low,
        )
    ):
        return None
    if context.bulleted and not context.in_steps and not re.search(r"\bwill\b", low):
        return None
    if match(GERUNDS, tokens, 0) and not names_in(subject):
        return None
    around = [t.low for t in tokens[max(0, start - 2) : end + 3]]
    gone = "not" in around or "never" in around or "cannot" in around or ("no" in around and "longer" in around)
    return _of(about, tokens, start, subject=subject, verb="not-see" if gone else "see")


def _follows(cut: Cut) -> bool:
    """Whether it is said to follow from something that the reader does."""
    return any(c.kind == "condition" and any(t.low == "you" for t in c.tokens) for c in cut.front)


def _changed(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether it says that what the steps are about has been changed ("the rows are deleted")."""
    after = [t.low for t in tokens[end : end + 4] if t.low not in ("be", "been", "now", "then")]
    shown = _matches([t.low for t in tokens], start, lexicon.APPEARS) or (
        bool(after) and after[0] in ("shown", "displayed", "listed", "appear")
    )
    return (
        start < 6
        and (tokens[0].low in lexicon.DETERMINERS or "will" in [t.low for t in tokens])
        and (shown or (bool(after) and after[0] in lexicon.PASSIVE))
    )


def _predicate(tokens: Sequence[Token]) -> tuple[int, int, str] | None:
    """Where the predicate of a statement begins and ends, where it is one of what can be seen."""
    at, skip = 0, False
    size = len(tokens)
    words = [t.low for t in tokens]
    while at < size:
        word = words[at]
        if word in ("that", "which", "who", "where", "whose") and at:
            skip = True
            at += 1
            continue
        if word == "you" and at:
            skip = True
        modal = word in ("will", "should", "must", "cannot")
        if (
            modal
            or word in ("is", "are", "has", "have")
            or _matches(words, at, lexicon.APPEARS)
            or (
                at
                and _matches(words, at, lexicon.SHOWS)
                and (
                    word not in _PLURAL
                    or (any(w.endswith("s") for w in words[:at]) and words[at - 1] not in lexicon.DETERMINERS)
                    or not words[at - 1]
                )
            )
        ):
            if skip:
                skip = False
                while at < size and words[at] in ("will", "is", "are", "has", "have", "been", "be", "should"):
                    at += 1
                at += 1
                continue
            if word == "must":
                return (at, at + 1, "must") if at else None
            if _says_something(words, at):
                return at, at + 1, "see"
            return None
        at += 1
    return None


_PLURAL = frozenset(
    ("list", "show", "display", "read", "contain", "say", "open", "turn", "indicate", "confirm", "become")
)


def _matches(words: Sequence[str], at: int, forms: Sequence[str]) -> bool:
    return any(" ".join(words[at : at + len(form.split())]) == form for form in forms)


def _says_something(words: Sequence[str], at: int) -> bool:
    after = at
    while after < len(words) and words[after] in ("will", "should", "is", "are", "be", "has", "have", "been", "now", "also", "then", "no", "longer", "not",
                                                  "automatically", "always", "still", "again", "immediately", "by", "default", "cannot"):  # fmt: skip
        after += 1
    if after >= len(words):
        return True
    if words[after - 1] in ("has", "have"):
        return True
    passive = words[after] in lexicon.PASSIVE or words[after] in (
        "shown",
        "displayed",
        "presented",
        "opened",
        "visible",
        "in",
        "at",
        "on",
        "",
    )
    return (
        passive
        or _matches(words, after, lexicon.APPEARS)
        or _matches(words, after, lexicon.SHOWS)
        or (
            words[after]
            in ("turn", "change", "become", "disappear", "open", "close", "show", "ask", "contain", "read", "say")
        )
    )


def _visible(subject: Sequence[Token], context: Context) -> bool:
    words = [t.low for t in subject]
    if any(t.kind == "ui" for t in subject):
        return True
    if any(word in lexicon.VISIBLE or word in lexicon.MESSAGE or word in lexicon.WINDOW for word in words):
        return True
    joined = " ".join(words)
    return any(item in joined for item in context.items)


__all__ = ["promises_of"]
