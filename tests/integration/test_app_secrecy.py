"""Secrets appear only where they are requested: canaries for a client secret and passwords."""

import base64
import logging
import re
from urllib.parse import quote

import pytest
from sqlalchemy import update

from reference_app.api_secrets import ApiSecret
from tests.canaries import spellings
from tests.databases import SERVER
from tests.integration.conftest import Clock, new_mysafe, password_of
from tests.integration.test_app_pages import every_page

CANARY = "cs-canary+secret/Zx9=<&>"
TYPED = "tippfehler-Passwort-7"


def assert_not_in(text, where, *secrets):
    spellings.assert_not_in(text, where, *(secrets or (CANARY,)))


def test_the_canary_would_be_seen():
    """The search works; otherwise the tests below would check nothing."""
    for hidden in [
        f"x{CANARY}y", f"?s={quote(CANARY)}", base64.b64encode(f"ab{CANARY}cd".encode()).decode(),
        base64.urlsafe_b64encode(f"abc{CANARY}".encode()).decode(), CANARY.encode().hex(),
    ]:  # fmt: skip
        with pytest.raises(AssertionError):
            assert_not_in(hidden, "here")


@pytest.fixture
def log(caplog):
    """Return everything that is logged, at every level."""
    caplog.set_level(logging.DEBUG)
    for name in ("reference_app", "reference_app.requests", "sqlalchemy", "sqlalchemy.engine", "werkzeug"):
        caplog.set_level(logging.DEBUG, name)

    def text():
        lines = [f"{record.getMessage()} {record.args} {record.exc_text}" for record in caplog.records]
        return "\n".join([*lines, caplog.text])

    return text


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """Return every page while items hold the canary, and every error page on the way."""
    with new_mysafe(tmp_path_factory.mktemp("answers"), Clock()) as mysafe:
        add = mysafe.add_secret
        mysafe.add_secret = lambda *args, **filled: add(*args, **{"client_secret": CANARY, **filled})
        return list(every_page(mysafe))


def test_no_page_holds_a_client_secret(answers):
    assert len(answers) > 30
    for name, answer in answers:
        assert_not_in(answer.text, name)
        assert_not_in(str(answer.headers), name)


def test_nobody_gets_it_but_by_the_request_that_reveals_it(mysafe):
    item = mysafe.add_secret(client_secret=CANARY)
    mysafe.share(item, betty=False)
    address = f"/mysafe/api-secrets/{item}/information"
    betty, dora = mysafe.browser("betty"), mysafe.browser("dora")
    for refused in (
        betty.get(address), betty.send("HEAD", address), betty.post(address, csrf=False), dora.post(address),
        mysafe.stranger().post(address), betty.get(f"{address}?csrf_token={betty.csrf_token()}"),
    ):  # fmt: skip
        assert refused.status in {302, 400, 404, 405}
        assert_not_in(refused.text, refused)
    revealed = betty.post(address)
    assert revealed.response.json == {"label": "Client secret", "value": CANARY}
    assert revealed.headers["Cache-Control"] == "no-store"
    assert_not_in(str(revealed.headers), "headers")


def test_revealing_sets_the_last_use_and_refusing_does_not(mysafe, clock):
    item = mysafe.add_secret(client_secret=CANARY)
    mysafe.share(item, betty=False)
    ada, betty, dora = mysafe.browser("ada"), mysafe.browser("betty"), mysafe.browser("dora")
    dora.post(f"/mysafe/api-secrets/{item}/information")
    assert "Never" in ada.get(f"/mysafe/api-secrets/{item}").html.texts("td")
    clock.pass_by(minutes=5)
    betty.post(f"/mysafe/api-secrets/{item}/information")
    assert "03/01/2026 12:05 UTC" in ada.get(f"/mysafe/api-secrets/{item}").html.texts("td")


def test_the_form_that_comes_back_holds_the_client_secret_sealed_only(mysafe):
    ada = mysafe.browser("ada")
    mysafe.add_secret(identifier="taken")
    good = {"name": "n", "url": "https://a.test/", "client_id": "c", "client_secret": CANARY}
    for wrong in ({"name": ""}, {"url": "x"}, {"method": "x"}, {"identifier": "taken"}, {"notes": "x" * 20_000}):
        answer = ada.post("/mysafe/api-secrets/add", data=good | wrong)
        assert answer.status == 422
        assert_not_in(answer.text, wrong)
        sealed = answer.html.one("input", name="kept_client_secret").get("value")
        assert_not_in(base64.urlsafe_b64decode(sealed).decode("latin-1"), wrong)
        # Not the same twice, so that equal secrets cannot be recognised.
        assert sealed not in ada.post("/mysafe/api-secrets/add", data=good | wrong).text


def test_a_client_secret_that_is_too_long_does_not_come_back_at_all(mysafe):
    form = {"name": "n", "url": "https://a.test/", "client_id": "c", "client_secret": CANARY * 1000}
    answer = mysafe.browser("ada").post("/mysafe/api-secrets/add", data=form)
    assert answer.status == 422
    assert_not_in(answer.text, "the form")
    assert answer.html.all("input", name="kept_client_secret") == []


def test_a_mistake_while_saving_or_revealing_shows_nothing(mysafe, monkeypatch, log):
    ada, item = mysafe.browser("ada"), mysafe.add_secret(client_secret=CANARY)
    form = {"name": "n", "url": "https://a.test/", "client_id": "c", "client_secret": CANARY}

    def fails(*_args, **_more):
        raise RuntimeError("something broke")

    monkeypatch.setattr("sqlalchemy.orm.Session.commit", fails)
    for address, data in ((f"/mysafe/api-secrets/{item}/information", {}), ("/mysafe/api-secrets/add", form)):
        answer = ada.post(address, data=data)
        assert answer.status == 500
        assert_not_in(answer.text, address)
    assert "something broke" in log()
    assert_not_in(log(), "log")


