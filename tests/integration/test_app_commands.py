"""The command line: errors at the start are one sentence, and a command adds accounts."""

import base64
import os
import socket
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from threading import Timer
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from reference_app import create_app
from reference_app.web.services import services_of
from tests.integration.conftest import Browser

KEY = base64.b64encode(b"0123456789abcdef0123456789ABCDEF").decode()
OTHER_KEY = base64.b64encode(b"k" * 32).decode()


@pytest.fixture
def surroundings(tmp_path):
    """Return environment variables with which the application would start."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MYSAFE_", "DATABASE_"))}
    return kept | {"DATABASE_URL": f"sqlite:///{tmp_path / 'mysafe.sqlite'}", "MYSAFE_MASTER_KEY": KEY}


def run(module, *arguments, environment, typed=None):
    command = [sys.executable, "-m", module, *map(str, arguments)]
    return subprocess.run(
        command, env=environment, input=typed, capture_output=True, text=True, timeout=60, check=False
    )


def assert_one_sentence(ended, *words):
    """Check that a command failed with one line that contains these words, and without a traceback."""
    assert ended.returncode == 1, ended
    assert ended.stdout == ""
    [line] = ended.stderr.splitlines()
    assert line.startswith("Error: ")
    assert line.endswith(".")
    for word in words:
        assert word in line


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"MYSAFE_MASTER_KEY": "rubbish"}, ["MYSAFE_MASTER_KEY", "32 bytes"]),
        ({"MYSAFE_MASTER_KEY": "", "MYSAFE_KEY_FILE": "{folder}"}, ["{folder}"]),
        ({"MYSAFE_MASTER_KEY": "", "MYSAFE_KEY_FILE": "{wide}"}, ["{wide}", "chmod 600"]),
        ({"DATABASE_URL": "rubbish"}, ["DATABASE_URL"]),
        ({"DATABASE_URL": "nosuch://ada:hidden-value@db.test/x"}, ["DATABASE_URL"]),
        ({"DATABASE_URL": "sqlite:///{folder}/not/there/x.sqlite"}, ["database"]),
        ({"DATABASE_URL": "sqlite:///{wide}"}, ["database"]),
        ({"DATABASE_URL": "sqlite://"}, ["database", "file"]),
        ({"DATABASE_URL": "postgresql://ada:hidden-value@127.0.0.1:1/x"}, []),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, dict) else "",
)
def test_what_keeps_it_from_starting_is_one_sentence(tmp_path, surroundings, changes, words):
    wide = tmp_path / "wide.key"
    wide.write_text(KEY + "\n" + "not a database\n" * 100)
    wide.chmod(0o644)
    places = {"folder": tmp_path, "wide": wide}
    environment = surroundings | {name: value.format(**places) for name, value in changes.items()}
    ended = run("reference_app", "--port", 0, environment=environment)
    assert_one_sentence(ended, *(word.format(**places) for word in words))
    assert "hidden-value" not in ended.stderr
    assert "rubbish" not in ended.stderr or "MYSAFE_MASTER_KEY" not in changes


def test_another_master_key_than_the_database_was_filled_with_is_told_at_start(surroundings):
    assert run("flask", "--app", "reference_app", "routes", environment=surroundings).returncode == 0
    other = surroundings | {"MYSAFE_MASTER_KEY": OTHER_KEY}
    assert_one_sentence(run("reference_app", "--port", 0, environment=other), "another master key")


def test_a_port_in_use_is_told(surroundings):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert_one_sentence(run("reference_app", "--port", port, environment=surroundings), str(port))


def test_the_flask_command_tells_it_as_well(surroundings):
    environment = surroundings | {"MYSAFE_MASTER_KEY": "rubbish"}
    ended = run("flask", "--app", "reference_app", "routes", environment=environment)
    assert ended.returncode != 0
    assert "Traceback" not in ended.stderr
    assert "MYSAFE_MASTER_KEY" in ended.stderr


@contextmanager
def serving(surroundings, *options):
    """Run the application, and yield the address that it announces."""
    process = subprocess.Popen(
        [sys.executable, "-m", "reference_app", "--port", "0", *options],
        env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    too_late = Timer(30, process.kill)
    too_late.start()
    try:
        said = process.stdout.readline()
        assert said.startswith("MySafe is at http://127.0.0.1:")
        yield said.removeprefix("MySafe is at ").strip()
    finally:
        too_late.cancel()
        process.terminate()
        process.communicate()


@pytest.mark.parametrize("prefix", ["", "/vault", "vault/"])
def test_it_says_where_it_is_and_answers_there(surroundings, prefix):
    with serving(surroundings, "--prefix", prefix) as address:
        assert address.endswith("/vault/" if prefix else "/")
        with urlopen(address, timeout=10) as answer:  # noqa: S310 - its own http address
            assert answer.status == 200
            assert answer.url.startswith(f"{address}sign-in")
            assert "Server" not in answer.headers
            assert b"<h1>Sign in</h1>" in answer.read()


def test_clients_that_send_too_much_or_nothing_keep_nobody_out(surroundings, tmp_path):
    head = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\n"
    with serving(surroundings | {"TMPDIR": str(tmp_path)}) as address, ExitStack() as stack:
        port = urlsplit(address).port
        before = set(tmp_path.iterdir())

        def connect(text):
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", port), timeout=10))
            connection.sendall(text.encode())
            return connection

        for _ in range(8):
            huge = connect(f"{head}Content-Length: 1000000000\r\n\r\n")
            assert b" 413 " in huge.makefile("rb").readline()
        for number in range(150):
            connect(head if number % 2 else f"{head}Content-Length: 1000\r\n\r\nusername=")
        with urlopen(address, timeout=5) as answer:  # noqa: S310 - its own http address
            assert b"<h1>Sign in</h1>" in answer.read()
        assert set(tmp_path.iterdir()) == before, "nothing of the bodies is on disk"


def test_a_person_is_added_and_can_sign_in_and_not_twice(surroundings):
    arguments = ["--app", "reference_app", "add-person", "Zoe", "--name", "Zoe Zimmer", "--email", "zoe@example.test"]
    added = run("flask", *arguments, environment=surroundings, typed="canary-password\ncanary-password\n")
    assert added.returncode == 0, added.stderr
    assert "Zoe Zimmer can sign in as" in added.stdout
    again = run("flask", *arguments, environment=surroundings, typed="canary-password\ncanary-password\n")
    assert again.returncode == 1
    assert "Error: The username Zoe is taken." in again.stderr
    for ended in (added, again):
        assert "canary-password" not in ended.stdout + ended.stderr
        assert "Traceback" not in ended.stderr
    _assert_zoe_can_sign_in(surroundings)


def _assert_zoe_can_sign_in(surroundings):
    app = create_app(surroundings)
    try:
        assert Browser(app).sign_in("zoe", "canary-password").status == 302
    finally:
        services_of(app).database.engine.dispose()


@pytest.mark.parametrize(
    ("username", "typed"),
    [
        ("", "p\np\n"),
        ("  ", "p\np\n"),
        ("\t", "p\np\n"),
        ("x" * 101, "p\np\n"),
        ("zoe", "\n\n\n"),
        ("zoe", "one\ntwo\n"),
    ],
    ids=["no username", "blanks", "a tab", "too long", "no password", "two passwords"],
)
def test_an_account_that_nobody_could_use_is_not_made(surroundings, username, typed):
    arguments = ["--app", "reference_app", "add-person", username, "--name", "Zoe", "--email", "zoe@example.test"]
    ended = run("flask", *arguments, environment=surroundings, typed=typed)
    assert ended.returncode != 0
    assert "Traceback" not in ended.stderr
    assert "can sign in" not in ended.stdout
