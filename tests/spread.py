"""Give tests to the xdist workers one at a time, so that long tests do not queue at one worker. A pytest plugin.

`make test` uses it. Of xdist's own schedulers, `load` assigns long runs of neighbouring tests in advance, and
`loadgroup` does not work with pytest 9.2 (xdist 3.8). Without the overrides here, xdist waits for ever after a worker
has crashed: it assigns finished tests again, and does not continue with a single test.
"""

from contextlib import suppress
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

TOGETHER = (
    "tests/browser/test_canary.py::",
    "tests/browser/test_houses.py::",
    "tests/browser/test_mutants.py::test_a_mutant_of_a_tutorial",
    "tests/browser/test_walkthrough_beside.py::",
    "tests/browser/test_other_products.py::",
    "tests/browser/test_truth.py::",
    "tests/browser/test_walkthrough_check.py::",
    "tests/browser/test_walkthrough_command.py::",
    "tests/browser/test_walkthrough_deployed.py::",
)
"""The beginnings of the names of tests that share one long run. On different workers, each would start its own run."""


WORKS_WITH = 2
"""The number of tests that a worker needs: it starts one only if it knows the next one, or that there is none."""


class OneAtATime(LoadScopeScheduling):
    """A scheduler that assigns one test after the other, and the tests of a group together."""

    def remove_node(self, node: WorkerController) -> str | None:
        """Remove a worker, and give its remaining tests to others, except the test that crashed it.

        Return that test, or None if the worker had finished.
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

    def _assign_work_unit(self, node: WorkerController) -> None:
        # A worker that has just died is removed soon, with what it was given.
        with suppress(OSError):
            super()._assign_work_unit(node)

    def _split_scope(self, nodeid: str) -> str:
        return next((start for start in TOGETHER if nodeid.startswith(start)), nodeid)

    def _reschedule(self, node: WorkerController) -> None:
        # A replacement has not yet reported its tests.
        if node not in self.registered_collections:
            return
        super()._reschedule(node)
        while self.workqueue and not node.shutting_down and self._pending_of(self.assigned_work[node]) < WORKS_WITH:
            self._assign_work_unit(node)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> OneAtATime:
    """Make the scheduler for xdist."""
    return OneAtATime(config, log)
