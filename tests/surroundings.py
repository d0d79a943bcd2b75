"""Run the suite in its own folder while the server, browser or disk fails, and see what is left afterwards."""

import base64
import logging
import os
import secrets
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from werkzeug.serving import make_server
from werkzeug.wrappers import Response

from harness.system.folder_lock import LOCK
from reference_app import create_app
from reference_app.people import add_person
from reference_app.web.services import services_of
from tests.running import ROLES, ROOT, as_a_user_has_it, as_environment

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

WITHIN = 150.0
"""The timeout of each run in seconds."""

MORE_STEPS = '''

import os, signal
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Error
from pytest_bdd import parsers, when


def processes(*words):
    """The processes of this run whose command line has these words."""
    mark = f"SURROUNDINGS={os.environ['SURROUNDINGS']}".encode()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            line = (folder / "cmdline").read_bytes().replace(b"\\\\0", b" ").decode()
            ours = mark in (folder / "environ").read_bytes()
        except OSError:
            continue
        if ours and all(word in line for word in words) and "--type=" not in line:
            yield int(folder.name)


@when(parsers.parse("the {what} is sent {name}"))
def _(what, name):
    words = {"application": ["reference_app"], "browser": ["--remote-debugging-pipe"]}[what]
    found = list(processes(*words))
    # Of several workers, another's scenario may have sent it already.
    assert found or "PYTEST_XDIST_WORKER" in os.environ, words
    for process in found:
        with suppress(ProcessLookupError):
            os.kill(process, signal.Signals[name])


@when("the deployment is restarted")
def _():
    Path(os.environ["RESTARTS"]).write_text("now")  # opens when somebody reads
    Path(os.environ["RESTARTED"]).read_text()


@when("the page of Ada crashes")
def _(screen_of):
    page = screen_of("Ada").page
    try:
        page.goto("chrome://crash", timeout=2000)
    except Error:
        pass


@when("somebody presses Ctrl-C")
def _(screen_of):
    page = screen_of("Ada").page
    os.killpg(0, signal.SIGINT)  # as a terminal does
    page.get_by_role("button", name="Never there").wait_for()


@when("the browser is killed while it opens a window for Ada")
def _(screen_of):
    import threading
    context = screen_of("Ada").page.context
    found = list(processes("--remote-debugging-pipe"))
    assert found
    # By then the page is there, but not yet ready.
    threading.Timer(0.03, lambda: [os.kill(process, signal.SIGKILL) for process in found]).start()
    context.new_page()


@when("this run is killed")
def _():
    os.kill(os.getpid(), signal.SIGKILL)


@when("there is no room for files any more")
def _():
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))


@when("the disk is full")
def _(monkeypatch):
    import errno, tempfile
    def full(*args, **kwargs):
        raise OSError(errno.ENOSPC, "No space left on device", "/full")
    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    monkeypatch.setattr(tempfile, "mkdtemp", full)
    raise OSError(errno.ENOSPC, "No space left on device", "/full")
'''
LOOK = """\
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    Then Ada sees "API secrets" on the side menu
"""
"""Steps that pass as long as there is no trouble."""


@dataclass
class Ended:
    """The result of a run."""

    status: int
    output: str
    errors: str
    seconds: float
    folder: Path

    @property
    def said(self) -> str:
        return self.output + self.errors

    def sentences(self) -> list[str]:
        """Return its "Could not test" messages."""
        return [line for line in self.said.splitlines() if "Could not test" in line]


