"""Spreads all tests over the parallel workers, one at a time, so that the long ones do not end up at the same worker.

A pytest plugin, for `make test`. xdist's own ways either deal long runs of neighbours out in advance (`load`), or know
groups by a mark that this pytest does not hand on (`loadgroup`, xdist 3.8 with pytest 9.2).
"""

from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

TOGETHER = (
    "tests/browser/test_canary.py::",
    "tests/browser/test_mutants.py::test_a_mutant_of_a_tutorial",
    "tests/browser/test_walkthrough_check.py::",
    "tests/browser/test_walkthrough_command.py::",
    "tests/browser/test_walkthrough_deployed.py::",
)
"""How the names begin of tests that share one long run: apart, each worker would carry out a run of its own."""


class OneAtATime(LoadScopeScheduling):
    """Deals out one test after the other, and together what belongs together."""

    def _split_scope(self, nodeid: str) -> str:
        return next((start for start in TOGETHER if nodeid.startswith(start)), nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> OneAtATime:
    """Offer it to xdist."""
    return OneAtATime(config, log)
