"""Paths such as "A > the item > B"."""

from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.cut import Cut
from walkthrough.language.english.open_reader.forms import verb_at
from walkthrough.language.english.open_reader.stretches import condition_of, names_in, text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import OpenClause, OpenPlace

_BARE = 3
"""How many words a part has at most that is a UI word with what it is."""
_SHORTEST = 2
"""How many signs make a path where no verb does."""


def parts_of(tokens: Sequence[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text == ">" and token.kind == "punct":
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def path_of(objects: Sequence[Token]) -> tuple[str, ...]:
    """The parts of "A > B > C"."""
    parts: list[list[Token]] = [[]]
    for token in objects:
        if token.text == ">" and token.kind == "punct":
            parts.append([])
        else:
            parts[-1].append(token)
    return tuple(" ".join(names_in(part) or (text_of(part),)) for part in parts if part) if len(parts) > 1 else ()


def path_clauses(tokens: Sequence[Token], *, optional: bool) -> list[OpenClause]:
    """One clause for each part of a path: a UI word is clicked, an item found, a column is a place."""
    out: list[OpenClause] = []
    places: tuple[OpenPlace, ...] = ()
    for part in parts_of(tokens):
        names, text = names_in(part) or names_in(part[:1], soft=True), text_of(part)
        words = {t.low for t in part}
        if "column" in words or ("menu" in words and len(part) > _BARE):
            places = (OpenPlace("in", "column", ", ".join(names), text),)
            continue
        if "checkbox" in words or any("checkbox" in name.lower() for name in names):
            out.append(OpenClause(text, "tick", "do", (), thing=text, optional=optional))
        elif not names or (part[0].kind == "word" and len(part) > len(names) + 2):
            out.append(OpenClause(text, "find", "do", names, thing=text, optional=optional))
        elif words & lexicon.WINDOW and out and out[-1].verb == "click":
            out.append(OpenClause(text, "see", "promise", names, thing=text))
        else:
            out.append(OpenClause(text, "click", "do", names, thing=text, places=places, optional=optional))
            places = ()
    return out


def path_alone(tokens: list[Token]) -> list[OpenClause]:
    """ "**A** > the item > **B**", which stands without a verb."""
    marks = [n for n, t in enumerate(tokens) if t.text == ">" and t.kind == "punct"]
    colon = next(
        (n for n, t in enumerate(tokens) if t.text == ":" and t.kind == "punct" and marks and n < marks[0]), -1
    )
    begin = colon + 1
    if len(marks) < _SHORTEST or tokens[begin].kind not in ("ui", "caps") or verb_at(tokens, begin, certain=True):
        return []
    return path_clauses(tokens[begin:], optional=True)


_ALONG = frozenset(("via", "through", "using"))
_REACHED = frozenset(("find", "go", "review"))


def path_in(cut: Cut) -> list[OpenClause]:
    """ "Export the list via **A > B**", "look under **A > B**": the path is what is done."""
    chunks = cut.chunks
    paths = (chunk for chunk in chunks[1:] if chunk.kind == "place" and len(parts_of(chunk.tokens)) > 1)
    if cut.meaning in lexicon.UNCLEAR or not (path := next(paths, None)):
        return []
    aim = text_of(chunks[0].tokens)
    if path.cue not in _ALONG and (cut.meaning not in _REACHED or aim):
        return []
    ways = path_clauses(path.tokens, optional=cut.modal == "can")
    purpose = f"{cut.verb} {aim}" if aim else next((text_of(c.tokens) for c in chunks if c.kind == "purpose"), "")
    return [
        replace(way, condition=condition_of(cut.front), purpose=purpose) if way is ways[-1] else way for way in ways
    ]