class Project:
    """A folder with the suite's configuration and the features that a test writes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "project"
        self.temporary = folder / "temporary"
        for path in (self.folder / "features", self.temporary):
            path.mkdir(parents=True)
        shutil.copy(ROOT / "pyproject.toml", self.folder)
        (self.folder / "conftest.py").write_text(
            (ROOT / "conftest.py").read_text(encoding="utf-8") + MORE_STEPS, encoding="utf-8"
        )
        self.mark = f"{os.getpid()}-{time.monotonic_ns()}"

    def feature(self, *scenarios: str, first: str = "    Given Ada is signed in\n") -> None:
        """Write a feature with scenarios, each given by its steps."""
        text = "Feature: Surroundings\n"
        for number, steps in enumerate(scenarios, start=1):
            text += f"  Scenario: Number {number}\n{first}{steps}"
        (self.folder / "features" / "a.feature").write_text(text, encoding="utf-8")

    def environment(self, more: Mapping[str, str]) -> dict[str, str]:
        own = {"SURROUNDINGS": self.mark, "TMPDIR": str(self.temporary), "PYTHONPATH": str(ROOT)}
        return as_a_user_has_it(**own, **more)

    def run(self, *arguments: str, environment: Mapping[str, str] | None = None) -> Ended:
        """Run the features, and wait until all child processes are gone."""
        command = ["-m", "pytest", "features/", "-p", "no:cacheprovider", *arguments]
        return self.ended(command, environment or {})

    def ended(self, command: list[str], environment: Mapping[str, str]) -> Ended:
        begun = time.monotonic()
        run = subprocess.run(
            [sys.executable, *command],
            cwd=self.folder,
            env=self.environment(environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=WITHIN,
            check=False,
            process_group=0,
        )
        return Ended(run.returncode, run.stdout, run.stderr, time.monotonic() - begun, self.folder)

    def left(self) -> list[str]:
        """Return the processes that still run after 10 seconds, and unfinished files."""
        still = [str(process) for process in self._processes() if not _gone(process)]
        unfinished = [path for name in ("evidence-*", "progress-*") for path in self.temporary.glob(name)]
        unfinished += [path for path in self.folder.rglob(".*") if path.is_file() and path.name != LOCK]
        return still + [str(path) for path in unfinished]

    def _processes(self) -> Iterator[int]:
        mark = f"SURROUNDINGS={self.mark}".encode()
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                ours = mark in (folder / "environ").read_bytes()
            except OSError:
                continue
            if ours:
                yield int(folder.name)


def _gone(process: int) -> bool:
    try:
        handle = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], 10)[0])
    finally:
        os.close(handle)


def assert_could_not_test(ended: Ended, what: str, fault: str, project: Project) -> None:
    """Check that a run ended with status 6 and one message with this text, and left nothing."""
    assert ended.status == 6, ended.said
    [sentence] = ended.sentences()
    assert what in sentence, sentence
    assert sentence.endswith(f" ({fault} fault)."), sentence
    assert "Traceback" not in ended.said, ended.said
    assert "INTERNALERROR" not in ended.said, ended.said
    assert project.left() == []


class Deployment:
    """A deployed MySafe, in a thread of the test, which can be stopped and started again."""

    def __init__(self, folder: Path, ssl_context: object = None) -> None:
        key = base64.b64encode(secrets.token_bytes(32)).decode()
        self.config = {"DATABASE_URL": f"sqlite:///{folder / 'deployed.sqlite'}", "MYSAFE_MASTER_KEY": key}
        self.ssl_context = ssl_context
        self.app = create_app(self.config)
        self.passwords = {username: f"password of {username} 42" for username in ROLES.values()}
        with services_of(self.app).database.begin() as session:
            for username, password in self.passwords.items():
                add_person(session, username, username.title(), f"{username}@example.test", password)
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        self.start(0)

    def start(self, port: int) -> None:
        """Start serving. Port 0 takes a free port."""
        self.server = make_server("127.0.0.1", port, self._whole, threaded=True, ssl_context=self.ssl_context)
        self.thread = Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self.thread.start()

    def _whole(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Read a response to its end before it is sent, because werkzeug leaves files open if the client is gone."""
        return Response.from_app(self.app, environ, buffered=True)(environ, start_response)

    def stop(self) -> None:
        """Stop serving."""
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()

    @property
    def address(self) -> str:
        """Return its address."""
        return f"{'https' if self.ssl_context else 'http'}://127.0.0.1:{self.server.server_port}/"

    @property
    def accounts(self) -> dict[str, str]:
        """Return the environment variables with its accounts."""
        return as_environment(self.passwords)


@contextmanager
def answering(status: int | None, body: bytes = b"") -> Iterator[str]:
    """Answer every request in the same way (with None, not at all), and yield the address."""
    over = Event()

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if status is None:
                over.wait(WITHIN)
                return
            self.send_response(status)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Log nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        over.set()
        server.shutdown()
        thread.join()
        server.server_close()
