"""The command line: what it prints, its exit status, its JSON, its speed."""

import io
import json
import re
import sys
import time
from importlib.metadata import version
from itertools import count
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import ValidationError

from product.profile import DEFAULT, VARIABLE
from tests.report_schema import SCHEMA, fits
from walkthrough.commands.cli import main
from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text
from walkthrough.model import Role
from walkthrough.results import Verdict
from walkthrough.run.runner import NotRunError

GOOD = "# How to save\n\n## Save\n\n1. Click **Save**.\n\nYou'll see the message **Saved**.\n"
FINDING = GOOD.replace("Click **Save**.", "Click\t**Save**.")
UNCLEAR = GOOD + "\nThe screen will turn upside down.\n"
NOTHING = "# Nothing\n\nNothing to do.\n"


def written(folder: Path, text: str | bytes, name: str = "tutorial.md") -> str:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(path)


@pytest.mark.parametrize(
    ("text", "options", "status"),
    [
        (GOOD, [], 0),
        (FINDING, [], 0),
        (FINDING, ["--strict"], 1),
        (FINDING, ["--strict", "--disable", "tab"], 0),
        (FINDING, ["--strict", "--disable", "quotes,tab"], 0),
        (UNCLEAR, [], 1),
        (NOTHING, [], 2),
        (b"\xff\xfe\x00", [], 2),
        (b"", [], 2),
    ],
)
def test_exit_status_of_lint(tmp_path: Path, text: str | bytes, options: list[str], status: int) -> None:
    assert main(["lint", *options, written(tmp_path, text)]) == status


@pytest.mark.parametrize(("text", "status"), [(GOOD, 0), (UNCLEAR, 1), (NOTHING, 2)])
def test_exit_status_of_draft(tmp_path: Path, text: str, status: int) -> None:
    assert main(["draft", written(tmp_path, text)]) == status


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["lint"],
        ["draft"],
        ["check"],
        ["lint", "--disable", "no-such-rule", "x.md"],
        ["check", "--disable", "no-such-rule", "x.md"],
        ["check", "--format", "html", "x.md"],
        ["check", "-n", "0", "x.md"],
        ["check", "-n", "many", "x.md"],
        ["check", "--pictures", "here", "--no-pictures", "x.md"],
        ["check", "--patience", "long", "x.md"],
    ],
)
def test_wrong_use(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    command = " ".join(["walkthrough", *(word for word in arguments[:1] if word in COMMANDS)])
    assert said.err.startswith(f"{command}: ")
    assert said.err.endswith(f" (see {command} --help)\n")


@pytest.mark.parametrize("command", ["check", "draft", "lint"])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "No such file or directory"),
        ("name = ", "Invalid value (at end of document)"),
        ("colour = 'blue'", "unknown key colour"),
    ],
)
def test_a_profile_that_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, text: str | None, said: str
) -> None:
    profile = tmp_path / "product.toml"
    if text is not None:
        profile.write_text(text, encoding="utf-8")
    assert main([command, "--profile", str(profile), written(tmp_path, GOOD)]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"walkthrough: {profile}")
    assert said in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("command", ["check", "draft", "lint"])
def test_the_environment_names_a_profile_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "none.toml"))
    assert main([command, written(tmp_path, GOOD)]) == 2
    assert capsys.readouterr().err == f"walkthrough: {tmp_path / 'none.toml'}: No such file or directory\n"


def test_the_pytest_of_a_check_gets_the_absolute_path_of_the_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environments: list[dict[str, str]] = []

    def start(*_: Any, env: dict[str, str], **__: Any) -> None:
        environments.append(env)
        raise NotRunError("enough")

    monkeypatch.setattr("harness.system.child_process.subprocess.Popen", start)
    monkeypatch.setattr("walkthrough.run.run_directory.BUILD", tmp_path / "build")
    monkeypatch.chdir(tmp_path)
    Path("product.toml").write_text(DEFAULT.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["check", "--profile", "product.toml", written(tmp_path, GOOD)]) == 2
    assert [environment[VARIABLE] for environment in environments] == [str(tmp_path / "product.toml")]


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(tmp_path / "none.md")]) == 2
    assert "none.md: No such file" in capsys.readouterr().err


