"""Beside plugins that teams use, each alone and all together, the features have the verdicts that they have without."""

import json
from xml.etree import ElementTree as ET

import pytest

from tests.others_plugins import imported
from tests.surroundings import LOOK, Project

OPTIONS = {
    "allure_pytest_bdd": ["--alluredir", "allure"],
    "html": ["--html", "plugin.html", "--self-contained-html"],
    "pytest-split": ["--splits", "1", "--group", "1"],
    "pytest_cov": ["--cov", "."],
    "randomly": ["--randomly-seed", "7"],
    "rerunfailures": ["--reruns-delay", "1"],
    "sugar": [],
    "timeout": ["--timeout", "50"],
    "xdist": ["-n", "2"],
}
"""By the names under which they are switched off: what they are asked to do."""
RED = LOOK + '    And Ada sees "Nothing of the kind" on the side menu\n'
ALONE = [[name] for name in OPTIONS]


@pytest.mark.parametrize("chosen", [[], *ALONE, [*OPTIONS]], ids=["none", *OPTIONS, "all"])
def test_verdicts_are_the_same_beside_them(tmp_path, chosen):
    imported()
    project = Project(tmp_path)
    project.feature(LOOK, RED, LOOK)
    off = [word for name in OPTIONS.keys() - set(chosen) for word in ("-p", f"no:{name}")]
    options = [word for name in chosen for word in OPTIONS[name]]
    ended = project.run(*off, *options, "--junitxml", "junit.xml", "--cucumberjson", "cucumber.json")
    assert ended.status == pytest.ExitCode.TESTS_FAILED, ended.said
    assert "INTERNALERROR" not in ended.said, ended.said
    [feature] = json.loads((ended.folder / "cucumber.json").read_text(encoding="utf-8"))
    verdicts = {one["name"]: one["steps"][-1]["result"]["status"] for one in feature["elements"]}
    assert verdicts == {"Number 1": "passed", "Number 2": "failed", "Number 3": "passed"}
    [suite] = ET.parse(ended.folder / "junit.xml").getroot()  # noqa: S314 - written by the run
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("3", "1", "0")
    report = (ended.folder / "test-results" / "report.html").read_text(encoding="utf-8")
    assert "1 of 3 scenarios failed" in report
