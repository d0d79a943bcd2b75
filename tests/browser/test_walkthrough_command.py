"""The command `walkthrough check` as a docs writer types it: one run, read in every format."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.report_schema import fits
from tests.running import ROOT, as_a_user_has_it

WAY_IN = """# How to find your API secrets

1. Click the **Grid Menu**, identified by the nine squares, in the upper left corner and select **MySafe**.
2. Select **API secrets** on the side menu.
"""
SLIP = WAY_IN.replace("**API secrets** on", "**API secret** on") + "3. Click **Update**.\n"
UNCLEAR = WAY_IN + "3. Juggle the **Tags**.\n"
NOBODY_IS_CHOSEN = (
    WAY_IN
    + """3. On the list, locate the API secret you want to share.
4. In the **Action** column, click the icon identified by the three vertical dots of the selected item.
5. Select **Share this API secret**.
6. In the **Share** window, type the name of the user in the **Search users** field.
7. Click **Share**.
"""
)
FINDING = WAY_IN.replace("2. Select **API", "2. Select\t**API")


@dataclass
class Told:
    """What a run has said and left behind."""

    run: subprocess.CompletedProcess[str]
    folder: Path

    @property
    def annotations(self) -> list[str]:
        return self.run.stdout.splitlines()


def walkthrough(*arguments: str, folder: Path) -> Told:
    """Run the command as installed, from a folder that is not the project's."""
    run = subprocess.run(
        [sys.executable, "-m", "walkthrough", *arguments],
        cwd=folder,
        env=as_a_user_has_it(PYTHONPATH=str(ROOT), FORCE_COLOR="1"),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Told(run, folder)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Three tutorials, two at once: two of one name, one of a name that is not easy, one named twice."""
    folder = tmp_path_factory.mktemp("docs")
    tutorials = {"one/find.md": SLIP, "two/find.md": UNCLEAR, "two/wie geht es: 100 %, ok.md": FINDING}
    for name, text in tutorials.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "results" / "report").mkdir(parents=True)
    (folder / "results" / "report" / "notes.txt").write_text("theirs", encoding="utf-8")
    options = ["--format", "github", "-n", "2", "--report", "results/report", "--pictures", "results/pictures"]
    options += ["--json", "results/json/report.json", "--junitxml", "results/junit/report.xml"]
    return walkthrough("check", *options, *tutorials, "./two/../one/find.md", folder=folder)


def test_it_fails_with_1_and_says_how_far_it_is_on_the_error_stream(told: Told) -> None:
    assert told.run.returncode == 1, told.run.stderr
    *progress, seed = told.run.stderr.splitlines()
    assert seed.startswith("seed: ")
    lines = sorted(line.partition("] ") for line in progress)
    assert [number for number, _, _ in lines] == ["[1/3", "[2/3", "[3/3"]
    assert sorted(said for _, _, said in lines) == [
        "one/find.md: failed (1 of 3 steps)",
        "two/find.md: not checked (2 of 3 steps)",
        "two/wie geht es: 100 %, ok.md: passed (2 of 2 steps)",
    ]


def test_annotations_stand_at_the_tutorials_lines(told: Told) -> None:
    places = [line.partition("::")[2].partition("::")[0] for line in told.annotations]
    odd = "two/wie geht es%3A 100 %25%2C ok.md"
    assert places == [
        "error file=one/find.md,line=4,title=Failed",
        "notice file=one/find.md,line=5,title=Not reached",
        "warning file=one/find.md,line=4,title=label-elsewhere",
        "error file=two/find.md,line=5,title=Not checked",
        f"warning file={odd},line=4,title=tab",
    ]
    assert "says *API secret* on the side menu" in told.annotations[0]
    assert "Did you mean *API secrets*?" in told.annotations[0]
    assert "Juggle" in told.annotations[3]


def test_the_json_fits_its_schema_and_says_the_same(told: Told) -> None:
    report = json.loads((told.folder / "results" / "json" / "report.json").read_text(encoding="utf-8"))
    fits(report)
    assert [(one["file"], one["verdict"]) for one in report["tutorials"]] == [
        ("one/find.md", "failed"),
        ("two/find.md", "not checked"),
        ("two/wie geht es: 100 %, ok.md", "passed"),
    ]
    for tutorial in report["tutorials"]:
        for sentence in tutorial["sentences"]:
            if sentence["picture"]:
                assert (told.folder / "results" / "report" / sentence["picture"]).is_file()
    assert report["tutorials"][0]["sentences"][2]["verdict"] == "failed"
    assert report["tutorials"][0]["sentences"][2]["picture"].startswith("pictures/find/")
    assert report["tutorials"][1]["sentences"][2]["picture"].startswith("pictures/find-2/")


def test_junit_has_each_sentence_that_asks_or_promises(told: Told) -> None:
    suites = ElementTree.parse(told.folder / "results" / "junit" / "report.xml").findall("testsuite")  # noqa: S314 - ours
    counted = ("tests", "failures", "errors", "skipped")
    assert [[suite.get(name) for name in counted] for suite in suites] == [
        ["3", "1", "0", "1"],
        ["3", "0", "1", "0"],
        ["2", "0", "0", "0"],
    ]
    (unreached,) = suites[0].findall("testcase/skipped")
    assert unreached.get("message") == "not reached because of line 4"


def test_the_report_has_a_page_for_each_and_leaves_what_is_theirs(told: Told) -> None:
    report = told.folder / "results" / "report"
    names = {path.name for path in report.iterdir()}
    assert names >= {"index.html", "find.html", "find-2.html", "events.jsonl", "pictures", "notes.txt"}
    assert len([name for name in names if name.endswith(".html")]) == 4
    assert not [name for name in names if name.startswith(".")]


def test_the_pictures_stand_by_themselves(told: Told) -> None:
    pictures = told.folder / "results" / "pictures"
    in_report = told.folder / "results" / "report" / "pictures"
    names = {path.relative_to(pictures) for path in pictures.rglob("*.*")}
    assert {path.relative_to(in_report) for path in in_report.rglob("*.*")} == names
    assert {name.parent.as_posix() for name in names} == {"find", "find-2", "wie-geht-es-100-ok"}


def test_nothing_is_coloured_for_a_file(told: Told) -> None:
    assert "\x1b" not in told.run.stdout + told.run.stderr


def test_a_button_that_cannot_be_pressed_yet_is_not_said_to_be_missing(tmp_path: Path) -> None:
    (tmp_path / "early.md").write_text(NOBODY_IS_CHOSEN, encoding="utf-8")
    told = walkthrough("check", "early.md", "--no-pictures", folder=tmp_path)
    assert told.run.returncode == 1, told.run.stderr
    assert "early.md:9: the tutorial says *Share*; found it not enabled." in told.run.stdout
    assert "it is there, but cannot be used yet: a step before it is missing or wrong" in told.run.stdout


def test_a_finding_is_a_failure_only_where_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(FINDING, encoding="utf-8")
    said = walkthrough("check", "--strict", "a.md", folder=tmp_path).run
    assert said.returncode == 1, said.stderr
    assert "passed (2 of 2 steps)" in said.stderr
    assert "[tab]" in said.stdout
