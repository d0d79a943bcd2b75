"""Every fault and every harmless change changes something. Runs without a browser.

A client visits everything in the application once, and each change is applied to the recorded requests and responses.
Only changes inside the application need another visit. This finds faults whose words no longer exist.
"""

import io
import re
import time
from contextlib import suppress
from dataclasses import dataclass
from types import SimpleNamespace

import pytest
from sqlalchemy import delete, select
from werkzeug.wrappers import Response

from reference_app import notes, passwords
from reference_app.api_secrets import ApiSecret
from reference_app.history import Version
from reference_app.items import A_PAGE, Item, Share
from reference_app.notes import Note
from reference_app.passwords import Password
from reference_app.people import Person
from tests.faults import access_left, catalogue, deviations
from tests.faults.groups import groups
from tests.faults.served import deviated
from tests.integration.conftest import Browser, Clock, new_mysafe

FIELDS = {"name": "New", "url": "https://new.example.test/", "client_id": "new", "identifier": "n-1"}
NAMES = ('Quotes "of" all', "Mark<b>up</b>", "\u05e9\u05dc\u05d5\u05dd", "n" * 200)
WAITED: list[float] = []
HIDDEN = re.compile(r'name="(version|seen|seen_can_edit|member)" value="([^"]+)"')


@pytest.fixture(scope="module")
def mysafe(tmp_path_factory):
    with new_mysafe(tmp_path_factory.mktemp("faults"), Clock()) as there:
        yield there


class Enough(Exception):
    """A change has changed all that it should, so that the rest of the visit proves nothing more."""


class Walker:
    """A client that visits everything, or as much of it as is wanted."""

    def __init__(self, app, username, wanted):
        self.browser = Browser(app)
        self.wanted = wanted
        self.browser.sign_in(username)

    def see(self, *paths):
        if not self.wanted():
            raise Enough
        return [self.browser.get(path).text for path in paths]

    def try_every_way(self, item):
        """Look for what was taken away, or was never there."""
        self.see("/mysafe/", "/mysafe/?find=API", "/mysafe/?find=ada", "/mysafe/api-secrets")
        self.see(f"/mysafe/api-secrets/{item}", f"/mysafe/api-secrets/{item}/share")
        self.browser.send("HEAD", f"/mysafe/api-secrets/{item}")
        self.ask(item)

    def ask(self, item):
        """Ask for the protected information."""
        self.browser.post(f"/mysafe/api-secrets/{item}/information", headers={"Accept": "application/json"})

    def share(self, item, without=(), more=(), can_edit=(), origin="report", twice=False):
        """Press Share in the window, with other members than it shows."""
        [page] = self.see(f"/mysafe/api-secrets/{item}/share?from={origin}")
        form = {"member": [], "can_edit": list(map(str, can_edit))}
        for name, value in HIDDEN.findall(page.partition('<template id="new-member"')[0]):
            form.setdefault(name, []).append(value)
        form["member"] = [one for one in form["member"] if one not in map(str, without)] + list(map(str, more))
        self.browser.post(f"/mysafe/api-secrets/{item}/share?from={origin}", data=form)
        if twice:
            self.browser.post(f"/mysafe/api-secrets/{item}/share?from={origin}", data=form)
        self.see("/mysafe/" if origin == "home" else "/mysafe/api-secrets")


