"""What a sentence says, by the grammar: its clauses, each with its meaning, UI words and places.

Knows no order of sentences and no state of the screen: that is for the compiler.
"""

# A pattern is read in one piece.
# ruff: noqa: E501

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from walkthrough.language import english as grammar
from walkthrough.language.english import CONDITIONS, OTHER_WAYS, PHRASES, PLACES, Phrase, PlaceWords
from walkthrough.language.meaning import REQUIREMENTS, Circumstance, Meaning
from walkthrough.language.normal import normal
from walkthrough.language.wording import FREE, Wording, Wordings, words_of


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


@dataclass(frozen=True)
class Saying:
    """What a whole sentence says; under `condition` only, where it has one."""

    clauses: tuple[Clause, ...] = ()
    condition: Circumstance | None = None
    condition_words: str = ""
    other_way: str = ""
    """The words in which it begins another way through, where it does."""

    @property
    def understood(self) -> bool:
        """Whether every clause is."""
        return bool(self.clauses) and all(clause.meaning for clause in self.clauses)


_PHRASES = Wordings(
    (phrase, wording) for phrase in PHRASES for wording in phrase.wordings if phrase.meaning not in REQUIREMENTS
)
_NEEDS = Wordings(
    (phrase, wording) for phrase in PHRASES for wording in phrase.wordings if phrase.meaning in REQUIREMENTS
)
_NEEDED = re.compile(
    r"(?:(?:before you (?:start|begin)|to [^,«»]+|first), )?(?P<you>you (?:must|need to|need|should|have to|will need) )?(?:already )?"
    r"(?:have |own |to have |be the owner of )?"
)
_PLACES = Wordings((place, wording) for place in PLACES for wording in place.wordings)
_PLACE_CUES = re.compile(r",? (?:in|on|at|from|under|of|for|to|using|into|inside|within|below|through|next|beside)\b")
_CONNECTORS = re.compile(r",? and then,? |,? then,? |, and |, but |; and |; |: |, | and | \u2013 | \u2014 |\. ")
_ADVERBS = re.compile(
    r"(?:now|from now on|then|next|finally|after that|afterwards|lastly|first|again|also|as a result|to do so|to do this|to do that|to finish|"
    r"to start|optionally|if necessary|if you want|if you like|and|so|here|there|note that|remember that|"
    r"(?:once|after|when|as soon as|as long as|until|as|to|in order to|for that|for this|by default) [^«»⟦⟧,:;]+(?=,)),? (?=\S)|as a result,? "
)
_AFTERTHOUGHTS = re.compile(
    r",? (?:again|as well|now|too|once more|instead|yet|also|first|afterwards|as usual|if needed|if necessary|from now on|immediately)$"
)
_PURPOSE = re.compile(rf",? (?:to|in order to|so as to|so that|for) (?:(?!\bto\b){FREE})*$")
_MEANWHILE = re.compile(rf",? (?:as long as|until|while|before|after|once|when|as soon as) {FREE}*$")
_PURPOSE_WINDOW = re.compile(
    r",? (?:to|in order to) (?:open|see|show|view|display|bring up) (?P<window>the «[^«»]+» (?:window|dialog|screen|page|dialog box))$"
)
_CHOICE = re.compile(rf",? if (?P<choice>{FREE}*)$")
_TOLD_TO = re.compile(
    r"(?:you (?:must|should|need to|have to|will need to|can then|can now|can|may|then)|it is necessary to|be sure to|make sure to|"
    r"make sure you|proceed to|go ahead and|to (?:continue|proceed|finish),|all you need to do is) (?=\S)"
)
_SEEING_THAT = re.compile(
    r"(?:you (?:will|can|should|may|must)(?: now| also)? |to )?(?:see|view|check|verify|confirm|notice|note|observe|find|make sure|ensure|"
    r"be sure) that |(?:make sure|ensure|be sure|check|verify) (?=the |its |that )"
)
_CONDITION = re.compile(r"(?:if|in case|where) (?P<condition>.+?),(?: then)? (?P<rest>.+)$")
_CONDITIONS = Wordings((condition.meaning, wording) for condition in CONDITIONS for wording in condition.wordings)
_OTHER_WAYS = [Wording(wording) for wording in OTHER_WAYS]
_UI_IN_OTHER_WAY = re.compile("[«»]")


@lru_cache(maxsize=65536)
def say(text: str, *, among_requirements: bool = False) -> Saying:
    """What a printed sentence says; a requirement such as "A shared API secret" is one among requirements only."""
    words = normal(text)
    needed = _NEEDED.match(words)
    if among_requirements or (needed and needed["you"]):
        clause = _needed(words[needed.end() :] if needed else words)
        if clause:
            return Saying((clause,))
    bare = _UI_IN_OTHER_WAY.sub("", words)
    if any(wording.alone.fullmatch(bare) for wording in _OTHER_WAYS):
        return Saying(other_way=words)
    condition = _CONDITION.match(words)
    if condition:
        meaning, clauses = _condition(condition["condition"])
        if meaning in {Circumstance.NOBODY_OF_THAT_NAME, Circumstance.LEFT_EMPTY}:
            return Saying((*clauses, *_clauses(condition["rest"])), meaning, condition["condition"])
    return Saying(tuple(_clauses(words)))


