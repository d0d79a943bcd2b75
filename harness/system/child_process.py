"""Run Python modules as child processes that exit with this one."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

EXITS_WITHIN = 10.0
"""Seconds until a child that was told to exit is killed; exit_with_parent gives the module half of that."""
_EXIT_WITH_PARENT = Path(__file__).with_name("exit_with_parent.py")


def start(
    module: str,
    arguments: Sequence[str],
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
    *,
    own_group: bool = False,
) -> "subprocess.Popen[str]":
    """Start a module that exits when this process dies or closes the child's standard input.

    Its standard output and error are one text stream.

    :param environment: variables to add to this process's own.
    :param folder: the working directory; by default this process's.
    :param own_group: start a process group, so that Ctrl-C does not reach it and `kill_tree` also kills its children.
    """
    return subprocess.Popen(
        [sys.executable, str(_EXIT_WITH_PARENT), module, *arguments],
        cwd=folder,
        env=os.environ | dict(environment or {}),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        **(_own_group() if own_group else {}),
    )


@contextmanager
def running(
    module: str, arguments: Sequence[str], environment: Mapping[str, str] | None = None, folder: Path | None = None
) -> Iterator["subprocess.Popen[str]"]:
    """Run a module in a new process group, and kill the whole group afterwards."""
    with start(module, arguments, environment, folder, own_group=True) as process:
        try:
            yield process
        finally:
            if process.stdin:
                process.stdin.close()
            with suppress(subprocess.TimeoutExpired):
                process.wait(EXITS_WITHIN)
            kill_tree(process)


def kill_tree(process: "subprocess.Popen[str]") -> None:
    """Kill a process that was started with `own_group`, and its children."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def _own_group() -> dict[str, Any]:
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"process_group": 0}
