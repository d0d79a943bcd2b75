"""Trouble around a run before it has a browser ends it at once, with one message and status 6."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from harness.messages.could_not_test import COULD_NOT_TEST
from harness.system import address
from harness.system.folder_lock import locked
from tests.surroundings import LOOK, ROLES, Project, answering, assert_could_not_test
from walkthrough.commands.cli import main

ACCOUNTS = {
    f"MYSAFE_{role}_{part}": f"{name}-{part}" for role, name in ROLES.items() for part in ("USERNAME", "PASSWORD")
}


@contextmanager
def refusing() -> Iterator[str]:
    """Yield an address where nobody listens. Its port is reserved."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}/"


@contextmanager
def unknown() -> Iterator[str]:
    """Return an address whose host cannot exist."""
    yield "http://mysafe.invalid/"


FROM_THE_OUTSET = {
    "refuses": (refusing, "the server at {address} refuses connections", "the environment's"),
    "hangs": (lambda: answering(None), "the server at {address} does not answer", "the environment's"),
    "503": (
        lambda: answering(503),
        "the server at {address} answers its first page with 503 Service Unavailable",
        "the product's",
    ),
    "unknown": (unknown, "the host of {address} is unknown", "the environment's"),
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(tmp_path)
    project.feature(LOOK)
    return project


@pytest.mark.parametrize("kind", FROM_THE_OUTSET)
def test_the_features_are_not_begun(project: Project, kind: str) -> None:
    server, what, fault = FROM_THE_OUTSET[kind]
    with server() as address:
        ended = project.run("--base-url", address, environment=ACCOUNTS)
    assert_could_not_test(ended, what.format(address=address), fault, project)
    assert "1 of 1 scenarios were not tested." in ended.output


@pytest.mark.parametrize("kind", FROM_THE_OUTSET)
def test_the_tutorials_are_not_begun(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    server, what, fault = FROM_THE_OUTSET[kind]
    monkeypatch.setattr(address, "ANSWERS_WITHIN", 0.2)
    (tmp_path / "a.md").write_text("# How to\n\n1. Click **Save**.\n", encoding="utf-8")
    with server() as there:
        assert main(["check", "--base-url", there, str(tmp_path / "a.md")]) == COULD_NOT_TEST
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"walkthrough: Could not test: {what.format(address=there)} ({fault} fault).\n"


def test_workers_are_not_begun_either(project: Project) -> None:
    with refusing() as there:
        ended = project.run("--base-url", there, "-n", "2", environment=ACCOUNTS)
    assert_could_not_test(ended, "refuses connections", "the environment's", project)


def test_accounts_that_are_missing(project: Project) -> None:
    ended = project.run("--base-url", "http://127.0.0.1:9/")
    what = "--base-url needs four accounts of that MySafe, but the environment and .env lack MYSAFE_OWNER_USERNAME, "
    assert_could_not_test(ended, what, "the environment's", project)


def test_accounts_may_stand_in_a_file(project: Project) -> None:
    lines = [f'{name}="{value}"' for name, value in ACCOUNTS.items() if name != "MYSAFE_OUTSIDER_PASSWORD"]
    (project.folder / ".env").write_text("\n".join(lines), encoding="utf-8")
    ended = project.run("--base-url", "http://127.0.0.1:9/")
    (project.folder / ".env").unlink()
    what = "but the environment and .env lack MYSAFE_OUTSIDER_PASSWORD"
    assert_could_not_test(ended, what, "the environment's", project)


def test_accounts_that_are_one(project: Project) -> None:
    same = ACCOUNTS | {"MYSAFE_OUTSIDER_USERNAME": ACCOUNTS["MYSAFE_OWNER_USERNAME"]}
    ended = project.run("--base-url", "http://127.0.0.1:9/", environment=same)
    assert_could_not_test(ended, "must name four different accounts", "the environment's", project)


def test_what_is_no_address_is_wrong_use(project: Project) -> None:
    ended = project.run("--base-url", "mysafe", environment=ACCOUNTS)
    assert ended.status == pytest.ExitCode.USAGE_ERROR
    assert "--base-url mysafe is no address" in ended.errors


def test_an_application_that_does_not_start(project: Project) -> None:
    ended = project.run(environment={"MYSAFE_PROXIES": "nonsense"})
    assert_could_not_test(ended, "the application does not start", "the product's", project)
    assert "MYSAFE_PROXIES is the number of reverse proxies in front" in ended.output


def test_another_run_beside_it(project: Project) -> None:
    """They would delete each other's artifacts."""
    with locked(project.folder / "test-results"):
        ended = project.run()
    what = f"another run is using {project.folder / 'test-results'}: choose another folder for this one with --output"
    assert_could_not_test(ended, what, "the environment's", project)


def test_what_a_killed_run_has_left_is_swept(project: Project) -> None:
    left = project.temporary / "evidence-left"
    left.mkdir()
    (left / "ada-raw.zip").write_bytes(b"what nobody has scrubbed")
    os.utime(left, (0, 0))
    (project.folder / "test-results").mkdir()
    (project.folder / "test-results" / ".report.html-half").write_text("half")
    with refusing() as there:
        ended = project.run("--base-url", there, environment=ACCOUNTS)
    assert_could_not_test(ended, "refuses connections", "the environment's", project)


@pytest.mark.parametrize("option", ["--output", "--html-report", "--cucumberjson", "--junitxml"])
def test_artifacts_that_cannot_be_written(project: Project, option: str) -> None:
    """On a file system without write access, because root ignores permissions."""
    with refusing() as there:
        ended = project.run(option, f"/sys/results/{option.strip('-')}", "--base-url", there, environment=ACCOUNTS)
    assert_could_not_test(ended, "cannot be written to: ", "the environment's", project)
    assert "/sys/results" in ended.sentences()[0]