def _needed(words: str) -> Clause | None:
    """What has to be there before, if the words say so."""
    for phrase, wording in _NEEDS.that_could_fit(words):
        if wording.alone.fullmatch(words):
            return Clause(words, phrase.meaning, phrase.sort)
    return None


def _condition(words: str) -> tuple[Circumstance | None, tuple[Clause, ...]]:
    """What an "If …" means, and what it asks the reader to do besides."""
    pieces = re.split(r",? and (?:then )?(?:you )?(?=\w+ (?:on )?(?:the )?«)", words, maxsplit=1)
    for meaning, wording in _CONDITIONS.that_could_fit(pieces[0]):
        if wording.alone.fullmatch(pieces[0]):
            return meaning, tuple(_clauses(pieces[1])) if len(pieces) > 1 else ()
    return None, ()


def _clauses(text: str) -> Iterator[Clause]:
    """The clauses of a sentence: the longest stretches that are understood, and what is left between them."""
    ends = [(match.start(), match.end()) for match in _CONNECTORS.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(text)]
    at, left = 0, ""
    last: Clause | None = None
    while at < len(starts):
        found = None
        for to in range(len(stops) - 1, at - 1, -1):
            found = _clause(text[starts[at] : stops[to]], last)
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


def _clause(text: str, last: Clause | None) -> tuple[Clause, ...]:
    """What one clause says; `last` is the one before it in the sentence."""
    for words, places, extra, choice in _stripped(text):
        found = _phrase(words, after_action=last is not None and last.meaning in _PRESSES)
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


def _phrase(words: str, *, after_action: bool) -> tuple[Phrase, re.Match[str]] | None:
    for phrase, wording in _PHRASES.that_could_fit(words):
        if phrase.meaning is Meaning.SAME_AGAIN and not after_action:
            continue
        if match := wording.alone.fullmatch(words):
            return phrase, match
    return None


_PRESSES = {Meaning.PRESS, Meaning.CHOOSE, Meaning.PRESS_ICON}

Stripped = tuple[str, tuple[Place, ...], tuple[Clause, ...], str]


def _stripped(text: str) -> Iterator[Stripped]:
    """The clause as it stands, and then with frames, places and purposes taken off, one after the other."""
    seen: set[str] = set()
    todo: list[Stripped] = [(text, (), (), "")]
    while todo:
        words, places, extra, choice = todo.pop(0)
        if words in seen or not words:
            continue
        seen.add(words)
        yield words, places, extra, choice
        frames = (pattern.match(words) for pattern in (_ADVERBS, _TOLD_TO, _SEEING_THAT))
        todo.extend((words[frame.end() :], places, extra, choice) for frame in frames if frame)
        if (match := _CONDITION.match(words)) and _condition(match["condition"]) == (Circumstance.SO_ANYWAY, ()):
            todo.append((match["rest"], places, extra, match["condition"]))
        if match := _AFTERTHOUGHTS.search(words):
            todo.append((words[: match.start()], places, extra, choice))
        for place, end in _leading(words):
            todo.append((words[end:], (*places, place), extra, choice))
        for place, start in _trailing(words):
            todo.append((words[:start], (*places, place), extra, choice))
        if match := _PURPOSE_WINDOW.search(words):
            opened = _clause(f"{match['window']} opens", None)
            todo.append((words[: match.start()], places, (*opened, *extra), choice))
        elif match := _MEANWHILE.search(words):
            todo.append((words[: match.start()], places, extra, choice))
        elif match := _CHOICE.search(words):
            todo.append((words[: match.start()], places, extra, match["choice"]))
        elif match := _PURPOSE.search(words):
            todo.append((words[: match.start()], places, extra, choice))


def _leading(words: str) -> Iterator[tuple[Place, int]]:
    if not _PLACE_CUES.match(" " + words):
        return
    for place, wording in _PLACES.that_could_fit(words):
        if match := wording.leading.match(words):
            yield _place(place, match), match.end()


def _trailing(words: str) -> Iterator[tuple[Place, int]]:
    if not _PLACE_CUES.search(words):
        return
    for place, wording in _PLACES.that_could_fit(words):
        if match := wording.trailing.search(words):
            yield _place(place, match), match.start()


def _place(words: PlaceWords, match: re.Match[str]) -> Place:
    groups = match.groupdict()
    name = groups.get("ui") or ""
    return Place(words.kind, words.step, name, groups.get("place_icon") or groups.get("ui_icon") or "")


def nearest(text: str, count: int = 3) -> list[str]:
    """The examples of the understood phrases that have most words in common with `text`."""
    words = words_of(normal(text)) - _COMMON
    scored = sorted(
        ((len(words & theirs) / (len(words | theirs) or 1), example) for example, theirs in _EXAMPLES),
        key=lambda pair: -pair[0],
    )
    return [example for score, example in scored[:count] if score > 0]


_COMMON = frozenset(("the", "a", "an", "of", "to", "in", "on", "and", "you", "is", "will", "it", "that", "with"))
_EXAMPLES = [
    (phrase.example, words_of(normal(phrase.example)) | frozenset(phrase.meaning.split())) for phrase in PHRASES
]

__all__ = ["Clause", "Place", "Saying", "grammar", "nearest", "say"]