def walk(mysafe, app, wanted=lambda: True):
    """Visit everything, as owner, member and outsider, as long as it is wanted.

    :raises Enough: as soon as it is not.
    """
    with mysafe.database.begin() as session:
        for table in (ApiSecret, Password, Note, Version, Share, Item):
            session.execute(delete(table))
        session.execute(delete(Person).where(Person.username.startswith("betty.b")))
    ids = {name: mysafe.id(name) for name in ("betty", "carol", "dora")}
    items = [mysafe.add_secret(name=name) for name in NAMES]
    one = mysafe.add_secret()
    three = mysafe.add_secret(client_secret="s", identifier="three", tags="billing, production")
    mysafe.share(one, betty=False)
    mysafe.share(three, betty=False, carol=False, dora=False)
    ada, betty = Walker(app, "ada", wanted), Walker(app, "betty", wanted)
    pages = ada.see("/", "/mysafe/", "/mysafe/api-secrets", f"/mysafe/api-secrets/{one}/share")
    ada.see(*dict.fromkeys(re.findall(r'(?:href|src)="(/static/[^"]+)"', "".join(pages))))
    ada.see(*(f"{re.findall(r'/static/[0-9a-f]+/', pages[0])[0]}user_search.js",))
    betty.see("/mysafe/api-secrets", "/mysafe/", f"/mysafe/api-secrets/{one}", f"/mysafe/api-secrets/{three}")
    ada.see("/mysafe/api-secrets/add", *(f"/mysafe/api-secrets/{item}" for item in (*items, one, three)))
    ada.browser.post("/mysafe/api-secrets/add", data=FIELDS | {"client_id": ""})
    ada.browser.post("/mysafe/api-secrets/add", data=FIELDS | {"client_secret": "s", "identifier": str(one)})
    ada.see("/mysafe/api-secrets", "/mysafe/people?query=betty", "/mysafe/people?query=Baker")
    ada.see("/mysafe/people?query=nobody+at+all", "/mysafe/people?query=ada")
    ada.browser.post(f"/mysafe/api-secrets/{one}/information", headers={"Accept": "application/json"})
    ada.share(three, without=[ids["betty"]])
    ada.share(one, without=[ids["betty"]])
    betty.see("/mysafe/api-secrets", f"/mysafe/api-secrets/{one}")
    ada.share(one, more=[ids["betty"]], can_edit=[ids["betty"]])
    ada.share(three, without=[ids["carol"]])
    ada.see(f"/mysafe/api-secrets/{three}")
    ada.share(one, without=[ids["betty"]], origin="home")
    ada.share(one, more=[ids["betty"]], origin="home")
    Walker(app, "carol", wanted).try_every_way(one)
    go_on(ada, betty, ids, one, three)
    among_others(mysafe, ada, ids, one)
    other_kinds(mysafe, ada, one)


def other_kinds(mysafe, ada, secret):
    """Add a note and a password, edit, look at and copy them, and disable and enable them and an API secret."""
    note = mysafe.add(notes.KIND, name="Door code", note="hidden")
    password = mysafe.add(passwords.KIND, name="Mail", username="u", password="hidden", url="https://mail.test/")
    ada.browser.post("/mysafe/notes/add", data={"name": "New", "note": "n"})
    ada.browser.post("/mysafe/passwords/add", data={"name": "New", "username": "u", "notes": "n"})
    ada.see("/mysafe/notes/add", "/mysafe/passwords/add", "/mysafe/")
    scripts = re.findall(r'src="(/static/[^"]+)"', ada.browser.get("/mysafe/passwords/add").text)
    for slug, item in {"notes": note, "passwords": password, "api-secrets": secret}.items():
        ada.see(f"/mysafe/{slug}", f"/mysafe/{slug}/{item}", f"/mysafe/{slug}/{item}/edit")
        ada.browser.post(f"/mysafe/{slug}/{item}/information", headers={"Accept": "application/json"})
        filled = FIELDS | {"username": "u", "note": "n", "tags": "t", "notes": "n", "identifier": ""}
        ada.browser.post(f"/mysafe/{slug}/{item}/edit", data=filled)
        ada.see(f"/mysafe/{slug}")
        mysafe.share(item, betty=True)
        ada.see(f"/mysafe/{slug}")
        ada.browser.post(f"/mysafe/{slug}/{item}/disable")
        ada.see(f"/mysafe/{slug}", f"/mysafe/{slug}?enabled=no")
        ada.browser.post(f"/mysafe/{slug}/{item}/enable")
        ada.see(f"/mysafe/{slug}")
    ada.see(*scripts)


def go_on(ada, betty, ids, one, three):
    """Remove the first, the middle, the last, and several at once; and look again, then and later."""
    older = three
    ada.share(older, more=[ids["betty"], ids["carol"], ids["dora"]], can_edit=[ids["betty"]])
    ada.share(older, without=[ids["carol"]], can_edit=[ids["betty"]])
    ada.see(f"/mysafe/api-secrets/{older}")
    ada.share(older, more=[ids["carol"]], can_edit=[ids["betty"]])
    ada.share(older, without=[ids["dora"]])
    ada.share(older, more=[ids["dora"]])
    ada.share(older, without=[ids["betty"], ids["carol"]])
    ada.share(older, more=[ids["betty"]], can_edit=[ids["betty"]], twice=True)
    ada.share(older, without=[ids["betty"], ids["dora"]])
    betty.try_every_way(older)
    ada.ask(older)
    ada.see("/mysafe/", "/mysafe/api-secrets", f"/mysafe/api-secrets/{older}", f"/mysafe/api-secrets/{older}/share")
    betty.try_every_way(older)
    ada.see(*(f"/mysafe/people?query={query}" for query in ("betty@example.test", "ett", "dora")))
    WAITED.append(60)
    betty.try_every_way(older)
    ada.browser.post("/mysafe/api-secrets/add", data=FIELDS | {"name": "", "notes": "n", "client_secret": "s"})
    ada.see("/mysafe/api-secrets/add?quick=1")
    ada.browser.post("/mysafe/api-secrets/add?quick=1", data=FIELDS | {"identifier": ""})
    ada.browser.post("/mysafe/api-secrets/add", data=FIELDS | {"url": ""})


