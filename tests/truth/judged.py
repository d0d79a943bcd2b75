"""What is right for each line of a page, and what `walkthrough check` says of it."""

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from walkthrough.commands.cli import main as walkthrough
from walkthrough.results import MARKS

Verdicts = Mapping[int, Sequence[str]]
"""The marks of the sentences of a line, by line."""

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))


def page_of(file: Path) -> str:
    """Return the page alone."""
    return "".join(line.partition("|")[2] + "\n" for line in file.read_text(encoding="utf-8").splitlines())


def right_for(file: Path) -> Verdicts:
    """Return what is right."""
    lines = enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
    return {number: marks for number, line in lines if (marks := line.partition("|")[0].split())}


def said_of(files: Sequence[Path], folder: Path, *options: str) -> list[Verdicts]:
    """Return what is said of each page; one run for all, whose files are put into the folder."""
    copies = [folder / f"{file.stem}.md" for file in files]
    for file, copy in zip(files, copies, strict=True):
        copy.write_text(page_of(file), encoding="utf-8")
    report = folder / "report.json"
    with redirect_stdout(StringIO()):
        walkthrough(["check", "--no-pictures", "--json", str(report), *options, *map(str, copies)])
    return [_said_in(tutorial) for tutorial in json.loads(report.read_text(encoding="utf-8"))["tutorials"]]


def _said_in(report: Mapping[str, Any]) -> Verdicts:
    said: dict[int, list[str]] = {}
    for sentence in report["sentences"]:
        if sentence["verdict"] != "prose":
            because = re.search(r"because of line (\d+)", sentence["detail"])
            line = because[1] if because and sentence["verdict"] == "not reached" else ""
            said.setdefault(sentence["line"], []).append(MARKS[sentence["verdict"]] + line)
    return said
