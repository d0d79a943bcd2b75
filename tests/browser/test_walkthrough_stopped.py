"""A check that is stopped ends within seconds and leaves nothing behind, whatever has stopped it."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import ROOT
from walkthrough.run import run_directory

SHORT = "# How to find your API secrets\n\n1. Click the **Grid Menu** and select **MySafe**.\n"
LONG = "tutorials/unshare-an-api-secret.md"
WITHIN = 30
"""Seconds on a busy machine; on a quiet one it takes three to six."""


def started_by(process: int) -> set[int]:
    """The processes that this one has started, and those that they have."""
    parents: dict[int, list[int]] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            child, _, rest = status.read_text(encoding="utf-8", errors="replace").partition(" (")
        except (FileNotFoundError, ProcessLookupError):
            continue
        parents.setdefault(int(rest.rpartition(") ")[2].split()[1]), []).append(int(child))
    found: set[int] = set()
    waiting = [process]
    while waiting:
        children = parents.get(waiting.pop(), [])
        found.update(children)
        waiting += children
    return found


def folder_of(process: int) -> Path | None:
    """The folder of the run that a process carries out."""
    try:
        words = Path(f"/proc/{process}/cmdline").read_text(encoding="utf-8", errors="replace").split("\0")
    except (FileNotFoundError, ProcessLookupError):  # it is gone already
        return None
    return Path(words[words.index("--walkthrough-log") + 1]).parent if "--walkthrough-log" in words else None


def opened(processes: set[int]) -> list[int]:
    """A handle for each process that is still there; it becomes readable when the process is gone."""
    handles = []
    for process in processes:
        try:
            handles.append(os.pidfd_open(process))
        except ProcessLookupError:
            continue
    return handles


@pytest.mark.parametrize(
    ("number", "options", "status"),
    [
        pytest.param(signal.SIGINT, [], 130, id="Ctrl-C"),
        pytest.param(signal.SIGTERM, ["-n", "2"], 143, id="terminated"),
        pytest.param(signal.SIGKILL, [], -9, id="killed"),
    ],
)
def test_nothing_is_left(tmp_path: Path, number: int, options: list[str], status: int) -> None:
    short = tmp_path / "short.md"
    short.write_text(SHORT, encoding="utf-8")
    results = [
        *("--json", tmp_path / "x.json"),
        *("--junitxml", tmp_path / "x.xml"),
        *("--report", tmp_path / "report"),
    ]
    command = [sys.executable, "-m", "walkthrough", "check", *options, *map(str, results), str(short), LONG]
    check = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, process_group=0
    )
    assert check.stderr
    assert check.stderr.readline().startswith("[1/2] ")
    started = started_by(check.pid)
    folder = next(found for process in started if (found := folder_of(process)))
    assert folder.is_dir()
    children = opened(started)
    assert len(children) >= 3 + len(options), "pytest, the application and the browser"
    if number == signal.SIGINT:
        os.killpg(check.pid, number)  # as a terminal does
    else:
        check.send_signal(number)
    told, said = check.communicate(timeout=WITHIN)
    assert check.returncode == status
    assert told == ""
    assert said == ("" if status < 0 else "walkthrough: stopped before the end; nothing was reported\n")
    for child in children:
        assert select.select([child], [], [], WITHIN)[0], "a process is still there"
        os.close(child)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [short]
    if status < 0:
        with run_directory.opened():
            pass
    assert not folder.exists()
