"""Plugins that teams use beside the suite do what they promise, or are refused. Those not installed are left out."""

import time

import pytest

from harness.merge import main

GOOD = "    Given a start\n    Then it is good\n"
HANGS = """
import time

@when("it hangs")
def _():
    time.sleep(60)

@when("Playwright hangs")
def _(page):
    page.wait_for_timeout(60_000)
"""


@pytest.fixture
def needs(request):
    for name in request.param:
        pytest.importorskip(name)


@pytest.mark.parametrize("needs", [["pytest_timeout"]], indirect=True)
@pytest.mark.parametrize("method", ["thread", "signal"])
@pytest.mark.parametrize("what", ["it hangs", "Playwright hangs"])
def test_a_hung_step_ends_within_the_limit_and_the_next_scenario_runs(project, told, needs, method, what):
    project.steps(HANGS)
    scenarios = f"  Scenario: Hung\n    When {what}\n    Then it is good\n  Scenario: Next\n{GOOD}"
    project.feature(f"Feature: F\n{scenarios}  Scenario: Last\n    When something is shown\n    Then it is good\n")
    project.steps(HANGS + "\n@when('something is shown')\ndef _(page): page.set_content('x')\n")
    began = time.monotonic()
    result = project.run("features", "--timeout", "4", "--timeout-method", method)
    assert time.monotonic() - began < 40
    assert result.parseoutcomes() == {"failed": 1, "passed": 2}
    out = told(result)
    assert "The scenario took longer than 4 s, the limit of --timeout, and was stopped here." in out
    assert "Traceback" not in out
    assert "INTERNALERROR" not in out


@pytest.mark.parametrize("needs", [["pytest_rerunfailures"]], indirect=True)
@pytest.mark.parametrize("workers", [[], ["-n", "1"]], ids=["alone", "worker"])
@pytest.mark.parametrize("asked", [["--reruns", "2"], ["-o", "reruns=1"]])
def test_reruns_are_refused_in_a_sentence(project, told, needs, asked, workers):
    project.feature(f"Feature: F\n  Scenario: S\n{GOOD}")
    result = project.run("features", *asked, *workers)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert "--reruns would report a scenario as passed that has failed before" in result.stderr.str()
    assert "passed" not in result.parseoutcomes()


@pytest.mark.parametrize("needs", [["pytest_split"]], indirect=True)
def test_shards_of_pytest_split_are_put_together(project, needs, tmp_path):
    scenarios = "".join(f"  Scenario: Number {number}\n{GOOD}" for number in range(5))
    project.feature(f"Feature: F\n{scenarios}")
    for group in ("1", "2"):
        shard = ("--splits", "2", "--group", group, "--shard-results", "--output", f"shard-{group}")
        assert project.run("features", *shard).ret == pytest.ExitCode.OK
    shards = [str(project.path / f"shard-{group}") for group in (1, 2)]
    assert main([*shards, "--into", str(tmp_path / "all")]) == 0
    assert main([shards[1], "--into", str(tmp_path / "one")]) == 1
