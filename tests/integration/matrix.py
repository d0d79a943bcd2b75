"""What every route must answer to everybody about an item in every state, written down apart from the application."""

from dataclasses import dataclass, replace
from uuid import uuid4

from sqlalchemy import update

from reference_app import passwords
from reference_app.items import Item
from reference_app.people import Person
from tests.integration.conftest import hash_of
from tests.integration.test_app_doors import address_of

ACTORS = ("stranger", "owner", "viewer", "editor", "former member", "outsider")
STATES = ("enabled", "disabled", "unknown")

ANYBODY = {(actor, state) for actor in ACTORS for state in STATES}
SIGNED_IN = {(actor, state) for actor, state in ANYBODY if actor != "stranger"}
VIEWERS = {(actor, "enabled") for actor in ("owner", "viewer", "editor")}
EDITORS = {(actor, "enabled") for actor in ("owner", "editor")}
RESTORERS = {(actor, "disabled") for actor in ("owner", "editor")}

AUDIENCES = {
    "static": ANYBODY,
    "bootstrap.static": ANYBODY,
    "entrance.sign_in": ANYBODY,
    "entrance.try_to_sign_in": ANYBODY,
    "entrance.landing": SIGNED_IN,
    "entrance.sign_out": SIGNED_IN,
    "account.show": SIGNED_IN,
    "account.change_password": SIGNED_IN,
    "account.end_session": SIGNED_IN,
    "home.index": SIGNED_IN,
    "people.search": SIGNED_IN,
    "items.report": SIGNED_IN,
    "items.add": SIGNED_IN,
    "items.save_new": SIGNED_IN,
    "home.get_help": SIGNED_IN,
    "items.details": VIEWERS | RESTORERS,
    "items.edit": EDITORS,
    "items.save": EDITORS,
    "listing.printed": SIGNED_IN,
    "listing.export": SIGNED_IN,
    "states.disable": EDITORS,
    "states.enable": RESTORERS,
    "states.disable_several": SIGNED_IN,
    "states.enable_several": SIGNED_IN,
    "history.window": EDITORS,
    "history.details": EDITORS,
    "history.open_information": EDITORS,
    "share.window_for_several": SIGNED_IN,
    "share.save_several": SIGNED_IN,
    "protected.open_information": VIEWERS,
    "protected.make_token": VIEWERS,
    "generator.strength": SIGNED_IN,
    "generator.save": SIGNED_IN,
    "activity.show": {("owner", "enabled"), ("owner", "disabled")},
    "share.window": {("owner", "enabled")},
    "share.save": {("owner", "enabled")},
}
"""Whom each route lets in, in which state of the item."""

USERNAMES = {"owner": "ada", "viewer": "betty", "editor": "carol", "former member": "dora", "outsider": "eve"}
ENDS_SESSION = {"entrance.sign_out", "entrance.try_to_sign_in"}
TAKEN = {200, 302, 409, 422}
OF_SEVERAL = {"states.disable_several", "states.enable_several", "share.window_for_several", "share.save_several"}
"""The routes that take the items from the form, where the matrix has none."""


@dataclass(frozen=True)
class Cell:
    """One request of somebody about an item in a state."""

    endpoint: str
    method: str
    actor: str
    state: str

    def elsewhere(self):
        """Return the same request about an item that never was."""
        return replace(self, state="unknown")


class Matrix:
    """All cells, and what an application answers in them."""

    def __init__(self, mysafe):
        self.mysafe = mysafe
        self.items = {
            state: mysafe.add(passwords.KIND, name=state, username="u", secret_key="JBSWY3DPEHPK3PXP")
            for state in STATES[:2]
        }
        for item in self.items.values():
            mysafe.share(item, betty=False, carol=True, dora=True)
            mysafe.share(item, betty=False, carol=True)
        mysafe.disable(self.items["disabled"])
        with mysafe.database.begin() as session:
            session.add(Person(username="eve", name="Eve Ellis", email="eve@x.test", password_hash=hash_of("eve")))
        # Who is a member of another item is none of these.
        mysafe.share(mysafe.add_secret("ada", "Another"), dora=True, eve=True)
        self.browsers = {actor: mysafe.browser(name) for actor, name in USERNAMES.items()}
        self.browsers["stranger"] = mysafe.stranger()

    def cells(self):
        for rule in self.mysafe.app.url_map.iter_rules():
            for method in sorted(rule.methods - {"OPTIONS"}):
                for state in STATES if "item_id" in rule.arguments else STATES[:1]:
                    yield from (Cell(rule.endpoint, method, actor, state) for actor in ACTORS)

    def answer(self, cell):
        [rule] = [rule for rule in self.mysafe.app.url_map.iter_rules() if rule.endpoint == cell.endpoint]
        item = self.items.get(cell.state) or uuid4()
        address, browser = address_of(self.mysafe.app, rule, item, passwords.KIND), self.browsers[cell.actor]
        if cell.endpoint in ENDS_SESSION and cell.actor != "stranger":
            browser = self.mysafe.browser(USERNAMES[cell.actor])
        if cell.method == "POST":
            browser._token = None  # Other cells may have changed the session.
            answer = browser.post(address, data={"version": "0"})
            with self.mysafe.database.begin() as session:
                for state, id_ in self.items.items():
                    session.execute(update(Item).where(Item.id == id_).values(enabled=state == "enabled"))
            return answer
        return browser.send(cell.method, address)

    def holds(self, cell):
        answer = self.answer(cell)
        entrance = answer.status == 302 and answer.location.split("?")[0] == "/sign-in"
        if cell.endpoint in ENDS_SESSION:
            return entrance or answer.status == 401
        if cell.endpoint in OF_SEVERAL and cell.actor != "stranger":
            return answer.status == 404
        if (cell.actor, cell.state) in AUDIENCES[cell.endpoint]:
            return answer.status in TAKEN and not entrance
        if cell.actor == "stranger":
            return entrance
        return answer.status == (404 if self.is_hidden(cell) else 403)

    def is_hidden(self, cell):
        """Tell whether not even that the item exists may be known."""
        shown = VIEWERS | RESTORERS | {("stranger", cell.state)}
        return AUDIENCES[cell.endpoint] < SIGNED_IN and (cell.actor, cell.state) not in shown

    def seen(self, cell):
        answer = self.answer(cell)
        headers = sorted((name, value) for name, value in answer.headers if name != "Set-Cookie")
        return answer.status, answer.text_without_tokens, headers
