"""No format and no exit code says that something passed that did not run, with and without workers."""

import json
import re
import xml.etree.ElementTree as ET

import pytest

from harness.messages.could_not_test import COULD_NOT_TEST

WAYS = {
    "All is well": ("Given a start\n    Then it is good", "", "passed"),
    "A missing definition": ("Given a start\n    When nobody knows how\n    Then it is good", "", "failed"),
    "A lie": ("Given a start\n    When a lie is told\n    Then it is good", "", "failed"),
    "A bug": ("Given a start\n    When a bug is met\n    Then it is good", "", "failed"),
    "A skip in a step": ("Given a start\n    When it skips\n    Then it is good", "", "failed"),
    "A skip of unittest": ("When it skips like a unittest\n    Then it is good", "", "failed"),
    "An expected failure in a step": ("When it is expected to fail\n    Then it is good", "", "failed"),
    "An exit in a step": ("When it exits\n    Then it is good", "", "failed"),
    "A hard exit in a step": ("When it exits hard\n    Then it is good", "", "failed"),
    "A body never run": ("When its body is never run\n    Then it is good", "", "failed"),
    "A broken setup": ("Given a start\n    Then it is good", "@broken_setup", "failed"),
    "A broken teardown": ("Given a start\n    Then it is good", "@broken_teardown", "failed"),
    "Left out": ("Given a start\n    Then it is good", "@skip", "skipped"),
}
LOST = {"A lost worker": ("Given a start\n    When its process is killed\n    Then it is good", "", "failed")}


def written(ways):
    scenarios = (f"  {tag}\n  Scenario: {name}\n    {steps}\n" for name, (steps, tag, _) in ways.items())
    return "Feature: Ways\n" + "\n".join(scenarios)


def on_terminal(out):
    return dict(re.findall(r"^  Scenario: (.+)  # \S+\n(?:    .*\n)*  (\w+) in [\d.]+ s$", out, re.MULTILINE))


def in_junit(path, names):
    verdicts = {}
    for case in ET.parse(path).getroot().iter("testcase"):  # noqa: S314
        kinds = {child.tag for child in case}
        verdict = "failed" if kinds & {"failure", "error"} else "skipped" if "skipped" in kinds else "passed"
        [name] = [name for name in names if "test_" + name.lower().replace(" ", "_") in case.get("name")]
        assert name not in verdicts, "one case for each scenario"
        verdicts[name] = verdict
    return verdicts


def in_cucumber(path):
    verdicts = {}
    for feature in json.loads(path.read_text(encoding="utf-8")):
        for element in feature["elements"]:
            parts = [*element["steps"], *element.get("before", []), *element.get("after", [])]
            statuses = {part["result"]["status"] for part in parts}
            failed = statuses & {"failed", "undefined"}
            verdicts[element["name"]] = "failed" if failed else "skipped" if "skipped" in statuses else "passed"
    return verdicts


def in_html(path):
    text = path.read_text(encoding="utf-8")
    pattern = r'<details [^>]*class="scenario (\w+)".*?<span class="name">(.*?)</span>'
    return {name: verdict for verdict, name in re.findall(pattern, text, re.DOTALL)}


ERRORS = {
    "A body never run": ["its body is never run: The step's function _ is async, so its body would never run."],
    "A hard exit in a step": ["it exits hard: The step was ended by os._exit(0). What it claims was not checked."],
    "A lost worker": [
        "its process is killed: The worker gw0 was lost in this scenario: its process ended without a verdict."
    ],
}


def the_errors(path):
    """Return the failed steps and their errors in the Cucumber JSON, for the scenarios of ERRORS."""
    [feature] = json.loads(path.read_text(encoding="utf-8"))
    return {
        element["name"]: [
            f"{step['name']}: {step['result']['error_message']}"
            for step in element["steps"]
            if "error_message" in step["result"]
        ]
        for element in feature["elements"]
        if element["name"] in ERRORS
    }


def steps_on_terminal(out, name):
    block = re.search(rf"^  Scenario: {name}  # \S+\n((?:    .*\n)*)", out, re.MULTILINE)[1]
    return [line.strip() for line in block.splitlines()]


