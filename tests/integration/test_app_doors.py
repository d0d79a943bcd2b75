"""Every route checks who is signed in, where the form comes from and who may use the item.

The routes are read from the application, so that new ones are checked too.
"""

import json
from uuid import uuid4

import pytest
from flask import url_for
from sqlalchemy.exc import OperationalError

from reference_app import api_secrets
from reference_app.people import by_username

PUBLIC = {"static", "bootstrap.static", "entrance.sign_in", "entrance.try_to_sign_in"}
OWNER_ONLY = {"activity.show", "share.window", "share.save"}


def routes(app, method, *, private=True):
    """Yield the endpoints with this method and their parameters."""
    return [
        rule
        for rule in app.url_map.iter_rules()
        if method in rule.methods and (rule.endpoint not in PUBLIC or not private)
    ]


def address_of(app, rule, item_id, kind=api_secrets.KIND):
    """Make an address of a route. Fail for an unknown parameter, which must be added here."""
    known = {"item_id": item_id, "kind": kind, "version": 1, "filename": "icon.svg"}
    if rule.endpoint == "bootstrap.static":
        known["filename"] = "css/bootstrap.min.css"
    values = {argument: known[argument] for argument in rule.arguments}
    with app.test_request_context():
        return url_for(rule.endpoint, **values, _external=False)


def doors(app, item_id):
    """Yield the method and address of every route for an item."""
    return [
        (method, address_of(app, rule, item_id), rule.endpoint)
        for method in ("GET", "HEAD", "POST")
        for rule in routes(app, method)
        if "item_id" in rule.arguments
    ]


def test_there_are_routes_to_be_checked(mysafe):
    """Otherwise the tests below would check nothing."""
    assert {endpoint for _, _, endpoint in doors(mysafe.app, uuid4())} >= {
        "items.details", "share.window", "share.save", "protected.open_information"
    }  # fmt: skip
    assert {rule.endpoint for rule in routes(mysafe.app, "POST", private=False)} >= {
        "entrance.try_to_sign_in", "entrance.sign_out", "items.save_new", "share.save"
    }  # fmt: skip


def test_every_route_takes_get_or_post_alone(mysafe):
    methods = {frozenset(rule.methods) for rule in mysafe.app.url_map.iter_rules()}
    assert methods == {frozenset({"GET", "HEAD", "OPTIONS"}), frozenset({"POST", "OPTIONS"})}


def test_without_a_session_every_private_address_leads_to_the_sign_in(mysafe):
    item = mysafe.add_secret()
    for method in ("GET", "HEAD", "POST"):
        for rule in routes(mysafe.app, method):
            address = address_of(mysafe.app, rule, item)
            stranger = mysafe.stranger()
            answer = stranger.post(address) if method == "POST" else stranger.send(method, address)
            assert answer.status == 302, (method, address)
            assert answer.location.split("?")[0] == "/sign-in", (method, address)
            assert "Payments" not in answer.text


@pytest.mark.parametrize("address", ["/nothing", "/mysafe/nothing", "/mysafe/api-secrets/980", "/robots.txt"])
def test_without_a_session_even_an_unknown_address_leads_to_the_sign_in(mysafe, address):
    assert mysafe.stranger().get(address).location.startswith("/sign-in")


def test_what_is_public_is_only_what_the_sign_in_page_needs(mysafe):
    seen = set()
    for rule in mysafe.app.url_map.iter_rules():
        method = "GET" if "GET" in rule.methods else "POST"
        address = address_of(mysafe.app, rule, uuid4())
        stranger = mysafe.stranger()
        answer = stranger.post(address) if method == "POST" else stranger.get(address)
        if not (answer.status == 302 and answer.location.startswith("/sign-in")):
            seen.add(rule.endpoint)
    assert seen == PUBLIC


def test_a_session_of_somebody_who_is_gone_is_none(mysafe):
    browser = mysafe.browser("dora")
    with mysafe.database.begin() as session:
        session.delete(by_username(session, "dora"))
    assert browser.get("/").status == 302


