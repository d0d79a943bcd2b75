"""Run other programs, show and log what they print, and stop them on Ctrl-C."""

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
"""Shows a few words about the current activity."""

_under_way: set[subprocess.Popen[str]] = set()


class CommandError(Exception):
    """A program failed or took too long. `lines` are the last lines that it printed."""

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
    """Run a program, pass each line that it prints to `say` and `log`, and return the last lines.

    :param limit: the timeout in seconds.
    :raises CommandError: if its exit code is not 0 or it takes too long.
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
            start_new_session=True,  # so that it can be killed together with its children
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
    """Ask every running program to exit. A package manager finishes unpacking first."""
    for process in list(_under_way):
        if sys.platform == "win32":
            process.terminate()
        else:
            # Signal only the program itself, because a package manager must not lose the child that does the work.
            process.send_signal(signal.SIGINT)


def _in_short(command: Sequence[str]) -> str:
    """Return the name and the first word of a command, without paths and options."""
    words = command[command.index("-m") + 1 :] if "-m" in command else [Path(command[0]).name, *command[1:]]
    return " ".join(itertools.takewhile(lambda word: not word.startswith("-"), words[:2]))


def _kill(process: subprocess.Popen[str], too_late: threading.Event) -> None:
    """Kill a program and its children."""
    too_late.set()
    if sys.platform == "win32":
        process.kill()
    elif process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
