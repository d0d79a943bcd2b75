"""Put one slip at a time into copies of the tutorials, and print what `walkthrough check` says about each.

    python -m tests.planted_slips              every slip; exit status 0 if all diagnoses are right
    python -m tests.planted_slips 3 17         the third and the seventeenth
    python -m tests.planted_slips -n 2         two tutorials at once

Each slip must fail at its line, with a diagnosis that names the right word and blames the document. A corrected
sentence must be right: with it, the tutorial is the original one, or at least passes.
"""

# ruff: noqa: T201 - it talks to the person at the terminal.

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tests.mutants.walked import leaving_out
from tests.slips import SLIPS, TUTORIALS, Slip
from walkthrough.commands.cli import main as walkthrough
from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted
from walkthrough.model import Tutorial
from walkthrough.plan.reading import compiled

RED = {"failed", "not checked"}


@dataclass(frozen=True)
class Told:
    """The result of a slip."""

    slip: Slip
    sentences: list[dict[str, Any]]

    @property
    def red(self) -> list[dict[str, Any]]:
        """Return the failed sentences in the order of the text."""
        return [said for said in self.sentences if said["verdict"] in RED]

    @property
    def here(self) -> dict[str, Any]:
        """Return the failed sentence at the line of the slip; empty if there is none."""
        return next((said for said in self.red if said["line"] == self.slip.line), {})

    @property
    def fault(self) -> str:
        """Return what is blamed: "document", "product" or nothing."""
        return self.here.get("detail", "").rpartition(" Probably the ")[2].partition(":")[0]

    @property
    def wrong(self) -> str:
        """Return what is wrong with the diagnosis; empty if it is right."""
        if not self.here:
            return f"line {self.slip.line} is not red, but: {[said['line'] for said in self.red]}"
        if self.red[0]["line"] != self.slip.line:
            return f"line {self.red[0]['line']} is red before it"
        if self.slip.right not in self.here["detail"] + self.here["suggestion"]:
            return f'does not name "{self.slip.right}"'
        if self.here["verdict"] == "failed" and self.fault != "document":
            return f"calls the {self.fault} to account"
        return ""


def told_of(slips: Iterable[Slip], *options: str) -> list[Told]:
    """Check all slips in one run, without the routes that a slip does not change."""
    slips = list(slips)
    originals = [linted(TUTORIALS / name) for name in dict.fromkeys(slip.tutorial for slip in slips)]
    report = _checked([slip.planted() for slip in slips], *options, green=originals)
    return [Told(slip, tutorial["sentences"]) for slip, tutorial in zip(slips, report, strict=True)]


def _checked(texts: Sequence[str], *options: str, green: Sequence[Tutorial] = ()) -> list[dict[str, Any]]:
    """Return the JSON report on tutorials with these texts, without the routes of the `green` tutorials."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [folder / f"slip-{number:02d}.md" for number in range(1, len(texts) + 1)]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text, encoding="utf-8")
        report = folder / "report.json"
        with redirect_stdout(StringIO()), patch.dict(os.environ, leaving_out(green, folder)):
            status = walkthrough(["check", "--no-pictures", "--json", str(report), *options, *map(str, files)])
        if status not in {0, 1}:
            raise RuntimeError(f"walkthrough check ended with {status}")
        tutorials: list[dict[str, Any]] = json.loads(report.read_text(encoding="utf-8"))["tutorials"]
        return tutorials


def pasted(told: Told) -> str:
    """Return the tutorial with the corrected sentence in place of the wrong one."""
    text = told.slip.planted()
    sentence = next(s for s in compiled(from_text(text, "slip.md")).sentences if s.text == told.here["text"])
    return text[: sentence.start] + told.here["suggestion"] + text[sentence.end :]


def suggestions_of(told: Iterable[Told], *options: str) -> dict[Slip, str]:
    """Judge the corrected sentence of each slip: "right", "green", or why it is wrong; "none" if there is none."""
    came: dict[Slip, str] = {}
    others: list[Told] = []
    for one in told:
        if one.here.get("verdict") != "failed" or not one.here["suggestion"]:
            came[one.slip] = "none"
        elif pasted(one) == one.slip.original():
            came[one.slip] = "right"
        else:
            others.append(one)
    for one, tutorial in zip(
        others, _checked([pasted(one) for one in others], *options) if others else (), strict=True
    ):
        green = tutorial["verdict"] == "passed"
        came[one.slip] = "green" if green else f"WRONG: {one.here['suggestion']!r}"
    return came


def main() -> int:
    """Run the slips, and print the list of outcomes."""
    parser = argparse.ArgumentParser("planted_slips", description="Plant slips in the tutorials.")
    parser.add_argument("numbers", nargs="*", type=int, help="which of them (default: all)")
    parser.add_argument("-n", dest="workers", default="", help="how many tutorials to carry out at once")
    asked = parser.parse_args()
    chosen = [SLIPS[number - 1] for number in asked.numbers] or SLIPS
    options = ["-n", asked.workers] if asked.workers else []
    told = told_of(chosen, *options)
    suggestions = suggestions_of(told, *options)
    unseen = 0
    for one in told:
        missed = one.wrong or suggestions[one.slip].startswith("WRONG")
        unseen += bool(missed)
        print(f"{'MISSED' if missed else 'seen'}  {one.slip}: {one.wrong}")
        print(f"        {one.here.get('verdict')}: {one.here.get('detail')} | suggestion: {suggestions[one.slip]}")
    print(f"{len(chosen) - unseen} of {len(chosen)} seen")
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main())
