"""The same scenario with other people's tools, installed for the while into an environment of their own.

None of them is a dependency of ours. Their projects have the items ready before they begin, keep one browser for all
scenarios and take no evidence, so that they are at their quickest; the suite signs in and brings its items each time.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from harness.plugins.secrets import Secret
from harness.system.browser_finder import find_chromium
from steps.environment.embedded import embedded_door
from steps.scenario_data import Item
from tests.bench.bare import by_suite
from tests.bench.figure import Figure, NotMeasured, Result, ratios
from tests.bench.running import ROOT, Ran, timed

DRIVER = "chromedriver"
_INSTALLED_WITHIN = 300


@dataclass(frozen=True)
class Tool:
    """Somebody else's tool: what is installed for it, where its project is, and how that is run there."""

    name: str
    title: str
    packages: Sequence[str]
    project: str
    scenarios: str
    line: str
    """How a scenario for one item is added to the file `scenarios`."""
    arguments: Callable[[Path], list[str]]
    driver: str = ""


SELENIUM = Tool(
    "selenium",
    "Selenium and behave",
    ("selenium", "behave"),
    "behave_project",
    "unshare.behave",
    "      | {item} |\n",
    lambda project: ["behave", str(project)],
    DRIVER,
)
ROBOT = Tool(
    "robot",
    "Robot Framework Browser",
    ("robotframework-browser", "robotframework-browser-batteries"),
    "robot_project",
    "unshare.robot",
    "Unshare {item}    {item}\n",
    lambda project: [
        *("robot", "--outputdir", str(project / "out"), "--listener", str(project / "Noting.py")),
        str(project / "unshare.robot"),
    ],
)


def measure(pairs: int) -> list[Result]:
    """Each tool that can be had here."""
    return [_measured(tool, pairs) for tool in (SELENIUM, ROBOT)]


def _measured(tool: Tool, pairs: int) -> Result:
    what = f"unshare with {tool.title} / by the suite"
    browser = find_chromium()
    if browser is None:
        return NotMeasured(what, "there is no browser here")
    if tool.driver and not shutil.which(tool.driver):
        return NotMeasured(what, f"there is no {tool.driver} here")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        if trouble := _installed(Path(folder) / "environment", tool.packages):
            return NotMeasured(what, trouble)
        theirs = _by_tool(tool, Path(folder), pairs + 1, browser.path)
    # The first pair warms both up.
    ours = by_suite(pairs + 1)
    compared = [(one.seconds, other.seconds) for one, other in zip(theirs, ours, strict=True)][1:]
    return Figure(tool.name, what, ratios(compared), of=compared, note="one after the other")


def _installed(environment: Path, packages: Sequence[str]) -> str:
    """Make an environment with packages; say what is wrong, or nothing."""
    pip = [str(environment / "bin" / "python"), "-m", "pip", "install", "--quiet", *packages]
    for command in ([sys.executable, "-m", "venv", str(environment)], pip):
        try:
            subprocess.run(command, capture_output=True, timeout=_INSTALLED_WITHIN, check=True)
        except (OSError, subprocess.SubprocessError) as error:
            return f"{' and '.join(packages)} cannot be installed here ({type(error).__name__})"
    return ""


def _by_tool(tool: Tool, folder: Path, times: int, browser: Path) -> list[Ran]:
    project, notes = folder / "project", folder / "notes.jsonl"
    shutil.copytree(ROOT / "tests" / "bench" / tool.project, project)
    items = [f"Payments API {number}" for number in range(times)]
    with (project / tool.scenarios).open("a", encoding="utf-8") as file:
        file.writelines(tool.line.format(item=item) for item in items)
    # Under its own suffix pytest would take it for one of ours.
    for feature in project.glob("*.behave"):
        feature.rename(feature.with_suffix(".feature"))
    programs = folder / "environment" / "bin"
    with embedded_door(folder) as door:
        for item in items:
            door.add_item(Item(item, door.cast["Ada"], Secret("cs-of-the-bench")), [door.cast["Betty"]], None)
        program, *arguments = tool.arguments(project)
        timed(
            [str(programs / program), *arguments],
            # Robot Framework Browser looks for its Node there.
            PATH=os.pathsep.join([str(programs), os.environ["PATH"]]),
            BENCH_ADDRESS=door.address,
            BENCH_PASSWORD=door.cast["Ada"].password.reveal(),
            BENCH_NOTES=str(notes),
            BENCH_DRIVER=shutil.which(DRIVER) or "",
            BENCH_BROWSER=str(browser),
        )
        door.database.engine.dispose()
    return [Ran(**json.loads(line)) for line in notes.read_text(encoding="utf-8").splitlines()]
