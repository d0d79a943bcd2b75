"""Run mutants of tutorials: many in one `walkthrough check`, so that browser and application rarely start.

Two sorts of mutants need no browser: those with a changed sentence that the walkthrough does not understand, for which
`check` exits with 1 in any case, and those with the same steps as the original. Of the others, only changed routes run.
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
"""Seconds. Signing in takes up to one on a busy machine, and most mutants wait this long for something missing."""


def without_browser(mutant: Mutant, original: Tutorial) -> Outcome | None:
    """Return the outcome of a mutant if it is certain without a browser, or None.

    :param original: the tutorial before the change, which is known to pass.
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
    """Return all steps, route by route."""
    routes = [tutorial.background, *(route.steps for route in tutorial.routes)]
    return [[(step.keyword, step.action) for step in route] for route in routes]


def walked(
    mutants: Sequence[Mutant],
    workers: str = "2",
    patience: str = PATIENCE,
    originals: Sequence[Tutorial] = (),
) -> list[Outcome]:
    """Run mutants, and return their outcomes.

    :param originals: tutorials that are known to pass; their routes are left out.
    """
    files = [(f"{number:03d}-{Path(mutant.of).name}", mutant.text) for number, mutant in enumerate(mutants)]
    told = check(files, workers, patience, originals)
    return [_outcome(mutant, said) for mutant, said in zip(mutants, told, strict=True)]


def check(
    files: Sequence[tuple[str, str]], workers: str, patience: str, green: Sequence[Tutorial] = ()
) -> list[dict[str, Any]]:
    """Return the JSON of `walkthrough check` on tutorials, given by name and text.

    :param green: tutorials that are known to pass; their routes are left out.
    :raises RuntimeError: if the run fails.
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
    """Return the environment in which `walkthrough check` leaves out the routes of these tutorials.

    :param folder: a folder for the file with the routes.
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
        # A route that was left out is not reached; one that ran passed to its end.
        came = GREEN if any(said["verdict"] == "passed" for said in told["sentences"]) else ELSEWHERE
        return Outcome(mutant, came, detail=f"the tutorial is {told['verdict']}")
    index, said = red[0]
    fault = re.search(r"Probably the (\w+):", said["detail"])
    there = EXACT if said["verdict"] == "failed" else NOT_CHECKED
    came = there if index in mutant.own else ELSEWHERE
    return Outcome(mutant, came, said["line"], said["detail"], fault[1] if fault else "")
