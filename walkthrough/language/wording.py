"""The little language of the grammar's wordings, as regular expressions.

Knows how a wording is written, not which ones there are to be found in a text.
"""

# A pattern is read in one piece.
# ruff: noqa: E501

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache
from typing import Generic, TypeVar

from walkthrough.language import english as grammar

_DO_VERBS = sorted(
    {verb for group in ("press", "choose", "find", "type", "fill", "tick", "copy") for verb in grammar.WORDS[group]},
    key=len,
    reverse=True,
)


def _any(words: tuple[str, ...] | list[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


_NEXT_ACTION = rf"(?:,| and| then|, and|, then| and then) {_any(_DO_VERBS)}\b"
_PLACE = " (?:in|on|at|from|under|inside) (?:the|its|your)\\b"
FREE = rf"(?:(?!{_NEXT_ACTION})(?!{_PLACE})[^«»⟦⟧])"
"""A character of words that hold no UI word, do not go on to the next action and name no place."""
_UI = "«(?P<{0}>[^«»]+)»(?: ⟦(?P<{0}_icon>[^⟦⟧]+)⟧)?"
_THOSE = "(?:(?:the|an|a|your|this|that|these|those|any|one|each|every|all|its|another|other|at least one|one of the|one of your) )?"
_SUCH = (
    "(?:(?:corresponding|selected|chosen|desired|same|new|newly added|own|existing|shared|respective|other|removed|first|right|"
    "mysafe|enabled) )*"
)
_RELATIVE = rf"(?: in question)?(?: (?:(?:that|which|whose|who|whom|with which|with whom|to whom|from whom|for whom) )?you\b{FREE}*)?"
_BOX = "(?:icon|button|symbol|option|action menu|actions menu|menu)"
_SLOTS = {
    "{item}": f"(?:{_THOSE}{_SUCH}{_any(grammar.ITEMS)}(?: report| details)?{_RELATIVE}|it)",
    "{person}": rf"(?:{_THOSE}{_SUCH}{_any(grammar.PEOPLE)}(?: {_any(('that', 'who', 'whom', 'whose'))}\b{FREE}*)?{_RELATIVE}|they)",
    "{icon}": rf"(?:on )?(?:(?:the|an|a|its) )?(?:{_BOX} )?⟦(?P<icon>[^⟦⟧]+)⟧(?: {_BOX})?",
    "{mark}": "⟦(?P<icon>[^⟦⟧]+)⟧",
    "{anything}": "[^.]+?",
    "{what}": f"{FREE}+?",
    "{uis}": "(?P<uis>«[^«»]+»(?:(?:,? and |, | or )(?:the |its )?«[^«»]+»)*)",
    "{ui}": _UI.format("ui"),
    "{ui2}": _UI.format("ui2"),
    "{ui3}": _UI.format("ui3"),
    "{ui4}": _UI.format("ui4"),
}
_ICON_AFTER = "(?: ⟦(?P<place_icon>[^⟦⟧]+)⟧)?"
_PARTS = re.compile(r"\{\w+\}|<\w+>|\[|\]|.", re.DOTALL)


class Wording:
    """One wording, ready to be compared; made into a regular expression when it is first worth comparing."""

    def __init__(self, wording: str) -> None:
        self._wording = wording
        self.needs = _needs(wording)

    @cached_property
    def alone(self) -> re.Pattern[str]:
        """The wording and nothing else."""
        return re.compile(regex(self._wording))

    @cached_property
    def leading(self) -> re.Pattern[str]:
        """The wording before others, with the icon that may stand with it."""
        return re.compile(regex(self._wording) + _ICON_AFTER + "(?:, | )")

    @cached_property
    def trailing(self) -> re.Pattern[str]:
        """The wording after others, with the icon that may stand with it."""
        return re.compile(",? " + regex(self._wording) + _ICON_AFTER + "$")

    def could_fit(self, words: frozenset[str]) -> bool:
        """Whether a text with these words may fit."""
        return not any(need.isdisjoint(words) for need in self.needs)


Of = TypeVar("Of")


class Wordings(Generic[Of]):
    """Many wordings, each of something, so arranged that only few have to be compared with a text."""

    def __init__(self, wordings: Iterable[tuple[Of, str]]) -> None:
        self._all = [(of, Wording(wording)) for of, wording in wordings]
        self._by_word: dict[str, list[int]] = {}
        self._always: list[int] = []
        for index, (_, wording) in enumerate(self._all):
            if not wording.needs:
                self._always.append(index)
                continue
            for word in min(wording.needs, key=lambda need: ("«" in need or "⟦" in need, len(need))):
                self._by_word.setdefault(word, []).append(index)

    def that_could_fit(self, text: str) -> Iterator[tuple[Of, Wording]]:
        """Those that a text may fit, in their order."""
        words = words_of(text)
        indexes = {index for word in words for index in self._by_word.get(word, ())}
        for index in sorted(indexes.union(self._always)):
            of, wording = self._all[index]
            if wording.could_fit(words):
                yield of, wording


@cache
def regex(wording: str) -> str:
    """The regular expression of a wording."""
    return "".join(_expanded(part) for part in _PARTS.findall(wording))


def _expanded(part: str) -> str:
    if part in _SLOTS:
        return _SLOTS[part]
    if part.startswith("<"):
        return _any(grammar.WORDS[part[1:-1]])
    return {"[": "(?:", "]": ")?", "(": "(?:", ".": r"\."}.get(part, part)


@lru_cache(maxsize=65536)
def words_of(text: str) -> frozenset[str]:
    """The words of a text, as `Wording.could_fit` wants them."""
    return frozenset(re.findall(r"[^\W_]+|[«⟦]", re.sub("«[^«»]*»", "«", text)))


def _needs(wording: str) -> tuple[frozenset[str], ...]:
    """What a text must have in it: one word of each set."""
    needs: list[frozenset[str]] = []
    plain: list[str] = []
    for part in _top_level(wording):
        if part.startswith("["):
            plain.append(" ")
        elif part.startswith(("(", "<")):
            choices = grammar.WORDS[part[1:-1]] if part.startswith("<") else _alternatives(part)
            needed = [_longest(choice) for choice in choices]
            if all(needed):
                needs.append(frozenset(word for word in needed if word))
            plain.append(" ")
        elif part.startswith("{"):
            needs.extend(frozenset("«") for _ in [part] if part.startswith("{ui"))
            needs.extend(frozenset("⟦") for _ in [part] if part in {"{icon}", "{mark}"})
            plain.append(" ")
        else:
            plain.append(part)
    needs.extend(frozenset([word]) for word in re.findall(r"[^\W_]+", "".join(plain)))
    return tuple(dict.fromkeys(needs))


def _alternatives(group: str) -> list[str]:
    """The alternatives of `(a|b)`; a group within a group counts as unknown."""
    choices, depth, current = [], 0, ""
    for part in _PARTS.findall(group[1:-1]):
        if part == "|" and depth == 0:
            choices.append(current)
            current = ""
            continue
        depth += part in "([" and len(part) == 1
        depth -= part in ")]" and len(part) == 1
        current += part
    return [*choices, current]


def _longest(choice: str) -> str:
    """The longest word that a text with this alternative surely has; empty where there is none."""
    if "«" in choice:
        return ""
    sure = "".join(part if part[0] not in "[({<" else " " for part in _top_level(choice))
    return max(re.findall(r"[^\W_]+", sure), key=len, default="")


def _top_level(wording: str) -> list[str]:
    """The parts of a wording; groups and optional parts in one piece, optional ones beginning with `[`."""
    parts: list[str] = []
    depth = 0
    for part in _PARTS.findall(wording):
        if depth:
            parts[-1] += part
        elif part == "?":
            parts[-1] = "[" + parts[-1] + "]"
        else:
            parts.append(part)
        depth += part in "(["
        depth -= part in ")]"
    return parts
