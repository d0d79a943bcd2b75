"""Explain why a step failed, in the words of the tutorial: what was looked for, what is there, whose fault it is.

A pure function of what was seen. It proposes and explains; it never makes a failed step pass. The reasons, and their
order, are in `causes.py`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from walkthrough import actions as a
from walkthrough.actions import Action
from walkthrough.diagnosis.cause import Cause
from walkthrough.diagnosis.causes import cause_of
from walkthrough.diagnosis.corrections import corrected
from walkthrough.diagnosis.failed_step import OPEN_MENU, FailedStep
from walkthrough.language.default import grammar_for
from walkthrough.language.grammar import Grammar
from walkthrough.model import Step
from walkthrough.place import Place, PlaceKind
from walkthrough.step_text import in_stars, place_of, place_text, text_of

_MOST = 12


def diagnosed(
    step: Step,
    source: str,
    before: Sequence[Step],
    said: Mapping[str, Any],
    after: Sequence[Step] = (),
    grammar: Grammar | None = None,
) -> dict[str, Any]:
    """The fields of a failed step's event.

    :param source: the sentence as its writer wrote it, in Markdown.
    :param before: the steps of the route that came before.
    :param said: what the recorder has written down.
    :param after: the steps of the route that would have come.
    :param grammar: what the sentence is read by; by default English, for the product of the run.
    """
    failed = FailedStep(step, before, said, after, grammar or grammar_for())
    cause = cause_of(failed, source)
    return {
        "detail": _detail(failed, cause),
        "sought": failed.sought or f'"{failed.label}"',
        "place": failed.place_words,
        "offered": failed.offered,
        "nearest": cause.nearest,
        "fault": cause.fault,
        "fault_reason": cause.reason,
        "suggestion": corrected(source, failed, cause) if cause.fault == "document" else None,
    }


def _detail(failed: FailedStep, cause: Cause) -> str:
    """What happened, in one or two sentences."""
    detail = f"{_says(failed)}; {_found(failed)}"
    if complaints := "; ".join(f"*{field}*: *{words}*" for field, words in failed.complaints.items() if words):
        detail += f" Marked as wrong is {complaints}."
    if cause.where:
        detail += f" It is {place_text(cause.where, in_stars)}."
    if cause.nearest and not (failed.read and cause.nearest == failed.read):
        detail += f" Did you mean *{cause.nearest}*?"
    return " ".join([detail, *(told for told in failed.troubles if told not in detail)])


def _says(failed: FailedStep) -> str:
    if failed.has_two_ways:
        return f"the tutorial says: {text_of(failed.action, in_stars)}"
    place = "" if failed.missing else _place_said(failed.action)
    place = "" if f"*{failed.label}*" in place else place
    return f"the tutorial says *{failed.label}*{f' {place}' if place else ''}"


def _place_said(action: Action) -> str:
    """Where the action is said to take place."""
    match action:
        case a.Clicks(name="") | a.SeesTicked():
            return ""
        case a.SeesDetail(_, _, detail):
            return f"as the {in_stars(detail)}"
        case a.SeesProtected(_, _, item) | a.CanCopy(_, _, item):
            return f"of {in_stars(item)}"
    place = place_of(action)
    return place_text(place, in_stars) if place else ""


def _found(failed: FailedStep) -> str:
    if failed.read:
        return f"there it reads *{failed.read}*."
    if failed.found:
        return "found {}.".format(failed.found.replace('"', "*"))
    if (kind := failed.shown_kind) and not failed.has_two_ways:
        return f"the {kind} on {_where(failed)}: *{', '.join(failed.kinds[kind][:_MOST])}*."
    if failed.sought_kind == "asterisk":
        return f"marked so on {_where(failed)}: *{', '.join(failed.offered) or 'none'}*."
    if failed.offered:
        shown = ", ".join(failed.offered[:_MOST]) + (" …" if len(failed.offered) > _MOST else "")
        return f"{_where(failed)} offers *{shown}*."
    return failed.reason or "it is not there."


def _where(failed: FailedStep) -> str:
    """What a reader looks at, in words."""
    if failed.place == OPEN_MENU:
        icons = (step.action.icon for step in reversed(failed.before) if isinstance(step.action, a.Clicks))
        icon = next(filter(None, icons), "")
        return f"the menu of the {icon}" if icon else "the open menu"
    if failed.place and not failed.missing and not failed.lacks_part and (words := _part(failed.place)):
        return words
    return f"the screen *{failed.title}*" if failed.title else "the screen"


def _part(place: Place) -> str:
    """A part of the screen, as the subject of a sentence; empty for an entry and a field."""
    match place:
        case Place(PlaceKind.COLUMN, (column, _)):
            return f"the {in_stars(column)} column"
        case Place(PlaceKind.FIELD | PlaceKind.ON | PlaceKind.OF | PlaceKind.FOR):
            return ""
    return place_text(place, in_stars).partition(" ")[2]
