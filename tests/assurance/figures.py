"""The checks: each yields, trial by trial, whether what is promised held."""

import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from sqlalchemy import select, update

from reference_app import audit, sharing
from reference_app.api_secrets import ApiSecret
from reference_app.database import open_database
from reference_app.items import Item
from reference_app.vault import NotOpened
from tests.assurance.machine import machine
from tests.assurance.rotations import rotations
from tests.integration.matrix import AUDIENCES, EDITORS, Matrix
from tests.integration.test_app_doors import address_of
from tests.integration.test_app_processes import KILLED
from tests.unit.test_app_database import in_threads

ADD = "/mysafe/api-secrets/add"
GOOD = {"name": "Payments API", "url": "https://api.example.test/", "client_id": "c"}
SECRET = "a secret 0123456789"
MEMBERS = ("betty", "carol", "dora")
EDITING = {endpoint for endpoint, audience in AUDIENCES.items() if audience == EDITORS}
STATUS_FOUND = 302


@dataclass(frozen=True)
class Figure:
    """A check, and how many trials it has when it is quick and when it is thorough."""

    name: str
    trials: Callable[..., Iterator[bool]]
    quick: int
    thorough: int


def bound(trials: int, failures: int) -> float:
    """Return the upper 95 % bound of the rate of failures (Clopper and Pearson), by bisection."""
    low, high = failures / trials, 1.0
    for _ in range(60):
        rate = (low + high) / 2
        if _at_most(trials, failures, rate) > 0.05:
            low = rate
        else:
            high = rate
    return high


def _at_most(trials, failures, rate):
    """Return the probability of so many failures or fewer."""
    term = total = (1 - rate) ** trials
    for number in range(failures):
        term *= (trials - number) / (number + 1) * rate / (1 - rate) if rate < 1 else 0
        total += term
    return total


def authorization(mysafe, rounds):
    """Ask every route as everybody in every state, and compare what is hidden with what is not there."""
    for _ in range(rounds):
        matrix = Matrix(mysafe)
        for cell in matrix.cells():
            yield matrix.holds(cell)
            if matrix.is_hidden(cell):
                yield matrix.seen(cell) == matrix.seen(cell.elsewhere())
        mysafe.forget("eve")
        mysafe.clock.pass_by(minutes=6)


def states(mysafe, rounds):
    """Ask every route of an item as each of three members, in each of their 27 states."""
    item, browsers = mysafe.add_secret("ada"), {name: mysafe.browser(name) for name in MEMBERS}
    rules = [rule for rule in mysafe.app.url_map.iter_rules() if "item_id" in rule.arguments]
    viewing = {"items.details", "protected.open_information", "protected.make_token"}
    for _ in range(rounds):
        for state in product((None, False, True), repeat=3):
            wanted = dict(zip(MEMBERS, state, strict=True))
            mysafe.share(item, **{name: can_edit for name, can_edit in wanted.items() if can_edit is not None})
            for rule, name in product(rules, MEMBERS):
                address = address_of(mysafe.app, rule, item)
                browser = browsers[name]
                answer = (
                    browser.post(address, data={"version": "0"}) if "POST" in rule.methods else browser.get(address)
                )
                if rule.endpoint == "states.disable" and answer.status == STATUS_FOUND:
                    yield browser.post(address.replace("disable", "enable")).status == STATUS_FOUND
                allowed = {None: {404}, False: {403}, True: {403}}[wanted[name]]
                if wanted[name] is not None and rule.endpoint in viewing:
                    allowed = {200, 404} if rule.endpoint == "protected.make_token" else {200}
                elif wanted[name] and rule.endpoint in EDITING:
                    allowed = {200, 302, 404, 422}
                yield answer.status in allowed


def saves(mysafe, rounds):
    """Save in eight threads at once: each is answered well, and none is lost."""
    browsers = [mysafe.browser("ada") for _ in range(8)]
    for browser in browsers:
        browser.csrf_token()

    def save(number):
        return [browsers[number].post(ADD, data=GOOD | {"name": f"{number} {n}"}).status for n in range(rounds)]

    for statuses in in_threads(8, save):
        yield from (status == 302 for status in statuses)
    with mysafe.database.session(read_only=True) as session:
        names = set(session.scalars(select(Item.name)))
        yield audit.first_broken(session, mysafe.vault) is None
    yield from (f"{number} {n}" in names for number in range(8) for n in range(rounds))


def races(mysafe, rounds):
    """Unshare while the member looks: she sees it before or not at all, and the log says so in this order."""
    item, ada, betty = mysafe.add_secret("ada", client_secret=SECRET), mysafe.browser("ada"), mysafe.browser("betty")
    for browser in (ada, betty):
        browser.csrf_token()
    looks = f"/mysafe/api-secrets/{item}/information"
    for _ in range(rounds):
        mysafe.share(item, betty=False)
        with mysafe.database.session(read_only=True) as session:
            version = session.scalar(select(Item.share_version).where(Item.id == item))
        form = {"version": str(version)}
        acts = [lambda form=form: ada.post(f"/mysafe/api-secrets/{item}/share", data=form), lambda: betty.post(looks)]
        unshared, looked = in_threads(2, lambda number, acts=acts: acts[number]().status)
        with mysafe.database.session(read_only=True) as session:
            last = [entry.action for entry in audit.of_item(session, item)[:2]]
        in_order = last == ["shared", "viewed"] if looked == 200 else last[:1] == ["shared"]
        yield unshared == 302 and looked in {200, 404} and in_order and betty.post(looks).status == 404


