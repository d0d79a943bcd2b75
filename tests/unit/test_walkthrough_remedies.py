"""Each sentence that is not checked says which line would help: a comment beside it, or a phrase."""

import json
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from walkthrough.commands.cli import main
from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text
from walkthrough.model import Tutorial, advice
from walkthrough.plan.gherkin import feature
from walkthrough.report.html import render
from walkthrough.report.json import as_json
from walkthrough.report.junit import as_junit
from walkthrough.report.text import as_github, as_text
from walkthrough.results import RunResult
from walkthrough.run.tutorial_run import TutorialRun

PAGE = "# Save\n\n1. Click **Save**.\n2. {}\n"


def read(text: str, file: str = "t.md") -> Tutorial:
    return linted_text(from_text(text, file))


@pytest.mark.parametrize(
    ("sentence", "remedy"),
    [
        ("Click **Close**.", ""),
        ("Juggle the **Tags**.", '"Juggle the {ui}" = "Click {ui}."'),
        ("Click the thing.", '<!-- walkthrough: step Ada clicks "…" -->'),
        ("Toss the **Tags** over the **Name**.", '<!-- walkthrough: step Ada clicks "Tags" -->'),
        ("In a terminal, run `vault unlock`.", "<!-- walkthrough: skip this happens outside the product -->"),
        (
            '<!-- walkthrough: step Nora clicks "A" --> Juggle the **Tags**.',
            '<!-- walkthrough: step Ada clicks "…" -->',
        ),
    ],
)
def test_the_line_that_would_help(sentence: str, remedy: str) -> None:
    assert read(PAGE.format(sentence)).sentences[2].remedy == remedy


def test_what_markdown_hides_has_to_be_mended_there() -> None:
    *_, said = read("# Save\n\n1. Click **Save**.\n\n```\ncode\n\nClick **Close**.\n").sentences
    assert (bool(said.reason), said.remedy) == (True, "")


def test_in_mdx_a_comment_is_one_of_mdx() -> None:
    said = read(PAGE.format("Click the thing."), "t.mdx").sentences[2]
    assert said.remedy == '{/* walkthrough: step Ada clicks "…" */}'
    assert advice(said.remedy) == f"if that is what it means, write in front of it: {said.remedy}"


@pytest.mark.parametrize(
    "sentence",
    ["Juggle the **Tags**.", 'Juggle the "new" **Tags**.', "Click the thing.", "In a terminal, run `vault unlock`."],
)
def test_the_line_does_what_it_says_where_it_is_pasted(
    sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    file, report = Path("t.md"), Path("r.json")
    remedy = read(PAGE.format(sentence)).sentences[2].remedy
    if remedy.startswith("<!--"):
        sentence = f"{remedy} {sentence}"
    else:
        assert tomllib.loads(remedy)
        Path("phrasebook.toml").write_text(f"[phrases]\n{remedy}\n", encoding="utf-8")
    file.write_text(PAGE.format(sentence), encoding="utf-8")
    assert main(["lint", "--json", str(report), str(file)]) == 0, capsys.readouterr().out
    said = json.loads(report.read_text(encoding="utf-8"))["tutorials"][0]["sentences"][2]
    assert said["verdict"] in {"not reached", "waived"}


def test_every_format_has_the_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = PAGE.format("Juggle the **Tags**.")
    tutorial, line = read(text), '"Juggle the {ui}" = "Click {ui}."'
    told = advice(line)
    run = RunResult(tutorials=[TutorialRun(tutorial, text, "t").result()])
    assert f"    {told}\n" in as_text(run)
    assert f"%0A{told}\n" in as_github(run)
    assert json.loads(as_json(run))["tutorials"][0]["sentences"][2]["remedy"] == line
    assert ElementTree.fromstring(as_junit(run))[0][1][0].get("message", "").endswith(f"; {told}")  # noqa: S314
    assert f"  #     {told}\n" in feature(tutorial)
    render(run, tmp_path)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert '<pre class="paste">&#34;Juggle the {ui}&#34; = &#34;Click {ui}.&#34;</pre>' in page
    (tmp_path / "t.md").write_text(text, encoding="utf-8")
    assert main(["lint", str(tmp_path / "t.md")]) == 1
    assert f"    {told}\n" in capsys.readouterr().out
