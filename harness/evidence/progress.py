"""Keep a worker's progress in a file, so that the step at which it crashed can be named."""

import json
from pathlib import Path


def note_progress(file: Path, nodeid: str, steps_done: int) -> None:
    """Write how many steps of a scenario are done."""
    file.write_text(json.dumps([nodeid, steps_done]), encoding="utf-8")


def steps_done(file: Path, nodeid: str) -> int | None:
    """Read how many steps of a scenario are done; None if the file is not about this scenario."""
    try:
        last, done = json.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return int(done) if last == nodeid else None
