"""The figures of `make assurance`, with few trials; and that they notice a fault."""

import subprocess
import sys

import pytest

from tests.assurance.figures import FIGURES, bound
from tests.assurance.planted import PLANTED, Plant
from tests.assurance.served import served

# The matrix of authorization has its own tests, and kills take long.
FAST = [figure for figure in FIGURES if figure.name not in {"authorization", "kills"}]


@pytest.mark.parametrize("figure", FAST, ids=lambda figure: figure.name)
def test_what_is_promised_holds(tmp_path, figure):
    with served(tmp_path) as mysafe:
        outcomes = list(figure.trials(mysafe, figure.quick))
    assert len(outcomes) >= figure.quick
    assert all(outcomes)


def test_every_planted_fault_still_has_its_place():
    assert len(PLANTED) >= 40
    for fault in PLANTED:
        Plant(*fault)


@pytest.mark.parametrize(("module", "only"), [("vault", "seals"), ("items", "states")])
def test_a_planted_fault_is_noticed(module, only):
    number = next(number for number, fault in enumerate(PLANTED) if fault[0] == module)
    command = [sys.executable, "-m", "tests.assurance", "--fault", str(number), "--only", only]
    assert subprocess.run(command, check=False).returncode == 1


@pytest.mark.parametrize(
    ("trials", "failures", "rate"), [(100, 0, 0.0295), (1000, 0, 0.00299), (100, 5, 0.1023), (10, 0, 0.2589), (3, 3, 1)]
)
def test_the_bound_is_that_of_clopper_and_pearson(trials, failures, rate):
    assert bound(trials, failures) == pytest.approx(rate, rel=0.01)
