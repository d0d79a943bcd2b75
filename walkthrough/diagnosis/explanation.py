"""Why a step failed, in the words of the tutorial: what was looked for and where, what is there, whose fault it is.

A pure function of what was seen. It proposes and explains; it never makes a failed step pass. What the reasons are, and
in which order they are looked for, is in `causes.py`.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from walkthrough.diagnosis.causes import Cause, cause_of
from walkthrough.diagnosis.corrections import corrected
from walkthrough.diagnosis.failed_step import PARTS, Case
from walkthrough.model import Step

_MOST = 12
_ITEM_OR_PERSON = re.compile(r' (?:of|on) "[^"]*"$')
_PLACE_OF_A_STEP = re.compile(r'" ((?:on|in|of|for|as) (?:the )?.*)$')


def diagnosed(
    step: Step, source: str, before: Sequence[Step], said: Mapping[str, Any], after: Sequence[Step] = ()
) -> dict[str, Any]:
    """The fields of a failed step's event.

    :param source: the sentence as its writer wrote it, in Markdown.
    :param before: the steps of the route that came before.
    :param said: what the recorder has written down.
    :param after: the steps of the route that would have come.
    """
    case = Case(step, before, said, after)
    cause = cause_of(case, source)
    return {
        "detail": _detail(case, cause),
        "sought": str(said.get("sought") or f'"{case.label}"'),
        "place": case.place,
        "offered": case.offered,
        "nearest": cause.nearest,
        "fault": cause.fault,
        "fault_reason": cause.reason,
        "suggestion": corrected(source, case, cause) if cause.fault == "document" else None,
    }


def _detail(case: Case, cause: Cause) -> str:
    """What happened, in one or two sentences."""
    told = f"{_says(case)}; {_found(case)}"
    if complaints := "; ".join(f"*{field}*: *{words}*" for field, words in case.complaints.items() if words):
        told += f" Marked as wrong is {complaints}."
    if cause.where:
        told += f" It is {_in_words(cause.where)}."
    if cause.nearest and not (case.read and cause.nearest == case.read):
        told += f" Did you mean *{cause.nearest}*?"
    return told


def _says(case: Case) -> str:
    if case.two_ways:
        return f"the tutorial says: {_in_words(case.step.text)}"
    place = "" if case.missing else _place_of(case.step)
    place = "" if f"*{case.label}*" in place else place
    return f"the tutorial says *{case.label}*{f' {place}' if place else ''}"


def _found(case: Case) -> str:
    if case.read:
        return f"there it reads *{case.read}*."
    if case.found:
        return f"found {_in_words(case.found)}."
    if (kind := case.shown_kind) and not case.two_ways:
        return f"the {kind} on {_where(case)}: *{', '.join(case.kinds[kind][:_MOST])}*."
    if case.sought.startswith("asterisk"):
        return f"marked so on {_where(case)}: *{', '.join(case.offered) or 'none'}*."
    if case.offered:
        shown = ", ".join(case.offered[:_MOST]) + (" …" if len(case.offered) > _MOST else "")
        return f"{_where(case)} offers *{shown}*."
    return str(case.said.get("reason") or "it is not there.")


def _in_words(text: str) -> str:
    """The words of a step, with the tutorial's stars for its quotes."""
    return re.sub('"([^"]*)"', r"*\1*", text)


def _where(case: Case) -> str:
    if "open menu" in case.place:
        icon = next((i[1] for step in reversed(case.before) if (i := re.search(r'the "([^"]*)" icon', step.text))), "")
        return f"the menu of the {icon}" if icon else "the open menu"
    lacking = case.missing or (case.place in PARTS and case.place not in case.regions)
    if case.place.startswith(("on the ", "in the ")) and not lacking and not case.place.startswith("on the screen"):
        return _in_words(_ITEM_OR_PERSON.sub("", case.place).removeprefix("on ").removeprefix("in "))
    return f"the screen *{case.title}*" if case.title else "the screen"


def _place_of(step: Step) -> str:
    found = _PLACE_OF_A_STEP.search(step.text)
    return _in_words(found[1]) if found else ""
