"""docs/your-own-features.md holds for somebody who does what it says: its files are written, its commands are run."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import ROOT, as_a_user_has_it, with_the_project

PAGE = (ROOT / "docs/your-own-features.md").read_text(encoding="utf-8")
FILES = re.findall(r"^```\w+\n# (\S+\.\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
COMMANDS = re.findall(r"`(pytest specs/[^`]*)`", PAGE)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the repository of a team."""
    folder = tmp_path_factory.mktemp("team")
    for name, text in FILES:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_the_page_has_files_and_commands() -> None:
    assert [name for name, _ in FILES] == [
        *("pytest.ini", "conftest.py", "checks/counting.py", "checks/list_page.py", "specs/sharing.feature")
    ]
    assert len(COMMANDS) == 7


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_works(repository: Path, command: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        cwd=repository,
        env=as_a_user_has_it(PYTHONPATH=with_the_project(str(repository))),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    told = "Every step means one thing." if "--check-steps" in command else "1 passed"
    assert told in ended.stdout
    assert (repository / "test-results/report.html").exists() or "--check-steps" in command
