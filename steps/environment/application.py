"""The reference application in a child process: it starts, says its address, and ends with its parent."""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

from harness.messages.could_not_test import NOT_STARTED, could_not_test
from harness.system import child_process

STARTS_WITHIN = 30.0
"""How long the embedded application may take to answer, in seconds."""

APPLICATION = [sys.executable, "-m", "reference_app", "--port", "0"]
"""The command that starts the embedded application. Tests replace it."""

ANNOUNCEMENT = "MySafe is at "
"""The beginning of the line in which the application announces its address."""

LOG = "mysafe.log"
"""The file of the application's log."""

ENDS_WITHIN = 5.0
"""How long the application may take to exit before it is killed, in seconds."""

_LAST_LINES = 3
_ERROR = re.compile(r"^Traceback .*\n(?:[ \t].*\n)+(\S.*)", re.MULTILINE)


@contextmanager
def running_application(log: Path, environment: Mapping[str, str], *arguments: str) -> Iterator[str]:
    """Run the application in a child process on a free port, and yield its address when it answers.

    Its output goes to the file `log`.

    :raises CouldNotTest: if it exits or does not answer in time; with the last lines of its output.
    """
    module, *options = APPLICATION[2:]
    process = child_process.start(module, [*options, *arguments], environment)
    address: Queue[str] = Queue()
    listener = Thread(target=_listen, args=(process, log, address), daemon=True)
    listener.start()
    try:
        yield _announced(address, log)
    finally:
        process.terminate()
        listener.join(ENDS_WITHIN)
        process.kill()
        listener.join()


def _announced(address: "Queue[str]", log: Path) -> str:
    with suppress(Empty):
        if found := address.get(timeout=STARTS_WITHIN):
            return found
    raise could_not_test(NOT_STARTED, last_words=last_words(log))


def last_words(log: Path) -> str:
    """Return the last lines of the application's output."""
    lines = [line for line in log.read_text(encoding="utf-8").splitlines() if line.strip()]
    return "\n".join(lines[-_LAST_LINES:])


def errors_in(log: Path) -> list[str]:
    """Return the last line of each traceback in the application's output."""
    return _ERROR.findall(log.read_text(encoding="utf-8", errors="replace"))


def _listen(process: "subprocess.Popen[str]", log: Path, address: "Queue[str]") -> None:
    with process, log.open("wb", buffering=0) as file:
        for line in process.stdout or ():
            # A full disk must not end this thread, or the application would block on a pipe that nobody reads.
            with suppress(OSError):
                file.write(line.encode())
            if line.startswith(ANNOUNCEMENT):
                address.put(line.removeprefix(ANNOUNCEMENT).strip())
    address.put("")
