"""Records each step of a run: its verdict, what the screen offers where it failed, its snapshot.

`plugin.py` registers it. An error while it takes a snapshot does not change the verdict of the step.
"""

import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Error, Expect, Locator, Page

from harness import compat
from harness.compat import Feature, Scenario, Step
from harness.messages.could_not_test import CouldNotTest
from harness.messages.failure import why
from harness.messages.mismatch import Mismatch
from harness.messages.offer import complaints, in_store, offered
from harness.plugins.early_end import trouble_behind
from harness.plugins.scenario_item import CAMERA, record_of
from harness.plugins.secrets import register_of
from harness.record import StepRecord
from walkthrough.run.run_directory import PROGRESS, TROUBLE
from walkthrough.screenshots.photographer import Photographer
from walkthrough.screenshots.snapshots import Snapshots

_REGIONS = {"on the side menu": "navigation", "on the top bar": "toolbar", "on the open menu": "menu"}
_CORNERS = {"in the upper left corner": (0.0, 0.25), "in the upper right corner": (0.75, 1.0)}
"""From where to where in shares of the screen's width, in the upper quarter of its height."""
_ACTIONS = ("click", "fill", "clear", "check", "uncheck", "select_option", "select_text", "press")


class Recorder:
    """Writes a line for each step that this process carries out."""

    def __init__(self, folder: Path, config: pytest.Config) -> None:
        self.config = config
        self.log = folder / f"steps-{os.getpid()}.jsonl"
        blind = config.getoption("--walkthrough-blind")
        self.photographer = None if blind else Photographer(Snapshots(folder), register_of(config))
        self.number = -1
        self._is_looking = self._is_acting = False
        self.browser = ""
        self._broken_off: set[str] = set()
        self._lines: dict[tuple[str, int], dict[str, Any]] = {}

    @pytest.fixture(autouse=True)
    def _patched_actions(self, request: pytest.FixtureRequest) -> Iterator[None]:
        """Copy the page just before each action of a step, when the element that is used is there."""
        with pytest.MonkeyPatch.context() as patch:
            if self.photographer and record_of(request.node):
                for name in _ACTIONS:
                    patch.setattr(Locator, name, self._with_copy_before(getattr(Locator, name)))
                patch.setattr(Locator, "wait_for", self._with_note_after(Locator.wait_for))
                patch.setattr(Expect, "__call__", self._with_note_before(Expect.__call__))
                patch.setattr(Page, "close", self._with_last_copy(Page.close))
            yield

    def _with_copy_before(self, action: Callable[..., Any]) -> Callable[..., Any]:
        def acted(locator: Locator, *args: Any, **kwargs: Any) -> Any:
            if self.photographer and self._is_acting:
                self.photographer.look(locator)
            return action(locator, *args, **kwargs)

        return acted

    def _with_note_after(self, action: Callable[..., Any]) -> Callable[..., Any]:
        def waited(locator: Locator, *args: Any, **kwargs: Any) -> Any:
            result = action(locator, *args, **kwargs)
            if self.photographer and self._is_looking:
                self.photographer.seen(locator)
            return result

        return waited

    def _with_note_before(self, expect: Callable[..., Any]) -> Callable[..., Any]:
        def expected(expecting: Expect, actual: Any, *args: Any) -> Any:
            if self.photographer and self._is_looking and isinstance(actual, Locator):
                self.photographer.seen(actual)
            return expect(expecting, actual, *args)

        return expected

    def _with_last_copy(self, action: Callable[..., Any]) -> Callable[..., Any]:
        def closed(page: Page, *args: Any, **kwargs: Any) -> Any:
            if self.photographer and self._is_looking:
                self.photographer.last_of(page)
            return action(page, *args, **kwargs)

        return closed

    def pytest_bdd_before_scenario(self, feature: Feature, scenario: Scenario) -> None:  # noqa: ARG002
        """Count the steps from 0 again."""
        self.number = -1

    def pytest_bdd_before_step(self, request: pytest.FixtureRequest, step: Step) -> None:  # noqa: ARG002
        """Begin a step.

        Requirements have no picture: the tutorial does not show how they come about. That of a promise shows what is
        seen at its end, not what was clicked on the way there.
        """
        self.number += 1
        self._is_looking, self._is_acting = step.type != "given", step.type == "when"
        if self.photographer:
            self.photographer.begin()

    @pytest.hookimpl(trylast=True)
    def pytest_bdd_after_step(self, request: pytest.FixtureRequest, feature: Feature, scenario: Scenario) -> None:
        """Record a step that has passed."""
        if self.photographer:
            self.photographer.finish()
        self._write(request, feature, scenario, verdict="passed")

    def pytest_bdd_step_error(
        self, request: pytest.FixtureRequest, feature: Feature, scenario: Scenario, step: Step, exception: Exception
    ) -> None:
        """Record a step that has failed; one that could not be tested has no verdict."""
        if trouble_behind(exception, request.node):
            return
        record: dict[str, Any] = {"verdict": "failed"}
        camera = request.node.stash.get(CAMERA, None)
        page = camera.page_in_use(exception.__traceback__) if camera else None
        if page is not None:
            record |= self._screen(page)
            if self.photographer:
                self.photographer.shoot(page)
        if isinstance(exception, Mismatch):
            record |= {
                "sought": exception.sought,
                "place": exception.place,
                "found": exception.found,
                "offered": exception.offered,
                "nearest": exception.nearest,
                "elsewhere": exception.elsewhere,
                "pictures": exception.pictures,
            }
        record["troubles"] = list(getattr(exception, "__notes__", ()))
        failed = StepRecord(step.keyword, step.name, step.line_number, step.type)
        record["reason"] = why(exception, failed, None).reason
        self._write(request, feature, scenario, **record)

    def _screen(self, page: Page) -> dict[str, Any]:
        """Return what the screen and each of its parts offer."""
        try:
            seen = offered(page)
            regions = {}
            # Nothing behind an open window can be used.
            for words, role in _REGIONS.items() if not seen.kinds.get("windows") else ():
                region = page.get_by_role(role).filter(visible=True)  # type: ignore[arg-type]
                if region.count() == 1:
                    regions[words] = offered(region).names()
            if not seen.kinds.get("windows"):
                regions |= _corners(page)
            hidden, complains = in_store(page), complaints(page)
        except Error:
            return {}
        return {
            "title": seen.title,
            "kinds": dict(seen.kinds),
            "ticked": seen.ticked,
            "everywhere": seen.names(),
            "regions": regions,
            "hidden": hidden,
            "complaints": complains,
        }

    def _write(self, request: pytest.FixtureRequest, feature: Feature, scenario: Scenario, **record: Any) -> None:
        picture = self.photographer.picture if self.photographer else None
        scenario_record = record_of(request.node)
        line = {
            "feature": Path(feature.filename).stem,
            "scenario": scenario.name,
            "number": self.number,
            "picture": picture,
            "browser": getattr(scenario_record, "browser", ""),
            "address": getattr(scenario_record, "address", ""),
            "remarks": scenario_record.steps[self.number].remarks if scenario_record else [],
            **record,
        }
        self._lines[request.node.nodeid, self.number] = line
        self._put(line)

    def _put(self, line: dict[str, Any]) -> None:
        text = register_of(self.config).scrub(json.dumps(line, ensure_ascii=False))
        with self.log.open("a", encoding="utf-8") as file:
            file.write(text + "\n")

    def pytest_step_refuted(self, nodeid: str, number: int, error: AssertionError) -> None:
        """Record once more a step that has turned out not to hold."""
        if isinstance(error, Mismatch) and (line := self._lines.get((nodeid, number))):
            found = {"sought": error.sought, "place": error.place, "found": error.found, "reason": str(error)}
            self._put(line | {"verdict": "failed"} | found)

    def pytest_could_not_test(self, trouble: CouldNotTest) -> None:
        """Write a file that says why not everything could be tested."""
        text = json.dumps(trouble.as_dict(), ensure_ascii=False)
        (self.log.parent / TROUBLE).write_text(text, encoding="utf-8")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Print that a scenario is over, in the main process; one that could not be tested is not."""
        self._broken_off |= {report.nodeid} if getattr(report, "could_not_test", None) else set()
        if report.nodeid in self._broken_off:
            return
        if report.when == "teardown" and not compat.is_worker(self.config):
            reporter = self.config.pluginmanager.get_plugin("terminalreporter")
            if reporter and (found := re.search(r"([^/\\]+)\.py::", report.nodeid)):
                reporter.write_line(PROGRESS + found[1].removeprefix("test_"))


def _corners(page: Page) -> dict[str, list[str]]:
    """Return the names of the controls in the upper corners of the screen."""
    size = page.viewport_size
    found: dict[str, list[str]] = {words: [] for words in _CORNERS}
    controls = page.get_by_role("button").or_(page.get_by_role("link")).filter(visible=True)
    # All places at once: asked for one by one, they take as long as the rest of the explanation.
    boxes = controls.evaluate_all("all => all.map(one => one.getBoundingClientRect().toJSON())")
    for number, box in enumerate(boxes):
        if not size or box["y"] > size["height"] / 4:
            continue
        for words, (start, end) in _CORNERS.items():
            if start <= (box["x"] + box["width"] / 2) / size["width"] <= end:
                there = offered(controls.nth(number)).kinds.values()
                found[words] += [name for names in there for name in names]
    return found
