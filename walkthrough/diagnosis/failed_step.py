"""One failed step with all that is known of it: what it looked for, what the screen had, what came before and after.

Reads the recorder's notes; must not judge.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from walkthrough.diagnosis.states import State, promised_by
from walkthrough.model import Step

_QUOTED = re.compile(r'"([^"]*)"')
_NAMED_PLACE = re.compile(r'in the "([^"]*)" (window|list)$')
_A_TEXT = re.compile(r' sees "[^"]*" (?:in the "[^"]*" window|beside )')
_PLACE = re.compile(r' (?:in the "[^"]*" (?:window|list|column of "[^"]*")|(?:of|on|for) "[^"]*")$')
_KINDS = (
    ("message", "messages"),
    ("window", "windows"),
    ("field", "fields"),
    ("column", "columns"),
    ("heading", "headings"),
    ("list", "headings"),
    ("detail", "rows"),
)
"""What stands first in what was looked for, and what kind of thing that is."""

PARTS = (
    "on the side menu",
    "on the top bar",
    "on the open menu",
    "in the upper left corner",
    "in the upper right corner",
)
"""The parts of a screen that a place may mean; a screen may lack one."""


class Case:
    """A failed step, with what the recorder has written down about it."""

    def __init__(self, step: Step, before: Sequence[Step], said: Mapping[str, Any], after: Sequence[Step]) -> None:
        self.step, self.before, self.said, self.after = step, before, said, after
        self.place = str(said.get("place") or "")
        self.found = str(said.get("found") or "")
        self.sought = str(said.get("sought") or "")
        self.title = str(said.get("title") or "")
        self.kinds: Mapping[str, list[str]] = said.get("kinds") or {}
        self.regions: Mapping[str, list[str]] = said.get("regions") or {}
        self.complaints: Mapping[str, str] = said.get("complaints") or {}
        self.hidden: list[str] = list(said.get("hidden") or [])
        self.ticked: list[str] = list(said.get("ticked") or [])
        self.elsewhere: list[str] = list(said.get("elsewhere") or [])
        self.everywhere: list[str] = list(said.get("everywhere") or [])
        self.offered: list[str] = list(said.get("offered") or self.everywhere)
        self.meant = self._meant()
        self.missing, missing_kind = self._missing_place()
        self.label = self.missing or self.meant
        self.kind = missing_kind or self._kind()
        read = re.fullmatch(r'"(.*)"', self.found)
        self.read = read[1] if read and not self.sought.startswith("no ") else ""
        self.promise: State | None = promised_by(step)

    def _meant(self) -> str:
        """The word of the tutorial that was looked for."""
        for text in (self.sought, self.step.text):
            if found := _QUOTED.search(text):
                return found[1]
        return self.step.text

    def _missing_place(self) -> tuple[str, str]:
        """The window or list that the tutorial names as a place, where there is none of that name, and its kind."""
        named = _NAMED_PLACE.search(self.place)
        there = [*self.kinds.get("windows", []), *self.kinds.get("headings", [])]
        if not named or not there or named[1] in there:
            return "", ""
        return named[1], "windows" if named[2] == "window" else "headings"

    def _kind(self) -> str:
        """What sort of thing the step looks for, where that is clear."""
        if self.step.keyword == "Then" and _A_TEXT.search(self.step.text):
            return "messages"
        return next((kind for word, kind in _KINDS if self.sought.startswith(word)), "")

    @property
    def two_ways(self) -> bool:
        """Whether the step promises something that can only be so or not, and it was found not to be."""
        return bool(self.promise and self.promise.has_two_ways and not self.missing and not self._lacks_the_thing())

    def _lacks_the_thing(self) -> bool:
        """Whether what the promise is about is not there at all."""
        if self.promise and self.promise.thing[0] == "box" and self.meant not in self.kinds.get("choices", []):
            return True
        return self.sought.startswith(("heading", "list", "field")) or "of them" in self.found

    @property
    def shown_kind(self) -> str:
        """The kind of thing of which the screen has others."""
        kind = "headings" if self.kind == "windows" and not self.kinds.get("windows") else self.kind
        return kind if self.kinds.get(kind) else ""

    @property
    def last_done(self) -> Step | None:
        """The last instruction that was carried out."""
        return next((step for step in reversed(self.before) if step.keyword == "When"), None)

    @property
    def proved_since(self) -> bool:
        """Whether a promise has been kept since then."""
        return bool(self.before) and self.before[-1].keyword == "Then"

    def used(self, *keywords: str) -> set[str]:
        """The words that the other steps of the route are about, in steps of these keywords."""
        others = [step for step in [*self.before, *self.after] if step.keyword in keywords and step != self.step]
        own = _QUOTED.findall(self.step.text) if "Then" in keywords else []
        return {word for step in others for word in _about(step)} | (set(own) - {self.label})


def _about(step: Step) -> list[str]:
    """The words that a step quotes, but not the place where an instruction is carried out."""
    return _QUOTED.findall(_PLACE.sub("", step.text) if step.keyword == "When" else step.text)