def test_several_files_and_the_worst_status(tmp_path: Path) -> None:
    assert main(["lint", written(tmp_path, GOOD, "a.md"), written(tmp_path, UNCLEAR, "b.md")]) == 1


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What the command says that does nothing but tell about itself."""
    assert main(arguments) == 0
    return capsys.readouterr().out


COMMANDS = {"check", "draft", "lint"}


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_help_of_a_command_has_examples_of_that_command(capsys: pytest.CaptureFixture[str], command: str) -> None:
    said = told(capsys, command, "--help").partition("examples:")[2]
    assert f"\n  walkthrough {command} " in said
    assert not [other for other in COMMANDS - {command} if f"\n  walkthrough {other} " in said]
    assert ("numbers-source" in said) == (command != "draft")


def test_help_of_the_whole_has_examples_of_all(capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "--help")
    assert all(f"\n  walkthrough {command} " in said for command in COMMANDS)
    assert "exit status: 0 every sentence holds or is waived, 1 " in said


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "--version") == f"walkthrough {version('mysafe-acceptance')}\n"


@pytest.fixture
def never_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is found out before the run is found out without it."""

    def run(*_: Any) -> None:
        raise AssertionError("the tutorials were carried out")

    monkeypatch.setattr("walkthrough.run.runner.run_tutorials", run)


WAIVED = "# Dig\n\n1. <!-- walkthrough: skip needs a spade --> Click **Dig**.\n"


@pytest.mark.usefixtures("never_run")
@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "No such file or directory"),
        (NOTHING, "contains no instruction that walkthrough understands"),
        (b"", "contains no instruction that walkthrough understands"),
        (WAIVED, "its instructions are waived, so there is nothing to carry out; leave the page out"),
        ("G\u00fcte".encode("latin-1"), "not UTF-8 text (byte 1)"),
    ],
)
def test_a_check_of_what_cannot_be_walked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str | bytes | None, said: str
) -> None:
    good = written(tmp_path, GOOD, "good.md")
    bad = str(tmp_path / "none.md") if text is None else written(tmp_path, text, "bad.md")
    assert main(["check", good, bad]) == 2
    assert capsys.readouterr().err == f"walkthrough: {bad}: {said}\n"


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_a_directory_is_no_tutorial(tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert main([command, str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"walkthrough: {tmp_path}: Is a directory\n"


@pytest.mark.usefixtures("never_run")
@pytest.mark.parametrize("option", ["--json", "--junitxml", "--report", "--pictures"])
def test_a_target_that_cannot_be_is_told_before_the_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    target = Path(written(tmp_path, "a file", "no-folder")) / "results" / "target"
    assert main(["check", option, str(target), written(tmp_path, GOOD)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"walkthrough: {target if 'j' not in option else target.parent}: ")
    assert said.endswith(": Not a directory\n")


@pytest.mark.usefixtures("never_run")
@pytest.mark.parametrize("option", ["--json", "--junitxml"])
@pytest.mark.parametrize(("name", "said"), [("", "is a directory"), ("tutorial.md", "would overwrite the tutorial")])
def test_a_target_that_is_something_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str, name: str, said: str
) -> None:
    tutorial = written(tmp_path, GOOD)
    assert main(["check", option, str(tmp_path / name), tutorial]) == 2
    assert capsys.readouterr().err == f"walkthrough: {tmp_path / name}: {said}\n"
    assert Path(tutorial).read_text(encoding="utf-8") == GOOD


def test_lint_does_not_overwrite_a_tutorial_either(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tutorial = written(tmp_path, GOOD)
    assert main(["lint", "--json", tutorial, tutorial]) == 2
    assert Path(tutorial).read_text(encoding="utf-8") == GOOD


@pytest.mark.usefixtures("never_run")
@pytest.mark.parametrize("name", ["index.html", "pictures"])
def test_a_report_does_not_go_where_somebody_elses_would_be_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    written(tmp_path, "theirs", name)
    assert main(["check", "--report", str(tmp_path), written(tmp_path, GOOD)]) == 2
    assert f"contains {name}, but no report of walkthrough" in capsys.readouterr().err
    assert (tmp_path / name).read_text(encoding="utf-8") == "theirs"


@pytest.mark.usefixtures("never_run")
@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("mysafe", "--base-url mysafe is no address: it should look like https://product.example.com"),
        ("ftp://mysafe", "--base-url ftp://mysafe is no address: it should look like https://product.example.com"),
    ],
)
def test_what_is_no_address(tmp_path: Path, capsys: pytest.CaptureFixture[str], address: str, said: str) -> None:
    assert main(["check", "--base-url", address, written(tmp_path, GOOD)]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"walkthrough: {said}")
    assert told.count("\n") == 1


def test_messages_name_file_line_and_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, FINDING + "\nThe screen will turn upside down.\n")
    main(["lint", file])
    said = capsys.readouterr().out.splitlines()
    assert f"{file}:5:9: stray tab in a sentence [tab]" in said
    assert f"{file}:9:1: not checked: it names nothing on the screen that could be used or looked for" in said


def test_the_summary_has_a_line_for_each_file_and_one_for_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = GOOD + "\nThen run the following command:\n\n1. Do this:\n\n   ```\n   make it\n   ```\n"
    files = [written(tmp_path, text, f"{number}.md") for number, text in enumerate((FINDING, UNCLEAR, outside))]
    assert main(["lint", "--summary", *files]) == 1
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert rows[0] == ["read", "not", "checked", "outside", "waived", "findings"]
    assert rows[1:3] == [[files[0], "2", "0", "0", "0", "1"], [files[1], "2", "1", "0", "0", "0"]]
    assert rows[4][:2] == ["all", "3"]
    assert [int(n) for n in rows[4][2:]] == [sum(int(row[at]) for row in rows[1:4]) for at in range(1, 6)]
    assert int(rows[3][3]) > 0


def test_the_json_has_the_summary_and_the_coverage(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    main(["lint", "--json", str(report), written(tmp_path, FINDING)])
    said = json.loads(report.read_text(encoding="utf-8"))["tutorials"][0]
    assert said["summary"] == {"read": 2, "not checked": 0, "outside": 0, "waived": 0, "findings": 1}
    assert said["coverage"] == {"characters": len("HowtosaveSaveClickSave.You'llseethemessageSaved."), "unread": []}


def test_the_coverage_tells_what_no_sentence_holds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, GOOD + "\n> [!NOTE] A title\n> Click **Save**.\n")
    assert main(["lint", "--coverage", file]) == 1
    said = capsys.readouterr().out.splitlines()
    assert f"{file}:9: in no sentence: A title" in said
    assert main(["lint", "--coverage", written(tmp_path, GOOD)]) == 0
    assert capsys.readouterr().out == f"{file}: 48 of 48 characters belong to a sentence\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("files", "shown"), [(2, False), (12, True)])
def test_a_long_run_shows_how_far_it_is_at_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: int, shown: bool
) -> None:
    names = [written(tmp_path, GOOD, f"{number}.md") for number in range(files)]
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert main(["lint", *names]) == 0
    said = sys.stderr.getvalue()  # type: ignore[attr-defined]
    assert (f"{files}/{files}" in said) is shown
    assert not re.search(r"\x1b\[[\d;]*m", said)  # no colour


