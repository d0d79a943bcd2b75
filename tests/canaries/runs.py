"""Make runs that are worth a scan: every feature with all evidence, every tutorial, and a failing scenario.

Each writes its output to a file beside what it leaves.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.canaries.plugin import CANARIES

ROOT = Path(__file__).parents[2]
_TUTORIALS = ROOT / "features" / "tutorials"
_EVIDENCE = ("--tracing", "on", "--screenshot", "on", "-p", "no:cacheprovider", "-vv", "--showlocals")


def carry_out(folder: Path, canaries: Path) -> Iterator[tuple[str, str]]:
    """Make the runs one after the other, and yield the name of each and what is wrong with its end, or ""."""
    folder.mkdir(parents=True)
    for name, command, expected in _commands(folder):
        with (folder / f"{name}.log").open("wb") as log:
            code = subprocess.run(
                [sys.executable, "-m", *command],
                cwd=ROOT,
                env=os.environ | {"PYTEST_ADDOPTS": "-p tests.canaries.plugin", CANARIES: str(canaries)},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                check=False,
            ).returncode
        yield name, "" if code == expected else f"ended with {code} instead of {expected}, see {log.name}"


def _commands(folder: Path) -> Iterator[tuple[str, list[str], int]]:
    yield "features", ["pytest", "features/", *_reports(folder / "features")], 0
    wrong = folder / "wrong.feature"
    as_it_is = (_TUTORIALS / "view_api_secret.feature").read_text(encoding="utf-8")
    # Fails while the client secret is on the screen.
    wrong.write_text(as_it_is.replace('clicks "Close"', 'clicks "Shut"'), encoding="utf-8")
    yield "failing", ["pytest", str(wrong), *_reports(folder / "failing")], 1
    results = folder / "walkthrough"
    kept = ["--report", str(results / "report"), "--pictures", str(results / "pictures")]
    kept += ["--json", str(results / "run.json"), "--junitxml", str(results / "junit.xml")]
    tutorials = [str(file.relative_to(ROOT)) for file in sorted((ROOT / "tutorials").glob("*.md"))]
    yield "walkthrough", ["walkthrough", "check", *kept[:2], *kept[4:], *tutorials], 0
    yield "pictures", ["walkthrough", "check", *kept[2:4], tutorials[-1]], 0


def _reports(folder: Path) -> list[str]:
    beside = folder.with_name(f"{folder.name}-reports")
    reports = ["--junitxml", str(beside / "junit.xml"), "--cucumber-json", str(beside / "cucumber.json")]
    reports += ["--html-report", str(beside / "report.html")]
    return [*_EVIDENCE, "--output", str(folder), *reports, "--basetemp", str(folder.with_name(f"{folder.name}-temp"))]
