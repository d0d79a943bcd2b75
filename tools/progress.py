"""Run slow tasks in parallel and show their progress."""

import os
import shutil
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import TextIO

from tools.commands import Say, end_commands

_LIVE_SECONDS = 0.2
_PLAIN_SECONDS = 5.0
_PLAIN_WIDTH = 110


@dataclass
class Task:
    """A slow task. `work` reports what it is doing, and returns its outcome in a few words."""

    title: str
    work: Callable[[Say], str]
    doing: str = "running"

    def say(self, doing: str) -> None:
        """Set what the task is doing."""
        self.doing = " ".join(doing.split())


class Progress:
    """Shows progress: in one changing line on a terminal, or else with an occasional line."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._live = stream.isatty() and os.environ.get("TERM") != "dumb"
        self._colours = self._live and not os.environ.get("NO_COLOR")
        self._start = time.monotonic()

    @property
    def seconds(self) -> float:
        """Return the seconds since the start."""
        return time.monotonic() - self._start

    def run(self, tasks: Sequence[Task]) -> None:
        """Run the tasks in parallel, wait for all of them, and raise the first failure."""
        failures: list[BaseException] = []
        with ThreadPoolExecutor(len(tasks) or 1) as pool:
            running = {pool.submit(task.work, task.say): task for task in tasks}
            try:
                while running:
                    pause = _LIVE_SECONDS if self._live else _PLAIN_SECONDS
                    ended, _ = wait(running, pause, "FIRST_COMPLETED")
                    for future in ended:
                        self._tell_end(running.pop(future), future)
                        failures.extend(filter(None, [future.exception()]))
                    if running and not ended:
                        self._tell_state(running.values())
            except KeyboardInterrupt:
                self.tell("\nInterrupted; ending what is running ...")
                end_commands()
                raise
        if failures:
            raise failures[0]

    def tell(self, line: str) -> None:
        """Print a line."""
        self._write(f"{line}\n")

    def _tell_state(self, tasks: Iterable[Task]) -> None:
        if self._live:
            width = shutil.get_terminal_size().columns - 1
            line = "  |  ".join(f"{task.title}: {task.doing}" for task in tasks)
            self._write(f"\r{self._stamped(line)[:width]:<{width}}")
        else:
            for task in tasks:
                self.tell(self._stamped(f"{task.title}: {task.doing}")[:_PLAIN_WIDTH])

    def _tell_end(self, task: Task, future: Future[str]) -> None:
        if self._live:
            self._write("\r" + " " * (shutil.get_terminal_size().columns - 1) + "\r")
        outcome = self._colour(31, "failed") if future.exception() else self._colour(32, future.result())
        self.tell(self._stamped(f"{task.title}: {outcome}"))

    def _stamped(self, line: str) -> str:
        return f"  {self.seconds:3.0f} s  {line}"

    def _colour(self, code: int, text: str) -> str:
        return f"\033[{code}m{text}\033[0m" if self._colours else text

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
