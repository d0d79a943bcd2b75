"""A wording of the house is read as what a phrasebook says that it means, and a phrasebook is checked before that."""

# A phrase with its sentence and steps is one line.
# ruff: noqa: E501

import json
from pathlib import Path

import pytest

from product.profile import DEFAULT, load
from tests.report_schema import fits
from walkthrough.commands.cli import main
from walkthrough.document.source import from_text
from walkthrough.model import TaughtPhrase
from walkthrough.plan.phrasebook import PhrasebookError, phrasebook_for
from walkthrough.plan.reading import compiled

PAGE = "# Save\n\n1. {}\n2. Click **Close**.\n"


def steps(sentence: str, phrase: str) -> list[str]:
    """The steps of a sentence where a phrase is taught."""
    says, means = phrase.split(" => ")
    tutorial = compiled(from_text(PAGE.format(sentence), "t.md"), phrases=[TaughtPhrase(says, means, "p.toml", 1)])
    return [step.text for step in tutorial.sentences[1].gherkin if step.keyword != "Given"]


@pytest.mark.parametrize(
    ("sentence", "phrase", "expected"),
    [
        ("Smack **Save**.", "Smack {ui} => Click {ui}.", ['Ada clicks "Save"']),
        ("Smack **Save**, and then smack **Share**.", "Smack {ui} => Click {ui}.", ['Ada clicks "Save"', 'Ada clicks "Share"']),
        ("Click **Save**, and then smack “Share”.", "smack {ui} => Click {ui}.", ['Ada clicks "Save"', 'Ada clicks "Share"']),
        ("Then, smack **Save:**", "Smack {ui} => step Ada clicks {ui}", []),
        ("Smack **Save:**", "Smack {ui} => step Ada clicks {ui}", ['Ada clicks "Save"']),
        ("Feed *a word* to **Name**.", "Feed {value} to {ui} => In the {ui} field, type “{value}”.", ['Ada types "a word" into "Name"']),
        ("Smack `Save`.", "Smack **{ui}** => Click **{ui}**.", ['Ada clicks "Save"']),
        ("SMACK\n   **Save**!", "Smack {ui} => Click {ui}.", ['Ada clicks "Save"']),
        ("Smack the user\u2019s **Save**.", "Smack the user's {ui} => Click {ui}.", ['Ada clicks "Save"']),
        ("Feed **Name** with a word.", "Feed {ui} with {value} => Type “{value}” in the {ui} field.", ['Ada types "a word" into "Name"']),
        ("Lead **A** to **B**.", "Lead {ui} to {ui2} => Click {ui}, and then click {ui2}.", ['Ada clicks "A"', 'Ada clicks "B"']),
        ("Smack **Big**.", "Smack **Big** => Click **Small**.", ['Ada clicks "Small"']),
        ("Visit the ledger.", 'Visit the ledger => step Ada clicks "Ledger" on the side menu', ['Ada clicks "Ledger" on the side menu']),
        ("Smack **Save**:", "Smack {ui} => step Ada clicks {ui}", ['Ada clicks "Save"']),
        ("Smack **Save**.", 'Smack {ui} => step Ada clicks "{ui}"', ['Ada clicks "Save"']),
        ("Smack **Save** and run.", "Smack {ui} => step Ada clicks {ui}", []),
        ("Blacksmack **Save**.", "Smack {ui} => Click {ui}.", []),
    ],
)  # fmt: skip
def test_a_phrase_is_read_as_what_it_means(sentence: str, phrase: str, expected: list[str]) -> None:
    assert steps(sentence, phrase) == expected


def test_of_two_phrases_the_one_with_more_words_counts() -> None:
    both = [
        TaughtPhrase("Smack {ui}", "Click {ui}.", "p.toml", 1),
        TaughtPhrase("Smack {ui} shut", "Select {ui}.", "p.toml", 2),
    ]
    said = compiled(from_text(PAGE.format("Smack **Save** shut."), "t.md"), phrases=both).sentences[1]
    assert ([step.text for step in said.gherkin][-1:], said.taught) == (['Ada selects "Save"'], (both[1],))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "docs" / "deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, *lines: str) -> None:
    path.write_text("[phrases]\n" + "".join(f"{line}\n" for line in lines), encoding="utf-8")


def test_phrasebooks_are_found_beside_a_tutorial_and_above_as_far_as_the_working_directory(folder: Path) -> None:
    write(folder / "phrasebook.toml", '"Whack {ui}" = "Click {ui}."')
    write(folder / "docs" / "phrasebook.toml", "", '"Smack {ui}" = "Click {ui}."')
    found = phrasebook_for(Path("docs/deep/t.md"), load())
    assert [(one.says, one.file, one.line) for one in found] == [
        ("Smack {ui}", "docs/phrasebook.toml", 3),
        ("Whack {ui}", "phrasebook.toml", 2),
    ]


