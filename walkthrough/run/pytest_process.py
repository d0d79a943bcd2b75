"""pytest in a process of its own, which ends with this one, and what it has printed."""

from collections.abc import Callable, Mapping, Sequence

from harness.system import child_process
from walkthrough.run.run_directory import PROGRESS, ROOT

_LAST_LINES = 30


def run_pytest(
    arguments: Sequence[str], environment: Mapping[str, str], on_scenario: Callable[[str], None]
) -> tuple[int, list[str]]:
    """Run pytest; returns its exit status and the lines that it has printed.

    :param environment: variables that pytest gets besides those of this process.
    :param on_scenario: is called with the name of a feature file whenever a scenario of it is over.
    """
    lines: list[str] = []
    with child_process.running("pytest", arguments, environment, ROOT) as process:
        for line in process.stdout or ():
            _, progress, name = line.rstrip().rpartition(PROGRESS)
            if progress:
                on_scenario(name)
            elif line.strip():
                lines.append(line.rstrip())
        return process.wait(), lines


def why_nothing_ran(lines: Sequence[str]) -> str:
    """Return what pytest printed last; a complaint about how it was called is one sentence already."""
    if len(lines) == 1 and lines[0].startswith("ERROR: "):
        return lines[0].removeprefix("ERROR: ")
    return "\n".join(["nothing could be run:", *lines[-_LAST_LINES:]])
