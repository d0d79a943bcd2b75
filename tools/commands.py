"""Runs other programs: reads along what they say, keeps it for later, ends them when the person does."""

import itertools
import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

Say = Callable[[str], None]
"""Takes what is being done right now, in a few words."""

_under_way: set[subprocess.Popen[str]] = set()


class CommandError(Exception):
    """A program ended badly or not in time; `lines` are the last it said."""

    def __init__(self, outcome: str, lines: Sequence[str]) -> None:
        super().__init__(outcome)
        self.lines = lines


def run_command(
    command: Sequence[str],
    say: Say,
    *,
    log: Path,
    limit: float,
    variables: Mapping[str, str] | None = None,
) -> list[str]:
    """Run a program to its end, pass each line on to `say` and `log`, and give its last lines.

    :param limit: seconds it may take.
    :raises CommandError: if its exit code is not 0 or the limit has passed.
    """
    last: deque[str] = deque(maxlen=50)
    too_late = threading.Event()
    with (
        log.open("a", buffering=1, encoding="utf-8") as kept,
        subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, **(variables or {})},
            start_new_session=True,  # so that it can be ended with all that it has started itself
        ) as process,
    ):
        kept.write(f"$ {' '.join(command)}\n")
        _under_way.add(process)
        limiter = threading.Timer(limit, _kill, [process, too_late])
        limiter.start()
        try:
            for line in process.stdout or ():
                kept.write(line)
                if text := line.strip():
                    last.append(text)
                    say(text)
            code = process.wait()
        finally:
            limiter.cancel()
            _under_way.discard(process)
    if code:
        outcome = f"did not end within {limit:.0f} seconds" if too_late.is_set() else f"ended with exit code {code}"
        raise CommandError(f"{_in_short(command)} {outcome}", list(last))
    return list(last)


def end_commands() -> None:
    """Ask every program that is under way to end; one that is unpacking something finishes that first."""
    for process in list(_under_way):
        if sys.platform == "win32":
            process.terminate()
        else:
            # Not those it has started itself: a package manager must not lose what does its work.
            process.send_signal(signal.SIGINT)


def _in_short(command: Sequence[str]) -> str:
    """Name a command by its words, without paths and options."""
    words = command[command.index("-m") + 1 :] if "-m" in command else [Path(command[0]).name, *command[1:]]
    return " ".join(itertools.takewhile(lambda word: not word.startswith("-"), words[:2]))


def _kill(process: subprocess.Popen[str], too_late: threading.Event) -> None:
    """Kill a program with all that it has started itself."""
    too_late.set()
    if sys.platform == "win32":
        process.kill()
    elif process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
