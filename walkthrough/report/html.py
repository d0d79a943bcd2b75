"""The report of a run as HTML: each tutorial as a reader sees it, marked sentence by sentence, beside what was seen."""

from pathlib import Path

from harness.system.written_file import write_whole
from walkthrough.report.file_names import INDEX, page_names
from walkthrough.report.page import templates
from walkthrough.report.views import TutorialView
from walkthrough.results import MARKS, RunResult


def render(run: RunResult, folder: Path) -> None:
    """Write the pages into a folder, to which the run's pictures are relative.

    A single tutorial is `index.html`; several have a page each, and `index.html` lists them.
    """
    names = page_names([tutorial.file for tutorial in run.tutorials])
    views = [TutorialView(tutorial, names) for tutorial in run.tutorials]
    for view in views:
        page = templates().get_template("tutorial.html.j2")
        write_whole(folder / names[view.file], page.render(tutorial=view, run=run, marks=MARKS, one=len(views) == 1))
    if len(views) != 1:
        page = templates().get_template("tutorials.html.j2")
        write_whole(folder / INDEX, page.render(tutorials=views, names=names, run=run, marks=MARKS))
