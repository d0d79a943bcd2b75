"""Runs a Python module that ends when whoever started it is gone, however that came.

`python -m harness.system.exit_with_parent MODULE`, with what the module takes. The starter holds the other end of the
standard input, which the system closes with it. Must not know what is run.
"""

import os
import runpy
import signal
import sys
import threading


def _watch() -> None:
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    threading.Thread(target=_watch, daemon=True).start()
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