def test_a_database_that_refuses_shows_nothing(mysafe, log):
    ada = mysafe.browser("ada")
    ada.csrf_token()
    with mysafe.database.begin() as session:
        session.connection().exec_driver_sql("ALTER TABLE api_secrets RENAME TO gone")
    form = {"name": "n", "url": "https://a.test/", "client_id": "canary-client-id", "client_secret": CANARY}
    answer = ada.post("/mysafe/api-secrets/add", data=form)
    assert answer.status == 500
    assert "api_secrets" in log()
    assert_not_in(answer.text + log(), "answer and log", CANARY, "canary-client-id")


def test_a_sealed_secret_that_was_tampered_with_shows_nothing(mysafe, log):
    ada, item, other = mysafe.browser("ada"), mysafe.add_secret(client_secret=CANARY), mysafe.add_secret()
    with mysafe.database.begin() as session:
        sealed = session.get(ApiSecret, item).client_secret
        session.execute(update(ApiSecret).where(ApiSecret.item_id == other).values(client_secret=sealed))
    answer = ada.post(f"/mysafe/api-secrets/{other}/information")
    assert answer.status == 500
    assert_not_in(answer.text + log(), "answer and log")


def test_no_log_record_holds_a_client_secret_or_a_password(mysafe, log):
    ada = mysafe.browser("ada")
    mysafe.stranger().sign_in("ada", TYPED)
    mysafe.stranger().sign_in(TYPED, "x")  # typed into the wrong field
    form = {"name": "n", "url": "https://a.test/", "client_id": "c", "client_secret": CANARY}
    ada.post("/mysafe/api-secrets/add", data=form)
    ada.post("/mysafe/api-secrets/add", data=form | {"name": ""})
    ada.get("/mysafe/?find=" + quote(CANARY))
    ada.get("/mysafe/people?query=" + quote(CANARY))
    item = mysafe.add_secret(client_secret=CANARY)
    ada.post(f"/mysafe/api-secrets/{item}/information")
    said = log()
    assert said.count("/mysafe/api-secrets/add") >= 2, "the log is on"
    assert_not_in(said, "log", CANARY, TYPED, password_of("ada"))
    for token in re.findall(r"[\w-]{43,}", " ".join(ada.cookies.values())):
        assert token not in said


def test_no_address_ever_holds_a_client_secret_or_a_password(mysafe, answers):
    ada = mysafe.browser("ada")
    form = {"name": "n", "url": "https://a.test/", "client_id": "c", "client_secret": CANARY}
    more = [ada.post("/mysafe/api-secrets/add", data=form), mysafe.stranger().sign_in("ada"), ada.sign_out()]
    for answer in [*(answer for _, answer in answers), *more]:
        addresses = [answer.location or "", answer.response.request.full_path]
        addresses += [element.get(name) or "" for element in answer.html.elements for name in ("href", "action", "src")]
        assert_not_in("\n".join(addresses), answer, CANARY, TYPED, password_of("ada"))


def test_no_page_holds_a_password_nor_its_hash(mysafe, answers):
    for name, answer in [*answers, ("wrong", mysafe.stranger().sign_in("ada", TYPED))]:
        assert_not_in(answer.text, name, TYPED, password_of("ada"))
        assert "argon2" not in answer.text
        for field in answer.html.all("input", type="password"):
            assert not field.get("value"), name


def test_cookies_hold_neither(mysafe):
    ada = mysafe.browser("ada")
    form = {"name": "n", "url": "https://a.test/", "client_id": "c", "client_secret": CANARY}
    ada.post("/mysafe/api-secrets/add", data=form)
    value = next(value for key, value in ada.cookies.items() if key[2] == "__Host-mysafe")
    # The cookie is signed, not encrypted: anybody can read it.
    opened = mysafe.app.session_interface.get_signing_serializer(mysafe.app).loads(value)
    assert "token" in opened
    for text in (value, str(opened)):
        assert_not_in(text, "cookie", CANARY, password_of("ada"))


@pytest.mark.skipif(bool(SERVER), reason="about SQLite's files")
def test_the_files_of_the_database_hold_neither(mysafe, tmp_path):
    ada = mysafe.browser("ada")
    mysafe.stranger().sign_in("ada", TYPED)
    mysafe.stranger().sign_in(TYPED, TYPED)
    form = {"name": "Payments API", "url": "https://a.test/", "client_id": "c", "client_secret": CANARY}
    ada.post("/mysafe/api-secrets/add", data=form)
    ada.post("/mysafe/api-secrets/add", data=form | {"name": ""})
    # Keep it open, so that the -wal and -shm files exist.
    with mysafe.database.session(read_only=True) as session:
        session.connection().exec_driver_sql("SELECT count(*) FROM items").scalar()
        files = {path.name: path.read_bytes().decode("latin-1") for path in tmp_path.iterdir()}
    assert set(files) == {"mysafe.sqlite", "mysafe.sqlite-wal", "mysafe.sqlite-shm"}
    assert "Payments API" in "".join(files.values()), "the search would find it"
    for name, content in files.items():
        assert_not_in(content, name, CANARY, TYPED, password_of("ada"))
        for value in ada.cookies.values():
            assert value not in content
