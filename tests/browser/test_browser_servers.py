"""Features run in browsers that `playwright run-server` starts elsewhere, and see the embedded application."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import playwright
import pytest

from harness.system.browser_finder import find_chromium
from tests.surroundings import LOOK, Project, assert_could_not_test

KILLS = """

@when("a browser server is killed")
def _(screen_of):
    page = screen_of("Ada").page
    os.killpg(int(os.environ["SERVER"]), signal.SIGKILL)
"""


@pytest.fixture
def browsers(tmp_path: Path) -> Path:
    """Make a folder with the browser of this machine, as `playwright install` would have made it."""
    listed = json.loads(Path(playwright.__path__[0], "driver/package/browsers.json").read_text(encoding="utf-8"))
    [revision] = [one["revision"] for one in listed["browsers"] if one["name"] == "chromium-headless-shell"]
    folder = tmp_path / f"chromium_headless_shell-{revision}"
    program = folder / "chrome-headless-shell-linux64" / "chrome-headless-shell"
    program.parent.mkdir(parents=True)
    found = find_chromium()
    assert found
    if "executable_path" not in found.launch_arguments:
        pytest.skip("Playwright's own browser is here: its servers find it")
    program.symlink_to(found.path)
    (folder / "INSTALLATION_COMPLETE").touch()
    return tmp_path


@contextmanager
def serving(browsers: Path) -> Iterator[tuple[str, int]]:
    """Run a browser server, and yield its address and its process group."""
    command = [sys.executable, "-m", "playwright", "run-server", "--host", "127.0.0.1", "--port", "0"]
    environment = {**os.environ, "PLAYWRIGHT_BROWSERS_PATH": str(browsers)}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    ) as server:
        try:
            assert server.stdout
            listening = re.search(r"ws://\S+", server.stdout.readline())
            assert listening
            yield listening[0], server.pid
        finally:
            with suppress(ProcessLookupError):  # killed by a scenario
                os.killpg(server.pid, signal.SIGKILL)


@pytest.fixture
def servers(browsers: Path) -> Iterator[list[tuple[str, int]]]:
    with ExitStack() as stack:
        yield [stack.enter_context(serving(browsers)) for _ in range(2)]


def options(servers: list[tuple[str, int]]) -> list[str]:
    return ["-n", "2", *(word for address, _ in servers for word in ("--browser-endpoint", address))]


def test_workers_share_the_servers_and_one_that_is_killed_ends_the_run(
    tmp_path: Path, servers: list[tuple[str, int]]
) -> None:
    project = Project(tmp_path)
    project.feature(*[LOOK] * 4)
    good = project.run(*options(servers))
    assert good.status == 0, good.said
    assert "4 passed" in good.output

    conftest = project.folder / "conftest.py"
    conftest.write_text(conftest.read_text(encoding="utf-8") + KILLS, encoding="utf-8")
    address, group = servers[1]
    project.feature(LOOK, "    When a browser server is killed\n" + LOOK, *[LOOK] * 4)
    ended = project.run(*options(servers), environment={"SERVER": str(group)})
    assert_could_not_test(ended, f"the browser at {address} was killed", "the environment's", project)
    assert "failed" not in ended.output, ended.output
