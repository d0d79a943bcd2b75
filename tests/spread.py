"""Spreads all tests over the parallel workers, one at a time, so that the long ones do not end up at the same worker.

A pytest plugin, for `make test`. xdist's own ways either deal long runs of neighbours out in advance (`load`), or know
groups by a mark that this pytest does not hand on (`loadgroup`, xdist 3.8 with pytest 9.2). What is not overridden
here waits for ever after the end of a worker: it deals out again what was done, and one test is not enough to go on.
"""

from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

TOGETHER = (
    "tests/browser/test_canary.py::",
    "tests/browser/test_houses.py::",
    "tests/browser/test_mutants.py::test_a_mutant_of_a_tutorial",
    "tests/browser/test_truth.py::",
    "tests/browser/test_walkthrough_check.py::",
    "tests/browser/test_walkthrough_command.py::",
    "tests/browser/test_walkthrough_deployed.py::",
)
"""How the names begin of tests that share one long run: apart, each worker would carry out a run of its own."""


WORKS_WITH = 2
"""Tests that a worker needs: it begins one only when it knows the next, or that there is none."""


class OneAtATime(LoadScopeScheduling):
    """Deals out one test after the other, and together what belongs together."""

    def remove_node(self, node: WorkerController) -> str | None:
        """Let a worker go; what it had still to do is for others, without the test that it has died of.

        Returns that test, or None if everything was done.
        """
        left = {
            scope: {test: done for test, done in unit.items() if not done}
            for scope, unit in self.assigned_work.pop(node).items()
        }
        died_of = next((test for unit in left.values() for test in unit), None)
        for scope, unit in left.items():
            unit.pop(str(died_of), None)
            if unit:
                self.workqueue[scope] = unit
        for other in self.nodes:
            self._reschedule(other)
        return died_of

    def _split_scope(self, nodeid: str) -> str:
        return next((start for start in TOGETHER if nodeid.startswith(start)), nodeid)

    def _reschedule(self, node: WorkerController) -> None:
        # One that replaces another has not yet said that it knows the same tests.
        if node not in self.registered_collections:
            return
        super()._reschedule(node)
        while self.workqueue and not node.shutting_down and self._pending_of(self.assigned_work[node]) < WORKS_WITH:
            self._assign_work_unit(node)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> OneAtATime:
    """Offer it to xdist."""
    return OneAtATime(config, log)
