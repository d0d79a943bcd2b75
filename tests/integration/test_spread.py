"""All tests finish even if a worker crashes, and the test that crashed it is named."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.running import as_a_user_has_it, with_the_project
from tests.spread import OneAtATime
from tools.check import STUCK_AFTER_S, TESTS

TWELVE = """
import os, threading, pytest

@pytest.mark.parametrize("number", range(12))
def test_one(number):
    if number in {numbers}:
        {dies}
"""
HANGS = "threading.Event().wait(60)"
STUCK = [word.replace(str(STUCK_AFTER_S), "1") for word in TESTS if word.startswith("faulthandler")]


@pytest.mark.parametrize(
    ("numbers", "dies"),
    [
        pytest.param({0, 5, 6, 11}, "os._exit(3)", id="some are deadly"),
        pytest.param({6}, HANGS, id="one hangs"),
    ],
)
def test_a_worker_that_dies_takes_one_test_along(tmp_path: Path, numbers: set[int], dies: str) -> None:
    (tmp_path / "test_twelve.py").write_text(TWELVE.format(numbers=numbers, dies=dies), encoding="utf-8")
    options = [
        "-n",
        "2",
        "-p",
        "tests.spread",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:hypothesispytest",
        *[f"-o{word}" for word in STUCK],
    ]
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", *options],
        cwd=tmp_path,
        env=as_a_user_has_it(PYTHONPATH=with_the_project("")),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1, ended.stdout
    assert f"= {len(numbers)} failed, {12 - len(numbers)} passed in" in ended.stdout
    for number in numbers:
        assert f"crashed while running 'test_twelve.py::test_one[{number}]'" in ended.stdout


class Dead:
    """A worker that has died, which nobody has noticed yet."""

    shutting_down = False
    gateway = SimpleNamespace(id="gw0")

    def send_runtest_some(self, _indices: list[int]) -> None:
        """Fail as a closed channel does."""
        raise OSError("cannot send (already closed?)")


def test_what_a_dead_worker_is_given_is_kept_for_others() -> None:
    config: Any = SimpleNamespace(getvalue=lambda _: ["2*popen"])
    spread: Any = OneAtATime(config)
    dead = Dead()
    spread.assigned_work[dead] = {}
    spread.registered_collections[dead] = ["a", "b", "c"]
    spread.workqueue.update({test: {test: False} for test in "abc"})
    spread._reschedule(dead)
    assert spread.remove_node(dead) == "a"
    assert list(spread.workqueue) == ["c", "b"]


def test_the_options_of_all_tests_end_one_that_hangs() -> None:
    assert STUCK == ["faulthandler_timeout=1", "faulthandler_exit_on_timeout=true"]
