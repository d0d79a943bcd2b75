"""A form that could not be taken is not typed again: the session had ended, or the database was busy."""

import pytest
from sqlalchemy import select, text

from reference_app import database
from reference_app.api_secrets import ApiSecret
from tests.databases import SERVER

ADD = "/mysafe/api-secrets/add"
GOOD = {"name": "Payments API", "url": "https://api.example.test/", "client_id": "c", "client_secret": "hidden-value"}


def saved(mysafe):
    with mysafe.database.session(read_only=True) as session:
        return [secret.item.name for secret in session.scalars(select(ApiSecret))]


def send(browser, answer, **typed):
    """Send the form of a page, with what is hidden in it."""
    form = next(form for form in answer.html.all("form") if form.get("action") != "/sign-out")
    hidden = {
        field.get("name"): field.get("value")
        for field in answer.html.all("input", type="hidden")
        if form in field.within
    }
    return browser.send("POST", form.get("action"), data={**hidden, **typed})


def credentials(username):
    return {"username": username, "password": f"{username}-canary-password"}


@pytest.fixture
def ada(mysafe):
    browser = mysafe.browser("ada")
    browser.form = GOOD | {"csrf_token": browser.csrf_token()}
    return browser


def test_a_form_sent_after_the_session_ended_is_kept_through_the_sign_in(mysafe, ada, clock):
    clock.pass_by(hours=2)
    entrance = ada.send("POST", ADD, data=ada.form)
    assert entrance.status == 401
    assert entrance.html.texts("h1") == ["Sign in"]
    assert "what you typed is kept" in entrance.text
    again = send(ada, entrance, username="ada", password="wrong")
    assert again.status == 401
    offered = send(ada, again, **credentials("ada"))
    assert offered.html.texts("h1") == ["You are signed in again"]
    assert saved(mysafe) == [], "nothing is sent without being asked for"
    assert send(ada, offered).location == "/mysafe/api-secrets"
    assert saved(mysafe) == ["Payments API"]
    for page in (entrance, again, offered):
        assert "hidden-value" not in page.text


def test_a_share_window_is_kept_with_all_its_members(mysafe, ada, clock):
    item = mysafe.add_secret("ada")
    members = [str(mysafe.id(name)) for name in ("betty", "carol")]
    form = {"version": "0", "member": members, "can_edit": members[1:], "csrf_token": ada.csrf_token()}
    clock.pass_by(hours=2)
    entrance = ada.send("POST", f"/mysafe/api-secrets/{item}/share?from=home&page=2", data=form)
    offered = send(ada, entrance, **credentials("ada"))
    assert send(ada, offered).location == "/mysafe/?page=2"
    assert mysafe.members(item) == {"betty": False, "carol": True}


def test_somebody_else_who_signs_in_there_gets_nothing_of_it(mysafe, ada, clock):
    clock.pass_by(hours=2)
    entrance = ada.send("POST", ADD, data=ada.form)
    assert send(ada, entrance, **credentials("betty")).location == "/"
    [kept] = entrance.html.all("input", name="kept_form")
    answer = ada.post(ADD, data={"kept_form": kept.get("value")})
    assert answer.status == 400
    assert saved(mysafe) == []


@pytest.mark.parametrize("forged", [{}, {"csrf_token": "rubbish"}])
def test_a_form_that_another_site_sends_is_not_kept(mysafe, ada, clock, forged):
    clock.pass_by(hours=2)
    assert ada.send("POST", ADD, data=GOOD | forged).location == "/sign-in"


def test_a_kept_form_is_good_for_its_address_alone(mysafe, ada, clock):
    clock.pass_by(hours=2)
    offered = send(ada, ada.send("POST", ADD, data=ada.form), **credentials("ada"))
    [kept] = offered.html.all("input", name="kept_form")
    ada._token = None
    item = mysafe.add_secret("ada")
    for address, value in ((f"/mysafe/api-secrets/{item}/share", kept.get("value")), (ADD, "rubbish"), (ADD, "")):
        assert ada.post(address, data={"kept_form": value}).status == 400


def test_what_was_typed_is_kept_when_the_database_is_busy(mysafe, ada, monkeypatch):
    monkeypatch.setattr(database, "WAITS", 0.1)
    with mysafe.database.begin() as session:
        session.execute(text("LOCK TABLE items, sessions IN EXCLUSIVE MODE" if SERVER else "SELECT 1"))
        busy = ada.send("POST", ADD, data=ada.form)
        still = send(ada, busy)
        session.rollback()
    for page in (busy, still):
        assert page.status == 503
        assert "What you typed is kept" in page.text
        assert page.html.texts("button", type="submit")[-1] == "Try again"
        assert "hidden-value" not in page.text
    assert send(ada, still).location == "/mysafe/api-secrets"
    assert saved(mysafe) == ["Payments API"]
