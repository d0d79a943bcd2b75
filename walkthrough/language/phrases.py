"""Find what a sentence says: its clauses, each with its meaning, UI words and places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from walkthrough.language.grammar import Grammar
from walkthrough.language.meaning import Circumstance, Meaning
from walkthrough.language.normal import normal
from walkthrough.language.patterns import Phrase, PlaceWords


@dataclass(frozen=True)
class Place:
    """Where a clause says that something is: `name` is the UI word in it."""

    kind: str
    step: str
    name: str = ""
    icon: str = ""


@dataclass(frozen=True)
class Clause:
    """One thing that a sentence says; `meaning` is None where it is not understood."""

    text: str
    meaning: Meaning | None = None
    sort: str = ""
    ui: tuple[str, ...] = ()
    several: tuple[str, ...] = ()
    icon: str = ""
    places: tuple[Place, ...] = ()
    choice: str = ""
    """The condition by which it is left to the reader ("if the user should …")."""
    parts: tuple[tuple[str, str], ...] = ()
    """What it says in words that name nothing on the screen; see `walkthrough.actions.Described`."""


@dataclass(frozen=True)
class Saying:
    """What a whole sentence says; under `condition` only, where it has one."""

    clauses: tuple[Clause, ...] = ()
    condition: Circumstance | None = None
    condition_words: str = ""
    others: tuple[tuple[Clause, ...], ...] = ()
    """What can be done in place of the clauses, where it leaves a choice."""
    other_way: str = ""
    """The words in which it begins another way through, where it does."""

    @property
    def understood(self) -> bool:
        """Whether every clause is."""
        return bool(self.clauses) and all(clause.meaning for clause in self.clauses)


@lru_cache(maxsize=65536)
def say(text: str, grammar: Grammar, *, among_requirements: bool = False) -> Saying:
    """Find what a printed sentence says; a requirement such as "A shared parcel" is one among requirements only."""
    words = normal(text, grammar)
    needed = grammar.patterns.needed.match(words)
    if among_requirements or (needed and needed["you"]):
        clause = _needed(words[needed.end() :] if needed else words, grammar)
        if clause:
            return Saying((clause,))
    bare = re.sub("[«»]", "", words)
    if any(wording.alone.fullmatch(bare) for wording in grammar.other_ways):
        return Saying(other_way=words)
    condition = grammar.patterns.condition.match(words)
    if condition:
        meaning, clauses = _condition(condition["condition"], grammar)
        if meaning in {Circumstance.NOBODY_OF_THAT_NAME, Circumstance.LEFT_EMPTY}:
            return Saying((*clauses, *_clauses(condition["rest"], grammar)), meaning, condition["condition"])
    return Saying(tuple(_clauses(words, grammar)))


def _needed(words: str, grammar: Grammar) -> Clause | None:
    """What has to be there before, if the words say so."""
    for phrase, wording in grammar.requirements:
        if wording.alone.fullmatch(words):
            return Clause(words, phrase.meaning, phrase.sort)
    return None


def _condition(words: str, grammar: Grammar) -> tuple[Circumstance | None, tuple[Clause, ...]]:
    """What an "If …" means, and what it asks the reader to do besides."""
    pieces = grammar.patterns.condition_and.split(words, maxsplit=1)
    for meaning, wording in grammar.conditions:
        if wording.alone.fullmatch(pieces[0]):
            return meaning, tuple(_clauses(pieces[1], grammar)) if len(pieces) > 1 else ()
    return None, ()


def _clauses(text: str, grammar: Grammar) -> Iterator[Clause]:
    """The clauses of a sentence: the longest stretches that are understood, and what is left between them."""
    ends = [(match.start(), match.end()) for match in grammar.patterns.connectors.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(text)]
    at, left = 0, ""
    last: Clause | None = None
    while at < len(starts):
        found = None
        for to in range(len(stops) - 1, at - 1, -1):
            found = _clause(text[starts[at] : stops[to]], last, grammar)
            if found:
                break
        if found:
            if left:
                yield Clause(left)
            yield from found
            last, left, at = found[-1], "", to + 1
        else:
            left = text[starts[at] - len(left) if not left else text.index(left) : stops[at]]
            last, at = None, at + 1
    if left:
        yield Clause(left)


def _clause(text: str, last: Clause | None, grammar: Grammar) -> tuple[Clause, ...]:
    """What one clause says; `last` is the one before it in the sentence."""
    for words, places, extra, choice in _stripped(text, grammar):
        found = _phrase(words, grammar, after_action=last is not None and last.meaning in _PRESSES)
        if found is None:
            continue
        phrase, match = found
        groups = match.groupdict()
        ui = tuple(groups[name] for name in ("ui", "ui2", "ui3", "ui4") if groups.get(name))
        several = tuple(re.findall("«([^«»]*)»", groups.get("uis") or ""))
        icon = groups.get("icon") or groups.get("ui_icon") or ""
        meaning = _again(last) if phrase.meaning is Meaning.SAME_AGAIN and last else phrase.meaning
        clause = Clause(
            words,
            meaning,
            "do" if phrase.meaning is Meaning.SAME_AGAIN else phrase.sort,
            ui,
            several,
            icon,
            places,
            choice,
        )
        return (clause, *extra)
    return ()


def _again(last: Clause) -> Meaning | None:
    return Meaning.PRESS if last.meaning is Meaning.PRESS_ICON else last.meaning


def _phrase(words: str, grammar: Grammar, *, after_action: bool) -> tuple[Phrase, re.Match[str]] | None:
    marked = _marked(words)
    for phrase, wording in grammar.phrases:
        if wording.marked > marked:
            continue
        if phrase.meaning is Meaning.SAME_AGAIN and not after_action:
            continue
        if match := wording.alone.fullmatch(words):
            return phrase, match
    return None


_PRESSES = {Meaning.PRESS, Meaning.CHOOSE, Meaning.PRESS_ICON}

Stripped = tuple[str, tuple[Place, ...], tuple[Clause, ...], str]


def _stripped(text: str, grammar: Grammar) -> Iterator[Stripped]:
    """The clause as it stands, and then with frames, places and purposes taken off, one after the other."""
    patterns = grammar.patterns
    seen: set[str] = set()
    todo: list[Stripped] = [(text, (), (), "")]
    while todo:
        words, places, extra, choice = todo.pop(0)
        if words in seen or not words:
            continue
        seen.add(words)
        yield words, places, extra, choice
        frames = (pattern.match(words) for pattern in (patterns.adverbs, patterns.told_to, patterns.seeing_that))
        todo.extend((words[frame.end() :], places, extra, choice) for frame in frames if frame)
        if (match := patterns.condition.match(words)) and _leaves_the_rest(match["condition"], grammar):
            todo.append((match["rest"], places, extra, match["condition"]))
        if match := patterns.afterthoughts.search(words):
            todo.append((words[: match.start()], places, extra, choice))
        for place, end in _leading(words, grammar):
            todo.append((words[end:], (*places, place), extra, choice))
        for place, start in _trailing(words, grammar):
            todo.append((words[:start], (*places, place), extra, choice))
        if match := patterns.purpose_window.search(words):
            opened = _clause(patterns.opens.format(match["window"]), None, grammar)
            todo.append((words[: match.start()], places, (*opened, *extra), choice))
        elif match := patterns.meanwhile.search(words):
            todo.append((words[: match.start()], places, extra, choice))
        elif match := patterns.choice.search(words):
            todo.append((words[: match.start()], places, extra, match["choice"]))
        elif match := patterns.purpose.search(words):
            todo.append((words[: match.start()], places, extra, choice))


def _leaves_the_rest(condition: str, grammar: Grammar) -> bool:
    """Whether what stands under a condition is done all the same: it is so anyway, or the reader's own choice."""
    wished = "«" not in condition and grammar.patterns.wish.match(condition)
    return bool(wished) or _condition(condition, grammar) == (Circumstance.SO_ANYWAY, ())


def _leading(words: str, grammar: Grammar) -> Iterator[tuple[Place, int]]:
    if not grammar.patterns.place_cues.match(" " + words):
        return
    marked = _marked(words)
    for place, wording in grammar.places:
        if wording.marked <= marked and (match := wording.leading.match(words)):
            yield _place(place, match), match.end()


def _trailing(words: str, grammar: Grammar) -> Iterator[tuple[Place, int]]:
    starts = [match.start() for match in grammar.patterns.place_cues.finditer(words)]
    marked = _marked(words)
    for place, wording in grammar.places if starts else ():
        if wording.marked <= marked:
            matches = (wording.trailing.match(words, start) for start in starts)
            if match := next(filter(None, matches), None):
                yield _place(place, match), match.start()


def _marked(words: str) -> int:
    """How many UI words and icons there are."""
    return words.count("«") + words.count("⟦")


def _place(words: PlaceWords, match: re.Match[str]) -> Place:
    groups = match.groupdict()
    name = groups.get("ui") or ""
    return Place(words.kind, words.step, name, groups.get("place_icon") or groups.get("ui_icon") or "")
