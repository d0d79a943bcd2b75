"""One failed step with all that is known of it: the steps around it, and what the recorder has noted.

The recorder's notes are words in the form in which a person is told of them; they are taken apart here, and only here.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from walkthrough.actions import Sees, SeesBeside
from walkthrough.diagnosis.states import State, promised_by
from walkthrough.language.grammar import Grammar
from walkthrough.model import Step
from walkthrough.place import Place, PlaceKind
from walkthrough.step_text import place_of, words_of

_QUOTED = re.compile(r'"([^"]*)"')
_ON_THE_SCREEN = "on the screen"
_IN_THE_OPEN_MENU = "in the open menu"
_UNSEEN = "it where nobody can see it: "
NOT_ENABLED = "it not enabled"
_BESIDE = (
    "it in a window about ",
    "a complaint with it: ",
    "a dialog of the browser",
    "a count that is not so: ",
    "a change beside it: ",
    "its opposite beside it",
)
_BROKE_DOWN = re.compile(r"The product answered 5\d\d |The product's log says: ")
_KINDS = {
    "message": "messages",
    "window": "windows",
    "field": "fields",
    "column": "columns",
    "heading": "headings",
    "list": "headings",
    "detail": "rows",
}
"""The first word of what was looked for, and what the recorder calls things of that kind."""

OPEN_MENU = Place(PlaceKind.OPEN_MENU)
PARTS = (
    Place(PlaceKind.SIDE_MENU),
    Place(PlaceKind.TOP_BAR),
    OPEN_MENU,
    Place(PlaceKind.UPPER_LEFT),
    Place(PlaceKind.UPPER_RIGHT),
)
"""The parts of a screen that a place may mean; a screen may lack one."""


class FailedStep:
    """A failed step, with what the recorder has noted about it."""

    def __init__(
        self, step: Step, before: Sequence[Step], said: Mapping[str, Any], after: Sequence[Step], grammar: Grammar
    ) -> None:
        self.step, self.before, self.after = step, before, after
        self.grammar, self.profile = grammar, grammar.profile
        self.action = step.action
        self.reason = str(said.get("reason") or "")
        self.title = str(said.get("title") or "")
        self.kinds: Mapping[str, list[str]] = said.get("kinds") or {}
        self.complaints: Mapping[str, str] = said.get("complaints") or {}
        self.hidden: list[str] = list(said.get("hidden") or [])
        self.ticked: list[str] = list(said.get("ticked") or [])
        self.everywhere: list[str] = list(said.get("everywhere") or [])
        self.offered_there: list[str] = list(said.get("offered") or [])
        self.offered = self.offered_there or self.everywhere
        regions: Mapping[str, list[str]] = said.get("regions") or {}
        self.regions = {place: names for words, names in regions.items() if (place := _place(words))}
        elsewhere: list[str] = said.get("elsewhere") or []
        self.elsewhere = [_place(words) for words in elsewhere]

        self.place_words = str(said.get("place") or "")
        self.place = OPEN_MENU if self.place_words == _IN_THE_OPEN_MENU else _place(self.place_words)

        self.sought = str(said.get("sought") or "")
        self.sought_kind = self.sought.partition(" ")[0]
        """What sort of thing was looked for: "icon", "asterisk" or one of `_KINDS`; anything else if it was none."""

        self.found = str(said.get("found") or "")
        if self.found.startswith("only messages that were there before"):
            # As if there were none: what an earlier step is told is no answer to this one.
            self.found, self.kinds = "", {**self.kinds, "messages": []}
        read = re.fullmatch(r'"(.*)"', self.found)
        self.read = read[1] if read and self.sought_kind != "no" else ""
        """What was read in the right place, where that was another text."""
        self.found_several = "of them" in self.found
        self.found_elsewhere = "elsewhere on the screen" in self.found
        self.found_unusable = self.found.startswith(("it not ", "it covered by "))
        self.found_unchanged = self.found.startswith("it clicked, but ")
        self.found_another_picture = self.found.startswith("another picture")
        self.found_covered = "covered" in self.found and "window" not in self.found
        """Whether something lies over it that is no window."""
        self.found_unseen = self.found.partition(": ")[2] if self.found.startswith(_UNSEEN) else ""
        """Why nobody can see it, though it is there."""
        self.troubles: list[str] = list(said.get("troubles") or [])
        """What went wrong in the product around the step, a sentence each."""
        self.broke_down = any(_BROKE_DOWN.match(told) for told in self.troubles)
        """Whether one of them says that the product itself broke down."""
        self.contradicted = self.found.startswith(_BESIDE)
        """Whether something on the screen says otherwise."""

        self.meant = self._meant()
        self.missing, missing_kind = self._missing_place()
        self.label = self.missing or self.meant
        self.kind = missing_kind or self._kind()
        self.promise: State | None = promised_by(step.action) if step.keyword == "Then" else None

    def _meant(self) -> str:
        """The word of the tutorial that was looked for."""
        if found := _QUOTED.search(self.sought):
            return found[1]
        return next(iter(words_of(self.action)), self.step.text)

    def _missing_place(self) -> tuple[str, str]:
        """The window or list that the tutorial names as a place, where there is none of that name, and its kind."""
        there = [*self.kinds.get("windows", []), *self.kinds.get("headings", [])]
        match self.place:
            case Place(PlaceKind.WINDOW | PlaceKind.NAMED_LIST as kind, (name,)) if there and name not in there:
                return name, "windows" if kind is PlaceKind.WINDOW else "headings"
        return "", ""

    def _kind(self) -> str:
        """What the recorder calls things of the kind that the step looks for, where that is clear."""
        match self.action:
            case SeesBeside() | Sees(place=Place(PlaceKind.WINDOW)):
                return "messages"
        return _KINDS.get(self.sought_kind, "")

    @property
    def has_two_ways(self) -> bool:
        """Whether the step promises something that can only be so or not, and it was found not to be."""
        return bool(self.promise and self.promise.has_two_ways and not self.missing and not self._lacks_the_thing())

    def _lacks_the_thing(self) -> bool:
        """Whether what the promise is about is not there at all."""
        if self.promise and self.promise.thing[0] == "box" and self.meant not in self.kinds.get("choices", []):
            return True
        return self.sought_kind in {"heading", "list", "field"} or self.found_several

    @property
    def lacks_part(self) -> bool:
        """Whether the screen has no such part as the tutorial names."""
        looked_in_it = self.place_words == _IN_THE_OPEN_MENU
        return self.place in PARTS and self.place not in self.regions and not looked_in_it

    @property
    def is_narrow(self) -> bool:
        """Whether the reader was told, or can see, in which part of the screen to look."""
        return bool(self.place_words) and not self.place_words.startswith(_ON_THE_SCREEN)

    @property
    def shown_kind(self) -> str:
        """The kind of thing of which the screen has others."""
        kind = "headings" if self.kind == "windows" and not self.kinds.get("windows") else self.kind
        return kind if self.kinds.get(kind) else ""

    @property
    def last_instruction(self) -> Step | None:
        """The last instruction that was carried out."""
        return next((step for step in reversed(self.before) if step.keyword == "When"), None)

    @property
    def proved_since(self) -> bool:
        """Whether a promise has been kept since then."""
        return bool(self.before) and self.before[-1].keyword == "Then"

    def used(self, *keywords: str) -> set[str]:
        """The words that the other steps of the route are about, in steps of these keywords."""
        others = [step for step in [*self.before, *self.after] if step.keyword in keywords and step != self.step]
        own = words_of(self.action) if "Then" in keywords else ()
        return {word for step in others for word in _about(step)} | (set(own) - {self.label})


def _about(step: Step) -> Sequence[str]:
    """The words that a step quotes, but not the place where an instruction is carried out."""
    words, place = words_of(step.action), place_of(step.action)
    if step.keyword != "When" or place is None or place.kind is PlaceKind.FIELD:
        return words
    return words[: len(words) - len(place.quoted)]


def _place(words: str) -> Place | None:
    """The place that the recorder has noted; None where it is none that a step can name."""
    quoted = tuple(_QUOTED.findall(words))
    try:
        return Place(PlaceKind(_QUOTED.sub("{}", words)), quoted)
    except ValueError:
        return None
