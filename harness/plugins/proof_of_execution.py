"""Make sure that a scenario passes only if all of its steps ran to their end. A pytest plugin.

pytest.skip, pytest.xfail, pytest.exit, sys.exit or os._exit in a step makes the scenario fail.
"""

import contextlib
import inspect
import os
import unittest
from collections.abc import Callable, Generator, Iterator
from typing import NoReturn

import pytest

from harness.messages.could_not_test import CouldNotTest, NotTestedError, stopped
from harness.messages.failure import NotProvedError
from harness.plugins import timeouts
from harness.plugins.scenario_item import record_of
from harness.record import PASSED


class _ProcessEnd(BaseException):
    """Raised in place of `os._exit`."""


@contextlib.contextmanager
def _without_hard_exit() -> Iterator[None]:
    """Let `os._exit` raise an error in this process, but not in forked children."""
    real, own = os._exit, os.getpid()

    def refuse(status: int) -> NoReturn:
        if os.getpid() != own:
            real(status)
        raise _ProcessEnd(f"os._exit({status})")

    os._exit = refuse
    try:
        yield
    finally:
        os._exit = real


def _premature_end(error: BaseException) -> str | None:
    """Name the way in which an exception would end a scenario without a verdict; None for an ordinary failure."""
    reason = str(error)
    match error:
        case pytest.skip.Exception() | unittest.SkipTest():
            return f'pytest.skip("{reason}")' if reason else "pytest.skip()"
        case pytest.xfail.Exception():
            return f'pytest.xfail("{reason}")'
        case pytest.exit.Exception():
            return f'pytest.exit("{reason}")'
        case SystemExit():
            return f"sys.exit({error.code!r})"
        case _ProcessEnd():
            return reason
        case Exception() | pytest.fail.Exception():
            return None
    return type(error).__name__


def _guarded(item: pytest.Item, where: str, *, skipping: bool) -> Generator[None, object, object]:
    """Turn whatever ends a phase early into a failure, and stop the run afterwards if that was wanted.

    :param skipping: whether the phase may skip the scenario.
    """
    try:
        with _without_hard_exit():
            return (yield)
    except CouldNotTest as trouble:
        raise NotTestedError(trouble) from trouble
    except KeyboardInterrupt as error:
        raise NotTestedError(stopped()) from error
    except BaseException as error:
        if over := timeouts.sentence(item):
            raise NotProvedError(over) from error
        way = _premature_end(error)
        if way is None or (skipping and isinstance(error, (pytest.skip.Exception, unittest.SkipTest))):
            raise
        if isinstance(error, pytest.exit.Exception):
            item.session.shouldstop = str(error) or way
        raise NotProvedError(f"{where} was ended by {way}. What it claims was not checked.") from error


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None, object, object]:
    """Guard set-up; it may skip the scenario."""
    if record_of(item) is None:
        return (yield)
    return (yield from _guarded(item, "The set-up", skipping=True))


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Guard the steps, and fail a scenario of which a step did not run."""
    record = record_of(item)
    if record is None:
        return (yield)
    result = yield from _guarded(item, "The step", skipping=False)
    if left_out := [step for step in record.steps if step.status != PASSED]:
        raise NotProvedError(f"“{left_out[0].keyword} {left_out[0].text}” was not run to its end.")
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, object, object]:
    """Guard tear-down."""
    if record_of(item) is None:
        return (yield)
    return (yield from _guarded(item, "The tear-down", skipping=False))


def pytest_bdd_before_step_call(step_func: Callable[..., object]) -> None:
    """Refuse an async step, because its body would never run."""
    if inspect.iscoroutinefunction(step_func) or inspect.isasyncgenfunction(step_func):
        raise NotProvedError(f"The step's function {step_func.__name__} is async, so its body would never run.")
