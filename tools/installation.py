"""The slow part of the set-up: make the environment, install packages, get a browser.

It runs venv, pip and Playwright's installer, and logs their output. It uses pip instead of uv, because pip reads the
mirrors and certificates that are configured for it. It does not remove an environment that somebody else made.
"""

import importlib.util
import shutil
import signal
import sys
from collections.abc import Sequence

from tools import browser, debian
from tools.commands import CommandError, Say, run_command
from tools.progress import Progress, Task
from tools.record import ENVIRONMENT, LOCK, Record, wanted_packages, wanted_project

PYTHON = ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
LOG = ENVIRONMENT / "set-up.log"
_OUTWORN = ENVIRONMENT.with_name(".venv.old")
_PIP_SECONDS = 1800
_PIP_PROGRESS = ("Collecting", "Downloading", "Building", "Installing")
_PIP = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_PROGRESS_BAR": "off"}


class SetUpError(Exception):
    """The set-up cannot continue; the message says why and what to do."""


def install(record: Record | None, *, with_browser: bool) -> None:
    """Set up what is missing according to `record`, and record each finished part.

    :raises SetUpError: if that fails.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    progress = Progress(sys.stderr)
    progress.tell("Setting up; the first time takes a minute or two.")
    try:
        record = _prepare_environment(record, progress)
        needs = browser.find_needs() if with_browser and not record.has_browser() else browser.NOTHING
        _install_packages(record, needs.debian_packages, progress)
        if with_browser and not record.has_browser():
            _get_browser(record, progress, download=needs.download)
    except browser.BrowserError as error:
        raise SetUpError(str(error)) from error
    except CommandError as error:
        reasons = [line for line in error.lines if line.startswith(("ERROR", "E:"))] or error.lines or [""]
        raise SetUpError(f"The set-up failed, {error}: {reasons[-1]} (full log: {LOG})") from error
    progress.tell(f"Set up in {progress.seconds:.0f} s.\n")


def _prepare_environment(record: Record | None, progress: Progress) -> Record:
    """Remove our own environment if it is outdated or unfinished; keep one that a person made."""
    if record and record.has_packages():
        return record
    shutil.rmtree(_OUTWORN, ignore_errors=True)
    if record and record.made_here:
        ENVIRONMENT.rename(_OUTWORN)  # first, so that an interrupted removal counts as unfinished
        shutil.rmtree(_OUTWORN, ignore_errors=True)
    record = Record(made_here=not (ENVIRONMENT / "pyvenv.cfg").exists())
    ENVIRONMENT.mkdir(exist_ok=True)
    record.write()
    if not record.made_here:
        _check_environment()
    elif importlib.util.find_spec("ensurepip") is None:
        _complete_python(progress)
    return record


def _check_environment() -> None:
    """Check that we can install into an environment that somebody else made."""
    try:
        run_command([str(PYTHON), "-c", "import pip, tools"], lambda _: None, log=LOG, limit=60)
    except (OSError, CommandError) as error:
        raise SetUpError(
            f"{ENVIRONMENT} was not made by this set-up and has no pip or an old Python: remove it."
        ) from error


def _complete_python(progress: Progress) -> None:
    """Install the package with Python's venv, which Debian has separately."""
    package = f"python3.{sys.version_info.minor}-venv"
    if not debian.can_install():
        raise SetUpError(f"This Python cannot make virtual environments: install {package}, or a complete Python.")
    progress.run([Task("Python", lambda say: debian.install([[package]], say, LOG))])


def _install_packages(record: Record, debian_packages: Sequence[Sequence[str]], progress: Progress) -> None:
    """Install Python and Debian packages in parallel."""
    tasks = []
    if not (record.has_packages() and record.has_project()):
        tasks.append(Task("Python packages", lambda say: _install_python_packages(record, say)))
    if debian_packages:
        tasks.append(Task("Debian packages", lambda say: debian.install(debian_packages, say, LOG)))
    progress.run(tasks)


def _install_python_packages(record: Record, say: Say) -> str:
    if not record.has_packages():
        if record.made_here:
            say("making the virtual environment")
            # Not sys.executable, which may be in the environment that was just removed.
            python = getattr(sys, "_base_executable", sys.executable)
            run_command([python, "-m", "venv", str(ENVIRONMENT)], say, log=LOG, limit=_PIP_SECONDS)
        _pip(["--require-hashes", "-r", str(LOCK)], say)
        record.packages = wanted_packages()
        record.write()
    _pip(["--no-deps", "--no-build-isolation", "-e", "."], say)
    record.project = wanted_project()
    record.write()
    return "installed"


def _pip(arguments: list[str], say: Say) -> None:
    def say_briefly(line: str) -> None:
        if line.startswith(_PIP_PROGRESS):
            say(line)

    command = [str(PYTHON), "-m", "pip", "install", *arguments]
    run_command(command, say_briefly, log=LOG, limit=_PIP_SECONDS, variables=_PIP)


def _get_browser(record: Record, progress: Progress, *, download: bool) -> None:
    """Get the browser and check that it starts."""

    def work(say: Say) -> str:
        name, record.browser = browser.start(PYTHON, say, LOG)
        record.write()
        return name

    if download:
        try:
            progress.run([Task("Playwright's own browser", lambda say: browser.download(PYTHON, say, LOG))])
        except CommandError:
            if browser.needs_debians():
                progress.run([Task("Debian packages", lambda say: debian.install(browser.DEBIANS, say, LOG))])
    progress.run([Task("Browser", work)])
