"""Trouble around a run on a deployed MySafe ends it early."""

import os
import shutil
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from flask import g, request
from sqlalchemy import delete

from harness.messages.could_not_test import COULD_NOT_TEST
from reference_app.sessions import SignedIn
from reference_app.web.services import services_of
from tests.authority import make_authority
from tests.running import ROOT
from tests.surroundings import LOOK, Deployment, Ended, Project, answering, assert_could_not_test


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(tmp_path)
    project.feature(LOOK)
    return project


@pytest.fixture
def remote(tmp_path: Path) -> Iterator[Deployment]:
    remote = Deployment(tmp_path)
    yield remote
    remote.stop()


def test_a_certificate_that_nobody_vouches_for(tmp_path: Path, project: Project) -> None:
    remote = Deployment(tmp_path, ssl_context="adhoc")
    ended = project.run("--base-url", remote.address, environment=remote.accounts)
    remote.stop()
    what = f"the browser does not trust the certificate of {remote.address} (ERR_CERT_AUTHORITY_INVALID)"
    assert_could_not_test(ended, what, "the environment's", project)


@pytest.fixture
def signed(tmp_path: Path) -> Iterator[tuple[Deployment, Path]]:
    """Make a deployment with a certificate of an authority of its own, and the authority."""
    authority, keys = make_authority(tmp_path)
    remote = Deployment(tmp_path, ssl_context=keys)
    yield remote, authority
    remote.stop()


def test_a_certificate_is_trusted_if_its_authority_is_named(
    signed: tuple[Deployment, Path], project: Project, tmp_path: Path
) -> None:
    remote, authority = signed
    other, _ = make_authority(tmp_path / "other")
    for trust, status in (
        (["--ca-certificate", authority], 0),
        (["--ignore-https-errors"], 0),
        (["--ca-certificate", other], COULD_NOT_TEST),
        ([], COULD_NOT_TEST),
    ):
        ended = project.run("--base-url", remote.address, *map(str, trust), environment=remote.accounts)
        assert ended.status == status, ended.said
    assert "--ca-certificate FILE, or trust any with --ignore-https-errors" in ended.said


def test_a_walkthrough_trusts_what_it_is_told_to_trust(signed: tuple[Deployment, Path], project: Project) -> None:
    remote, authority = signed
    tutorial = str(ROOT / "tutorials" / "view-an-api-secret.md")
    for trust, status in (
        (["--ca-certificate", str(authority)], 0),
        (["--ignore-https-errors"], 0),
        ([], COULD_NOT_TEST),
    ):
        command = ["-m", "walkthrough", "check", "--no-pictures", "--base-url", remote.address, *trust, tutorial]
        ended = project.ended(command, remote.accounts)
        assert ended.status == status, ended.said
    assert "--ca-certificate FILE, or trust any with --ignore-https-errors" in ended.said


def test_another_application(remote: Deployment, project: Project) -> None:
    with answering(200, b"<title>Welcome to nginx!</title><h1>Welcome</h1>") as address:
        ended = project.run("--base-url", address, environment=remote.accounts)
    what = f'at {address} there is no sign-in screen of MySafe, but a page called "Welcome to nginx!"'
    assert_could_not_test(ended, what, "the environment's", project)


def test_a_sign_in_that_is_refused(remote: Deployment, project: Project) -> None:
    accounts = remote.accounts | {"MYSAFE_COLLEAGUE_PASSWORD": "another one"}
    ended = project.run("--base-url", remote.address, environment=accounts)
    assert_could_not_test(ended, 'MySafe refuses to sign "kim" in and says: ', "the environment's", project)
    assert "another one" not in ended.said


def test_an_account_without_the_role(remote: Deployment, project: Project) -> None:
    def reduced(response):
        if getattr(g, "person", None) and g.person.username == "olga" and response.mimetype == "text/html":
            response.set_data(response.get_data().replace(b"<span>Add API secret</span>", b""))
        return response

    remote.app.after_request(reduced)
    ended = project.run("--base-url", remote.address, environment=remote.accounts)
    what = 'the account "olga", which plays Ada, lacks a role: only others are offered Add API secret'
    assert_could_not_test(ended, what, "the environment's", project)


def test_what_nobody_is_offered_is_for_the_tutorials_to_find(remote: Deployment, project: Project) -> None:
    def reduced(response):
        if response.mimetype == "text/html":
            response.set_data(response.get_data().replace(b"<span>Add API secret</span>", b""))
        return response

    remote.app.after_request(reduced)
    ended = project.run("--base-url", remote.address, environment=remote.accounts)
    assert ended.status == 0, ended.said


