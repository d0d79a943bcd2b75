"""Signing in and out over HTTP: who is let in, for how long, and what is left of a session afterwards."""

import base64

import pytest
from argon2 import PasswordHasher

from reference_app.people import by_username
from tests.integration.conftest import password_of

ALERT = {"role": "alert"}


def test_the_right_password_leads_to_the_landing_page(mysafe):
    browser = mysafe.stranger()
    answer = browser.sign_in("ada")
    assert (answer.status, answer.location) == (302, "/")
    assert browser.get("/").html.texts("h1") == ["Welcome, Ada Archer"]


@pytest.mark.parametrize("spelled", ["ADA", " ada "])
def test_the_username_may_be_spelled_otherwise(mysafe, spelled):
    browser = mysafe.stranger()
    assert browser.sign_in(spelled, password_of("ada")).status == 302
    assert "Ada Archer" in browser.get("/").text


@pytest.mark.parametrize(
    ("username", "password"),
    [
        ("ada", "wrong"), ("ada", ""), ("ada", password_of("betty")), ("ada", password_of("ada") + " "),
        ("nobody", password_of("ada")), ("", ""), ("' OR 1=1 --", "x"), ("x" * 5000, "x" * 5000),
    ],
)  # fmt: skip
def test_anything_else_is_told_that_it_is_wrong_and_not_what(mysafe, username, password):
    browser = mysafe.stranger()
    answer = browser.sign_in(username, password)
    assert answer.status == 401
    assert answer.html.texts(**ALERT) == ["Wrong username or password"]
    assert browser.get("/").status == 302


def test_fields_that_are_missing_are_wrong_too(mysafe):
    answer = mysafe.stranger().post("/sign-in", data={})
    assert (answer.status, answer.html.texts(**ALERT)) == (401, ["Wrong username or password"])


def test_a_known_and_an_unknown_person_get_the_same_answer(mysafe):
    def answer(username):
        return mysafe.stranger().sign_in(username, "wrong").text_without_tokens.replace(username, "")

    assert answer("ada") == answer("nobody")


def test_after_ten_failures_even_the_right_password_has_to_wait(mysafe, clock):
    browser = mysafe.stranger()
    assert [browser.sign_in("ada", "wrong").status for _ in range(10)] == [401] * 10
    for password in ("wrong", password_of("ada")):
        answer = browser.sign_in("ada", password)
        assert answer.status == 429
        assert answer.html.texts(**ALERT) == ["Too many attempts. Try again in a few minutes"]
    assert mysafe.stranger().sign_in("betty").status == 302
    clock.pass_by(minutes=5)
    assert browser.sign_in("ada").status == 302


def test_two_processes_on_one_database_throttle_together(mysafe):
    apps = [mysafe.app, mysafe.another_process()]
    for number in range(10):
        assert mysafe.stranger(apps[number % 2]).sign_in("ada", "wrong").status == 401
    assert [mysafe.stranger(app).sign_in("ada").status for app in apps] == [429, 429]


def test_wrong_passwords_from_elsewhere_do_not_lock_a_browser_that_is_known(mysafe):
    ada, betty = mysafe.browser("ada"), mysafe.browser("betty")
    for browser in (ada, betty):
        browser.sign_out()
    statuses = [mysafe.stranger(REMOTE_ADDR=f"192.0.2.{number}").sign_in("ada", "wrong").status for number in range(12)]
    assert statuses == [401] * 10 + [429] * 2
    assert mysafe.stranger().sign_in("ada").status == 429
    assert betty.sign_in("ada").status == 429, "she is known there, and nobody else"
    assert ada.sign_in("ada").status == 302


def test_a_mark_of_a_known_browser_is_forgotten_with_the_password(mysafe):
    ada = mysafe.browser("ada")
    with mysafe.database.begin() as session:
        by_username(session, "ada").password_hash = PasswordHasher().hash("new")
    for _ in range(10):
        mysafe.stranger().sign_in("ada", "wrong")
    assert ada.sign_in("ada", "new").status == 429


