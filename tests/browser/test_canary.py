"""Features that run with all evidence leave no secret in any file.

The test runs its own application, so that it knows the secrets without asking the suite: it makes the passwords, and
opens the client secrets in the database with the master key.
"""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.canaries.contents import contents
from tests.canaries.spellings import SESSION_COOKIE, assert_not_in
from tests.running import ROLES, Deployed, as_a_user_has_it, as_environment

ROOT = Path(__file__).parents[2]
TUTORIALS = ROOT / "features" / "tutorials"
PASSWORDS = {username: f"canary-{username}-Kp7/v+Q" for username in ROLES.values()}


@dataclass
class Runs:
    """What two runs left, and the secrets that must not be in it."""

    passing: subprocess.CompletedProcess
    failing: subprocess.CompletedProcess
    folder: Path
    secrets: list[str]

    @property
    def files(self):
        """Return every file except those of the application, which are sealed."""
        return [path for path in sorted((self.folder / "project").rglob("*")) if path.is_file()]


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """Run two tutorials, and one that fails while the secret is on the screen."""
    folder = tmp_path_factory.mktemp("canary")
    project = folder / "project"
    (project / "features").mkdir(parents=True)
    for name in ("conftest.py", "pyproject.toml"):
        shutil.copy(ROOT / name, project)
    for name in ("view_api_secret.feature", "add_api_secret.feature"):
        shutil.copy(TUTORIALS / name, project / "features")
    as_it_is = (TUTORIALS / "view_api_secret.feature").read_text(encoding="utf-8")
    wrong = as_it_is.replace('clicks "Close"', 'clicks "Shut"')
    assert wrong != as_it_is
    (project / "features" / "wrong.feature").write_text(wrong, encoding="utf-8")
    deployed = Deployed(folder, PASSWORDS)
    with deployed.running() as address:
        passing = _run(project, "passing", address, "view_api_secret.feature", "add_api_secret.feature")
        failing = _run(project, "failing", address, "wrong.feature", "-k", "view_an_api_secret", "-vv", "--showlocals")
    return Runs(passing, failing, folder, deployed.secrets())


def _run(project, name, address, *arguments):
    results = project / name
    results.mkdir()
    evidence = ["--tracing", "on", "--screenshot", "on", "--video", "on", "--output", str(results / "artifacts")]
    reports = ["--html-report", f"{name}/report.html", "--cucumber-json", f"{name}/cucumber.json"]
    reports += ["--junitxml", f"{name}/junit.xml", "--log-level", "DEBUG", "-o", f"cache_dir={name}/cache"]
    features = [f"features/{argument}" if argument.endswith(".feature") else argument for argument in arguments]
    return subprocess.run(
        [sys.executable, "-m", "pytest", *features, "--base-url", address, *evidence, *reports],
        cwd=project,
        env=as_a_user_has_it(**as_environment(PASSWORDS), PYTHONPATH=str(ROOT)),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_the_runs_are_what_they_should_be(runs):
    """Otherwise the other tests would search nothing."""
    assert runs.passing.returncode == 0, runs.passing.stdout + runs.passing.stderr
    assert runs.failing.returncode == 1, runs.failing.stdout + runs.failing.stderr
    assert 'Looked for "Shut"' in runs.failing.stdout
    assert len(set(runs.secrets)) >= 4 + len(PASSWORDS)
    suffixes = {path.suffix for path in runs.files}
    assert suffixes >= {".zip", ".png", ".html", ".json", ".xml"}
    packed = [name for path in runs.files for name, _ in contents(path) if name]
    assert any(name.endswith(".network") for name in packed)


def _assert_free_of(paths, secrets):
    for path in paths:
        for name, content in contents(path):
            assert_not_in(content, f"{path} > {name}", *secrets)


def test_no_artifact_and_no_report_holds_a_secret(runs):
    _assert_free_of(runs.files, runs.secrets)


def test_no_artifact_holds_the_cookie_of_somebody_who_is_signed_in(runs):
    for path in runs.files:
        for name, content in contents(path):
            assert not SESSION_COOKIE.search(content), f"{path} > {name}"


def test_the_terminal_shows_no_secret(runs):
    for run in (runs.passing, runs.failing):
        assert_not_in(run.stdout + run.stderr, "terminal", *runs.secrets)


def test_the_application_logs_no_secret_and_seals_what_it_keeps(runs):
    log = runs.folder / "application.log"
    assert "/information" in log.read_text(encoding="utf-8")
    files = [path for path in runs.folder.iterdir() if path.is_file()]
    assert {path.name for path in files} >= {"application.log", "mysafe.sqlite"}
    _assert_free_of(files, runs.secrets)
