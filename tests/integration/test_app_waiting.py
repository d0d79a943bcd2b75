"""What is slow or busy makes nobody else fail: slow clients, held locks, lost connections."""

import socket
from contextlib import contextmanager
from threading import Event, Thread
from urllib.parse import urlencode

import pytest
from sqlalchemy import text
from werkzeug.serving import make_server

from reference_app import database, sharing
from reference_app.people import by_username
from tests.databases import SERVER
from tests.unit.test_app_database import in_threads

ADD = "/mysafe/api-secrets/add"
GOOD = {"name": "Payments API", "url": "https://api.example.test/", "client_id": "payments-web"}


@pytest.fixture
def quick(monkeypatch):
    """Wait for locks a tenth of a second."""
    monkeypatch.setattr(database, "WAITS", 0.1)


@contextmanager
def writer(mysafe):
    """Hold the lock that every save needs."""
    with mysafe.database.begin() as session:
        session.execute(text("LOCK TABLE items, sessions, attempts IN EXCLUSIVE MODE" if SERVER else "SELECT 1"))
        yield
        session.rollback()


@contextmanager
def served(app):
    """Serve an application by threads that read the body when the application asks for it."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def slow_body(port, browser, path):
    """Send a form but for its last letter."""
    body = urlencode({"csrf_token": browser.csrf_token(), **GOOD})
    cookies = "; ".join(f"{name}={value}" for (_, _, name), value in browser.cookies.items())
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookies}\r\nConnection: close\r\n"
    kind = "Content-Type: application/x-www-form-urlencoded\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(f"{head}{kind}Content-Length: {len(body)}\r\n\r\n{body[:-1]}".encode())
        yield lambda: connection.sendall(body[-1:].encode()) or connection.makefile("rb").read()


def test_who_sends_a_form_slowly_keeps_nobody_from_saving(mysafe, quick):
    ada, betty, item = mysafe.browser("ada"), mysafe.browser("betty"), mysafe.add_secret("betty")
    arrived = Event()
    before = mysafe.app.before_request_funcs[None]
    before.insert(0, arrived.set)
    with served(mysafe.app) as port, slow_body(port, ada, ADD) as rest:
        assert arrived.wait(10)
        before.pop(0)
        assert betty.post(f"/mysafe/api-secrets/{item}/information").status == 200
        assert betty.post(ADD, data=GOOD).status == 302
        assert mysafe.stranger().sign_in("carol").status == 302
        assert b" 302 " in rest().partition(b"\r\n")[0]


def test_a_body_of_another_kind_is_read_before_a_transaction_begins_too(mysafe, monkeypatch):
    """Whatever a client says that it sends, nothing of it is left to be read while others wait."""
    ada, read = mysafe.browser("ada"), []
    token = ada.csrf_token()

    class Body:
        def read(self, size=-1):
            with mysafe.another_process().extensions["mysafe"].database.begin() as session:
                by_username(session, "ada")
            read.append(size)
            return b""

        readline = read

    monkeypatch.setattr(database, "WAITS", 0.1)
    for kind in ("text/plain", "application/json", "multipart/form-data; boundary=x", ""):
        more = {"CONTENT_LENGTH": "7", "wsgi.input": Body()}
        answer = ada.client.open(ADD, method="POST", content_type=kind, headers={"X-CSRFToken": token},
                                 environ_overrides=more)  # fmt: skip
        assert answer.status_code in {400, 422}
    assert len(read) >= 4


def test_reading_waits_for_no_writer_even_when_the_last_visit_is_to_be_noted(mysafe, clock, quick):
    ada = mysafe.browser("ada")
    clock.pass_by(minutes=30)
    with writer(mysafe):
        for address in ("/", "/mysafe/", "/mysafe/api-secrets", ADD):
            assert ada.get(address).status == 200
    clock.pass_by(minutes=31)
    assert ada.get("/").status == 302, "nothing was noted meanwhile"


def test_a_database_that_stays_busy_is_told_with_a_time_to_come_back(mysafe, quick):
    ada, item = mysafe.browser("ada"), mysafe.add_secret("ada")
    ada.csrf_token()
    stranger = mysafe.stranger()
    stranger.csrf_token()
    with writer(mysafe):
        answers = [
            ada.post(ADD, data=GOOD),
            ada.post(f"/mysafe/api-secrets/{item}/share", data={"version": "0"}),
            ada.post("/sign-out"),
            stranger.sign_in("betty"),
        ]
        script = ada.post(f"/mysafe/api-secrets/{item}/information", headers={"Accept": "application/json"})
    for answer in answers:
        assert (answer.status, answer.headers["Retry-After"]) == (503, "5"), answer
        assert answer.html.texts("h1") == ["MySafe is busy"]
        assert "Nothing was saved" in answer.text
    assert (script.status, script.headers["Retry-After"], script.response.json) == (503, "5", {"error": 503})
    assert ada.post(ADD, data=GOOD).status == 302


def test_a_lock_that_is_given_up_in_time_is_waited_for(mysafe, monkeypatch):
    monkeypatch.setattr(database, "WAITS", 5)
    ada = mysafe.browser("ada")
    ada.csrf_token()
    begun, done = Event(), Event()

    def hold():
        with writer(mysafe):
            begun.set()
            done.wait(0.3)

    holder = Thread(target=hold)
    holder.start()
    begun.wait()
    assert ada.post(ADD, data=GOOD).status == 302
    holder.join()


def test_signing_out_while_pages_load_is_no_mistake(mysafe, clock):
    for _ in range(10):
        browsers = [mysafe.browser("ada")]
        browsers += [mysafe.stranger().with_cookies(browsers[0].cookies) for _ in range(3)]
        for browser in browsers:
            browser.csrf_token()
        clock.pass_by(minutes=2)

        def act(number, browsers=browsers):
            browser, address = browsers[number], ["/sign-out", ADD, "/sign-out", "/mysafe/"][number]
            return (browser.get(address) if number == 3 else browser.post(address, data=GOOD)).status

        outcomes = in_threads(4, act)
        assert set(outcomes) <= {200, 302}, outcomes


def test_a_session_that_was_ended_acts_no_more_even_if_it_was_found_before(mysafe):
    """An action that has begun is waited for; one that begins later is refused."""
    item, ada = mysafe.add_secret("ada"), mysafe.browser("ada")
    other = mysafe.stranger().with_cookies(ada.cookies)
    other.csrf_token()
    ada.sign_out()
    answer = other.post(f"/mysafe/api-secrets/{item}/share", data={"version": "0", "member": str(mysafe.id("betty"))})
    assert answer.status in {302, 401}
    assert mysafe.members(item) == {}


@pytest.mark.skipif(not SERVER, reason="about PostgreSQL")
def test_connections_that_were_cut_are_made_again(mysafe):
    ada, engine = mysafe.browser("ada"), mysafe.database.engine
    with engine.connect() as one, engine.connect() as two:
        cut = [connection.execute(text("SELECT pg_backend_pid()")).scalar() for connection in (one, two)]
    with mysafe.another_process().extensions["mysafe"].database.engine.connect() as other:
        for process in cut:
            other.execute(text("SELECT pg_terminate_backend(:process)"), {"process": process})
    for _ in range(5):
        assert ada.get("/mysafe/").status == 200


def test_eight_at_once_that_save_and_share_meet_no_mistake(mysafe):
    item = mysafe.add_secret("ada")
    browsers = [mysafe.browser("ada") for _ in range(8)]
    for browser in browsers:
        browser.csrf_token()

    def save(number):
        answers = []
        for turn in range(5):
            answers.append(browsers[number].post(ADD, data=GOOD | {"identifier": f"{number}-{turn}"}).status)
            answers.append(browsers[number].post(f"/mysafe/api-secrets/{item}/information").status)
        return answers

    assert in_threads(8, save) == [[302, 200] * 5] * 8
    with mysafe.database.session(read_only=True) as session:
        assert sharing.members_of(sharing.open_for(session, by_username(session, "ada"), item)) == {}
