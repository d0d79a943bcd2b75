"""Bad conditions for a run: a busy processor and a slow network."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

BUSY_PROCESSES = 2


@dataclass(frozen=True)
class Condition:
    """A condition, by its name in the ledger."""

    name: str
    busy: bool = False
    slow_network: bool = False


CONDITIONS = (
    Condition("calm"),
    Condition("busy", busy=True),
    Condition("slow", slow_network=True),
    Condition("busy+slow", busy=True, slow_network=True),
)
"""The conditions of the runs, in turn."""

BY_NAME = {condition.name: condition for condition in CONDITIONS}


@contextmanager
def in_condition(condition: Condition) -> Iterator[None]:
    """Keep the processor busy, if the condition says so. `served` slows the network down."""
    command = [sys.executable, "-c", "while True: pass"]
    busy = [subprocess.Popen(command) for _ in range(BUSY_PROCESSES if condition.busy else 0)]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()
