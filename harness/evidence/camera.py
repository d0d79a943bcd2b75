"""Takes the evidence of one scenario: screenshots, traces and films of its browser contexts.

Taking evidence never changes a verdict: what fails is noted. Nothing comes into the output folder before it was
scrubbed. Must not know what a failure means.
"""

import contextlib
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page
from slugify import slugify

from harness.evidence.scrub import scrub_trace
from harness.plugins.secrets import Secrets
from harness.record import Artifact

LIMIT = 2000
_COOKIE_WORTH_HIDING = 12
_FIELDS = "input, textarea, select, [contenteditable]"
_SHOWING = """(fields, secrets) => fields
    .map((field, at) => secrets.some(secret => (field.value ?? field.textContent ?? '').includes(secret)) ? at : -1)
    .filter(at => at >= 0)"""


@dataclass(frozen=True)
class Kept:
    """Which evidence is kept, in pytest-playwright's words, and where."""

    tracing: str
    video: str
    screenshot: str
    full_page: bool
    output: Path


@dataclass
class Recorded:
    """One context, by the name of who uses it and the name that its files get."""

    label: str
    file: str
    context: BrowserContext
    traced: bool = False


@dataclass
class Camera:
    """The evidence of one scenario. `folder` is where it will be kept, `dark_rooms` where it is until then."""

    kept: Kept
    folder: Path
    secrets: Secrets
    dark_rooms: Path
    contexts: list[Recorded] = field(default_factory=list)
    artifacts: list[Artifact] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    lost_requests: list[tuple[str, str]] = field(default_factory=list)
    """The addresses that no answer came from, and why."""
    crashes: list[str] = field(default_factory=list)
    group: tuple[str, str, int] | None = None
    failed: bool = False

    _taken: bool = False

    @cached_property
    def _dark_room(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self.dark_rooms))

    @property
    def films(self) -> Path | None:
        """Where contexts put their films, or None where none are wanted."""
        return None if self.kept.video == "off" else self._dark_room

    def listen(self, context: BrowserContext) -> None:
        """Note which requests of a context no answer comes to, from its first page on."""
        context.on("requestfailed", lambda request: self.lost_requests.append((request.url, request.failure or "")))

    def watch(self, label: str, context: BrowserContext) -> None:
        """Record a context from now on."""
        recorded = Recorded(label or "the browser", self._unique(slugify(label) or "context"), context)
        self.contexts.append(recorded)
        context.on("page", self._watch_page)
        for page in context.pages:
            self._watch_page(page)
        if self.kept.tracing != "off":
            with self._noting("trace", label):
                self._start_trace(recorded)

    def _start_trace(self, recorded: Recorded) -> None:
        """Trace from here on; open pages are loaded anew, as a trace has only the style sheets that it has seen come.

        It begins with a picture of what is there, which nobody is to see: what was typed before, say.
        """
        pages = {page: page.url for page in recorded.context.pages}
        for page in pages:
            page.goto("about:blank")
        title = f"{self.folder.name} – {recorded.label}"  # noqa: RUF001
        recorded.context.tracing.start(title=title, snapshots=True)
        recorded.traced = True
        if self.group:
            self._open_group(recorded)
        for page, address in pages.items():
            page.goto(address)

    def _watch_page(self, page: Page) -> None:
        page.on("crash", lambda _: self.crashes.append("Page crashed"))

    def begin_step(self, words: str, file: str, line: int) -> None:
        """Open a group of this name in every trace."""
        self.group = (words, file, line)
        for recorded in self.contexts:
            self._open_group(recorded)

    def end_step(self) -> None:
        """Close the groups of the step."""
        self.group = None
        for recorded in self.contexts:
            if recorded.traced:
                with self._noting("trace", recorded.label):
                    recorded.context.tracing.group_end()

    def take(self, *, failed: bool) -> None:
        """Take and keep what is wanted of a scenario with this verdict; once only."""
        if self._taken:
            return
        self._taken, self.failed = True, failed
        options = (self.kept.tracing, self.kept.screenshot, self.kept.video)
        # Where nothing is kept, they can be in nothing; what a scenario begins with has been learnt then.
        if failed or any(_wanted(option, failed=failed) for option in options):
            for recorded in self.contexts:
                self._learn_cookies(recorded)
        for recorded in self.contexts:
            self._keep_trace(recorded, wanted=_wanted(self.kept.tracing, failed=failed))
        if _wanted(self.kept.screenshot, failed=failed):
            for recorded in self.contexts:
                for number, page in enumerate(recorded.context.pages, start=1):
                    self._keep_screenshot(recorded, page, number)

    def give_up(self) -> None:
        """Take nothing more, and ask nothing of the browser: it may be gone, and never answer."""
        self._taken = True
        self.contexts.clear()

    def close(self) -> None:
        """Close all contexts, keep their films where wanted, and clear up."""
        videos = []
        for recorded in self.contexts:
            if self.films:
                videos += [(recorded, page.video) for page in recorded.context.pages if page.video]
            with self._noting("orderly end", recorded.label):
                recorded.context.close()
        for number, (recorded, video) in enumerate(videos, start=1):
            if _wanted(self.kept.video, failed=self.failed):
                with self._noting("video", recorded.label):
                    one_each = len(videos) == len(self.contexts)
                    name = f"{recorded.file}.webm" if one_each else f"{recorded.file}-{number}.webm"
                    self._keep(Path(video.path()), "video", recorded.label, name)
        if "_dark_room" in vars(self):
            shutil.rmtree(self._dark_room, ignore_errors=True)

    def page_in_use(self, traceback: TracebackType | None) -> Page | None:
        """The page that the failing code was looking at, or else the one opened last."""
        frames = []
        while traceback:
            frames.append(traceback.tb_frame)
            traceback = traceback.tb_next
        for frame in reversed(frames):
            for value in list(frame.f_locals.values()):
                if (page := _page_of(value)) and not page.is_closed():
                    return page
        pages = [page for recorded in self.contexts for page in recorded.context.pages]
        return pages[-1] if pages else None

    def _open_group(self, recorded: Recorded) -> None:
        if recorded.traced and self.group:
            words, file, line = self.group
            with self._noting("trace", recorded.label):
                recorded.context.tracing.group(words, location={"file": file, "line": line, "column": 1})

    def _learn_cookies(self, recorded: Recorded) -> None:
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
            raw, clean = (
                self._dark_room / f"{recorded.file}-raw.zip",
                self._dark_room / f"{recorded.file}.zip",
            )
            recorded.context.tracing.stop(path=raw)
            scrub_trace(raw, clean, self.secrets)
            raw.unlink()
            self._keep(clean, "trace", recorded.label, f"{recorded.file}-trace.zip")

    def _keep_screenshot(self, recorded: Recorded, page: Page, number: int) -> None:
        name = f"{recorded.file}.png" if number == 1 else f"{recorded.file}-{number}.png"
        with self._noting("screenshot", recorded.label):
            page.locator("html").wait_for(state="attached", timeout=LIMIT)
            picture = self._dark_room / name
            page.screenshot(
                path=picture,
                timeout=LIMIT,
                full_page=self.kept.full_page,
                mask=_masks(page, self.secrets.values()),
                animations="disabled",
            )
            self._keep(picture, "screenshot", recorded.label, name)

    def _keep(self, source: Path, kind: str, label: str, name: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        target = self.folder / name
        shutil.move(source, target)
        self.artifacts.append(Artifact(kind, label, str(target)))

    def _unique(self, name: str) -> str:
        taken = {recorded.file for recorded in self.contexts}
        numbered = (f"{name}-{number}" for number in range(2, len(taken) + 3))
        return name if name not in taken else next(other for other in numbered if other not in taken)

    @contextlib.contextmanager
    def _noting(self, what: str, label: str) -> Iterator[None]:
        """Note what goes wrong, and let the scenario's own verdict stand."""
        try:
            yield
        except Exception as error:  # noqa: BLE001
            reason = (str(error).splitlines() or [type(error).__name__])[0]
            self.notes.append(f"No {what} of {label}: {reason}")


def _wanted(option: str, *, failed: bool) -> bool:
    return option == "on" or (failed and option in {"retain-on-failure", "only-on-failure"})


def _masks(page: Page, secrets: list[str]) -> list[Locator]:
    """What on the page shows a registered secret."""
    if not secrets:
        return []
    any_of_them = re.compile("|".join(re.escape(secret) for secret in secrets))
    masks = []
    for frame in page.frames:
        masks.append(frame.get_by_text(any_of_them))
        fields = frame.locator(_FIELDS)
        masks += [fields.nth(at) for at in fields.evaluate_all(_SHOWING, secrets)]
    return masks


def _page_of(value: Any) -> Page | None:
    """The page behind a variable: itself, that of a locator, or that of what an object consists of."""
    if isinstance(value, Page):
        return value
    if isinstance(value, Locator):
        return value.page
    parts = (
        vars(value).values()
        if type(value).__module__.split(".")[0] not in _NO_PAGES and hasattr(value, "__dict__")
        else ()
    )
    for part in list(parts):
        if isinstance(part, Page):
            return part
        if isinstance(part, Locator):
            return part.page
    return None


_NO_PAGES = {"builtins", "playwright", "pytest", "_pytest", "pytest_bdd", "types"}
