"""The wheel that `pip install .` installs works in a folder outside the project.

It is built and installed once for all tests of this module, without its dependencies, in about five seconds.
"""

import os
import shutil
import socket
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest

from harness.messages.could_not_test import COULD_NOT_TEST
from tests.running import ROOT, as_a_user_has_it

TUTORIAL = "# How to save\n\n## Save\n\n1. Click **Save**.\n\nYou'll see the message **Saved**.\n"
NOT_BUILT = (
    ".*",
    "build",
    "dist",
    "docs",
    "features",
    "instance",
    "test-results",
    "tests",
    "*.egg-info",
    "__pycache__",
)


@dataclass
class Installed:
    """An installed copy, and the folder of a team with its own packages."""

    site: Path
    team: Path

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a command in the team's folder."""
        path = os.pathsep.join([str(self.team), str(self.site)])
        return subprocess.run(
            list(map(str, command)),
            cwd=self.team,
            env=as_a_user_has_it(PYTHONPATH=path, XDG_CACHE_HOME=str(self.team / "cache")),
            capture_output=True,
            text=True,
            check=False,
        )

    def walkthrough(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the command `walkthrough`."""
        return self.run(self.site / "bin" / "walkthrough", *arguments)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("installation")
    shutil.copytree(ROOT, folder / "clone", ignore=shutil.ignore_patterns(*NOT_BUILT))
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "--no-index", "--no-deps"]
    subprocess.run(
        [*pip, "--no-build-isolation", "--target", folder / "site", folder / "clone"],
        check=True,
        env=as_a_user_has_it(PYTHONPATH=""),
    )
    team = folder / "team"
    for name in ("pages", "steps", "walkthrough"):
        (team / name).mkdir(parents=True)
        (team / name / "__init__.py").write_text("OURS = True\n")
    (team / "conftest.py").write_text("raise RuntimeError('not for walkthrough')\n")
    (team / "tutorial.md").write_text(TUTORIAL)
    return Installed(folder / "site", team)


def test_one_package_is_all_that_can_collide_with_a_teams_own(installed: Installed) -> None:
    names = {path.name for path in installed.site.iterdir() if path.suffix != ".dist-info"}
    assert names == {"bin", "mysafe_acceptance"}
    ours = installed.run(sys.executable, "-c", "import pages, steps, walkthrough; assert pages.OURS and steps.OURS")
    assert ours.returncode == 0, ours.stderr


def test_what_reads_tutorials(installed: Installed) -> None:
    linted = installed.walkthrough("lint", "tutorial.md")
    assert (linted.returncode, linted.stdout, linted.stderr) == (0, "", "")
    drafted = installed.walkthrough("draft", "tutorial.md")
    assert (drafted.returncode, drafted.stderr) == (0, "")
    assert 'When Ada clicks "Save"\n' in drafted.stdout


def test_a_server_that_is_not_there(installed: Installed) -> None:
    checked = installed.walkthrough("check", "--base-url", "http://127.0.0.1:1", "tutorial.md")
    assert (checked.returncode, checked.stdout) == (COULD_NOT_TEST, "")
    said = "walkthrough: Could not test: the server at http://127.0.0.1:1 refuses connections"
    assert checked.stderr == f"{said} (the environment's fault).\n"


def test_the_suite_is_loaded_from_the_installed_copy(installed: Installed) -> None:
    """The message on missing accounts comes from a plugin that the installed conftest loads."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        answering = threading.Thread(target=_answer_once, args=[server])
        answering.start()
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        checked = installed.walkthrough("check", "--base-url", address, "tutorial.md")
        answering.join()
    assert checked.returncode == COULD_NOT_TEST, checked.stderr
    assert checked.stderr.startswith("walkthrough: Could not test: --base-url needs four accounts of that ")
    assert [path.name for path in (installed.team / "cache" / "mysafe-acceptance").iterdir()] == ["walkthrough-lock"]
    assert not (installed.site / "mysafe_acceptance" / "build").exists()


def _answer_once(server: socket.socket) -> None:
    connection, _ = server.accept()
    with connection:
        connection.recv(1024)
        connection.sendall(b"HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n")
