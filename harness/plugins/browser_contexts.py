"""Fixtures that open browser contexts, with or without evidence. A pytest plugin."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Error

from harness.evidence.camera import Camera
from harness.evidence.secrets import SHORTEST
from harness.plugins.scenario_item import record_of
from harness.record import ScenarioRecord
from harness.system.browser_finder import this_python

_NAVIGATION = 15.0
"""The shortest timeout for loading a page, in seconds."""
_VIDEO_TROUBLE = pytest.StashKey[str]()
_OPEN_SHADOWS = """{ const attach = Element.prototype.attachShadow
  Element.prototype.attachShadow = function (init) { return attach.call(this, {...init, mode: 'open'}) } }"""
"""A script that opens closed shadow roots: a reader sees what is in them, but no selector would find it."""
_NO_VIDEO = "No video of "
_TOLD = pytest.StashKey[str]()


class OpenContext(Protocol):
    """Opens a browser context for one person."""

    def __call__(self, label: str = "", **context_kwargs: Any) -> BrowserContext: ...


class OpenRecorded(Protocol):
    """Opens a browser context with evidence.

    `unseen` is called with it before recording starts. A video records from the start, so with videos `unseen` gets
    another context, whose cookies and storage are copied into the returned one.
    """

    def __call__(
        self, label: str = "", unseen: Callable[[BrowserContext], object] | None = None, **context_kwargs: Any
    ) -> BrowserContext: ...


@pytest.fixture
def open_context(
    request: pytest.FixtureRequest,
    browser: Browser,
    browser_context_args: dict[str, Any],
    patience: float,
    unrecorded_context: OpenContext,
    camera: Camera,
) -> OpenRecorded:
    """Open contexts with evidence: `open_context("Somebody", storage_state=…)`."""
    record = record_of(request.node)

    def _open(
        label: str = "", unseen: Callable[[BrowserContext], object] | None = None, **context_kwargs: Any
    ) -> BrowserContext:
        videos, context = camera.video_folder, None
        if videos and (trouble := _video_trouble(request.config, browser)):
            camera.notes.append(f"{_NO_VIDEO}{label}: {trouble}")
            videos = None
        if unseen:
            context = unrecorded_context(**context_kwargs)
            camera.listen(context)
            unseen(context)
            if videos:
                context_kwargs["storage_state"] = context.storage_state()
                context.close()
                context = None
        arguments = _arguments(browser_context_args, videos, context_kwargs)
        _register_cookies(camera, arguments.get("storage_state"))
        if context is None:
            context = browser.new_context(**arguments)
            camera.listen(context)
            _prepare(context, patience)
        camera.watch(label, context)
        if record:
            record.browser = f"{browser.browser_type.name} {browser.version}"
            record.address = arguments.get("base_url") or ""
        return context

    return _open


@pytest.fixture(scope="session")
def unrecorded_context(
    browser: Browser, browser_context_args: dict[str, Any], patience: float
) -> Iterator[OpenContext]:
    """Open contexts without traces and videos, for signing in."""
    contexts: list[BrowserContext] = []

    def _open(label: str = "", **context_kwargs: Any) -> BrowserContext:  # noqa: ARG001
        contexts.append(browser.new_context(**_arguments(browser_context_args, None, context_kwargs)))
        _prepare(contexts[-1], patience)
        return contexts[-1]

    yield _open
    for context in contexts:
        with suppress(Error):
            context.close()


def pytest_scenario_finished(record: ScenarioRecord, config: pytest.Config) -> None:
    """Note, in the reporting process, that there are no videos, and why."""
    for note in record.notes:
        if note.startswith(_NO_VIDEO):
            config.stash.setdefault(_TOLD, note.partition(": ")[2])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say once why there are no videos."""
    if reason := config.stash.get(_TOLD, None):
        terminalreporter.ensure_newline()
        terminalreporter.write_line(f"No videos were recorded: {reason}", yellow=True)


def _arguments(common: dict[str, Any], videos: Path | None, own: dict[str, Any]) -> dict[str, Any]:
    arguments = {**common, "reduced_motion": "reduce", **own}
    arguments.pop("record_video_dir", None)
    return {**arguments, "record_video_dir": videos} if videos else arguments


def _prepare(context: BrowserContext, patience: float) -> None:
    context.add_init_script(_OPEN_SHADOWS)
    context.set_default_timeout(patience * 1000)
    context.set_default_navigation_timeout(max(_NAVIGATION, 5 * patience) * 1000)


def _video_trouble(config: pytest.Config, browser: Browser) -> str:
    """Return why this browser cannot record videos (without ffmpeg, Playwright opens no page), or an empty text."""
    if _VIDEO_TROUBLE not in config.stash:
        with tempfile.TemporaryDirectory() as folder:
            context = browser.new_context(record_video_dir=folder)
            try:
                context.new_page()
                config.stash[_VIDEO_TROUBLE] = ""
            except Error as error:
                config.stash[_VIDEO_TROUBLE] = why_no_video(error.message)
            context.close()
    return config.stash[_VIDEO_TROUBLE]


def why_no_video(message: str) -> str:
    """Put Playwright's message in a sentence; what it lacks as a rule is its own ffmpeg."""
    if "ffmpeg" in message:
        return f"Playwright lacks ffmpeg: run '{this_python()} -m playwright install ffmpeg'"
    return message.splitlines()[0]


def _register_cookies(camera: Camera, storage_state: Any) -> None:
    if isinstance(storage_state, dict):
        values = (cookie.get("value", "") for cookie in storage_state.get("cookies", []))
        camera.secrets.add_all(value for value in values if len(value) > 2 * SHORTEST)
