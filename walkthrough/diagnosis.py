"""Why a step failed, in the words of the tutorial: what was looked for and where, what is there, whose fault it is.

A pure function of what was seen. It proposes and explains; it never makes a failed step pass.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from harness.mismatch import similar
from walkthrough.model import Step

_MOST = 12
_QUOTED = re.compile(r'"([^"]*)"')
_PLACE_WORDS = {
    "on the side menu": ("On the side menu", "on the side menu"),
    "in the upper left corner": ("In the upper left corner", "in the upper left corner"),
    "on the open menu": ("On the open menu", "on the open menu"),
}
_SAID_PLACE = re.compile(
    r"\b(?:on|in|from|at|under) the "
    r"(?:\*\*[^*]+\*\* (?:column|window|list|menu)|[a-z ]*?(?:side menu|corner|menu|list|window))",
    re.IGNORECASE,
)
_NOT_CONTROLS = {"messages", "windows", "headings"}
_A_TEXT = re.compile(r' sees "[^"]*" (?:in the "[^"]*" window|beside )')
_WINDOW = re.compile(r'in the "([^"]*)" window')
_RUN = re.compile(r"(?: of| on)? \"Payments API\"| of \"Betty\"")


def diagnosed(step: Step, source: str, before: Sequence[Step], said: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a failed step's event.

    :param source: the sentence as its writer wrote it, in Markdown.
    :param before: the steps of the route that came before.
    :param said: what the recorder has written down.
    """
    place = str(said.get("place") or "")
    missing = _missing_window(place, said)
    label = missing or _label(step, said)
    everywhere = list(said.get("everywhere") or [])
    offered = list(said.get("offered") or everywhere)
    found = str(said.get("found") or "")
    case = _Case(step, label, place, offered, everywhere, found, said)
    nearest = case.nearest()
    fault, reason = case.fault(nearest)
    suggestion = None
    if fault == "document":
        suggestion = _in_another_place(source, case.where_it_is()) or _with_word(source, label, nearest)
    return {
        "detail": case.detail(nearest, before),
        "sought": str(said.get("sought") or f'"{label}"'),
        "place": place,
        "offered": offered,
        "nearest": nearest,
        "fault": fault,
        "fault_reason": reason,
        "suggestion": suggestion,
    }


def _label(step: Step, said: Mapping[str, Any]) -> str:
    """The word of the tutorial that was looked for."""
    for text in (str(said.get("sought") or ""), step.text):
        if found := _QUOTED.search(text):
            return found[1]
    return step.text


def _missing_window(place: str, said: Mapping[str, Any]) -> str:
    """The window that the tutorial names, where there is no such window."""
    kinds: Mapping[str, list[str]] = said.get("kinds") or {}
    named = _WINDOW.search(place)
    there = [*kinds.get("windows", []), *kinds.get("headings", [])]
    return named[1] if named and there and named[1] not in there else ""