def test_nothing_shows_how_far_it_is_where_nobody_looks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["lint", *(written(tmp_path, GOOD, f"{number}.md") for number in range(12))])
    assert capsys.readouterr().err == ""


def test_draft_prints_gherkin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["draft", written(tmp_path, UNCLEAR)])
    said = capsys.readouterr().out
    assert "    # line 5, as below\n    Given Ada is signed in\n" in said
    assert '    # 5: 1. Click Save.\n    When Ada clicks "Save"\n' in said
    assert "  # Not checked:\n  # 9: The screen will turn upside down.\n" in said


def test_json_fits_its_schema(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    main(["lint", "--json", str(report), written(tmp_path, FINDING), written(tmp_path, UNCLEAR, "b.md")])
    said = json.loads(report.read_text(encoding="utf-8"))
    fits(said)
    first, second = said["tutorials"]
    assert [f["rule"] for f in first["findings"]] == ["tab"]
    assert [(s["line"], s["verdict"]) for s in second["sentences"]] == [
        (1, "prose"), (3, "prose"), (5, "not reached"), (7, "not reached"), (9, "not reached"),
    ]  # fmt: skip
    assert second["sentences"][2]["gherkin"] == ["Given Ada is signed in", 'When Ada clicks "Save"']
    assert (first["verdict"], second["verdict"]) == ("not reached", "not checked")


@pytest.mark.parametrize("change", [{"verdict": "great"}, {"line": 0}, {"line": True}, {"extra": 1}, {"text": None}])
def test_the_schema_refuses_what_it_should(tmp_path: Path, change: dict[str, Any]) -> None:
    report = tmp_path / "report.json"
    main(["lint", "--json", str(report), written(tmp_path, GOOD)])
    said = json.loads(report.read_text(encoding="utf-8"))
    said["tutorials"][0]["sentences"][0].update(change)
    with pytest.raises(ValidationError):
        fits(said)


def test_the_schema_knows_every_role_and_verdict() -> None:
    sentence = SCHEMA["$defs"]["sentence"]["properties"]
    assert sentence["role"]["enum"] == list(get_args(Role))
    assert sentence["verdict"]["enum"] == list(get_args(Verdict))


def test_a_thousand_tutorials_take_seconds() -> None:
    """Fifty of them here, each in words of its own: 10 ms each would do; a busy machine may take four times as long."""
    originals = [path.read_text(encoding="utf-8") for path in (Path(__file__).parent / "tutorials").glob("*/*.md")]
    number = count()
    texts = [
        re.sub(r"\bthe (?=\w)", lambda _: f"the w{next(number)} ", originals[i % len(originals)], count=5)
        for i in range(50)
    ]
    for text in originals:
        linted_text(from_text(text, "t.md"))
    start = time.process_time()
    for text in texts:
        linted_text(from_text(text, "t.md"))
    assert time.process_time() - start < 50 * 0.04