def test_a_phrasebook_above_the_working_directory_is_none_of_the_tutorials(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder / "phrasebook.toml", '"Smack {ui}" = "Click {ui}."')
    monkeypatch.chdir(folder / "docs")
    assert phrasebook_for(Path("deep/t.md"), load()) == ()
    assert len(phrasebook_for(Path("deep/t.md"), load(), folder / "mine.toml")) == 1


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ('"Smack {ui}" = "Juggle {ui}."', "“Juggle {ui}.” is not understood itself; understood is “"),
        ('"Smack {ui}" = "Click the thing."', "“Click the thing.” is not understood itself; understood is “"),
        ('"Smack {ui}" = "Click {ui2}."', "“Click {ui2}.” has {ui2}, and “Smack {ui}” has not"),
        ('"{value}" = "Click **Save**."', "“{value}” fits every sentence; it needs words of its own"),
        (
            '"From {ui} to {ui}" = "Click {ui}."',
            "“From {ui} to {ui}” has a placeholder twice; call the second one {ui2}",
        ),
        (
            '"Smack {ui}" = "step Nora clicks {ui}"',
            'the suite knows no step “Nora clicks "Save"”; there is Ada clicks "…"',
        ),
        ('"Smack {ui}" = 3', "what “Smack {ui}” means has to be a text"),
    ],
)
def test_a_phrase_that_means_nothing_is_told_with_its_line(folder: Path, line: str, wrong: str) -> None:
    write(folder / "phrasebook.toml", "# ours", line)
    with pytest.raises(PhrasebookError) as raised:
        phrasebook_for(Path("t.md"), load())
    assert str(raised.value).startswith(f"phrasebook.toml:3: {wrong}")


@pytest.mark.parametrize("text", ["phrases = 1", "[phrase]\n", "[phrases", '[phrases]\n"a" = "b"\n[more]\n'])
def test_what_is_no_phrasebook_is_told(folder: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("phrasebook.toml").write_text(text, encoding="utf-8")
    Path("t.md").write_text(PAGE.format("Click **A**."), encoding="utf-8")
    assert main(["lint", "t.md"]) == 2
    assert capsys.readouterr().err.startswith("walkthrough: phrasebook.toml: ")


@pytest.mark.parametrize(
    "means",
    [
        "Click {ui}.",
        "You see the message {ui}.",
        "A shared API secret",
        "The {ui} window opens.",
        'step Ada clicks "{ui}"',
    ],
)
def test_a_phrase_may_mean_an_instruction_a_promise_or_a_requirement(folder: Path, means: str) -> None:
    write(folder / "phrasebook.toml", f"'Smack {{ui}}' = '{means}'")
    assert phrasebook_for(Path("t.md"), load())[0].means == means


def test_the_profile_may_teach_phrases(folder: Path) -> None:
    profile = folder / "mine.toml"
    own = DEFAULT.read_text(encoding="utf-8")
    profile.write_text(f'{own}\n[phrases]\n"Smack {{ui}}" = "Click {{ui}}."\n', encoding="utf-8")
    line = own.count("\n") + 3
    assert phrasebook_for(Path("t.md"), load(profile), profile) == (
        TaughtPhrase("Smack {ui}", "Click {ui}.", profile.as_posix(), line),
    )


def test_lint_shows_what_each_phrase_has_matched(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "phrasebook.toml", '"Smack {ui}" = "Click {ui}."', '"Whack {ui}" = "Click {ui}."')
    for name in ("a.md", "b.md"):
        Path(name).write_text(PAGE.format("Smack **Save**."), encoding="utf-8")
    assert main(["lint", "--json", "out.json", "a.md", "b.md"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "phrasebook.toml:2: “Smack {ui}” is read as “Click {ui}.” in a.md:3, b.md:3",
        "phrasebook.toml:3:1: no sentence of these files says “Whack {ui}” [unused-phrase]",
    ]
    said = json.loads(Path("out.json").read_text(encoding="utf-8"))
    fits(said)
    assert [(one["line"], one["found"]) for one in said["phrases"]] == [
        (2, [{"file": "a.md", "line": 3}, {"file": "b.md", "line": 3}]),
        (3, []),
    ]
    assert main(["lint", "--strict", "a.md"]) == 1
    assert main(["lint", "--strict", "--disable", "unused-phrase", "a.md"]) == 0


def test_draft_reads_the_phrasebook_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "phrasebook.toml", '"Smack {ui}" = "Click {ui}."')
    Path("a.md").write_text(PAGE.format("Smack **Save**."), encoding="utf-8")
    assert main(["draft", "a.md"]) == 0
    assert 'When Ada clicks "Save"' in capsys.readouterr().out
