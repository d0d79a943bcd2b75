"""Hostile text in every field of every route: it is refused or kept as it is, and never a mistake of ours."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.integration.conftest import Clock, new_mysafe
from tests.integration.test_app_doors import address_of, routes

FIELDS = {
    "entrance.try_to_sign_in": ("username", "password", "next", "kept_form", "csrf_token"),
    "entrance.sign_out": ("kept_form",),
    "account.change_password": ("current", "new", "again", "kept_form"),
    "account.end_session": ("session", "kept_form"),
    "items.save_new": (
        "name", "url", "client_id", "client_secret", "kept_client_secret", "identifier", "method", "tags", "notes",
        "form", "kept_form",
    ),
    "protected.make_token": ("kept_form",),
    "generator.strength": ("password", "kept_form"),
    "generator.save": ("length", "uppercase", "kept_form"),
    "items.save": ("name", "url", "client_secret", "identifier", "tags", "notes", "kept_form"),
    "states.disable": ("kept_form",),
    "states.enable": ("kept_form",),
    "states.disable_several": ("item", "kept_form"),
    "states.enable_several": ("item", "kept_form"),
    "history.open_information": ("kept_form",),
    "share.save_several": ("item", "member", "can_edit", "kept_form"),
    "protected.open_information": ("kept_form",),
    "share.save": ("version", "member", "can_edit", "seen", "seen_can_edit", "kept_form"),
}  # fmt: skip
QUERIES = {
    "home.index": ("find", "page"),
    "people.search": ("query",),
    "items.report": ("page", "id", "name", "url", "tags", "shared", "owner", "used_from", "used_until", "enabled"),
    "listing.export": ("id", "name", "owner", "used_until"),
    "listing.printed": ("id", "url"),
    "share.window_for_several": ("item", "page", "name"),
    "share.window": ("from", "page", "find"),
    "entrance.sign_in": ("next",),
}
HOSTILE = [
    "", " ", "\0", "\0x", "\x01\x1f\x7f", "\r\nSet-Cookie: x=1", "'", '"', "' OR 1=1 --", "'; DROP TABLE items; --",
    "\\", "%", "%00", "%s%n", "{{7*7}}", "${7*7}", "<script>alert(1)</script>", "<!--", "]]>", "../../etc/passwd",
    "//evil.test",
    "javascript:alert(1)", "😀", "\u202eabc", "\ufeff", "\u0301", "ß" * 40, "İ", "e\u0301" * 50,
    "\U0010ffff", "\ufffe", "-1", "0", "1e309", "NaN", "9" * 400, "²", "٣", "null", "[]", "{}", "true", "x" * 5000,
    "a@b", "<a@b>", "x <a@b> <c@d>", "=", "QUJD", "A" * 20_000,
]  # fmt: skip


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    with new_mysafe(tmp_path_factory.mktemp("hostile"), Clock()) as mysafe:
        mysafe.item = mysafe.add_secret("ada")
        mysafe.ada = mysafe.browser("ada")
        yield mysafe


def test_every_route_that_takes_a_form_is_here(own):
    assert {rule.endpoint for rule in routes(own.app, "POST", private=False)} == set(FIELDS)


def send(own, endpoint, field, text):
    """Send one hostile field, as Ada, whom some of the routes sign out."""
    [rule] = [rule for rule in own.app.url_map.iter_rules() if rule.endpoint == endpoint]
    address = address_of(own.app, rule, own.item)
    if endpoint in QUERIES:
        return own.ada.get(address, query_string={field: text})
    browser = own.browser("ada") if endpoint == "entrance.sign_out" else own.ada
    if endpoint.startswith("entrance"):
        browser = own.stranger()
    browser._token = None
    return browser.post(address, data={field: text})


@pytest.mark.parametrize(
    ("endpoint", "field"),
    [(endpoint, field) for endpoint, fields in {**FIELDS, **QUERIES}.items() for field in fields],
)
def test_no_text_in_a_field_is_a_mistake_of_ours(own, endpoint, field):
    for text in HOSTILE:
        answer = send(own, endpoint, field, text)
        assert answer.status < 500, (text, answer)
        assert "evil.test" not in (answer.location or "")
        assert "<script>alert" not in answer.text


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(max_size=300), data=st.data())
def test_nor_is_any_other(own, text, data):
    endpoint = data.draw(st.sampled_from(sorted({**FIELDS, **QUERIES})))
    field = data.draw(st.sampled_from({**FIELDS, **QUERIES}[endpoint]))
    assert send(own, endpoint, field, text.encode("utf-8", "replace").decode()).status < 500


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(path=st.text(st.characters(min_codepoint=33, max_codepoint=0x2FF, exclude_characters="?#\\"), max_size=60))
def test_nor_is_an_address(own, path):
    # What begins with two slashes names a server, which the client takes apart itself.
    for address in (f"/{path.lstrip('/')}", f"/mysafe/{path}", f"/mysafe/api-secrets/{own.item}/{path}"):
        assert own.ada.get(address).status < 500
        assert own.ada.send("POST", address).status < 500
