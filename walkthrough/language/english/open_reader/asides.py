"""Read text in parentheses: an icon, a place, the name of a control, a keystroke, or a remark."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from walkthrough.language.english.open_reader.chunks import chunks_of
from walkthrough.language.english.open_reader.cut import Cut
from walkthrough.language.english.open_reader.forms import verb_at
from walkthrough.language.english.open_reader.stretches import is_icon, names_in, place_of, text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import OpenClause

_NAMED = frozenset(("click", "open", "select", "tick", "untick", "toggle"))
_DONE = frozenset(("perform", "add", "remove", "outside", "download", "upload"))
"""Verbs that say what a control does: what is pressed is the control in the parentheses behind them."""


@dataclass(frozen=True)
class Aside:
    """The words between two parentheses, and the word before them."""

    anchor: Token | None
    tokens: tuple[Token, ...]


def without_asides(tokens: Sequence[Token]) -> tuple[list[Token], list[Aside], bool]:
    """The tokens outside parentheses, the asides in them, and whether one says that the sentence is optional."""
    out: list[Token] = []
    asides: list[Aside] = []
    inside: list[Token] | None = None
    optional = False
    for token in tokens:
        if token.text == "(" and token.kind == "punct" and inside is None:
            inside = []
        elif token.text == ")" and token.kind == "punct" and inside is not None:
            if [t.low or t.text.lower() for t in inside] in (["optional"], ["recommended"], ["if", "applicable"]):
                optional = True
            elif inside:
                asides.append(Aside(out[-1] if out else None, tuple(inside)))
            inside = None
        elif inside is not None:
            inside.append(token)
        else:
            out.append(token)
    return [*out, *(inside or ())], asides, optional


_RELATIVE = frozenset(("which", "who", "where"))


def without_relatives(tokens: list[Token]) -> list[Token]:
    """The tokens without a clause between commas that only says more of the subject ("**A**, which …, opens")."""
    begin = next(
        (n for n in range(1, len(tokens) - 1) if tokens[n].text == "," and tokens[n + 1].low in _RELATIVE), len(tokens)
    )
    end = next((n for n in range(begin + 2, len(tokens) - 1) if tokens[n].text == ","), 0)
    goes_on = end and not {t.low for t in (*tokens[:begin], tokens[end + 1])} & {"and", "or", "but", ","}
    return [*tokens[:begin], *tokens[end + 1 :]] if goes_on and not verb_at(tokens, 0, certain=True) else tokens


def stands_in(aside: Aside, cut: Cut) -> bool:
    """Return whether an aside belongs to a clause."""
    words = (*(token for chunk in cut.front for token in chunk.tokens), *cut.body)
    return any(token is aside.anchor for token in words)


def with_asides(clause: OpenClause, asides: Sequence[Aside]) -> OpenClause:
    """The clause with what its parentheses say."""
    for aside in asides:
        clause = _with_aside(clause, aside.tokens)
    return clause


_TITLE = 4
"""How many words the name of an icon has at most that is not marked."""


def _is_title(aside: Sequence[Token]) -> bool:
    """Whether an aside is the name of the icon before it, in words that begin with a capital."""
    plain = all(token.kind != "punct" for token in aside)
    return plain and len(aside) <= _TITLE and aside[0].text[0].isupper() and aside[0].text not in ("See", "The")


def _with_aside(clause: OpenClause, aside: tuple[Token, ...]) -> OpenClause:
    chunks = chunks_of(aside)
    name = names_in(aside) if len(aside) == 1 else ()
    if clause.icon and clause.verb in _NAMED and _is_title(aside):
        name = (text_of(aside),)
    if len(chunks) > 1 and chunks[1].kind == "icon" and not chunks[0].tokens:
        return replace(clause, icon=clause.icon or text_of(chunks[1].tokens))
    if len(chunks) > 1 and chunks[1].kind == "place" and not chunks[0].tokens:
        return replace(clause, places=(*clause.places, place_of(chunks[1])))
    if name and not clause.names and clause.verb in _NAMED and (clause.icon or clause.noun):
        return replace(clause, names=name, icon=clause.icon or clause.thing)
    if name and not clause.names and clause.verb in _DONE:
        return replace(clause, verb="click", names=name, thing=name[0], value="", purpose=clause.text)
    if verb_at(aside, 0, certain=True) and names_in(aside):
        return replace(clause, left=(*clause.left, text_of(aside)))
    if is_icon(aside):
        return replace(clause, icon=clause.icon or text_of(aside), asides=(*clause.asides, text_of(aside)))
    return replace(clause, asides=(*clause.asides, text_of(aside)))