@pytest.mark.parametrize("workers", [[], ["-n", "1"]], ids=["alone", "worker"])
def test_all_formats_agree(project, told, workers):
    ways = {**WAYS, **(LOST if workers else {})}
    project.feature(written(ways))
    result = project.run("features", "-v", "--cucumberjson", "new/c.json", "--junitxml", "new/j.xml", *workers)
    expected = {name: verdict for name, (_, _, verdict) in ways.items()}
    assert in_cucumber(project.path / "new/c.json") == expected
    assert in_html(project.path / "test-results/report.html") == expected
    assert in_junit(project.path / "new/j.xml", ways) == expected
    assert on_terminal(told(result)) == expected
    counts = result.parseoutcomes()
    assert counts.get("passed") == 1
    assert counts.get("skipped") == 1
    assert counts["failed"] + counts["errors"] == len(ways) - 2
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert the_errors(project.path / "new/c.json") == {name: text for name, text in ERRORS.items() if name in ways}
    assert steps_on_terminal(told(result), "A lie") == ["✓ Given a start", "✗ When a lie is told", "– Then it is good"]  # noqa: RUF001


def test_what_ends_the_run_fails_its_scenario_first(project, told):
    project.feature(written({"Ends": ("Given a start\n    When it ends the run\n    Then it is good", "", ""), **WAYS}))
    result = project.run("features", "-v", "--cucumberjson", "c.json", "--junitxml", "j.xml")
    only = {"Ends": "failed"}
    assert on_terminal(told(result)) == in_cucumber(project.path / "c.json") == only
    assert in_html(project.path / "test-results/report.html") == in_junit(project.path / "j.xml", only) == only
    assert result.ret == pytest.ExitCode.INTERRUPTED
    assert f"{len(WAYS)} of {len(WAYS) + 1} scenarios were not run." in told(result)


@pytest.mark.parametrize("workers", [[], ["-n", "1"]], ids=["alone", "worker"])
def test_what_is_broken_off_is_told_apart_in_every_format(project, told, workers):
    """It is an error in JUnit and pending in Cucumber: neither passed nor failed."""
    broken_off = ("Given a start\n    When the server is gone\n    Then it is good", "", "")
    project.feature(written({"A lie": WAYS["A lie"], "Broken off": broken_off, "Never run": broken_off}))
    result = project.run("features", "-v", "--cucumberjson", "c.json", "--junitxml", "j.xml", *workers)
    out = told(result)
    assert result.ret == COULD_NOT_TEST
    assert out.count("Could not test: the server is gone (the environment's fault).\nInterrupted by it: ") == 1
    assert "2 of 3 scenarios were not tested." in out
    assert re.search(r"= 1 failed, 1 not tested in ", out)
    assert steps_on_terminal(out, "Broken off")[1] == "? When the server is gone"
    [_, broken] = json.loads((project.path / "c.json").read_text(encoding="utf-8"))[0]["elements"]
    assert [step["result"]["status"] for step in broken["steps"]] == ["passed", "pending", "skipped"]
    cases = ET.parse(project.path / "j.xml").getroot().iter("testcase")  # noqa: S314
    kinds = [[child.tag for child in case if child.tag != "properties"] for case in cases]
    assert kinds == [["failure"], ["error"]]
    page = (project.path / "test-results/report.html").read_text(encoding="utf-8")
    assert "<strong>1</strong> not tested" in page
    assert "1 of 2 scenarios failed" in page


def test_what_is_interrupted_is_not_failed(project, told):
    interrupted = ("Given a start\n    When it is interrupted\n    Then it is good", "", "")
    project.feature(written({"Interrupted": interrupted, **WAYS}))
    result = project.run("features")
    assert result.ret == pytest.ExitCode.INTERRUPTED
    assert "Could not test: the run was stopped (nobody's fault)." in told(result)
    assert " 1 not tested in " in told(result)


@pytest.mark.parametrize(
    "name", ["A missing definition", "A skip in a step", "A broken teardown", "A hard exit in a step"]
)
def test_each_alone_fails_the_run(project, name):
    project.feature(written({name: WAYS[name]}))
    assert project.run("features").ret == pytest.ExitCode.TESTS_FAILED


def test_a_run_that_ran_no_scenario_is_no_success(project, told):
    project.feature(written({"Left out": WAYS["Left out"]}))
    result = project.run("features")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert "No scenario was run, although features were selected." in told(result)


def test_one_that_nobody_reports_is_no_success(project, told):
    project.feature(written({"All is well": WAYS["All is well"], "Another": WAYS["All is well"]}))
    project.steps("""
@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session):
    session.config.hook.pytest_runtest_protocol(item=session.items[0], nextitem=None)
    return True
""")
    result = project.run()
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert "1 of 2 scenarios were not run." in told(result)


def test_collecting_only_is_no_run(project):
    project.feature(written({"All is well": WAYS["All is well"]}))
    assert project.run("features", "--collect-only").ret == pytest.ExitCode.OK
    assert not (project.path / "test-results").exists()
