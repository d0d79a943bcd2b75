"""Says why a scenario failed: what was looked for, and what the screen offers instead.

Must not know how the text is shown; see plain_text and the reports for that.
"""

import difflib
from dataclasses import dataclass

import pytest
from playwright.sync_api import Error, Page
from pytest_bdd.exceptions import StepDefinitionNotFoundError
from pytest_bdd.steps import step_function_context_registry

from harness.messages.explain import explain
from harness.messages.mismatch import Mismatch
from harness.messages.offer import offered
from harness.record import StepRecord


class NotProvedError(AssertionError):
    """A step ended without proving what it says."""


@dataclass(frozen=True)
class Failure:
    """The reason in words; `unexpected` asks for a traceback beside it."""

    reason: str
    unexpected: bool = False


def why(error: BaseException, step: StepRecord | None, page: Page | None) -> Failure:
    """Put an exception in the reader's words.

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
    said = str(error).strip().partition("\nAria snapshot:")[0]
    name = type(error).__name__
    return Failure(f"{name}: {said}" if said else name, unexpected=True)


def offer_of(page: Page | None) -> str:
    """What the page offers, on lines of its own; a page that cannot be read is no failure of its own."""
    if page is None:
        return ""
    try:
        return f"\n{offered(page)}"
    except Error as error:
        return f"\nWhat the screen offers could not be read: {error.message.splitlines()[0]}"


def undefined(step: StepRecord) -> str:
    """What to say of a sentence that no step definition fits."""
    known = {context.parser.name: context.type for context in step_function_context_registry.values()}
    known.pop("trace", None)
    same_kind = [text for text, kind in known.items() if kind in {step.kind, None}]
    near = difflib.get_close_matches(step.text, same_kind, n=3, cutoff=0.4)
    near = near or difflib.get_close_matches(step.text, known, n=3, cutoff=0.4)
    said = f"No step is defined that reads: {step.kind.capitalize()} {step.text}"
    if near:
        offers = "\n".join(f"  {(known[text] or step.kind).capitalize()} {text}" for text in near)
        said += f"\nThe nearest are\n{offers}"
    return said
