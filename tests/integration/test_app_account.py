"""One's own account: the password, and where one is signed in; and what an administrator does to an account."""

import pytest

from reference_app.people import by_username, password_fits
from tests.integration.conftest import password_of
from tests.unit.test_app_database import in_threads

NEW = "a new password"


def change(browser, current=None, new=NEW, again=None):
    form = {"current": password_of("ada") if current is None else current, "new": new}
    return browser.post("/account/password", data={**form, "again": new if again is None else again})


@pytest.fixture
def ada(mysafe):
    return mysafe.browser("ada")


def test_a_changed_password_signs_in_and_the_old_one_does_not(mysafe, ada):
    answer = change(ada)
    assert (answer.status, answer.location) == (302, "/account")
    assert "Password changed" in ada.get("/account").text
    assert mysafe.stranger().sign_in("ada").status == 401
    assert mysafe.stranger().sign_in("ada", NEW).status == 302


def test_changing_the_password_ends_all_other_sessions_at_once(mysafe, ada):
    others, betty = [mysafe.browser("ada") for _ in range(3)], mysafe.browser("betty")
    change(ada)
    assert [browser.get("/").status for browser in (*others, ada, betty)] == [302, 302, 302, 200, 200]


@pytest.mark.parametrize(
    ("form", "field", "told"),
    [
        ({"current": "wrong"}, "current", "This is not your password"),
        ({"current": ""}, "current", "This is not your password"),
        ({"again": "another one"}, "again", "This is not the same password"),
        ({"new": "short"}, "new", "8 to 1000 letters"),
        ({"new": ""}, "new", "8 to 1000 letters"),
        ({"new": " " * 12}, "new", "8 to 1000 letters"),
        ({"new": "\u200b" * 12}, "new", "8 to 1000 letters"),
        ({"new": "x" * 1001}, "new", "8 to 1000 letters"),
    ],
)
def test_what_is_wrong_is_told_beside_the_field_and_changes_nothing(mysafe, ada, form, field, told):
    other = mysafe.browser("ada")
    answer = change(ada, **form)
    assert answer.status == 422
    box = answer.html.one("input", id=field)
    assert told in answer.html.one(id=box.get("aria-describedby")).text
    assert other.get("/").status == 200
    with mysafe.database.session(read_only=True) as session:
        assert password_fits(by_username(session, "ada"), password_of("ada"))
    for typed in ("wrong", "another one", NEW, password_of("ada")):
        assert typed not in answer.text


def test_a_stolen_session_does_not_guess_the_password(mysafe, ada):
    assert [change(ada, "wrong").status for _ in range(11)] == [422] * 10 + [429]
    assert change(ada).status == 429


def test_sessions_are_listed_with_their_browsers(mysafe, ada):
    firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
    mysafe.browser("ada", HTTP_USER_AGENT=firefox)
    mysafe.browser("betty")
    rows = ada.get("/account").html.texts("th", scope="row")
    assert sorted(rows) == ["Firefox on Linux", "Unknown browser"]
    assert ada.get("/account").text.count("This browser") == 1


def test_a_session_is_ended_by_its_owner(mysafe, ada):
    other, betty = mysafe.browser("ada"), mysafe.browser("betty")
    [session] = [id_ for id_ in ada.get("/account").html.values("session") if id_ != "others"]
    assert betty.post("/account/sessions/end", data={"session": session}).status == 302
    assert other.get("/").status == 200, "nobody ends what is another's"
    assert ada.post("/account/sessions/end", data={"session": session}).status == 302
    assert [other.get("/").status, ada.get("/").status, betty.get("/").status] == [302, 200, 200]


def test_all_other_sessions_are_ended_at_once(mysafe, ada):
    others, betty = [mysafe.browser("ada") for _ in range(3)], mysafe.browser("betty")
    ada.post("/account/sessions/end", data={"session": "others"})
    assert [browser.get("/").status for browser in (*others, ada, betty)] == [302, 302, 302, 200, 200]
    assert ada.get("/account").html.values("session") == []


@pytest.fixture
def command(mysafe):
    """Run an administrator's command on the application."""

    def run(*arguments, typed=None):
        ended = mysafe.app.test_cli_runner().invoke(args=arguments, input=typed)
        assert ended.exception is None or ended.exit_code == 1, ended.exception
        return ended

    return run


def test_a_disabled_person_is_out_at_once_and_not_found(mysafe, ada, command):
    item, betty = mysafe.add_secret("betty"), mysafe.browser("betty")
    ended = command("disable-person", "Betty")
    assert (ended.exit_code, ended.output) == (0, "Betty Baker is signed out, and cannot sign in.\n")
    assert betty.get("/").status == 302
    wrong, right = mysafe.stranger().sign_in("betty", "wrong"), mysafe.stranger().sign_in("betty")
    assert (right.status, right.text_without_tokens) == (wrong.status, wrong.text_without_tokens)
    assert ada.get("/mysafe/people?query=betty").response.json == []
    command("enable-person", "betty")
    assert betty.get("/").status == 302
    assert mysafe.browser("betty").get(f"/mysafe/api-secrets/{item}").status == 200


def test_a_reset_password_signs_in_and_ends_all_sessions(mysafe, ada, command):
    ended = command("reset-password", "ada", typed=f"{NEW}\n{NEW}\n")
    assert ended.exit_code == 0
    assert NEW not in ended.output
    assert ada.get("/").status == 302
    assert mysafe.stranger().sign_in("ada").status == 401
    assert mysafe.stranger().sign_in("ada", NEW).status == 302


@pytest.mark.parametrize("name", ["disable-person", "enable-person", "reset-password"])
def test_somebody_unknown_is_told(command, name):
    ended = command(name, "nobody", typed=f"{NEW}\n{NEW}\n")
    assert ended.exit_code == 1
    assert "Error: Nobody has the username nobody." in ended.output


def test_a_password_that_is_too_short_is_not_set(mysafe, command):
    assert command("reset-password", "ada", typed="short\nshort\n").exit_code == 1
    assert mysafe.stranger().sign_in("ada").status == 302


def test_who_is_disabled_or_reset_while_signing_in_does_not_get_in(mysafe, command, monkeypatch):
    """The password is checked without a lock, because that takes long."""
    for name, typed in (("disable-person", None), ("reset-password", f"{NEW}\n{NEW}\n")):
        fits = password_fits

        def late(person, password, name=name, typed=typed, fits=fits):
            fitted = fits(person, password)
            command(name, "dora" if name == "disable-person" else "carol", typed=typed)
            return fitted

        monkeypatch.setattr("reference_app.people.password_fits", late)
        assert mysafe.stranger().sign_in("dora" if name == "disable-person" else "carol").status == 401
        monkeypatch.undo()


def test_of_two_changes_at_once_one_holds(mysafe, ada):
    other = mysafe.browser("ada")
    for browser in (ada, other):
        browser.csrf_token()
    statuses = in_threads(2, lambda number: change([ada, other][number], new=f"{NEW} {number}").status)
    assert sorted(statuses) in ([302, 302], [302, 422])
    fitting = [number for number in range(2) if mysafe.stranger().sign_in("ada", f"{NEW} {number}").status == 302]
    assert len(fitting) == 1
