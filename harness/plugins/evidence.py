"""Browser contexts for scenarios, and which evidence of them is kept. A pytest plugin.

Follows pytest-playwright's options --tracing, --video, --screenshot and --output; says otherwise only where nobody has
said anything. Must not know what is on the pages.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Error
from slugify import slugify

from harness.evidence.camera import Camera, Kept
from harness.evidence.scrub import leaks
from harness.messages.could_not_test import BESIDE_ANOTHER, could_not_test
from harness.plugins.early_end import end_early, trouble_writing
from harness.plugins.scenario_item import CAMERA, STEP, record_of
from harness.plugins.secrets import SHORTEST, register_of
from harness.record import ScenarioRecord
from harness.system.folder_lock import LOCK, lock, locked, sweep

DEFAULTS = {"--tracing": "retain-on-failure", "--screenshot": "only-on-failure", "--video": "off"}
UNSCRUBBED = "evidence-"
"""How the name of a temporary folder begins that has evidence in it which nobody has scrubbed."""
_NAVIGATION = 15.0
_KEPT = pytest.StashKey[Kept]()
_LOCK = pytest.StashKey[IO[str]]()
_FILM_TROUBLE = pytest.StashKey[str]()
_LONGEST_NAME = 80


class OpenContext(Protocol):
    """Opens a browser context: somebody's own window on the product."""

    def __call__(self, label: str = "", **context_kwargs: Any) -> BrowserContext: ...


class OpenRecorded(Protocol):
    """Opens a browser context of which evidence is kept.

    `unseen` is done there before anything is recorded; a film cannot be begun later, so that with films the context is
    another one, with the state that this leaves.
    """

    def __call__(
        self, label: str = "", unseen: Callable[[BrowserContext], object] | None = None, **context_kwargs: Any
    ) -> BrowserContext: ...


class _Unsaid(str):
    """The default of an option, to be told from the same word typed by a person."""

    __slots__ = ()


def pytest_addoption(pluginmanager: pytest.PytestPluginManager) -> None:
    """Mark pytest-playwright's defaults as such; their values stay, for tests that are no scenarios."""
    option = pluginmanager.getplugin("pytestconfig").option
    for name in DEFAULTS:
        dest = name.strip("-")
        setattr(option, dest, _Unsaid(getattr(option, dest, "off")))


def pytest_configure(config: pytest.Config) -> None:
    """Settle what is kept of scenarios."""
    said = {}
    for option, default in DEFAULTS.items():
        value = config.getoption(option, "off")
        said[option] = default if isinstance(value, _Unsaid) else str(value)
        setattr(config.option, option.strip("-"), str(value))
    config.stash[_KEPT] = Kept(
        tracing=said["--tracing"],
        video=said["--video"],
        screenshot=said["--screenshot"],
        full_page=bool(config.getoption("--full-page-screenshot", default=False)),
        output=output_folder(config),
    )


def output_folder(config: pytest.Config) -> Path:
    """The folder of all artifacts."""
    return Path(config.getoption("--output", "test-results")).absolute()


@pytest.fixture(scope="session", autouse=True)
def delete_output_dir() -> None:
    """Do nothing: pytest-playwright's own has each worker delete what the others have kept already."""


def pytest_scenarios_selected(config: pytest.Config) -> None:
    """Clear the last run's artifacts away, once, before the first scenario."""
    folder = output_folder(config)
    if config.rootpath.is_relative_to(folder) or Path.cwd().is_relative_to(folder):
        raise pytest.UsageError(f"--output {folder} would be emptied, and this project is in it.")
    sweep(UNSCRUBBED)
    for place in (folder, *(path.parent for path in _files_elsewhere(config))):
        if trouble := trouble_writing(place):
            end_early(config, trouble)
            return
    handle = lock(folder)
    if handle is None:
        end_early(config, could_not_test(BESIDE_ANOTHER, folder))
        return
    config.stash[_LOCK] = handle
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        elif path.name != LOCK:
            path.unlink(missing_ok=True)


def output_is_ours(config: pytest.Config) -> bool:
    """Whether this run may write into the folder of artifacts."""
    return _LOCK in config.stash


def pytest_unconfigure(config: pytest.Config) -> None:
    """Let the next run at the folder."""
    if handle := config.stash.get(_LOCK, None):
        (output_folder(config) / LOCK).unlink(missing_ok=True)
        handle.close()


@pytest.fixture(scope="session")
def _dark_room() -> Iterator[Path]:
    """Where evidence is until it is scrubbed; what a killed run has left there the next one sweeps up."""
    with tempfile.TemporaryDirectory(prefix=UNSCRUBBED) as folder, locked(Path(folder)):
        yield Path(folder)


