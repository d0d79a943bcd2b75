"""The report of a run as HTML: each tutorial as a reader sees it, marked sentence by sentence, beside what was seen.

A pure function of the event log and of the templates beside this file. Must not judge anything, and must not know how
tutorials are carried out.
"""

import posixpath
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote, urlsplit

from jinja2 import Environment
from markupsafe import Markup, escape

from harness.reports.templates import templates
from harness.system.names import slug, unique
from harness.system.written_file import write_whole
from walkthrough.model import Finding
from walkthrough.report.event_log import (
    Event,
    LoggedRoute,
    LoggedSentence,
    LoggedStep,
    LoggedTutorial,
    Verdict,
    run_of,
)
from walkthrough.report.markup import Text
from walkthrough.report.verdicts import MARKS, counts_of, verdict_of, verdict_of_tutorial

INDEX = "index.html"
_FOLLOWED = {"http", "https", "mailto"}
_WORDS_OF_A_LABEL = 6
_QUOTED = re.compile(r"(\*\*|\*|«)(?! )([^*«»]+)(?<! )(?:\*\*|\*|»)")


def render(events: Iterable[Event], folder: Path) -> None:
    """Write the pages into a folder, to which the log's pictures are relative.

    A single tutorial is `index.html`; several have a page each, and `index.html` lists them.

    :raises walkthrough.report.event_log.LogError: where the log cannot be understood.
    """
    run = run_of(events)
    names = page_names([tutorial.file for tutorial in run.tutorials])
    views = [TutorialView(tutorial, names) for tutorial in run.tutorials]
    for view in views:
        page = _templates().get_template("tutorial.html.j2")
        write_whole(folder / names[view.file], page.render(tutorial=view, run=run, marks=MARKS, one=len(views) == 1))
    if len(views) != 1:
        page = _templates().get_template("tutorials.html.j2")
        write_whole(folder / INDEX, page.render(tutorials=views, names=names, run=run, marks=MARKS))


@cache
def _templates() -> Environment:
    environment = templates(Path(__file__).parent)
    environment.filters["picture"] = quote
    environment.filters["slug"] = lambda text: slug(text, "")
    environment.filters["words"] = _words
    return environment


def _words(text: str) -> Markup:
    """A message with the words of the screen, which stand between stars or «», in bold."""
    return Markup(_QUOTED.sub(r"<b>\2</b>", str(escape(text))))  # noqa: S704 - escaped just here


def page_names(files: Sequence[str]) -> dict[str, str]:
    """The name of each tutorial's page."""
    if len(files) == 1:
        return {files[0]: INDEX}
    names: dict[str, str] = {}
    for file in files:
        taken = {INDEX, *names.values()}
        names[file] = unique(slug(PurePosixPath(file).stem, "tutorial"), taken, "{}-{}", ".html")
    return names


@dataclass
class Way:
    """One route's share in something: its steps, and what came of them."""

    route: str
    verdict: Verdict
    steps: list[LoggedStep]


@dataclass
class SentenceView:
    """A sentence with all that a page says of it."""

    said: LoggedSentence
    ways: list[Way] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.verdict = verdict_of(self.said)
        by_route: dict[str, list[LoggedStep]] = {}
        for step in self.said.steps:
            by_route.setdefault(step.route, []).append(step)
        self.ways = [
            Way(route, verdict_of(replace(self.said, steps=steps)), steps) for route, steps in by_route.items()
        ]

    @property
    def label(self) -> str:
        """Its first words."""
        words = self.said.text.split()
        return " ".join(words[:_WORDS_OF_A_LABEL]) + ("…" if len(words) > _WORDS_OF_A_LABEL else "")

    @property
    def failures(self) -> list[tuple[LoggedStep, list[str]]]:
        """The failed steps and the routes in which they failed; the same failure of two routes is told once."""
        told: dict[tuple[str, ...], tuple[LoggedStep, list[str]]] = {}
        for step in self.said.steps:
            if step.verdict == "failed":
                same = (step.detail, step.sought, step.place, *step.offered, step.suggestion)
                told.setdefault(same, (step, []))[1].append(step.route)
        return list(told.values())

    @property
    def waited_for(self) -> list[str]:
        """Why steps were not reached."""
        return list(dict.fromkeys(step.detail for step in self.said.steps if step.verdict == "not reached"))

    @property
    def shown(self) -> LoggedStep | None:
        """The step whose picture stands beside it: the failed one, or the last of the first route that has any."""
        failed = [step for step in self.said.steps if step.picture and step.verdict == "failed"]
        seen = [[step for step in way.steps if step.picture] for way in self.ways]
        first = next((steps for steps in seen if steps), [])
        return next(iter(failed or first[-1:]), None)

    @property
    def parted(self) -> bool:
        """Whether its routes do not agree."""
        return len({way.verdict for way in self.ways}) > 1

    @property
    def shows_something(self) -> bool:
        """Whether there is anything to say beside it."""
        return bool(self.said.steps or self.said.reason or self.said.choices or self.verdict != "prose")


