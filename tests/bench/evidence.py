"""Measure what evidence costs: the same scenario with and without the picture and the names of every step, in pairs.

Both halves of a pair run one after the other in one process, so that a busy machine slows them alike.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.alternating import TIMES
from walkthrough.plan.reading import read_tutorial
from walkthrough.screenshots.background_renderer import BackgroundRenderer
from walkthrough.screenshots.snapshots import Snapshots

ROOT = Path(__file__).parents[2]
TUTORIAL = ROOT / "tutorials" / "unshare-an-api-secret.md"


def measured(pairs: int) -> list[tuple[float, float]]:
    """Return the seconds without and with evidence of each pair."""
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as name:
        folder = Path(name)
        tutorial = read_tutorial(TUTORIAL)
        steps = [f"    {step.keyword} {step.text}" for step in [*tutorial.background, *tutorial.routes[0].steps]]
        lines = ["Feature: Evidence"]
        for number in range(2 * (pairs + 1)):
            lines += [f"  Scenario: Time {number}", *steps]
        (folder / "bench.feature").write_text("\n".join(lines) + "\n", encoding="utf-8")
        times = folder / "times"
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "walkthrough.run.plugin",
            "-p",
            "tests.bench.alternating",
        ]
        command += ["--walkthrough-log", str(folder / "log"), "--tracing", "off", "--screenshot", "off"]
        command += ["-p", "no:randomly", "-p", "no:cacheprovider", "--output", str(folder / "out")]
        with BackgroundRenderer(Snapshots(folder / "log")):
            environment = os.environ | {TIMES: str(times)}
            subprocess.run(
                [*command, str(folder / "bench.feature")],
                cwd=ROOT,
                env=environment,
                stdout=subprocess.DEVNULL,
                check=True,
            )
        said = [json.loads(line) for line in times.read_text().splitlines()]
    assert all(passed for passed, _ in said)
    seconds = [duration for _, duration in said][2:]
    return list(zip(seconds[::2], seconds[1::2], strict=True))
