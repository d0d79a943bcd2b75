"""Run a module that exits when its parent process dies: `python …/exit_with_parent.py MODULE ARGUMENTS`.

The parent holds the other end of standard input, which the operating system closes when the parent dies (see
child_process). The module is then interrupted, as by Ctrl-C, and killed with its children if it does not exit in time.
This file is a script, because pytest cannot rewrite assertions in modules that are imported already.
"""

import os
import runpy
import signal
import subprocess
import sys
import threading

EXITS_WITHIN = 5.0
"""How long the module may take to clean up before it is killed, in seconds."""

_orphaned = threading.Event()


def _watch(standard_input: int) -> None:
    while os.read(standard_input, 1024):
        pass
    _orphaned.set()
    _interrupt()
    threading.Event().wait(EXITS_WITHIN)
    _kill()


def _interrupt() -> None:
    if sys.platform == "win32":
        # On Windows, os.kill would end the process at once.
        signal.raise_signal(signal.SIGINT)
    else:
        os.kill(os.getpid(), signal.SIGINT)


def _kill() -> None:
    """Kill this process and its children: its process group if it leads one, on Windows its descendants."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(os.getpid())], check=False)
    elif os.getpgid(0) == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def main() -> None:
    """Run the module that the command line names."""
    standard_input = os.dup(0)
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 - a device
        os.dup2(nothing.fileno(), 0)
    # A process started with a shell's & ignores SIGINT; this one must not.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Thread(target=_watch, args=[standard_input], daemon=True).start()
    if sys.path[0] == os.path.dirname(__file__):  # noqa: PTH120 - spelt as the interpreter put it there
        sys.path[0] = os.getcwd()  # noqa: PTH109 - where `python -m MODULE` would look first
    sys.argv = sys.argv[1:]
    try:
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    finally:
        if _orphaned.is_set():
            _kill()


if __name__ == "__main__":
    main()
