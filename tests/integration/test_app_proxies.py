"""Reverse proxies, host names and https: what is believed of what a request says about where it comes from."""

import pytest
from sqlalchemy import select

from reference_app.settings import read_settings
from reference_app.start import CannotStart
from reference_app.throttle import Attempts
from tests.integration.conftest import Browser


@pytest.mark.parametrize(("proxies", "counts"), [("", 1), ("1", 2)])
def test_failed_sign_ins_are_counted_for_whom_the_trusted_proxies_name(mysafe, proxies, counts):
    app = mysafe.another_process(MYSAFE_PROXIES=proxies)
    for address in ("203.0.113.1", "203.0.113.2"):
        Browser(app, HTTP_X_FORWARDED_FOR=address).sign_in("ada", "wrong")
    with mysafe.database.session(read_only=True) as session:
        assert len([key for key in session.scalars(select(Attempts.key)) if "/address/" in key]) == counts


def test_a_number_of_proxies_that_is_none_is_told(tmp_path):
    with pytest.raises(CannotStart, match="MYSAFE_PROXIES is the number of reverse proxies in front, not 'many'"):
        read_settings({"MYSAFE_PROXIES": "many"}, tmp_path)


@pytest.mark.parametrize(
    ("proxies", "prefix", "location"),
    [
        ("1", "/vault", "/vault/sign-in"),
        ("2", "/vault/my-safe", "/vault/my-safe/sign-in"),
        ("0", "/vault", "/sign-in"),
        *(
            ("1", prefix, "/sign-in")
            for prefix in (
                "//evil.test", "/\\evil.test", "https://evil.test", "/vault/", "vault", "/a//b", "/a/../b", "/./a",
                "/a b", "/a%2f", "/a?b", "/a,/b", "/a, /b", "/a\tb", "/ä", "/a;b", "/", "",
            )
        ),
    ],
)  # fmt: skip
def test_a_prefix_is_one_clean_path_from_a_trusted_proxy(mysafe, proxies, prefix, location):
    browser = Browser(mysafe.another_process(MYSAFE_PROXIES=proxies), HTTP_X_FORWARDED_PREFIX=prefix)
    answer = browser.get("/")
    assert answer.location == location
    assert "evil" not in answer.text


@pytest.mark.parametrize("host", ["evil.test", "localhost.evil.test", "evil.test:80", "127.0.0.1.evil.test", "", "a b"])
@pytest.mark.parametrize("path", ["/", "/mysafe", "/sign-in", "/static/nothing"])
def test_a_foreign_host_is_refused_before_anything_is_answered(mysafe, host, path):
    answer = mysafe.stranger(HTTP_HOST=host).get(path)
    assert answer.status == 400
    assert answer.location is None
    assert "evil" not in answer.text
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("host", ["localhost", "localhost:5000", "127.0.0.1:1", "[::1]:5000", "LOCALHOST"])
def test_this_machine_is_served_under_its_names(mysafe, host):
    assert mysafe.stranger(HTTP_HOST=host).get("/sign-in").status == 200


def test_other_names_are_served_once_they_are_set(mysafe):
    app = mysafe.another_process(MYSAFE_HOSTS="safe.example.test, other.example.test")
    assert Browser(app, HTTP_HOST="other.example.test").get("/sign-in").status == 200
    assert Browser(app, HTTP_HOST="localhost").get("/sign-in").status == 400


def test_a_forwarded_host_is_checked_too_and_believed_from_a_proxy_alone(mysafe):
    for proxies, status in (("1", 400), ("0", 200)):
        app = mysafe.another_process(MYSAFE_PROXIES=proxies)
        assert Browser(app, HTTP_X_FORWARDED_HOST="evil.test").get("/sign-in").status == status


def test_https_is_told_to_stay(mysafe):
    answer = mysafe.stranger().get("/sign-in", base_url="https://localhost")
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert "Strict-Transport-Security" not in mysafe.stranger().get("/sign-in").headers