def kills(mysafe, rounds):
    """Kill a process while it saves: the share is as before, and the database is whole."""
    item = mysafe.add_secret("ada")
    mysafe.share(item, betty=False)
    for number in range(rounds):
        command = [sys.executable, "-c", KILLED, mysafe.url, str(item), str(number % 5)]
        killed = subprocess.run(command, check=False).returncode == -signal.SIGKILL
        again = open_database(mysafe.url)
        with again.session(read_only=True) as session:
            stands = sharing.members_of(session.scalars(select(Item).where(Item.id == item)).one())
            sqlite = again.engine.dialect.name == "sqlite"
            whole = not sqlite or session.connection().exec_driver_sql("PRAGMA quick_check").scalar() == "ok"
        again.engine.dispose()
        yield killed and whole and stands == {mysafe.id("betty"): False}


def seals(mysafe, rounds):
    """Turn each bit of a row's sealed bytes: nothing opens."""
    from reference_app import saving  # noqa: PLC0415 - after a fault was planted
    from reference_app.api_secrets import KIND  # noqa: PLC0415

    for _ in range(rounds):
        item, other = mysafe.add_secret("ada", client_secret=SECRET), mysafe.add_secret("ada", client_secret="another")
        with mysafe.database.session(read_only=True) as session:
            rows = {id_: session.get(ApiSecret, id_) for id_ in (item, other)}
            yield saving.opened(session, mysafe.vault, KIND, rows[item].item) == {"client_secret": SECRET}
            yield saving.opened(session, mysafe.vault, KIND, rows[other].item) == {"client_secret": "another"}
            yield SECRET.encode() not in rows[item].client_secret
            text, key = rows[item].client_secret, rows[item].item.data_key
            version = rows[item].sealed_version

        def opens(text, key, version=version, item=item):
            try:
                mysafe.vault.open(key, item, "api_secrets.client_secret", text, version)
            except NotOpened:
                return False
            return True

        yield opens(text, key)
        yield not opens(text, key, version + 1)
        yield not opens(text, key, item=other)
        yield not opens(rows[other].client_secret, rows[other].item.data_key)
        for bit in range(len(text) * 8):
            yield not opens(_turned(text, bit), key)
        for bit in range(len(key) * 8):
            yield not opens(text, _turned(key, bit))


def _turned(sealed, bit):
    changed = bytearray(sealed)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def walk(mysafe, rounds):
    """Share, unshare, disable, look and sign out by chance, and compare each answer with a model."""
    chance = random.Random(7)  # noqa: S311 - nothing secret
    item = mysafe.add_secret("ada", client_secret=SECRET)
    browsers, members, enabled = {name: mysafe.browser(name) for name in MEMBERS}, {}, True
    for _ in range(rounds):
        act, name = (
            chance.choice(["share", "unshare", "switch", "sign out", "look", "look", "look"]),
            chance.choice(MEMBERS),
        )
        if act in {"share", "unshare"} and enabled:
            members = (
                {**members, name: chance.random() < 0.5}
                if act == "share"
                else {other: can_edit for other, can_edit in members.items() if other != name}
            )
            mysafe.share(item, **members)
        elif act == "switch":
            enabled = not enabled
            with mysafe.database.begin() as session:
                session.execute(update(Item).where(Item.id == item).values(enabled=enabled))
        elif act == "sign out":
            stolen = mysafe.stranger().with_cookies(browsers[name].cookies)
            browsers[name].sign_out()
            yield stolen.get(f"/mysafe/api-secrets/{item}").status == 302
            yield mysafe.stranger().sign_in(name, "not the password").status in {401, 429}
            # She is known there, whatever others tried.
            yield browsers[name].sign_in(name).status == 302
        answer = browsers[name].post(f"/mysafe/api-secrets/{item}/information")
        sees = enabled and name in members
        # Who can edit a disabled item still knows that it is there.
        refused = 403 if members.get(name) else 404
        yield answer.status == (200 if sees else refused) and (SECRET in answer.text) == sees
        yield ("Payments API" in browsers[name].get("/mysafe/").text) == sees


FIGURES = (
    Figure("authorization", authorization, 1, 20),
    Figure("states", states, 1, 20),
    Figure("walk", walk, 60, 5_000),
    Figure("machine", machine, 4, 200),
    Figure("races", races, 10, 10_000),
    Figure("saves", saves, 5, 1_000),
    Figure("kills", kills, 3, 500),
    Figure("rotations", rotations, 3, 100),
    Figure("seals", seals, 1, 10),
)
"""For races, kills and rotations, a trial is a round; for the others, a round has many."""

IN_RULES = ("authorization", "states", "walk", "seals")
"""What notices a fault in the rules or in the sealing."""
