"""Record what the screen shows where tutorials with slips, and applications with faults, fail, to test the diagnosis.

`python -m tests.observed` writes `unit/observed.jsonl` in some minutes; `-n 2` runs two slips at once. Run it when the
recorder has changed what it notes.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tests.faults import catalogue
from tests.faults.catalogue import ROOT
from tests.faults.fault import Fault
from tests.kept_steps import kept, step_of
from tests.planted_slips import told_of
from tests.slips import SLIPS
from walkthrough.commands.cli import main as walkthrough
from walkthrough.run import tutorial_run

FILE = Path(__file__).parent / "unit" / "observed.jsonl"
OF_EACH_KIND = (
    "missing/message_after_share",
    "wording/message_shared",
    "lying/column_yes_after_access_has_ended",
    "lying/column_says_no_before_it_is_so",
    "missing/confirmation",
    "lying/unshared_but_not_saved",
    "lying/list_not_empty_after_access_has_ended",
    "time/the_card_changes_only_after_a_reload",
    "lying/can_view_is_not_ticked",
    "lying/another_owner",
    "lying/identifier_is_not_saved",
    "missing/user_not_found",
)
"""The faults to use: one for each kind of failure."""
_OF_THE_RUN = ("feature", "scenario", "number", "picture", "names", "browser", "address", "verdict")

Observation = dict[str, Any]


@contextmanager
def observed(seen: list[Observation]) -> Iterator[None]:
    """Collect the input of every diagnosis in `seen`, each once."""
    diagnosed = tutorial_run.diagnosed

    def noted(step: Any, source: str, before: Any, said: Any, after: Any) -> dict[str, Any]:
        steps = {"step": kept(step), "before": [*map(kept, before)], "after": [*map(kept, after)]}
        observation = {"tutorial": said["feature"], "source": source, **steps, "said": said}
        if observation not in seen:
            seen.append(observation)
        return diagnosed(step, source, before, said, after)

    with patch.object(tutorial_run, "diagnosed", noted):
        yield


def of_faults(names: Sequence[str] = OF_EACH_KIND) -> Iterator[Observation]:
    """Return what is seen at the step that must fail, for each fault."""
    for name in names:
        fault = catalogue.load(name)
        if not isinstance(fault, Fault):
            raise TypeError(f"{name} is no fault")
        for one in _seen_with(name, catalogue.tutorial_of(fault)):
            if fault.step in step_of(one["step"]).text:
                yield one | {"fault": name}
                break
        else:
            sys.stderr.write(f"{name}: nothing was seen at the step with {fault.step}\n")


def _seen_with(fault: str, tutorial: Path) -> list[Observation]:
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "seen.json"
        command = [sys.executable, "-m", "tests.observed", "--tutorial", str(tutorial), "--into", str(kept)]
        seeded = {
            "MYSAFE_FAULT": fault,
            "MYSAFE_BITES": f"{folder}/bites",
            "MYSAFE_FAULT_RECORDS": f"{folder}/records",
            "PYTEST_ADDOPTS": "-p tests.faults.plugin",
        }
        subprocess.run(command, cwd=ROOT, env=os.environ | seeded, stdout=subprocess.DEVNULL, check=True)
        observations: list[Observation] = json.loads(kept.read_text(encoding="utf-8"))
        return observations


def of_slips(*options: str) -> Iterator[Observation]:
    """Return what is seen at the line of each slip."""
    seen: list[Observation] = []
    with observed(seen):
        told_of(SLIPS, *options)
    for number, slip in enumerate(SLIPS, start=1):
        here = [o for o in seen if o["tutorial"].endswith(f"slip_{number:02d}") and o["step"]["line"] == slip.line]
        if here:
            yield here[0] | {"slip": str(slip)}


def main() -> None:
    """Write the file or, for a tutorial, print what is seen there."""
    parser = argparse.ArgumentParser("observed")
    parser.add_argument("-n", dest="workers", default="")
    parser.add_argument("--tutorial")
    parser.add_argument("--into", type=Path)
    asked = parser.parse_args()
    if asked.tutorial:
        seen: list[Observation] = []
        with observed(seen):
            walkthrough(["check", "--no-pictures", asked.tutorial])
        asked.into.write_text(json.dumps(seen, ensure_ascii=False), encoding="utf-8")
        return
    options = ["-n", asked.workers] if asked.workers else []
    lines = []
    for one in (*of_slips(*options), *of_faults()):
        one["said"] = {name: value for name, value in one["said"].items() if name not in _OF_THE_RUN}
        lines.append(json.dumps({k: v for k, v in one.items() if k != "tutorial"}, ensure_ascii=False) + "\n")
    FILE.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
