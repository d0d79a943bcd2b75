"""Take the evidence of one scenario: screenshots, traces and videos of its browser contexts.

Taking evidence never changes a verdict: errors are only noted. Screenshots and traces are redacted before they reach
the output folder.
"""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import TracebackType

from playwright.sync_api import BrowserContext, Page, Request

from harness.evidence.page_in_use import page_in_traceback
from harness.evidence.screenshot import take_screenshot
from harness.evidence.scrub import scrub_trace
from harness.evidence.secrets import Secrets
from harness.evidence.troubles import Troubles
from harness.record import Artifact
from harness.system.names import make_unique_folder, slug, unique

_COOKIE_WORTH_HIDING = 12


@dataclass(frozen=True)
class Kept:
    """Which evidence to keep, in the words of pytest-playwright's options, and where."""

    tracing: str
    video: str
    screenshot: str
    full_page: bool
    output: Path


@dataclass
class Recorded:
    """A recorded context, the name of the person who uses it, and the name of its files."""

    label: str
    file: str
    context: BrowserContext
    traced: bool = False


@dataclass
class Camera:
    """The evidence of one scenario.

    `wanted_folder` is the folder to keep it in, which gets a number if another scenario has it already; `temporary`
    holds the evidence until it is redacted.
    """

    kept: Kept
    wanted_folder: Path
    secrets: Secrets
    temporary: Path
    contexts: list[Recorded] = field(default_factory=list)
    artifacts: list[Artifact] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    lost_requests: list[tuple[str, str]] = field(default_factory=list)
    """The addresses of requests without an answer, and why there was none."""
    requests: dict[tuple[str, str], Request] = field(default_factory=dict)
    """What the pages have asked for, the last of each method and address."""
    crashes: list[str] = field(default_factory=list)
    troubles: Troubles = field(default_factory=Troubles)
    group: tuple[str, str, int] | None = None
    failed: bool = False

    _taken: bool = False

    @cached_property
    def _unredacted(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self.temporary))

    @cached_property
    def _folder(self) -> Path:
        return make_unique_folder(self.wanted_folder)

    @property
    def video_folder(self) -> Path | None:
        """Return the folder for the videos of contexts, or None if no videos are wanted."""
        return None if self.kept.video == "off" else self._unredacted

    def listen(self, context: BrowserContext) -> None:
        """Note the requests of a context, and what goes wrong with them, from its first page on."""
        self.troubles.listen(context)
        context.on("request", lambda request: self.requests.update({(request.method, request.url): request}))
        context.on("requestfailed", lambda request: self.lost_requests.append((request.url, request.failure or "")))

    def watch(self, label: str, context: BrowserContext) -> None:
        """Record a context from now on."""
        file = unique(slug(label, "context"), {recorded.file for recorded in self.contexts})
        recorded = Recorded(label or "the browser", file, context)
        self.contexts.append(recorded)
        context.on("page", self._watch_page)
        for page in context.pages:
            self._watch_page(page)
        if self.kept.tracing != "off":
            with self._noting("trace", label):
                self._start_trace(recorded)

    def _start_trace(self, recorded: Recorded) -> None:
        """Start a trace on empty pages: its first snapshot could otherwise show what was typed earlier.

        Load the pages again afterwards, because a trace only has the style sheets that were loaded during it.
        """
        pages = {page: page.url for page in recorded.context.pages}
        for page in pages:
            page.goto("about:blank")
        title = f"{self.wanted_folder.name} – {recorded.label}"  # noqa: RUF001
        recorded.context.tracing.start(title=title, snapshots=True)
        recorded.traced = True
        if self.group:
            self._open_group(recorded)
        for page, address in pages.items():
            page.goto(address)

    def _watch_page(self, page: Page) -> None:
        page.on("crash", lambda _: self.crashes.append("Page crashed"))

    def begin_step(self, text: str, file: str, line: int) -> None:
        """Open a group for the step in every trace."""
        self.troubles.begin_step()
        self.group = (text, file, line)
        for recorded in self.contexts:
            self._open_group(recorded)

    def end_step(self) -> None:
        """Close the group of the step in every trace."""
        self.group = None
        for recorded in self.contexts:
            if recorded.traced:
                with self._noting("trace", recorded.label):
                    recorded.context.tracing.group_end()

    def take(self, *, failed: bool) -> None:
        """Take and keep the evidence that is wanted for this verdict. Further calls do nothing."""
        if self._taken:
            return
        self._taken, self.failed = True, failed
        options = (self.kept.tracing, self.kept.screenshot, self.kept.video)
        # Cookies set since the start matter only in what is kept; the earlier ones are registered already.
        if failed or any(_wanted(option, failed=failed) for option in options):
            for recorded in self.contexts:
                self._register_cookies(recorded)
        for recorded in self.contexts:
            self._keep_trace(recorded, wanted=_wanted(self.kept.tracing, failed=failed))
        if _wanted(self.kept.screenshot, failed=failed):
            for recorded in self.contexts:
                for number, page in enumerate(recorded.context.pages, start=1):
                    self._keep_screenshot(recorded, page, number)

    def give_up(self) -> None:
        """Take no more evidence, because the browser may be gone and calls to it may never return."""
        self._taken = True
        self.contexts.clear()

    def close(self) -> None:
        """Close all contexts, keep their videos if wanted, and remove temporary files."""
        videos = []
        for recorded in self.contexts:
            if self.video_folder:
                videos += [(recorded, page.video) for page in recorded.context.pages if page.video]
            with self._noting("orderly end", recorded.label):
                recorded.context.close()
        for number, (recorded, video) in enumerate(videos, start=1):
            if _wanted(self.kept.video, failed=self.failed):
                with self._noting("video", recorded.label):
                    one_each = len(videos) == len(self.contexts)
                    name = f"{recorded.file}.webm" if one_each else f"{recorded.file}-{number}.webm"
                    # The browser may be on another host.
                    video.save_as(self._unredacted / name)
                    self._keep(self._unredacted / name, "video", recorded.label, name)
        if "_unredacted" in vars(self):
            shutil.rmtree(self._unredacted, ignore_errors=True)

    def page_in_use(self, traceback: TracebackType | None) -> Page | None:
        """Return the page that the failing code was working with, or else the one opened last."""
        pages = [page for recorded in self.contexts for page in recorded.context.pages]
        return page_in_traceback(traceback) or (pages[-1] if pages else None)

    def _open_group(self, recorded: Recorded) -> None:
        if recorded.traced and self.group:
            text, file, line = self.group
            with self._noting("trace", recorded.label):
                recorded.context.tracing.group(text, location={"file": file, "line": line, "column": 1})

    def _register_cookies(self, recorded: Recorded) -> None:
        with self._noting("cookies", recorded.label):
            values = [cookie.get("value", "") for cookie in recorded.context.cookies()]
            self.secrets.add_all(value for value in values if len(value) >= _COOKIE_WORTH_HIDING)

    def _keep_trace(self, recorded: Recorded, *, wanted: bool) -> None:
        if not recorded.traced:
            return
        recorded.traced = False
        with self._noting("trace", recorded.label):
            if not wanted:
                recorded.context.tracing.stop()
                return
            raw = self._unredacted / f"{recorded.file}-raw.zip"
            redacted = self._unredacted / f"{recorded.file}.zip"
            recorded.context.tracing.stop(path=raw)
            scrub_trace(raw, redacted, self.secrets)
            raw.unlink()
            self._keep(redacted, "trace", recorded.label, f"{recorded.file}-trace.zip")

    def _keep_screenshot(self, recorded: Recorded, page: Page, number: int) -> None:
        name = f"{recorded.file}.png" if number == 1 else f"{recorded.file}-{number}.png"
        with self._noting("screenshot", recorded.label):
            picture = self._unredacted / name
            take_screenshot(page, picture, self.secrets.values(), full_page=self.kept.full_page)
            self._keep(picture, "screenshot", recorded.label, name)

    def _keep(self, source: Path, kind: str, label: str, name: str) -> None:
        target = self._folder / name
        shutil.move(source, target)
        self.artifacts.append(Artifact(kind, label, str(target)))

    @contextlib.contextmanager
    def _noting(self, what: str, label: str) -> Iterator[None]:
        """Note an error instead of raising it, so that the verdict of the scenario stays."""
        try:
            yield
        except Exception as error:  # noqa: BLE001
            reason = (str(error).splitlines() or [type(error).__name__])[0]
            self.notes.append(f"No {what} of {label}: {reason}")


def _wanted(option: str, *, failed: bool) -> bool:
    return option == "on" or (failed and option in {"retain-on-failure", "only-on-failure"})
