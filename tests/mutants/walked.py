"""Carries mutants of tutorials out: many in one `walkthrough check`, so that browser and application start rarely.

A mutant whose changed sentence the walkthrough does not understand needs no browser: `check` ends with 1 for it in any
case, and says the same of that sentence. Nor does one of which nothing else comes than of the tutorial as it was; and
of the others, a route that has not changed is not carried out again.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.mutants.mutant import ELSEWHERE, EXACT, GREEN, NOT_CHECKED, Mutant, Outcome
from tests.mutants.plugin import GREEN as GREEN_SCENARIOS
from tests.running import with_the_project
from walkthrough.actions import Action, Keyword
from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text
from walkthrough.model import Tutorial

ROOT = Path(__file__).parents[2]
PATIENCE = "2"
"""Seconds: signing in takes up to one on a busy machine, and most mutants wait that long for what is not there."""


def without_browser(mutant: Mutant, original: Tutorial) -> Outcome | None:
    """What comes of a mutant where that is certain without a browser.

    :param original: the tutorial before the change, which is known to be green.
    """
    tutorial = linted_text(from_text(mutant.text, mutant.of))
    tutorial.leave_out_described()
    if not tutorial.can_be_walked:
        return Outcome(mutant, ELSEWHERE, detail="nothing is left in it that could be walked")
    red = [(index, said) for index, said in enumerate(tutorial.sentences) if said.reason]
    if red and red[0][0] == min(mutant.own, default=-1):
        return Outcome(mutant, NOT_CHECKED, red[0][1].line, red[0][1].reason)
    if not red and _done(tutorial) == _done(original):
        return Outcome(mutant, GREEN, detail="the same is done and looked for as before the change")
    return None


def _done(tutorial: Tutorial) -> list[list[tuple[Keyword, Action]]]:
    """All steps, route by route."""
    routes = [tutorial.background, *(route.steps for route in tutorial.routes)]
    return [[(step.keyword, step.action) for step in route] for route in routes]


def walked(
    mutants: Sequence[Mutant],
    workers: str = "2",
    patience: str = PATIENCE,
    originals: Sequence[Tutorial] = (),
) -> list[Outcome]:
    """What came of mutants, in one run.

    :param originals: what is known to be green; a route that is one of theirs is left out.
    """
    files = [(f"{number:03d}-{Path(mutant.of).name}", mutant.text) for number, mutant in enumerate(mutants)]
    told = check(files, workers, patience, originals)
    return [_outcome(mutant, said) for mutant, said in zip(mutants, told, strict=True)]


def check(
    files: Sequence[tuple[str, str]], workers: str, patience: str, green: Sequence[Tutorial] = ()
) -> list[dict[str, Any]]:
    """What `walkthrough check` writes as JSON of tutorials, given by name and text.

    :param green: whose routes are known to be green, and left out.
    :raises RuntimeError: where it could not run.
    """
    with tempfile.TemporaryDirectory(prefix="mutants-") as name:
        folder = Path(name)
        for file, text in files:
            (folder / file).write_text(text, encoding="utf-8")
        report = folder / "report.json"
        command = [sys.executable, "-m", "walkthrough", "check", "--no-pictures", "--json", str(report)]
        command += ["-n", workers, "--patience", patience, *(str(folder / file) for file, _ in files)]
        run = subprocess.run(
            command,
            cwd=ROOT,
            env=os.environ | leaving_out(green, folder),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        if run.returncode not in {0, 1}:
            raise RuntimeError(f"walkthrough check ended with {run.returncode}:\n{run.stderr[-2000:]}")
        told: list[dict[str, Any]] = json.loads(report.read_text(encoding="utf-8"))["tutorials"]
        return told


def leaving_out(green: Sequence[Tutorial], folder: Path) -> dict[str, str]:
    """The environment in which `walkthrough check` leaves out the routes of these tutorials.

    :param folder: where a file may be written for it.
    """
    known = folder / "green.json"
    routes = [[step.text for step in [*one.background, *route.steps]] for one in green for route in one.routes]
    known.write_text(json.dumps(routes), encoding="utf-8")
    return {
        GREEN_SCENARIOS: str(known),
        "PYTEST_ADDOPTS": "-p tests.mutants.plugin",
        "PYTHONPATH": with_the_project(os.environ.get("PYTHONPATH", "")),
    }


def _outcome(mutant: Mutant, told: dict[str, Any]) -> Outcome:
    red = [
        (index, said) for index, said in enumerate(told["sentences"]) if said["verdict"] in {"failed", "not checked"}
    ]
    if not red:
        # What was left out is not reached; a route that was carried out has passed to its end.
        came = GREEN if any(said["verdict"] == "passed" for said in told["sentences"]) else ELSEWHERE
        return Outcome(mutant, came, detail=f"the tutorial is {told['verdict']}")
    index, said = red[0]
    fault = re.search(r"Probably the (\w+):", said["detail"])
    there = EXACT if said["verdict"] == "failed" else NOT_CHECKED
    came = there if index in mutant.own else ELSEWHERE
    return Outcome(mutant, came, said["line"], said["detail"], fault[1] if fault else "")
