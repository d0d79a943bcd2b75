"""The command line: what it prints, its exit status, its JSON, its speed."""

import json
import re
import time
from itertools import count
from pathlib import Path
from typing import Any

import pytest

import walkthrough
from walkthrough.cli import main
from walkthrough.reading import linted_text
from walkthrough.source import from_text

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
    "arguments", [[], ["dance"], ["lint"], ["draft"], ["lint", "--disable", "no-such-rule", "x.md"]]
)
def test_wrong_use(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(tmp_path / "none.md")]) == 2
    assert "none.md: No such file" in capsys.readouterr().err


def test_several_files_and_the_worst_status(tmp_path: Path) -> None:
    assert main(["lint", written(tmp_path, GOOD, "a.md"), written(tmp_path, UNCLEAR, "b.md")]) == 1


def test_help_has_examples_and_rules(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["lint", "--help"])
    said = capsys.readouterr().out
    assert stopped.value.code == 0
    assert "walkthrough lint tutorials/*.md" in said
    assert "numbers-source" in said


def test_messages_name_file_line_and_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, FINDING + "\nThe screen will turn upside down.\n")
    main(["lint", file])
    said = capsys.readouterr().out.splitlines()
    assert f"{file}:5:9: stray tab in a sentence [tab]" in said
    assert f"{file}:9:1: not checked: not understood: the screen will turn upside down" in said


def test_draft_prints_gherkin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["draft", written(tmp_path, UNCLEAR)])
    said = capsys.readouterr().out
    assert "    # line 5, as below\n    Given Ada is signed in\n" in said
    assert '    # 5: 1. Click Save.\n    When Ada clicks "Save"\n' in said
    assert "  # Not checked:\n  # 9: The screen will turn upside down.\n" in said


def fits(value: Any, schema: dict[str, Any], whole: dict[str, Any], at: str = "$") -> None:
    """Hold a value to as much of JSON Schema as ours uses."""
    if "$ref" in schema:
        schema = whole["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    known = {
        "$schema",
        "title",
        "type",
        "additionalProperties",
        "required",
        "properties",
        "$defs",
        "items",
        "enum",
        "minimum",
    }
    assert set(schema) <= known, f"{at}: the test does not know {set(schema) - known}"
    if "enum" in schema:
        assert value in schema["enum"], at
    if "type" in schema:
        kinds = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None)}
        allowed = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        assert isinstance(value, tuple(kinds[kind] for kind in allowed)), f"{at}: {value!r}"
    if "minimum" in schema:
        assert value >= schema["minimum"], at
    if isinstance(value, dict):
        assert set(schema["required"]) <= set(value) <= set(schema["properties"]), at
        for name, part in value.items():
            fits(part, schema["properties"][name], whole, f"{at}.{name}")
    if isinstance(value, list):
        for index, part in enumerate(value):
            fits(part, schema["items"], whole, f"{at}[{index}]")


SCHEMA = json.loads((Path(walkthrough.__file__).parent / "report.schema.json").read_text(encoding="utf-8"))


def test_json_fits_its_schema(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    main(["lint", "--json", str(report), written(tmp_path, FINDING), written(tmp_path, UNCLEAR, "b.md")])
    said = json.loads(report.read_text(encoding="utf-8"))
    fits(said, SCHEMA, SCHEMA)
    first, second = said["tutorials"]
    assert [f["rule"] for f in first["findings"]] == ["tab"]
    assert [(s["line"], s["verdict"]) for s in second["sentences"]] == [
        (1, "prose"), (3, "prose"), (5, "not reached"), (7, "not reached"), (9, "not checked"),
    ]  # fmt: skip
    assert second["sentences"][2]["gherkin"] == ["Given Ada is signed in", 'When Ada clicks "Save"']
    assert (first["verdict"], second["verdict"]) == ("not reached", "not checked")


@pytest.mark.parametrize("change", [{"verdict": "great"}, {"line": 0}, {"extra": 1}, {"text": None}])
def test_the_schema_refuses_what_it_should(tmp_path: Path, change: dict[str, Any]) -> None:
    report = tmp_path / "report.json"
    main(["lint", "--json", str(report), written(tmp_path, GOOD)])
    said = json.loads(report.read_text(encoding="utf-8"))
    said["tutorials"][0]["sentences"][0].update(change)
    with pytest.raises(AssertionError):
        fits(said, SCHEMA, SCHEMA)


def test_a_thousand_tutorials_take_seconds() -> None:
    """Fifty of them here, each in words of its own: 10 ms each would do; a busy machine may take twice as long."""
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
    assert time.process_time() - start < 50 * 0.02