@pytest.mark.parametrize("mark", ["", "rubbish", "ü", "QUJD", "A" * 3000])
def test_a_mark_that_was_made_up_is_none(mysafe, mark):
    for _ in range(10):
        mysafe.stranger().sign_in("ada", "wrong")
    browser = mysafe.stranger()
    browser.client.set_cookie("__Host-mysafe-known", mark)
    assert browser.sign_in("ada").status == 429


def test_one_persons_failures_do_not_lock_out_another(mysafe):
    for _ in range(11):
        mysafe.stranger().sign_in("ada", "wrong")
    assert mysafe.stranger().sign_in("betty").status == 302


def test_sign_out_leads_to_the_sign_in_and_ends_the_session(mysafe):
    browser = mysafe.browser("ada")
    answer = browser.sign_out()
    assert (answer.status, answer.location) == (302, "/sign-in")
    assert browser.get("/").location == "/sign-in"


def test_an_old_cookie_is_worth_nothing_after_sign_out(mysafe):
    browser = mysafe.browser("ada")
    stolen = browser.cookies
    thief = mysafe.stranger().with_cookies(stolen)
    assert thief.get("/").status == 200
    browser.sign_out()
    assert thief.get("/").location == "/sign-in"
    assert mysafe.stranger().with_cookies(stolen).get("/").location == "/sign-in"


def test_sign_out_in_one_browser_leaves_the_other_signed_in(mysafe):
    here, there = mysafe.browser("ada"), mysafe.browser("ada")
    here.sign_out()
    assert there.get("/").status == 200


def test_signing_in_begins_a_new_session(mysafe):
    """Somebody who planted a session in a browser must not share the session that is signed in."""
    browser = mysafe.stranger()
    token = browser.csrf_token()
    planted = browser.cookies
    browser.sign_in("ada")
    assert browser.cookies != planted
    assert mysafe.stranger().with_cookies(planted).get("/").status == 302
    assert browser.csrf_token() != token
    assert browser.post("/sign-out", csrf=False, data={"csrf_token": token}).status == 400


def test_signing_in_again_ends_the_session_before(mysafe):
    browser = mysafe.browser("ada")
    before = browser.cookies
    assert browser.sign_in("betty").status == 302
    assert "Betty Baker" in browser.get("/").text
    assert mysafe.stranger().with_cookies(before).get("/").status == 302


def test_a_failed_sign_in_leaves_the_session_before_as_it_is(mysafe):
    browser = mysafe.browser("ada")
    assert browser.sign_in("betty", "wrong").status == 401
    assert "Ada Archer" in browser.get("/").text


def test_a_changed_cookie_is_nobodys(mysafe):
    browser = mysafe.browser("ada")
    [(key, value)] = [(key, value) for key, value in browser.cookies.items() if key[2] == "__Host-mysafe"]
    for changed in (value[:-1], value[:20] + ("A" if value[20] != "A" else "B") + value[21:], "", "rubbish"):
        assert mysafe.stranger().with_cookies({key: changed}).get("/").status == 302


def test_a_session_ends_an_hour_after_the_last_request(mysafe, clock):
    browser = mysafe.browser("ada")
    for _ in range(4):
        clock.pass_by(minutes=59)
        assert browser.get("/").status == 200
    clock.pass_by(minutes=60)
    assert browser.get("/").location == "/sign-in"


def test_a_session_ends_twelve_hours_after_sign_in_whatever_happens(mysafe, clock):
    browser = mysafe.browser("ada")
    for _ in range(23):
        clock.pass_by(minutes=30)
        assert browser.get("/mysafe/").status == 200
    clock.pass_by(minutes=30)
    assert browser.get("/mysafe/").status == 302


