"""What the pages of the HTML report say of tutorials, routes and sentences."""

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import unquote, urlsplit

from markupsafe import Markup

from walkthrough.model import Finding, advice
from walkthrough.report.markup import TutorialHtml
from walkthrough.report.page import templates
from walkthrough.results import MARKS, Count, RouteResult, SentenceResult, StepResult, TutorialResult, Verdict

_SCHEMES = {"http", "https", "mailto"}
"""The schemes of links that lead somewhere from a page."""
_WORDS_OF_A_LABEL = 6


@dataclass
class Share:
    """The steps that one route has of a sentence, and their verdict."""

    route: str
    verdict: Verdict
    steps: list[StepResult]


@dataclass
class SentenceView:
    """A sentence with all that a page says of it."""

    result: SentenceResult
    shares: list[Share] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.verdict = self.result.verdict
        by_route: dict[str, list[StepResult]] = {}
        for step in self.result.steps:
            by_route.setdefault(step.route, []).append(step)
        self.shares = [
            Share(route, replace(self.result, steps=steps).verdict, steps) for route, steps in by_route.items()
        ]

    @property
    def label(self) -> str:
        """Its first words."""
        words = self.result.text.split()
        return " ".join(words[:_WORDS_OF_A_LABEL]) + ("…" if len(words) > _WORDS_OF_A_LABEL else "")

    @property
    def failures(self) -> list[tuple[StepResult, list[str]]]:
        """The failed steps and the routes in which they failed; the same failure of two routes is one."""
        failures: dict[tuple[str, ...], tuple[StepResult, list[str]]] = {}
        for step in self.result.steps:
            if step.verdict == "failed":
                same = (step.detail, step.sought, step.place, *step.offered, step.suggestion)
                failures.setdefault(same, (step, []))[1].append(step.route)
        return list(failures.values())

    @property
    def reasons_not_reached(self) -> list[str]:
        """Why steps were not reached."""
        return list(dict.fromkeys(step.detail for step in self.result.unreached))

    @property
    def shown(self) -> StepResult | None:
        """The step whose picture stands beside it: the failed one, or the last of the first route that has any."""
        failed = [step for step in self.result.steps if step.picture and step.verdict == "failed"]
        seen = [[step for step in share.steps if step.picture] for share in self.shares]
        first = next((steps for steps in seen if steps), [])
        return next(iter(failed or first[-1:]), None)

    @property
    def advice(self) -> str:
        """Where its remedy is to be written; empty where it has none."""
        return advice(self.result.remedy).removesuffix(self.result.remedy).capitalize()

    @property
    def routes_differ(self) -> bool:
        """Whether its routes do not agree."""
        return len({share.verdict for share in self.shares}) > 1

    @property
    def has_notes(self) -> bool:
        """Whether there is anything to say beside it."""
        return bool(self.result.steps or self.result.reason or self.result.choices or self.verdict != "prose")


@dataclass
class RouteView:
    """A route with its counts; `id` is where on the page it is announced."""

    result: RouteResult
    id: str
    verdict: Verdict
    counts: list[Count]


class TutorialView:
    """A tutorial with all that its page says; it also writes what stands around and beside sentences."""

    def __init__(self, result: TutorialResult, pages: dict[str, str]) -> None:
        self.result = result
        self.file, self.title = result.file, result.title or result.file
        self.verdict, self.counts = result.verdict, _shown(result)
        self.page = pages[result.file]
        self.pages = {posixpath.normpath(file): page for file, page in pages.items()}
        self.sentences = [SentenceView(sentence) for sentence in result.sentences]
        self.by_id = {view.result.id: view for view in self.sentences}
        self.findings: list[Finding] = result.findings
        self.routes = [self._route(route, number) for number, route in enumerate(result.routes, start=1)]
        self.macros = templates().get_template("sentence.html.j2").make_module({"marks": MARKS})
        text = TutorialHtml(result.source, result.sentences, result.routes, self)
        self.text = Markup(text.html)  # noqa: S704 - every word in it is escaped where it is put in
        self.unplaced = [self.by_id[sentence.id] for sentence in text.unplaced]
        self.unannounced = [route for route in self.routes if route.result in text.unannounced]

    def count(self, verdict: Verdict) -> int:
        """How many sentences have a verdict."""
        return sum(view.verdict == verdict for view in self.sentences)

    def having(self, *verdicts: Verdict) -> list[SentenceView]:
        """The sentences that have one of these verdicts."""
        return [view for view in self.sentences if view.verdict in verdicts]

    @property
    def choices(self) -> list[tuple[str, str]]:
        """What was chosen where the tutorial leaves it to the reader."""
        return list(dict.fromkeys(pair for view in self.sentences for pair in view.result.choices.items()))

    def at(self, line: int) -> SentenceView | None:
        """The first sentence that begins at a line."""
        return next((view for view in self.sentences if view.result.line == line), None)

    def _route(self, route: RouteResult, number: int) -> RouteView:
        """Return a route with its verdict, as if the tutorial had no other."""
        own = ([step for step in one.steps if step.route == route.name] for one in self.result.sentences)
        pairs = zip(self.result.sentences, own, strict=True)
        sentences = [replace(sentence, steps=steps) for sentence, steps in pairs if steps]
        alone = replace(self.result, sentences=sentences)
        return RouteView(route, f"route-{number}", alone.verdict, _shown(alone))

    def opening(self, sentence: SentenceResult) -> str:
        """Wrap a sentence."""
        return str(self.macros.opening(self.by_id[sentence.id]))  # type: ignore[attr-defined]

    def closing(self, sentence: SentenceResult) -> str:
        """End a sentence."""
        return str(self.macros.closing(self.by_id[sentence.id]))  # type: ignore[attr-defined]

    def beside(self, sentences: Sequence[SentenceResult]) -> str:
        """Say what came of the sentences of a block."""
        views = [view for view in (self.by_id[sentence.id] for sentence in sentences) if view.has_notes]
        choices = dict(pair for view in views for pair in view.result.choices.items())
        return str(self.macros.beside(views, choices)) if views else ""  # type: ignore[attr-defined]

    def heading(self, routes: Sequence[RouteResult]) -> str:
        """Say which routes begin in a section or box."""
        views = [route for route in self.routes if route.result in routes]
        return str(self.macros.routes(views))  # type: ignore[attr-defined]

    def address(self, href: str) -> str:
        """Lead links to the pages of other tutorials, and to the web; nowhere else."""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return href if parts.scheme in _SCHEMES else ""
        beside = posixpath.join(posixpath.dirname(self.file), unquote(parts.path))
        return self.pages.get(posixpath.normpath(beside), "") if parts.path else ""


def _shown(tutorial: TutorialResult) -> list[Count]:
    return [count for count in tutorial.counts if count.all]
