"""A run of the suite whose surroundings fail: in a folder of its own, and what there is of it afterwards."""

import os
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.running import ROOT

WITHIN = 60.0
"""Seconds within which each of them has to end."""

MORE_STEPS = '''

import os, signal, subprocess, time
from pathlib import Path

from playwright.sync_api import Error
from pytest_bdd import parsers, when


def processes(*words):
    """The processes of this run whose command line has these words."""
    mark = f"SURROUNDINGS={os.environ['SURROUNDINGS']}".encode()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            line = (folder / "cmdline").read_bytes().replace(b"\\\\0", b" ").decode()
            ours = mark in (folder / "environ").read_bytes()
        except OSError:
            continue
        if ours and all(word in line for word in words) and "--type=" not in line:
            yield int(folder.name)


@when(parsers.parse("the {what} is sent {name}"))
def _(what, name):
    words = {"application": ["reference_app"], "browser": ["--remote-debugging-pipe"]}[what]
    found = list(processes(*words))
    assert found, words
    for process in found:
        os.kill(process, signal.Signals[name])


@when("the deployment is told to go on differently")
def _():
    orders = Path(os.environ["ORDERS"])
    orders.write_text("now")
    while orders.exists():
        time.sleep(0.01)


@when("the page of Ada crashes")
def _(screen_of):
    page = screen_of("Ada").page
    try:
        page.goto("chrome://crash", timeout=2000)
    except Error:
        pass


@when("somebody presses Ctrl-C")
def _(screen_of):
    page = screen_of("Ada").page
    os.kill(os.getpid(), signal.SIGINT)
    page.get_by_role("button", name="Never there").wait_for()


@when("the disk is full")
def _(monkeypatch):
    import errno, tempfile
    def full(*args, **kwargs):
        raise OSError(errno.ENOSPC, "No space left on device", "/full")
    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    monkeypatch.setattr(tempfile, "mkdtemp", full)
    raise OSError(errno.ENOSPC, "No space left on device", "/full")
'''
LOOK = """\
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    Then Ada sees "API secrets" on the side menu
"""
"""What holds as long as nothing goes wrong."""


@dataclass
class Ended:
    """What a run has come to."""

    status: int
    output: str
    errors: str
    seconds: float
    folder: Path

    @property
    def said(self) -> str:
        return self.output + self.errors

    def sentences(self) -> list[str]:
        """What it says of its surroundings."""
        return [line for line in self.said.splitlines() if "Could not test" in line]


class Project:
    """A folder with the suite's own configuration, and whatever features a test writes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "project"
        self.temporary = folder / "temporary"
        for path in (self.folder / "features", self.temporary):
            path.mkdir(parents=True)
        shutil.copy(ROOT / "pyproject.toml", self.folder)
        (self.folder / "conftest.py").write_text(
            (ROOT / "conftest.py").read_text(encoding="utf-8") + MORE_STEPS, encoding="utf-8"
        )
        self.mark = f"{os.getpid()}-{time.monotonic_ns()}"

    def feature(self, *scenarios: str, first: str = "    Given Ada is signed in\n") -> None:
        """Write a feature of scenarios, each given by its steps."""
        text = "Feature: Surroundings\n"
        for number, steps in enumerate(scenarios, start=1):
            text += f"  Scenario: Number {number}\n{first}{steps}"
        (self.folder / "features" / "a.feature").write_text(text, encoding="utf-8")

    def environment(self, more: Mapping[str, str]) -> dict[str, str]:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(("MYSAFE_", "PYTEST_"))}
        own = {"SURROUNDINGS": self.mark, "TMPDIR": str(self.temporary), "PYTHONPATH": str(ROOT)}
        return inherited | own | dict(more)

    def run(self, *arguments: str, environment: Mapping[str, str] | None = None) -> Ended:
        """Run the features, and wait until everything that was started is gone."""
        command = ["-m", "pytest", "features/", "-p", "no:cacheprovider", *arguments]
        return self.ended(command, environment or {})

    def ended(self, command: list[str], environment: Mapping[str, str]) -> Ended:
        begun = time.monotonic()
        run = subprocess.run(
            [sys.executable, *command],
            cwd=self.folder,
            env=self.environment(environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=WITHIN,
            check=False,
        )
        return Ended(run.returncode, run.stdout, run.stderr, time.monotonic() - begun, self.folder)

    def left(self) -> list[str]:
        """What is still running 10 seconds after the end, and which unfinished files there are."""
        still = [str(process) for process in self._processes() if not _gone(process)]
        unfinished = [path for name in ("evidence-*", "trail-*") for path in self.temporary.glob(name)]
        unfinished += [path for path in self.folder.rglob(".*") if path.is_file()]
        return still + [str(path) for path in unfinished]

    def _processes(self) -> Iterator[int]:
        mark = f"SURROUNDINGS={self.mark}".encode()
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                ours = mark in (folder / "environ").read_bytes()
            except OSError:
                continue
            if ours:
                yield int(folder.name)


def _gone(process: int) -> bool:
    try:
        handle = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], 10)[0])
    finally:
        os.close(handle)


def assert_could_not_test(ended: Ended, what: str, fault: str, project: Project) -> None:
    """One sentence, the right one; the status of its own; nothing left."""
    assert ended.status == 6, ended.said
    [sentence] = ended.sentences()
    assert what in sentence, sentence
    assert sentence.endswith(f" ({fault} fault)."), sentence
    assert "Traceback" not in ended.said, ended.said
    assert "INTERNALERROR" not in ended.said, ended.said
    assert project.left() == []


@contextmanager
def stopped_afterwards(process: "subprocess.Popen[str]") -> Iterator["subprocess.Popen[str]"]:
    """A process of ours, ended by its id."""
    try:
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