@dataclass(frozen=True)
class Tally:
    """How many sentences of a kind hold: `kind` is "steps" or "promises"."""

    kind: str
    held: int
    all: int

    @property
    def word(self) -> str:
        """The kind, in the number that fits."""
        return self.kind if self.all != 1 else self.kind.removesuffix("s")

    def __str__(self) -> str:
        return f"{self.held} of {self.all} {self.word}"


@dataclass
class RouteView:
    """A route with its counts; `id` is where on the page its telling begins."""

    said: LoggedRoute
    id: str
    verdict: Verdict
    tallies: list[Tally]


class TutorialView:
    """A tutorial with all that its page says; it is also what dresses the tutorial's text."""

    def __init__(self, said: LoggedTutorial, pages: dict[str, str]) -> None:
        self.file, self.title = said.file, said.title or said.file
        self.verdict, self.tallies = verdict_of_tutorial(said), _tallies(said)
        self.page = pages[said.file]
        self.pages = {posixpath.normpath(file): page for file, page in pages.items()}
        self.sentences = [SentenceView(sentence) for sentence in said.sentences]
        self.by_id = {view.said.id: view for view in self.sentences}
        self.findings: list[Finding] = said.findings
        self.routes = [self._route(route, number) for number, route in enumerate(said.routes, start=1)]
        self.untold = {route.id: route for route in self.routes}
        self.macros = _templates().get_template("sentence.html.j2").make_module({"marks": MARKS})
        text = Text(said.source, said.sentences, self)
        self.text = Markup(text.html())  # noqa: S704 - every word in it is escaped where it is put in
        self.unplaced = [self.by_id[sentence.id] for sentence in text.unplaced]

    def count(self, verdict: Verdict) -> int:
        """How many sentences have a verdict."""
        return sum(view.verdict == verdict for view in self.sentences)

    def having(self, *verdicts: Verdict) -> list[SentenceView]:
        """The sentences that have one of these verdicts."""
        return [view for view in self.sentences if view.verdict in verdicts]

    @property
    def choices(self) -> list[tuple[str, str]]:
        """What was chosen where the tutorial leaves it to the reader."""
        return list(dict.fromkeys(pair for view in self.sentences for pair in view.said.choices.items()))

    def at(self, line: int) -> SentenceView | None:
        """The first sentence that begins at a line."""
        return next((view for view in self.sentences if view.said.line == line), None)

    def _route(self, route: LoggedRoute, number: int) -> RouteView:
        """A route with what it comes to, as if the tutorial had no other."""
        steps = {
            view.said.id: [step for step in view.said.steps if step.route == route.name] for view in self.sentences
        }
        sentences = [replace(view.said, steps=steps[view.said.id]) for view in self.sentences if steps[view.said.id]]
        alone = LoggedTutorial(self.file, self.title, "", sentences)
        return RouteView(route, f"route-{number}", verdict_of_tutorial(alone), _tallies(alone))

    def opening(self, sentence: LoggedSentence) -> str:
        """Wrap a sentence."""
        return str(self.macros.opening(self.by_id[sentence.id]))  # type: ignore[attr-defined]

    def closing(self, sentence: LoggedSentence) -> str:
        """End a sentence."""
        return str(self.macros.closing(self.by_id[sentence.id]))  # type: ignore[attr-defined]

    def beside(self, sentences: Sequence[LoggedSentence]) -> str:
        """Tell what came of the sentences of a block."""
        views = [view for view in (self.by_id[sentence.id] for sentence in sentences) if view.shows_something]
        choices = dict(pair for view in views for pair in view.said.choices.items())
        return str(self.macros.beside(views, choices)) if views else ""  # type: ignore[attr-defined]

    def heading(self, holds: Callable[[int], bool]) -> str:
        """Say which routes begin here."""
        here = [route for route in self.untold.values() if holds(route.said.line)]
        for route in here:
            del self.untold[route.id]
        return str(self.macros.routes(here)) if here else ""  # type: ignore[attr-defined]

    def address(self, href: str) -> str:
        """Lead links to the pages of other tutorials, and to the web; nowhere else."""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return href if parts.scheme in _FOLLOWED else ""
        beside = posixpath.join(posixpath.dirname(self.file), unquote(parts.path))
        return self.pages.get(posixpath.normpath(beside), "") if parts.path else ""


def _tallies(tutorial: LoggedTutorial) -> list[Tally]:
    tallies = [Tally(kind, held, all_) for kind, (held, all_) in counts_of(tutorial).items()]
    return [tally for tally in tallies if tally.all]