@pytest.fixture
def restarting(remote: Deployment, tmp_path: Path) -> Callable[[Callable[[], None]], dict[str, str]]:
    """Restart the deployment when a scenario asks for it, and do something meanwhile."""
    names = {name: str(tmp_path / name) for name in ("RESTARTS", "RESTARTED")}
    for path in names.values():
        os.mkfifo(path)

    def restart(meanwhile: Callable[[], None]) -> None:
        Path(names["RESTARTS"]).read_text(encoding="utf-8")
        port = remote.server.server_port
        remote.stop()
        meanwhile()
        remote.start(port)
        Path(names["RESTARTED"]).write_text("now", encoding="utf-8")

    def start(meanwhile: Callable[[], None]) -> dict[str, str]:
        Thread(target=restart, args=[meanwhile], daemon=True).start()
        return remote.accounts | names

    return start


RESTART = "    When the deployment is restarted\n"


def test_a_restart_that_keeps_who_is_signed_in_is_no_matter(
    remote: Deployment, project: Project, restarting: Callable[[Callable[[], None]], dict[str, str]]
) -> None:
    project.feature(RESTART + LOOK, LOOK)
    ended = project.run("--base-url", remote.address, environment=restarting(lambda: None))
    assert ended.status == 0, ended.said
    assert project.left() == []


def test_a_restart_that_forgets_who_is_signed_in_is_said_once(
    remote: Deployment, project: Project, restarting: Callable[[Callable[[], None]], dict[str, str]]
) -> None:
    def forget() -> None:
        with services_of(remote.app).database.begin() as session:
            session.execute(delete(SignedIn))

    project.feature(RESTART + LOOK, LOOK)
    ended = project.run("--base-url", remote.address, environment=restarting(forget))
    assert ended.status == 1, ended.said
    assert "1 failed, 1 passed" in ended.output
    assert "but found the sign-in screen: MySafe has signed the reader out." in ended.output


@pytest.mark.parametrize("when", ["while roles are proved", "later"])
def test_a_connection_that_is_broken_off(
    remote: Deployment,
    project: Project,
    restarting: Callable[[Callable[[], None]], dict[str, str]],
    when: str,
) -> None:
    """Like a server that is restarted during an answer. Browsers try again, so two connections are dropped."""
    broken: list[float] = []

    def break_off() -> None:
        now = time.monotonic()
        if request.path.startswith("/mysafe") and now - (broken or [now])[0] < 1:
            broken.append(now)
            request.environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)

    def begin() -> None:
        remote.app._got_first_request = False
        remote.app.before_request(break_off)

    environment = remote.accounts
    if when == "later":
        project.feature(RESTART + LOOK)
        environment = restarting(begin)
    else:
        begin()
    ended = project.run("--base-url", remote.address, environment=environment)
    what = f"the server at {remote.address} dropped a connection and answers again: it was restarted"
    assert_could_not_test(ended, what, "the environment's", project)
    assert broken


WAY_IN = """# How to find your API secrets

1. Click the **Grid Menu**, identified by the nine squares, in the upper left corner and select **MySafe**.
2. Select **API secrets** on the side menu.
"""


def test_a_check_whose_server_dies_tells_what_came_before(remote: Deployment, project: Project) -> None:
    """The server dies when somebody adds an API secret. The first tutorial needs none, and fails by itself."""
    ends: list[Thread] = []

    def die() -> None:
        if request.path.endswith("/add") and not ends:
            ends.append(Thread(target=remote.stop))
            ends[0].start()

    remote.app.before_request(die)
    (project.folder / "slip.md").write_text(WAY_IN.replace("Select **API secrets**", "Select **API secret**"))
    shutil.copy(ROOT / "tutorials" / "view-an-api-secret.md", project.folder / "view.md")
    results = ["--json", "x.json", "--report", "report", "--junitxml", "x.xml", "--no-pictures"]
    command = ["-m", "walkthrough", "check", "--base-url", remote.address, *results, "slip.md", "view.md"]
    ended = project.ended(command, remote.accounts)
    ends[0].join()
    remote.start(0)
    what = f"the server at {ends_at(ended)} refuses connections"
    assert_could_not_test(ended, what, "the environment's", project)
    assert ended.errors.startswith("[1/2] slip.md: failed (")
    assert "the tutorial says *API secret*" in ended.output
    assert "view.md" not in ended.said
    assert [path for path in project.folder.glob("[rx]*/**/*") if path.is_file()] == []


def ends_at(ended: Ended) -> str:
    """Return the address in the message."""
    return ended.sentences()[0].partition("server at ")[2].partition(" ")[0]
