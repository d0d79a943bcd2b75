"""Run mutants of features: many scenarios in one feature file, in one run of pytest.

The temporary file is inside the project, so that the project's conftest applies to it.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.mutants.mutant import ELSEWHERE, EXACT, GREEN, NOT_CHECKED, Mutant, Outcome
from walkthrough.plan.step_definitions import definitions_of

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build"


def feature(mutants: Sequence[Mutant]) -> str:
    """Return a feature with a scenario for each mutant, named by its number."""
    lines = ["Feature: Mutants"]
    for number, mutant in enumerate(mutants):
        lines += ["", f"  Scenario: Mutant {number}", *(f"    {line}" for line in mutant.text.split("\n"))]
    return "\n".join(lines) + "\n"


def ran(mutants: Sequence[Mutant], workers: str, patience: str) -> list[Outcome]:
    """Run mutants, and return their outcomes.

    :raises RuntimeError: if the run fails.
    """
    BUILD.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="mutants-", dir=BUILD) as name:
        folder = Path(name)
        (folder / "mutants.feature").write_text(feature(mutants), encoding="utf-8")
        report = folder / "report.json"
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", workers]
        command += ["--tracing", "off", "--screenshot", "off", "--video", "off", "--output", str(folder / "evidence")]
        command += ["--patience", patience, "--cucumberjson", str(report), str(folder / "mutants.feature")]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
        if run.returncode not in {0, 1} or not report.exists():
            raise RuntimeError(f"pytest ended with {run.returncode}:\n{run.stdout[-2000:]}")
        told = json.loads(report.read_text(encoding="utf-8"))
    by_name = {scenario["name"]: scenario for one in told for scenario in one["elements"]}
    return [_outcome(mutant, by_name[f"Mutant {number}"]) for number, mutant in enumerate(mutants)]


def _outcome(mutant: Mutant, told: dict[str, Any]) -> Outcome:
    statuses = [step["result"]["status"] for step in told["steps"]]
    if all(status == "passed" for status in statuses):
        hooks = [hook for when in ("before", "after") for hook in told.get(when, [])]
        return Outcome(mutant, ELSEWHERE if hooks else GREEN, detail=str(hooks))
    at = next(index for index, status in enumerate(statuses) if status != "passed")
    step = told["steps"][at]
    came = ELSEWHERE
    if at in mutant.own:
        keyword, _, text = mutant.text.split("\n")[at].partition(" ")
        came = EXACT if definitions_of(keyword, text) else NOT_CHECKED
    error = step["result"].get("error_message", "")
    return Outcome(mutant, came, at + 1, f"{step['name']}: {error[:300]}")