def test_no_form_is_taken_without_its_token(mysafe):
    item = mysafe.add_secret("ada")
    stranger, ada, betty = mysafe.stranger(), mysafe.browser("ada"), mysafe.browser("betty")
    stranger.csrf_token()
    for rule in routes(mysafe.app, "POST", private=False):
        address = address_of(mysafe.app, rule, item)
        # Signed-out people are redirected to the sign-in screen before that; nothing is changed either way.
        for browser in (stranger, ada) if rule.endpoint in PUBLIC else (ada,):
            for token in ["", "rubbish", betty.csrf_token(), stranger.csrf_token() if browser is ada else ""]:
                form = {"csrf_token": token} if token else {}
                answer = browser.post(address, csrf=False, data=form)
                assert answer.status == 400, (address, token)
                assert answer.html.texts("h1") == ["This page is out of date"]
                assert browser.post(address, csrf=False, headers={"X-CSRFToken": token}).status == 400
    assert ada.get("/").status == 200, "nothing was done: she is still signed in"
    assert mysafe.members(item) == {}


def test_without_its_token_the_information_stays_closed(mysafe):
    item, ada = mysafe.add_secret(client_secret="hidden-value"), mysafe.browser("ada")
    answer = ada.post(f"/mysafe/api-secrets/{item}/information", csrf=False, headers={"Accept": "application/json"})
    assert (answer.status, json.loads(answer.text)) == (400, {"error": 400})


def _bodies(browser, app, item_id):
    return {(method, endpoint): _seen(browser, method, address) for method, address, endpoint in doors(app, item_id)}


def _seen(browser, method, address):
    """Return everything in an answer that does not differ in every request."""
    answer = browser.post(address, data=SHARING) if method == "POST" else browser.send(method, address)
    headers = sorted((name, value) for name, value in answer.headers if name != "Set-Cookie")
    return answer.status, answer.text_without_tokens, headers


SHARING = {"version": "0"}


def test_to_outsiders_an_item_is_exactly_like_one_that_does_not_exist(mysafe):
    item = mysafe.add_secret("ada")
    mysafe.share(item, betty=True)
    dora = mysafe.browser("dora")
    existing, unknown = _bodies(dora, mysafe.app, item), _bodies(dora, mysafe.app, uuid4())
    assert {status for status, _, _ in existing.values()} == {404}
    assert existing == unknown
    for (method, _), (_, body, _) in existing.items():
        assert method == "HEAD" or "<h1>Not found</h1>" in body


def test_to_scripts_too(mysafe):
    item, dora = mysafe.add_secret("ada"), mysafe.browser("dora")
    wanted = {"headers": {"Accept": "application/json"}}
    for method, address, _ in doors(mysafe.app, item):
        other = address.replace(str(item), str(uuid4()))
        answers = [
            dora.post(each, **wanted) if method == "POST" else dora.send(method, each, **wanted)
            for each in (address, other)
        ]
        assert [answer.status for answer in answers] == [404, 404]
        assert answers[0].text == answers[1].text


def expected(endpoint, can_edit):
    """Return what may be answered to a member of an enabled API secret, of which no history is kept."""
    if endpoint in OWNER_ONLY | {"states.enable"}:
        return {403}
    if endpoint == "protected.make_token":
        return {404}
    if endpoint.startswith(("history.", "states.")) or endpoint in {"items.edit", "items.save"}:
        return {404, 200, 302, 422} if can_edit else {403}
    return {200}


@pytest.mark.parametrize("can_edit", [False, True])
def test_unsharing_ends_access_with_the_very_next_request_of_every_kind(mysafe, can_edit):
    item = mysafe.add_secret("ada", client_secret="hidden-value")
    betty, dora = mysafe.browser("betty"), mysafe.browser("dora")
    for method, address, endpoint in doors(mysafe.app, item):
        mysafe.share(item, betty=can_edit, carol=True)
        allowed = _seen(betty, method, address)[0]
        assert allowed in expected(endpoint, can_edit), (method, address)
        mysafe.enable(item)
        mysafe.share(item, carol=True)
        assert _seen(betty, method, address)[0] == 404, (method, address)
    assert _texts(_bodies(betty, mysafe.app, item)) == _texts(_bodies(dora, mysafe.app, uuid4()))
    for address in ("/mysafe/", "/mysafe/api-secrets", "/mysafe/?find=Payments"):
        assert "Payments API" not in betty.get(address).text