def test_saving_keeps_a_session_going_as_well(mysafe, clock):
    browser, item = mysafe.browser("ada"), mysafe.add_secret()
    browser.csrf_token()
    for _ in range(3):
        clock.pass_by(minutes=40)
        assert browser.post(f"/mysafe/api-secrets/{item}/information").status == 200


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(mysafe):
    cookies = mysafe.stranger().sign_in("ada").headers.getlist("Set-Cookie")
    assert sorted(cookie.partition("=")[0] for cookie in cookies) == ["__Host-mysafe", "__Host-mysafe-known"]
    for cookie in cookies:
        assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))
        assert "Domain" not in cookie


def test_the_cookie_says_nothing_about_the_person(mysafe):
    for value in mysafe.browser("ada").cookies.values():
        opened = "".join(base64.urlsafe_b64decode(part + "===").decode("latin-1") for part in value.split("."))
        for text in (value, opened):
            assert "ada" not in text.lower()
            assert str(mysafe.id("ada")) not in text
            assert mysafe.id("ada").bytes.decode("latin-1") not in text


def test_the_sign_in_page_stays_good_while_another_private_address_is_asked_for(mysafe):
    """Such as by a second tab, or by a browser that requests an icon."""
    browser = mysafe.stranger()
    browser.csrf_token()
    assert browser.get("/favicon.ico").status == 302
    assert browser.get("/mysafe/").status == 302
    assert browser.sign_in("ada").status == 302


@pytest.mark.parametrize(
    "address",
    ["/", "/mysafe/", "/mysafe/api-secrets?page=2", "/mysafe/?find=a%26b%3Dc", "/mysafe/?find=https://x.test/"],
)
def test_after_sign_in_one_is_where_one_wanted_to_be(mysafe, address):
    browser = mysafe.stranger()
    entrance = browser.get(address)
    assert entrance.status == 302
    wanted = browser.get(entrance.location).html.one("input", name="next").get("value")
    assert browser.sign_in("ada", next=wanted).location == address


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.test/", "//evil.test/", "///evil.test/", "////evil.test", "/\\evil.test", "\\\\evil.test",
        "/\t/evil.test", "\t//evil.test", " //evil.test", "/\n/evil.test", "/\r\nX: y", "javascript:alert(1)",
        "data:text/html,x", "http:evil.test", "http:///evil.test", "evil.test", "@evil.test", "/\x00/evil.test",
        "//evil.test\\@localhost/", "https://localhost@evil.test/", "//[", "/\u2028/evil.test",
    ],
)  # fmt: skip
@pytest.mark.parametrize("prefix", ["", "/vault"])
def test_nobody_is_led_away_from_here_after_sign_in(mysafe, address, prefix):
    browser = mysafe.stranger(SCRIPT_NAME=prefix)
    location = browser.sign_in("ada", next=address).location
    assert location.startswith(f"{prefix}/")
    assert not location.startswith("//")
    assert not set(location) & set("\\\t\r\n")
    assert browser.get("/").status == 200


def test_a_signed_out_window_that_saves_does_not_come_back_to_the_address_it_posted_to(mysafe):
    browser, item = mysafe.stranger(), mysafe.add_secret()
    assert browser.post(f"/mysafe/api-secrets/{item}/share").location == "/sign-in"


def test_a_signed_out_script_is_told_so_instead_of_being_led_to_a_page(mysafe):
    answer = mysafe.stranger().get("/mysafe/people?query=ada", headers={"Accept": "application/json"})
    assert answer.status == 401
    assert "Ada" not in answer.text


def test_over_https_a_form_must_come_from_here(mysafe):
    browser, base = mysafe.browser("ada"), "https://localhost"
    token = browser.get("/", base_url=base).html.all("input", name="csrf_token")[0].get("value")

    def sign_out(**headers):
        return browser.send("POST", "/sign-out", base_url=base, data={"csrf_token": token}, headers=headers).status

    assert sign_out() == 400
    assert sign_out(Referer="https://evil.test/") == 400
    assert sign_out(Referer=f"{base}/mysafe/") == 302
