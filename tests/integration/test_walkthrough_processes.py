"""What a `walkthrough` does that is stopped at once, finds no accounts, or runs beside others."""

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from harness.messages.could_not_test import COULD_NOT_TEST
from tests.running import ROOT
from walkthrough.commands.cli import main
from walkthrough.run import run_directory

GOOD = "# How to save\n\n## Save\n\n1. Click **Save**.\n\nYou'll see the message **Saved**.\n"

STOPPED_AT_THE_IMPORT = """
import os, signal, sys

class Stop:
    def find_spec(self, name, path=None, target=None):
        if name == "walkthrough.commands.cli":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Stop())
from walkthrough.__main__ import main
sys.exit(main())
"""


def test_a_command_that_has_hardly_begun() -> None:
    run = subprocess.run(
        [sys.executable, "-c", STOPPED_AT_THE_IMPORT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout) == (130, "")
    assert run.stderr == "walkthrough: stopped before the end; nothing was reported\n"


IMPORTED = """
import sys
from walkthrough.__main__ import main
try:
    main()
finally:
    print(*sorted({"pytest", "playwright"} & set(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "imported"),
    [(["--help"], ""), (["check", "--help"], ""), (["draft", "tutorial.md"], ""), (["lint", "tutorial.md"], "pytest")],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_needs_no_browser_imports_none(tmp_path: Path, arguments: list[str], imported: str) -> None:
    """Or else it would take a second to start. Linting asks pytest-bdd which steps are defined."""
    (tmp_path / "tutorial.md").write_text(GOOD)
    run = subprocess.run(
        [sys.executable, "-c", IMPORTED, *arguments],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, f"{imported}\n")
    assert run.stdout or arguments[0] == "lint"


def test_accounts_that_are_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real run says it: nothing is asked of the address but whether anybody answers."""
    tutorial = tmp_path / "tutorial.md"
    tutorial.write_text(GOOD)
    for name in [name for name in os.environ if name.startswith(("MYSAFE_", "PYTEST_XDIST"))]:
        monkeypatch.delenv(name)
    with socket.create_server(("127.0.0.1", 0)) as server:
        answering = threading.Thread(target=_answer_once, args=[server])
        answering.start()
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        assert main(["check", "--base-url", address, str(tutorial)]) == COULD_NOT_TEST
        answering.join()
    said = capsys.readouterr().err
    assert said.startswith("walkthrough: Could not test: --base-url needs four accounts of that MySafe, but ")
    assert "MYSAFE_OUTSIDER_PASSWORD" in said
    assert said.count("\n") == 1


def _answer_once(server: socket.socket) -> None:
    connection, _ = server.accept()
    with connection:
        connection.recv(1024)
        connection.sendall(b"HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n")


RUN = """
import sys
from pathlib import Path
from walkthrough.run import run_directory
run_directory.BUILD = Path(sys.argv[1])
with run_directory.opened() as directory:
    print(directory, flush=True)
    sys.stdin.read()
"""


def test_a_run_sweeps_up_after_dead_ones_and_leaves_one_beside_it_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = tmp_path / "build"
    monkeypatch.setattr(run_directory, "BUILD", build)
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", RUN, build],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
        for _ in range(2)
    ]
    dead, alive = (Path(run.stdout.readline().strip()) for run in runs if run.stdout)
    runs[0].kill()
    runs[0].communicate()
    assert dead.is_dir()
    with run_directory.opened() as mine:
        assert mine.is_dir()
        assert not dead.exists()
        assert alive.is_dir()
    assert not mine.exists()
    runs[1].communicate("")
    assert runs[1].returncode == 0
    assert [path.name for path in build.iterdir()] == ["walkthrough-lock"]
