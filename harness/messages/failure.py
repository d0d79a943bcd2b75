"""Says why a scenario failed: what was looked for, and what the screen offers instead."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Error, Page

from harness.compat import StepDefinitionNotFoundError, step_definitions
from harness.messages.explain import explain
from harness.messages.likeness import most_alike
from harness.messages.mismatch import Mismatch
from harness.messages.offer import offered
from harness.record import StepRecord

_NEAR = 0.5
"""The likeness from which on a step definition is worth proposing."""


class NotProvedError(AssertionError):
    """A step ended without proving what it says."""


@dataclass(frozen=True)
class Failure:
    """The reason as a sentence; `unexpected` asks for a traceback beside it."""

    reason: str
    unexpected: bool = False


def why(error: BaseException, step: StepRecord | None, page: Page | None) -> Failure:
    """Say in a reader's words what an exception means.

    :param step: the step that failed, if it was one.
    :param page: the page that was in use, to tell what it offers.
    """
    if isinstance(error, BaseExceptionGroup):
        parts = [why(part, step, None) for part in error.exceptions]
        reasons = "\n".join(part.reason for part in parts) + offer_of(page)
        return Failure(reasons, any(part.unexpected for part in parts))
    if isinstance(error, StepDefinitionNotFoundError) and step:
        return Failure(undefined(step))
    if isinstance(error, NotProvedError):
        return Failure(str(error))
    if isinstance(error, Mismatch):
        return Failure(str(error) + ("" if error.offered else offer_of(page)))
    if isinstance(error, (Error, AssertionError)) and (reason := explain(str(error))):
        return Failure(reason + offer_of(page))
    if isinstance(error, pytest.fail.Exception):
        return Failure(str(error) or "The step failed without a reason.")
    message = str(error).strip().partition("\nAria snapshot:")[0]
    name = type(error).__name__
    return Failure(f"{name}: {message}" if message else name, unexpected=True)


def offer_of(page: Page | None) -> str:
    """What the page offers, on lines of its own; a page that cannot be read raises nothing."""
    if page is None:
        return ""
    try:
        return f"\n{offered(page)}"
    except Error as error:
        return f"\nWhat the screen offers could not be read: {error.message.splitlines()[0]}"


def undefined(step: StepRecord) -> str:
    """Say that no step definition fits a sentence, and which come nearest."""
    known = step_definitions()
    same_kind = [text for text, kind in known.items() if kind in {step.kind, None}]
    near = most_alike(step.text, same_kind, _NEAR, 3) or most_alike(step.text, known, _NEAR, 3)
    sentence = f"No step definition matches: {step.kind.capitalize()} {step.text}"
    if near:
        offers = "\n".join(f"  {(known[text] or step.kind).capitalize()} {text}" for text in near)
        sentence += f"\nThe nearest are\n{offers}"
    return sentence