class _Case:
    """One failure with all that is known of it."""

    def __init__(
        self,
        step: Step,
        label: str,
        place: str,
        offered: list[str],
        everywhere: list[str],
        found: str,
        said: Mapping[str, Any],
    ) -> None:
        self.step, self.label, self.place, self.found = step, label, place, found
        self.offered, self.everywhere, self.said = offered, everywhere, said
        self.kinds: Mapping[str, list[str]] = said.get("kinds") or {}
        self.meant = _label(step, said)
        self.read = re.fullmatch(r'"(.*)"', found)

    def nearest(self) -> str | None:
        """The word that is most likely meant."""
        if self.read:
            return self.read[1]
        kind = self._kind()
        if kind == "windows" and self.meant in self.everywhere:
            return str(self.said.get("title"))
        if self.label in self.offered:
            return None
        of_kind = self.kinds.get(kind, [])
        pools = [of_kind] if kind in _NOT_CONTROLS else [of_kind, self.offered, self.everywhere]
        for pool in pools:
            if near := similar(self.label, pool):
                return near
        if kind and kind != "windows" and len(self.kinds.get(kind, [])) == 1 and self.kinds[kind][0] != self.label:
            return self.kinds[kind][0]
        alone = [] if kind in _NOT_CONTROLS else list(dict.fromkeys(self.offered))
        return alone[0] if len(alone) == 1 and alone[0] != self.label else None

    def _kind(self) -> str:
        """What sort of thing the step looks for, where that is clear."""
        if _missing_window(self.place, self.said):
            return "windows"
        if self.step.keyword == "Then" and _A_TEXT.search(self.step.text):
            return "messages"
        sought = str(self.said.get("sought") or "")
        for word, kind in (
            ("message", "messages"),
            ("window", "windows"),
            ("field", "fields"),
            ("column", "columns"),
            ("heading", "headings"),
        ):
            if sought.startswith(word):
                return kind
        return ""

    def where_it_is(self) -> str:
        """The part of the screen that has exactly the word, where it is another one than the tutorial says."""
        if self.label in self.offered and not self.place:
            return ""
        regions: Mapping[str, list[str]] = self.said.get("regions") or {}
        return next((words for words, names in regions.items() if self.label in names and words != self.place), "")

    def fault(self, nearest: str | None) -> tuple[str, str]:
        """Whose fault it probably is, and why."""
        elsewhere = self.where_it_is()
        if self.step.keyword == "Given":
            return "product", "what the tutorial requires could not be brought about"
        if "elsewhere" in self.found or elsewhere or (self.label in self.everywhere and self.place):
            where = f" {elsewhere}" if elsewhere else ""
            return "document", f"*{self.label}* is there, but in another place{where}: probably out of date"
        if "of them" in self.found:
            return "document", f"several things on the screen are called *{self.label}*: a reader cannot tell which"
        if self.step.keyword == "Then" and (self.found or self._kind() == "messages") and not self._kind_offers():
            return "product", "what was done before it worked, but what the tutorial promises did not happen"
        if nearest and nearest != self.label:
            return "document", f"the same is probably there under another name, *{nearest}*: probably out of date"
        if self.step.keyword == "Then":
            return "product", "what was done before it worked, but what the tutorial promises did not happen"
        return "document", "nothing on this screen has this name or a like one: a step before it is missing or wrong"

    def _kind_offers(self) -> bool:
        kind = self._kind()
        return bool(kind and self.kinds.get(kind))

    def detail(self, nearest: str | None, before: Sequence[Step]) -> str:
        """What happened, in one or two sentences."""
        sentence_place = "" if _missing_window(self.place, self.said) else _place_of(self.step)
        says = f"the tutorial says *{self.label}*{f' {sentence_place}' if sentence_place else ''}"
        if self.read:
            told = f"{says}; there it reads *{self.read[1]}*."
        elif self.found:
            told = f"{says}; found {self.found}."
        elif self.offered:
            shown = ", ".join(self.offered[:_MOST]) + (" …" if len(self.offered) > _MOST else "")
            told = f"{says}; {self._where(before)} offers *{shown}*."
        else:
            told = f"{says}; {self.said.get('reason', 'it is not there')}"
        kind = self._kind()
        kind = "headings" if kind == "windows" and not self.kinds.get(kind) else kind
        if kind and (there := self.kinds.get(kind)) and not self.read:
            told += f" The {kind} there: *{', '.join(there[:_MOST])}*."
        if elsewhere := self.where_it_is():
            told += f" It is {elsewhere}."
        if nearest and not self.read:
            told += f" Did you mean *{nearest}*?"
        return told

    def _where(self, before: Sequence[Step]) -> str:
        if "open menu" in self.place:
            icon = next((i[1] for step in reversed(before) if (i := re.search(r'the "([^"]*)" icon', step.text))), "")
            return f"the menu of the {icon}" if icon else "the open menu"
        title = self.said.get("title")
        if self.place.startswith(("on the ", "in the ")) and not _missing_window(self.place, self.said):
            return _RUN.sub("", self.place).removeprefix("on ").removeprefix("in ").replace('"', "*")
        return f"the screen *{title}*" if title else "the screen"


def _place_of(step: Step) -> str:
    found = re.search(r'" ((?:on|in|of|for|as) (?:the )?.*)$', step.text)
    return found[1].replace('"', "*") if found else ""


def _with_word(source: str, label: str, nearest: str | None) -> str | None:
    """The sentence with the right word."""
    if not nearest or nearest == label:
        return None
    for old, new in ((f"**{label}**", f"**{nearest}**"), (label, nearest)):
        if old in source:
            return source.replace(old, new)
    return None


def _in_another_place(source: str, place: str) -> str | None:
    """The sentence with the right place."""
    said = _SAID_PLACE.search(source)
    if not place or not said:
        return None
    first, other = _PLACE_WORDS[place]
    return source[: said.start()] + (first if said[0][0].isupper() else other) + source[said.end() :]
