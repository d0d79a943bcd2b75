"""The trail that a worker leaves while it runs, so that the step at which it was lost can still be named.

One small file for each worker, in a folder of the controller. Must not know what a step is.
"""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest

_FOLDER = pytest.StashKey[tempfile.TemporaryDirectory[str]]()


def give_trail(config: pytest.Config, workerinput: dict[str, Any]) -> None:
    """Tell a worker, before it starts, where to leave its trail."""
    if _FOLDER not in config.stash:
        config.stash[_FOLDER] = tempfile.TemporaryDirectory(prefix="trail-")
    workerinput["trail"] = str(Path(config.stash[_FOLDER].name) / workerinput["workerid"])


def leave_trail(config: pytest.Config, nodeid: str, steps_done: int) -> None:
    """Note on a worker which step comes next."""
    workerinput = getattr(config, "workerinput", None)
    if workerinput and "trail" in workerinput:
        Path(workerinput["trail"]).write_text(json.dumps([nodeid, steps_done]), encoding="utf-8")


def steps_before_the_loss(config: pytest.Config, worker: str, nodeid: str) -> int | None:
    """How many steps of a scenario a lost worker had done, or None where it had not come to one."""
    folder = config.stash.get(_FOLDER, None)
    trail = Path(folder.name) / worker if folder else None
    if trail is None or not trail.exists():
        return None
    try:
        last, steps_done = json.loads(trail.read_text(encoding="utf-8"))
    except ValueError:
        return None
    return int(steps_done) if last == nodeid else None


def sweep_trail(config: pytest.Config) -> None:
    """Clear the trail away."""
    if folder := config.stash.get(_FOLDER, None):
        folder.cleanup()