def among_others(mysafe, ada, ids, one):
    """Remove somebody from a long list of members with alike names, and turn to the second page of the report."""
    alike = []
    with mysafe.database.begin() as session:
        for number in range(4):
            session.add(
                Person(username=f"betty.b{number}", name=f"Betty B. {number}", email="b@x.test", password_hash="")
            )
        session.flush()
        alike += session.scalars(select(Person.id).where(Person.username.startswith("betty.b")))
    ada.share(one, more=[*alike, ids["carol"]])
    ada.see("/mysafe/people?query=betty", f"/mysafe/api-secrets/{one}")
    ada.share(one, without=alike[:1])
    for number in range(A_PAGE):
        mysafe.add_secret(name=f"Item {number}")
    ada.see("/mysafe/api-secrets", "/mysafe/api-secrets?page=2")


@dataclass(frozen=True)
class Exchange:
    """A request and its response."""

    environ: dict
    body: bytes
    status: str
    headers: list
    answer: bytes


def listening(app, heard):
    """Record the requests and responses of an application."""
    inner = app.wsgi_app

    def outer(environ, start_response):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        plain = {key: value for key, value in environ.items() if key.isupper()}
        environ["wsgi.input"] = io.BytesIO(body)
        response = Response.from_app(inner, environ, buffered=True)
        heard.append(Exchange(plain, body, response.status, list(response.headers), response.get_data()))
        return response(environ, start_response)

    app.wsgi_app = outer
    return app


@pytest.fixture(scope="module")
def exchanges(mysafe):
    """Return all requests and responses of a visit."""
    heard = []
    walk(mysafe, listening(mysafe.app, heard))
    return heard


def replayed(exchanges, names, bitten, wanted):
    """Repeat the requests on an application that has the recorded responses and applies changes, until all have."""
    canned = {}

    def ready(environ, start_response):
        return canned["answer"](environ, start_response)

    app = SimpleNamespace(extensions={}, wsgi_app=ready)
    for name in names:
        deviated(app, name, bitten.add)
    for exchange in exchanges:
        if wanted <= bitten:
            return
        canned["answer"] = Response(exchange.answer, exchange.status, exchange.headers)
        stream = {"wsgi.input": io.BytesIO(exchange.body), "wsgi.url_scheme": "http"}
        list(app.wsgi_app(exchange.environ | stream, lambda *_: None))


def inside(name):
    """Whether a change is made to the inside of the application."""
    makers = ("patched", "more_items", "others", "saved_otherwise", "open_to_all")
    makers += ("window_for", "oldest_first", "dressed", "draft_saved_later", "card_kept", "removed_are_listed")
    return any(d.__qualname__.startswith(makers) for d in catalogue.load(name).deviations)


@pytest.mark.parametrize("name", catalogue.names())
def test_it_changes_something(mysafe, exchanges, monkeypatch, name):
    if not (declared := catalogue.load(name)).deviations:
        assert declared.context, f"{name} changes nothing"
        return
    monkeypatch.setattr(deviations.time, "sleep", lambda _: None)
    WAITED.clear()
    monkeypatch.setattr(access_left, "now", lambda: time.monotonic() + sum(WAITED))
    bitten, all_of_them = set(), {f"{name} {number}" for number in range(len(declared.deviations))}
    if inside(name):
        app = mysafe.another_process()
        try:
            with suppress(Enough):
                walk(mysafe, deviated(app, name, bitten.add), wanted=lambda: bitten != all_of_them)
        finally:
            deviations.undo(app)
    else:
        replayed(exchanges, [name], bitten, all_of_them)
    idle = all_of_them - bitten
    assert not idle, f"changes nothing any more: {', '.join(sorted(idle))} (counted from 0)"


def test_most_harmless_changes_that_are_tried_at_once_leave_each_other_something_to_change(exchanges, monkeypatch):
    """Where one leaves nothing to another, all of their group are tried one by one, which only takes longer."""
    monkeypatch.setattr(deviations.time, "sleep", lambda _: None)
    dealt, idle = groups(catalogue.names()), set()
    for group in dealt:
        outside, bitten = [name for name in group if not inside(name)], set()
        wanted = {f"{name} {number}" for name in outside for number in range(len(catalogue.load(name).deviations))}
        replayed(exchanges, outside, bitten, wanted)
        idle |= wanted - bitten
    assert len(idle) <= len(dealt) // 10, f"changes nothing among the others: {', '.join(sorted(idle))}"
