"""The results of several shards become one, as those of a serial run; a lost shard is told as not run."""

import json
import re
import xml.etree.ElementTree as ET

import pytest

from harness.merge import main

FEATURE = "Feature: Ours\n" + "".join(
    f"  Scenario: Number {number}\n    Given a start\n    Then it is good\n" for number in range(5)
).replace("Number 3\n    Given a start", "Number 3\n    When a lie is told")
SHARE = """
class Share:
    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items, config):
        which, of = map(int, os.environ.get("SHARE", "0/1").split("/"))
        items[:] = items[which::of]

@pytest.hookimpl(trylast=True)
def pytest_configure(config):
    config.pluginmanager.register(Share())
"""


@pytest.fixture
def sharded(project, monkeypatch):
    project.steps(SHARE)
    project.feature(FEATURE)

    def run(of, workers=()):
        for which in range(of):
            monkeypatch.setenv("SHARE", f"{which}/{of}")
            project.run("features", "--shard-results", "--output", f"{of}/{which}", *workers)
        return [str(project.path / f"{of}/{which}") for which in range(of)]

    return run


def told(folder):
    """Return what the reports say, but for times."""
    cases = ET.parse(folder / "junit.xml").iter("testcase")  # noqa: S314
    junit = [(case.get("classname"), case.get("name"), [child.tag for child in case]) for case in cases]
    cucumber = re.sub(r'"duration": \d+', "", (folder / "cucumber.json").read_text(encoding="utf-8"))
    html = re.sub(r"[\d.]+ s\b|<time.*?</time>", "", (folder / "report.html").read_text(encoding="utf-8"))
    return junit, cucumber, html


@pytest.mark.parametrize(("of", "workers"), [(2, []), (4, []), (2, ["-n", "2"])])
def test_shards_make_the_reports_of_a_serial_run(sharded, tmp_path, of, workers, capsys):
    assert main([*sharded(1), "--into", str(tmp_path / "serial")]) == 1
    assert main([*sharded(of, workers), "--into", str(tmp_path / "merged")]) == 1
    assert told(tmp_path / "merged") == told(tmp_path / "serial")
    assert "1 failed, 4 passed\n" in capsys.readouterr().out


def test_a_lost_shard_is_not_run_and_never_green(sharded, tmp_path, capsys):
    [first, second] = sharded(2)
    for kept, missing in ((first, 2), (second, 3)):
        assert main([kept, str(tmp_path / "lost"), "--into", str(tmp_path / "merged")]) == 1
        out = capsys.readouterr().out
        assert out.count("Not run: features/a.feature::test_number_") == missing
        assert f"{tmp_path / 'lost'} has no results.json: that shard was lost." in out
        junit, _, html = told(tmp_path / "merged")
        assert len(junit) == 5
        assert sum(tags == ["error"] for _, _, tags in junit) == missing
        assert f"<strong>{missing}</strong> not run" in html


def test_what_is_left_out_on_purpose_is_not_missed(project, tmp_path):
    project.steps(SHARE)
    project.feature(FEATURE)
    project.run("features", "--shard-results", "-k", "number_1")
    assert main([str(project.path / "test-results"), "--into", str(tmp_path / "merged")]) == 0
    expected = json.loads((project.path / "test-results/results.json").read_text(encoding="utf-8"))["expected"]
    assert expected == ["features/a.feature::test_number_1"]


def test_one_that_two_shards_have_run_counts_once_and_as_failed_if_one_has(sharded, tmp_path, capsys):
    [all_of_them] = sharded(1)
    [first, second] = sharded(2)
    for order in ([all_of_them, first, second], [second, first, all_of_them]):
        assert main([*order, "--into", str(tmp_path / "merged")]) == 1
        assert "1 failed, 4 passed\n" in capsys.readouterr().out


def test_nothing_at_all_is_no_success(tmp_path):
    assert main([str(tmp_path), "--into", str(tmp_path / "merged")]) == 1