def _texts(bodies):
    return {key: body.replace("Betty Baker", "").replace("Dora Dyer", "") for key, (_, body, _) in bodies.items()}


def test_a_disabled_item_is_not_there_for_those_who_may_only_view_it(mysafe):
    item = mysafe.add_secret("ada")
    mysafe.share(item, betty=False, carol=True)
    mysafe.disable(item)
    betty, carol = mysafe.browser("betty"), mysafe.browser("carol")
    assert _bodies(betty, mysafe.app, item) == _bodies(betty, mysafe.app, uuid4())
    assert "Payments API" not in betty.get("/mysafe/api-secrets?enabled=no").text
    assert "Payments API" in carol.get("/mysafe/api-secrets?enabled=no").text
    assert carol.get(f"/mysafe/api-secrets/{item}").status == 200
    ada = mysafe.browser("ada")
    taken = set()
    for method, address, endpoint in doors(mysafe.app, item):
        mysafe.disable(item)
        taken |= {endpoint} if _seen(ada, method, address)[0] != 403 else set()
    assert taken == {"items.details", "activity.show", "states.enable"}


def test_only_the_owner_gets_into_the_share_window(mysafe):
    item = mysafe.add_secret("ada")
    mysafe.share(item, betty=False, carol=True)
    for username in ("betty", "carol"):
        browser = mysafe.browser(username)
        for origin in ("report", "home"):
            address = f"/mysafe/api-secrets/{item}/share?from={origin}"
            assert browser.get(address).status == 403
            form = {"version": "1", "member": str(mysafe.id(username)), "can_edit": str(mysafe.id(username))}
            assert browser.post(address, data=form).status == 403
    assert mysafe.members(item) == {"betty": False, "carol": True}


@pytest.mark.parametrize(
    "malformed",
    [
        "0", "980", "-1", "9" * 400, "None", "x", "..", "%00", "%2e%2e%2f", "' OR 1=1", "{ITEM}x", "x{ITEM}",
        "{ITEM} ", "{ITEM}%00", "{{ITEM}}", "urn:uuid:{ITEM}",
    ],
)  # fmt: skip
def test_a_malformed_id_is_like_an_unknown_one(mysafe, malformed):
    item, ada = mysafe.add_secret("ada"), mysafe.browser("ada")
    malformed = malformed.replace("{ITEM}", str(item))
    unknown = str(uuid4())
    for method, address, _ in doors(mysafe.app, unknown):
        if malformed == ".." and address.endswith("share"):
            continue
        assert _seen(ada, method, address.replace(unknown, malformed)) == _seen(ada, method, address)


@pytest.mark.parametrize("slug", ["passwords", "API-SECRETS", "x", "%00"])
def test_an_item_is_not_there_under_another_kinds_address(mysafe, slug):
    item, ada = mysafe.add_secret("ada"), mysafe.browser("ada")
    for method, address, _ in doors(mysafe.app, item):
        assert _seen(ada, method, address.replace("api-secrets", slug))[0] == 404


def test_the_search_for_people_tells_no_email_address_and_not_oneself(mysafe):
    ada = mysafe.browser("ada")
    for query, expected in (("r", ["betty", "carol", "dora"]), ("betty@example.test", ["betty"])):
        found = json.loads(ada.get(f"/mysafe/people?query={query}").text)
        assert [person["username"] for person in found] == expected
        assert all(set(person) == {"id", "name", "username"} for person in found)
    assert json.loads(ada.get("/mysafe/people?query=").text) == []
    assert json.loads(ada.get("/mysafe/people").text) == []


HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def _every_kind_of_answer(mysafe):
    item, ada, dora, stranger = mysafe.add_secret(), mysafe.browser("ada"), mysafe.browser("dora"), mysafe.stranger()
    for rule in routes(mysafe.app, "GET", private=False):
        yield ada.get(address_of(mysafe.app, rule, item))
    yield stranger.get("/sign-in")
    yield stranger.get("/")
    yield stranger.get("/mysafe/people", headers={"Accept": "application/json"})
    yield stranger.sign_in("ada", "wrong")
    yield ada.get("/nothing")
    yield dora.get(f"/mysafe/api-secrets/{item}")
    yield ada.post("/", data={})
    yield ada.post("/sign-out", csrf=False)
    yield ada.post("/mysafe/api-secrets/add", data={})
    yield ada.post("/mysafe/api-secrets/add", data={"notes": "x" * 2_000_000})
    yield ada.post(f"/mysafe/api-secrets/{item}/information")
    yield ada.post(f"/mysafe/api-secrets/{item}/share", data={"version": "0", "member": str(mysafe.id("betty"))})
    yield ada.post(f"/mysafe/api-secrets/{item}/share", data={"version": "0"})
    yield ada.post(f"/mysafe/api-secrets/{item}/share", data={"version": "x"})
    yield dora.post(f"/mysafe/api-secrets/{item}/share", data={})
    yield ada.send("OPTIONS", "/mysafe/")
    yield ada.get("/static/nothing.css")
    yield ada.get("/mysafe")
    yield ada.post("/sign-out")


def test_every_kind_of_answer_tells_browsers_to_be_careful(mysafe):
    statuses = set()
    for answer in _every_kind_of_answer(mysafe):
        statuses.add(answer.status)
        for name, value in HEADERS.items():
            assert answer.headers.getlist(name) == [value], (name, answer)
        [policy] = answer.headers.getlist("Content-Security-Policy")
        directives = {part.split()[0]: part.split()[1:] for part in policy.split(";")}
        assert directives["default-src"] == ["'none'"]
        assert directives["frame-ancestors"] == directives["base-uri"] == ["'none'"]
        assert directives["form-action"] == ["'self'"]
        for sources in directives.values():
            assert set(sources) <= {"'none'", "'self'", "data:"}
        assert all("data:" not in sources for name, sources in directives.items() if name != "img-src")
        assert "Server" not in answer.headers
    assert statuses >= {200, 302, 308, 400, 401, 404, 405, 409, 413, 422}


def test_nothing_private_is_kept_by_browsers_and_what_never_changes_is(mysafe):
    kept = 0
    for answer in _every_kind_of_answer(mysafe):
        is_static = answer.status == 200 and answer.response.mimetype in {"image/svg+xml", "text/css"}
        if is_static:
            kept += 1
            assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
            assert "Set-Cookie" not in answer.headers
            assert "Cookie" not in answer.headers.get("Vary", "")
        else:
            assert answer.headers["Cache-Control"] == "no-store", answer
    assert kept >= 1


def test_a_mistake_of_ours_is_told_in_the_products_look_and_shows_nothing_of_it(mysafe, monkeypatch):
    item, ada = mysafe.add_secret("ada"), mysafe.browser("ada")

    def fails(*_args, **_more):
        raise RuntimeError("hidden-value")

    monkeypatch.setattr("reference_app.items.load", fails)
    answer = ada.get(f"/mysafe/api-secrets/{item}")
    assert answer.status == 500
    assert answer.html.texts("h1") == ["Something went wrong"]
    assert "hidden-value" not in answer.text
    assert "Traceback" not in answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    script = ada.get(f"/mysafe/api-secrets/{item}", headers={"Accept": "application/json"})
    assert (script.status, json.loads(script.text)) == (500, {"error": 500})


def test_a_database_that_is_gone_is_told_in_the_products_look(mysafe, monkeypatch):
    ada = mysafe.browser("ada")

    def fails(*_args, **_more):
        raise OperationalError("SELECT hidden", {"value": "hidden-value"}, Exception("disk I/O error"))

    monkeypatch.setattr("sqlalchemy.orm.Session.scalar", fails)
    answer = ada.get("/")
    assert answer.status == 500
    assert answer.html.texts("h1") == ["Something went wrong"]
    assert "hidden" not in answer.text
