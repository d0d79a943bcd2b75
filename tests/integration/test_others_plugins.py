"""Plugins that teams use beside the suite do what they promise, or are refused. Those not installed are left out."""

import json
import time

import pytest

from harness.merge import main
from tests.others_plugins import MODULES, imported

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
    imported(*request.param)


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
        shard = (
            "--splits",
            "2",
            "--group",
            group,
            "--shard-results",
            "--output",
            f"shard-{group}",
            "-p",
            "no:randomly",
        )
        assert project.run("features", *shard).ret == pytest.ExitCode.OK
    shards = [str(project.path / f"shard-{group}") for group in (1, 2)]
    assert main([*shards, "--into", str(tmp_path / "all")]) == 0
    assert main([shards[1], "--into", str(tmp_path / "one")]) == 1


SHOWS = """
@when("the screen lacks something")
def _(open_context):
    page = open_context("Ada").new_page()
    page.set_content("<h1>Home</h1>")
    page.get_by_role("button", name="Shar").click(timeout=500)
"""


@pytest.mark.parametrize("needs", [["allure_pytest_bdd"]], indirect=True)
def test_evidence_is_attached_to_allures_results(project, needs):
    project.steps(SHOWS)
    project.feature("Feature: F\n  Scenario: S\n    When the screen lacks something\n    Then it is good\n")
    project.run("features", "--alluredir", "allure")
    [result] = [
        json.loads(path.read_text(encoding="utf-8")) for path in (project.path / "allure").glob("*-result.json")
    ]
    assert result["status"] in {"failed", "broken"}
    attached = {one["name"]: project.path / "allure" / one["source"] for one in result["attachments"]}
    assert attached.keys() == {"screenshot of Ada", "trace of Ada", "diagnosis"}
    assert attached["screenshot of Ada"].read_bytes().startswith(b"\x89PNG")
    assert 'Looked for the button "Shar"' in attached["diagnosis"].read_text(encoding="utf-8")


@pytest.mark.parametrize("needs", [MODULES], indirect=True, ids=["all"])
@pytest.mark.parametrize("workers", [[], ["-n", "2"]], ids=["alone", "workers"])
def test_all_together_change_no_verdict(project, needs, workers):
    lie = "  Scenario: Lie\n    When a lie is told\n    Then it is good\n"
    project.feature(f"Feature: F\n  Scenario: S\n{GOOD}{lie}  Scenario: T\n{GOOD}")
    options = ["--html", "x.html", "--self-contained-html", "--cov", ".", "--timeout", "60", "--alluredir", "allure"]
    result = project.run("features", *options, *workers, "--cucumberjson", "c.json")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    [feature] = json.loads((project.path / "c.json").read_text(encoding="utf-8"))
    assert [element["name"] for element in feature["elements"]] == ["S", "Lie", "T"]
    assert "1 of 3 scenarios failed" in (project.path / "test-results/report.html").read_text(encoding="utf-8")
    assert len(list((project.path / "allure").glob("*-result.json"))) == 3
