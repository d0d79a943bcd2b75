"""Decide which evidence of scenarios is kept and where, and search it for secrets. A pytest plugin.

Uses pytest-playwright's options --tracing, --video, --screenshot and --output, with other defaults.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from filelock import BaseFileLock

from harness import compat
from harness.evidence.camera import Camera, Kept
from harness.evidence.scrub import leaks
from harness.messages.could_not_test import BESIDE_ANOTHER, could_not_test
from harness.plugins.early_end import end_early
from harness.plugins.scenario_item import CAMERA, STEP, record_of
from harness.plugins.secrets import register_of
from harness.system.folder_lock import LOCK, lock, locked, sweep
from harness.system.names import slug
from harness.system.outage import trouble_writing

_OUTPUT = "test-results"
DEFAULTS = {"--tracing": "retain-on-failure", "--screenshot": "only-on-failure", "--video": "off"}
UNREDACTED = "evidence-"
"""The prefix of temporary folders with evidence that has not been redacted yet."""
_KEPT = pytest.StashKey[Kept]()
_LOCK = pytest.StashKey[BaseFileLock]()
_LONGEST_NAME = 80


class _Default(str):
    """A default value; its type distinguishes it from the same word on the command line."""

    __slots__ = ()


def pytest_addoption(pluginmanager: pytest.PytestPluginManager) -> None:
    """Mark pytest-playwright's defaults. Their values stay, for tests that are not scenarios."""
    options = compat.options_so_far(pluginmanager)
    for name, default in {**dict.fromkeys(DEFAULTS, "off"), "--output": _OUTPUT}.items():
        dest = name.strip("-")
        setattr(options, dest, _Default(getattr(options, dest, default)))


def pytest_configure(config: pytest.Config) -> None:
    """Decide what to keep of scenarios."""
    chosen = {}
    for option, default in DEFAULTS.items():
        value = config.getoption(option, "off")
        chosen[option] = default if isinstance(value, _Default) else str(value)
        setattr(config.option, option.strip("-"), str(value))
    config.option.output = str(output_folder(config))
    config.stash[_KEPT] = Kept(
        tracing=chosen["--tracing"],
        video=chosen["--video"],
        screenshot=chosen["--screenshot"],
        full_page=bool(config.getoption("--full-page-screenshot", default=False)),
        output=output_folder(config),
    )


def output_folder(config: pytest.Config) -> Path:
    """Return the folder of all artifacts: by default in the root directory, wherever pytest is started."""
    chosen = config.getoption("--output", _OUTPUT)
    return config.rootpath / chosen if isinstance(chosen, _Default) else Path(chosen).absolute()


@pytest.fixture(scope="session", autouse=True)
def delete_output_dir() -> None:
    """Do nothing; pytest-playwright's fixture would let each worker delete the artifacts of the others."""


def pytest_scenarios_selected(config: pytest.Config) -> None:
    """Lock the output folder and remove the artifacts of the last run, before the first scenario."""
    folder = output_folder(config)
    if config.rootpath.is_relative_to(folder) or Path.cwd().is_relative_to(folder):
        raise pytest.UsageError(f"--output {folder} would be emptied, but it holds this project: choose another.")
    sweep(UNREDACTED)
    for place in (folder, *(path.parent for path in _files_elsewhere(config))):
        if trouble := trouble_writing(place):
            end_early(config, trouble)
            return
    taken = lock(folder)
    if taken is None:
        end_early(config, could_not_test(BESIDE_ANOTHER, folder))
        return
    config.stash[_LOCK] = taken
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        elif path.name != LOCK:
            path.unlink(missing_ok=True)


def output_is_ours(config: pytest.Config) -> bool:
    """Tell whether this run may write into the output folder."""
    return _LOCK in config.stash


def pytest_unconfigure(config: pytest.Config) -> None:
    """Release the lock on the output folder."""
    if taken := config.stash.get(_LOCK, None):
        # Windows cannot remove the file while it is open.
        with suppress(PermissionError):
            (output_folder(config) / LOCK).unlink(missing_ok=True)
        taken.release()


@pytest.fixture(scope="session")
def _unredacted() -> Iterator[Path]:
    """Provide a folder for evidence that is not redacted yet. The next run removes what a killed one left."""
    with tempfile.TemporaryDirectory(prefix=UNREDACTED) as folder, locked(Path(folder)):
        yield Path(folder)


@pytest.fixture
def camera(request: pytest.FixtureRequest, pytestconfig: pytest.Config, _unredacted: Path) -> Iterator[Camera]:
    """Provide the camera of the scenario."""
    record = record_of(request.node)
    file, name = Path(record.file if record else request.node.nodeid.partition("::")[0]), request.node.name
    kept = pytestconfig.stash[_KEPT]
    place = file.with_suffix("") if not file.is_absolute() else Path(file.stem)
    folder = kept.output / place / slug(name.removeprefix("test_"), "scenario", _LONGEST_NAME)
    camera = Camera(kept, folder, register_of(pytestconfig), _unredacted, group=request.node.stash.get(STEP, None))
    request.node.stash[CAMERA] = camera
    yield camera
    camera.close()


def pytest_scenarios_written(config: pytest.Config) -> str | None:
    """Search all artifacts for registered secrets."""
    places = [output_folder(config), *_files_elsewhere(config)]
    found = sorted(leaks([place for place in places if place.exists()], register_of(config)))
    return f"A secret is readable in: {', '.join(found)}" if found else None


def _files_elsewhere(config: pytest.Config) -> list[Path]:
    options = (config.getoption(name, None) for name in ("xmlpath", "scenario_json", "html_report"))
    return [Path(path) for path in options if path]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Send a worker's secrets to the process that searches for them."""
    if (output := compat.worker_output(session.config)) is not None:
        output["secrets"] = register_of(session.config).values()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Receive a worker's secrets."""
    register_of(node.config).add_all(compat.output_of_worker(node).get("secrets", []))