@pytest.fixture
def _camera(request: pytest.FixtureRequest, pytestconfig: pytest.Config, _dark_room: Path) -> Iterator[Camera]:
    record = record_of(request.node)
    file, name = Path(record.file if record else request.node.nodeid.partition("::")[0]), request.node.name
    kept = pytestconfig.stash[_KEPT]
    place = file.with_suffix("") if not file.is_absolute() else Path(file.stem)
    folder = kept.output / place / (slugify(name.removeprefix("test_"), max_length=_LONGEST_NAME) or "scenario")
    camera = Camera(kept, folder, register_of(pytestconfig), _dark_room, group=request.node.stash.get(STEP, None))
    request.node.stash[CAMERA] = camera
    yield camera
    camera.close()


def _arguments(common: dict[str, Any], films: Path | None, own: dict[str, Any]) -> dict[str, Any]:
    arguments = {**common, "reduced_motion": "reduce", **own}
    arguments.pop("record_video_dir", None)
    return {**arguments, "record_video_dir": films} if films else arguments


def _be_patient(context: BrowserContext, patience: float) -> None:
    context.set_default_timeout(patience * 1000)
    context.set_default_navigation_timeout(max(_NAVIGATION, 5 * patience) * 1000)


@pytest.fixture
def open_context(
    request: pytest.FixtureRequest,
    browser: Browser,
    browser_context_args: dict[str, Any],
    patience: float,
    unrecorded_context: OpenContext,
    _camera: Camera,
) -> OpenRecorded:
    """Open contexts of which evidence is kept: `open_context("Ada", storage_state=…)`."""
    record = record_of(request.node)

    def _open(
        label: str = "", unseen: Callable[[BrowserContext], object] | None = None, **context_kwargs: Any
    ) -> BrowserContext:
        films, context = _camera.films, None
        if films and (trouble := _trouble_with_films(request.config, browser)):
            _camera.notes.append(f"No video of {label}: {trouble}")
            films = None
        if unseen:
            context = unrecorded_context(**context_kwargs)
            _camera.listen(context)
            unseen(context)
            if films:
                context_kwargs["storage_state"] = context.storage_state()
                context.close()
                context = None
        arguments = _arguments(browser_context_args, films, context_kwargs)
        _learn_storage(_camera, arguments.get("storage_state"))
        if context is None:
            context = browser.new_context(**arguments)
            _camera.listen(context)
            _be_patient(context, patience)
        _camera.watch(label, context)
        _tell_where(record, browser, arguments)
        return context

    return _open


@pytest.fixture(scope="session")
def unrecorded_context(
    browser: Browser,
    browser_context_args: dict[str, Any],
    patience: float,
) -> Iterator[OpenContext]:
    """Open contexts that are neither traced nor filmed, for what nobody may read later: signing in."""
    contexts: list[BrowserContext] = []

    def _open(label: str = "", **context_kwargs: Any) -> BrowserContext:  # noqa: ARG001
        arguments = _arguments(browser_context_args, None, context_kwargs)
        contexts.append(browser.new_context(**arguments))
        _be_patient(contexts[-1], patience)
        return contexts[-1]

    yield _open
    for context in contexts:
        with suppress(Error):
            context.close()


def _trouble_with_films(config: pytest.Config, browser: Browser) -> str:
    """Why this browser cannot film, found out once: without its own ffmpeg Playwright refuses the page itself."""
    if _FILM_TROUBLE not in config.stash:
        with tempfile.TemporaryDirectory() as folder:
            context = browser.new_context(record_video_dir=folder)
            try:
                context.new_page()
                config.stash[_FILM_TROUBLE] = ""
            except Error as error:
                config.stash[_FILM_TROUBLE] = error.message.splitlines()[0]
            context.close()
    return config.stash[_FILM_TROUBLE]


def _learn_storage(camera: Camera, storage_state: Any) -> None:
    if isinstance(storage_state, dict):
        values = (cookie.get("value", "") for cookie in storage_state.get("cookies", []))
        camera.secrets.add_all(value for value in values if len(value) > 2 * SHORTEST)


def _tell_where(record: ScenarioRecord | None, browser: Browser, arguments: dict[str, Any]) -> None:
    if record:
        record.browser = f"{browser.browser_type.name} {browser.version}"
        record.address = arguments.get("base_url") or ""


def pytest_scenarios_written(config: pytest.Config) -> str | None:
    """Look for registered secrets in everything that was kept."""
    places = [output_folder(config), *_files_elsewhere(config)]
    found = sorted(leaks([place for place in places if place.exists()], register_of(config)))
    return f"A secret was left readable in: {', '.join(found)}" if found else None


def _files_elsewhere(config: pytest.Config) -> list[Path]:
    options: list[Callable[[], Any]] = [
        lambda: config.getoption("xmlpath", None),
        lambda: config.getoption("scenario_json", None),
        lambda: config.getoption("html_report", None),
    ]
    return [Path(path) for path in (option() for option in options) if path]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand a worker's secrets to the process that looks for them."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["secrets"] = register_of(session.config).values()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take a worker's secrets over."""
    register_of(node.config).add_all(getattr(node, "workeroutput", {}).get("secrets", []))
