"""pytest in a process of its own, which ends with this one, and what it has printed."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

from walkthrough.run.run_directory import PROGRESS, ROOT, Workshop

_LAST_LINES = 30
_ENDS_WITHIN = 10.0
"""Seconds in which pytest must have ended when its standard input closes; it gives itself half of that."""


def run_pytest(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    directory: Workshop,
    on_scenario: Callable[[str], None],
) -> tuple[int, list[str]]:
    """Run pytest; returns its exit status and the lines that it has printed.

    :param environment: variables that pytest gets besides those of this process.
    :param on_scenario: is called with the name of a feature file whenever a scenario of it is over.
    """
    lines: list[str] = []
    with _process(arguments, environment, directory) as process:
        for line in process.stdout or ():
            _, progress, slug = line.rstrip().rpartition(PROGRESS)
            if progress:
                on_scenario(slug)
            elif line.strip():
                lines.append(line.rstrip())
        return process.wait(), lines


@contextmanager
def _process(
    arguments: Sequence[str], environment: Mapping[str, str], directory: Workshop
) -> Iterator["subprocess.Popen[str]"]:
    """Start pytest as the head of a process group, of which nothing is left afterwards."""
    with subprocess.Popen(
        [sys.executable, "-m", "pytest", *arguments],
        cwd=ROOT,
        env=os.environ | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        process_group=0,
        pass_fds=[directory.lock],
    ) as process:
        try:
            yield process
        finally:
            if process.stdin:
                process.stdin.close()
            with suppress(subprocess.TimeoutExpired):
                process.wait(_ENDS_WITHIN)
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def why_nothing_ran(lines: Sequence[str]) -> str:
    """Return what pytest printed last; a complaint about how it was called is one sentence already."""
    if len(lines) == 1 and lines[0].startswith("ERROR: "):
        return lines[0].removeprefix("ERROR: ")
    return "\n".join(["nothing could be run:", *lines[-_LAST_LINES:]])
