"""Keeps what is seen where tutorials with slips, and applications with faults, fail: the diagnosis is tested on it.

`python -m tests.observed` writes `unit/observed.jsonl` anew, in some minutes; `-n 2` carries out two slips at once. It
is due when the recorder notes something else than before.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tests.planted_faults import ADD, COPIED, FAULTS, ROOT, SHARE, UNSHARE, VIEW, Fault
from walkthrough import walked

FILE = Path(__file__).parent / "unit" / "observed.jsonl"
TUTORIAL_OF = {
    feature: f"tutorials/{name}-an-api-secret.md"
    for feature, name in ((UNSHARE, "unshare"), (SHARE, "share"), (VIEW, "view"), (ADD, "add"))
}
OF_EACH_KIND = (
    "no message after Share",
    "another message",
    "the column stays Yes",
    "the column is never Yes",
    "no confirmation",
    "Share saves nothing",
    "the list is not empty",
    "the word Shared stays on the card",
    "Can view is not ticked",
    "another owner",
    "Save forgets the Identifier",
    "no word that nobody fits",
)
"""The faults that are planted: one of each kind of failure."""
_TEXT, _LINE = 1, 2
"""Where a step that is kept as a list has its text and its line."""
_OF_THE_RUN = ("feature", "scenario", "number", "picture", "names", "browser", "address", "verdict")

Observation = dict[str, Any]


@contextmanager
def observed(seen: list[Observation]) -> Iterator[None]:
    """Put what every diagnosis is made from into `seen`, each once."""
    diagnosed = walked.diagnosed

    def noted(step: Any, source: str, before: Any, said: Any, after: Any) -> dict[str, Any]:
        steps = {"step": astuple(step), "before": [*map(astuple, before)], "after": [*map(astuple, after)]}
        observation = {"tutorial": said["feature"], "source": source, **steps, "said": said}
        if observation not in seen:
            seen.append(observation)
        return diagnosed(step, source, before, said, after)

    with patch.object(walked, "diagnosed", noted):
        yield


def of_faults(names: Sequence[str] = OF_EACH_KIND) -> Iterator[Observation]:
    """What is seen at the step that names the fault, for each that is planted in a copy of the application."""
    for fault in (fault for fault in FAULTS if fault.name in names):
        with tempfile.TemporaryDirectory() as folder:
            for one in _seen_in(_copy(Path(folder), fault), TUTORIAL_OF[fault.feature]):
                if fault.red in one["step"][_TEXT]:
                    yield one | {"fault": fault.name}
                    break
            else:
                sys.stderr.write(f"{fault.name}: nothing was seen at the step with {fault.red}\n")


def _copy(folder: Path, fault: Fault) -> Path:
    for name in (*COPIED, "walkthrough", "tutorials", "tests"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder)
    file = folder / fault.file
    file.write_text(file.read_text(encoding="utf-8").replace(fault.old, fault.new), encoding="utf-8")
    return folder


def _seen_in(project: Path, tutorial: str) -> list[Observation]:
    kept = project / "seen.json"
    command = [sys.executable, "-m", "tests.observed", "--tutorial", tutorial, "--into", str(kept)]
    subprocess.run(command, cwd=project, stdout=subprocess.DEVNULL, check=True)
    observations: list[Observation] = json.loads(kept.read_text(encoding="utf-8"))
    return observations


def of_slips(*options: str) -> Iterator[Observation]:
    """What is seen in the line of each slip."""
    from tests.planted_slips import told_of  # noqa: PLC0415 - it asks for `observed`
    from tests.slips import SLIPS  # noqa: PLC0415

    seen: list[Observation] = []
    with observed(seen):
        told_of(SLIPS, *options)
    for number, slip in enumerate(SLIPS, start=1):
        here = [o for o in seen if o["tutorial"].endswith(f"slip_{number:02d}") and o["step"][_LINE] == slip.line]
        if here:
            yield here[0] | {"slip": str(slip)}


def main() -> None:
    """Write the file, or, for one tutorial, what is seen there."""
    parser = argparse.ArgumentParser("observed")
    parser.add_argument("-n", dest="workers", default="")
    parser.add_argument("--tutorial")
    parser.add_argument("--into", type=Path)
    asked = parser.parse_args()
    if asked.tutorial:
        from walkthrough.cli import main as walkthrough  # noqa: PLC0415

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
