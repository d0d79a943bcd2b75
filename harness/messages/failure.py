"""Explain why a scenario failed: what was looked for, and what the screen offers instead."""

from dataclasses import dataclass, replace

import pytest
from playwright.sync_api import Error, Page

from harness.compat import StepDefinitionNotFoundError, step_definitions
from harness.messages.explain import explain
from harness.messages.likeness import most_alike
from harness.messages.mismatch import Mismatch
from harness.messages.offer import offered
from harness.record import StepRecord

_NEAR = 0.5
"""The least likeness of a step definition that is suggested."""


class NotProvedError(AssertionError):
    """A step ended early, before it had checked everything."""


@dataclass(frozen=True)
class Failure:
    """The reason for a failure, in a sentence. If `unexpected`, show the traceback too."""

    reason: str
    unexpected: bool = False


def why(error: BaseException, step: StepRecord | None, page: Page | None) -> Failure:
    """Explain an exception in a reader's words, with the notes that were added to it.

    :param step: the step that failed; None for set-up and tear-down.
    :param page: the page that was in use, to list what it offers.
    """
    failure = _why(error, step, page)
    if not (notes := getattr(error, "__notes__", ())):
        return failure
    return replace(failure, reason="\n".join([failure.reason, *notes]))


def _why(error: BaseException, step: StepRecord | None, page: Page | None) -> Failure:
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
    """List what the page offers, or say why the page could not be read. Playwright errors are not raised."""
    if page is None:
        return ""
    try:
        return f"\n{offered(page)}"
    except Error as error:
        return f"\nWhat the screen offers could not be read: {error.message.splitlines()[0]}"


def undefined(step: StepRecord) -> str:
    """Say that a step has no definition, and suggest the nearest ones."""
    known = step_definitions()
    same_kind = [text for text, kind in known.items() if kind in {step.kind, None}]
    near = most_alike(step.text, same_kind, _NEAR, 3) or most_alike(step.text, known, _NEAR, 3)
    sentence = f"No step definition matches: {step.kind.capitalize()} {step.text}"
    if near:
        offers = "\n".join(f"  {(known[text] or step.kind).capitalize()} {text}" for text in near)
        sentence += f"\nThe nearest are\n{offers}"
    return sentence
