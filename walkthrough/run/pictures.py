"""The pictures of a run, under names that stay the same: the tutorial, the route, the step."""

from collections.abc import Callable, Sequence
from pathlib import Path

from harness.system.written_file import write_whole
from walkthrough.report.file_names import stems
from walkthrough.results import StepResult, TutorialResult
from walkthrough.screenshots.snapshots import Snapshots


def keep_pictures(
    tutorials: Sequence[TutorialResult], snapshots: Snapshots, folder: Path, clean: Callable[[str], str]
) -> None:
    """Write the pictures of steps into a folder, equal ones of a tutorial once, and put their names into the results.

    :param clean: is applied to the names that the screen on a picture offers.
    """
    folders = stems([tutorial.file for tutorial in tutorials])
    for tutorial in tutorials:
        kept: dict[bytes, str] = {}
        for number, route in enumerate(tutorial.routes, start=1):
            for step in tutorial.steps_of(route):
                if step.picture:
                    step.names = tuple(clean(name) for name in snapshots.names(step.picture))
                    stem = f"pictures/{folders[tutorial.file]}/{number}-{step.number:02d}"
                    _keep(step, snapshots, folder, stem, kept)


def _keep(step: StepResult, snapshots: Snapshots, folder: Path, stem: str, kept: dict[bytes, str]) -> None:
    """Write the picture of a step, if it could be made."""
    picture = snapshots.picture(step.picture)
    if picture is None:
        step.picture = step.alt = ""
        return
    content = picture.read_bytes()
    if content not in kept:
        kept[content] = stem + picture.suffix
        write_whole(folder / kept[content], content)
    step.picture = kept[content]
