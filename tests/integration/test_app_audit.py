"""The audit log: each change and each look has one entry, and what was tampered with is found."""

import pytest
from sqlalchemy import delete, select, update

from reference_app import audit
from reference_app.audit import Entry
from tests.unit.test_app_database import in_threads

ADD = "/mysafe/api-secrets/add"
GOOD = {"name": "Payments API", "url": "https://api.example.test/", "client_id": "c", "client_secret": "hidden-value"}


def entries(mysafe):
    with mysafe.database.session(read_only=True) as session:
        found = session.scalars(select(Entry).order_by(Entry.number))
        return [(entry.username, entry.action, entry.details) for entry in found]


def broken(mysafe):
    with mysafe.database.session(read_only=True) as session:
        return audit.first_broken(session, mysafe.vault)


@pytest.fixture
def ada(mysafe):
    return mysafe.browser("ada")


def share(mysafe, browser, item, *names, version=0):
    members = [str(mysafe.id(name)) for name in names]
    return browser.post(f"/mysafe/api-secrets/{item}/share", data={"version": str(version), "member": members})


def test_each_change_and_each_look_has_one_entry(mysafe, ada):
    item, betty = mysafe.add_secret("ada"), mysafe.browser("betty")
    acts = [
        (lambda: ada.post(ADD, data=GOOD), ("ada", "added", "")),
        (lambda: share(mysafe, ada, item, "betty"), ("ada", "shared", "Betty Baker was added.")),
        (lambda: betty.post(f"/mysafe/api-secrets/{item}/information"), ("betty", "viewed", "")),
        (lambda: share(mysafe, ada, item, version=1), ("ada", "shared", "Betty Baker was removed.")),
        (lambda: ada.post("/account/sessions/end", data={"session": "others"}), ("ada", "ended a session", "")),
    ]
    for act, entry in acts:
        before = entries(mysafe)
        assert act().status in {200, 302}
        assert entries(mysafe) == [*before, entry]
    assert broken(mysafe) is None


def test_what_was_refused_or_changes_nothing_has_none(mysafe, ada):
    item, dora = mysafe.add_secret("ada"), mysafe.browser("dora")
    ada.post(ADD, data=GOOD | {"name": ""})
    dora.post(f"/mysafe/api-secrets/{item}/information")
    share(mysafe, dora, item, "dora")
    share(mysafe, ada, item)
    share(mysafe, ada, item, "ada")
    ada.post("/account/password", data={"current": "wrong", "new": "a new password", "again": "a new password"})
    for address in ("/mysafe/", f"/mysafe/api-secrets/{item}", f"/mysafe/api-secrets/{item}/share"):
        ada.get(address)
    assert entries(mysafe) == []


def test_a_form_sent_twice_has_one_entry(mysafe, ada):
    for _ in range(2):
        ada.post(ADD, data=GOOD | {"form": "the same"})
    assert entries(mysafe) == [("ada", "added", "")]


def test_an_entry_stands_and_falls_with_what_it_is_about(mysafe, ada, monkeypatch):
    item = mysafe.add_secret("ada", client_secret="hidden-value")

    def fails(*_args, **_more):
        raise RuntimeError("something broke")

    monkeypatch.setattr(audit, "_mac", fails)
    assert ada.post(f"/mysafe/api-secrets/{item}/information").status == 500
    assert ada.post(ADD, data=GOOD).status == 500
    assert share(mysafe, ada, item, "betty").status == 500
    assert mysafe.members(item) == {}
    assert "Payments API" in ada.get("/mysafe/").text
    assert ada.get("/mysafe/").text.count("<h2>Payments API") == 1
    assert entries(mysafe) == []


def test_an_administrators_commands_are_in_it(mysafe):
    for name in ("disable-person", "enable-person"):
        mysafe.app.test_cli_runner().invoke(args=[name, "Betty"])
    mysafe.app.test_cli_runner().invoke(args=["reset-password", "betty"], input="new password\nnew password\n")
    who = audit.ADMINISTRATOR
    actions = ["disabled a person", "enabled a person", "reset a password"]
    assert entries(mysafe) == [(who, action, "betty") for action in actions]


def test_entries_made_at_once_make_one_chain(mysafe):
    item = mysafe.add_secret("ada")
    browsers = [mysafe.browser("ada") for _ in range(6)]
    for browser in browsers:
        browser.csrf_token()
    in_threads(6, lambda number: browsers[number].post(f"/mysafe/api-secrets/{item}/information"))
    assert entries(mysafe) == [("ada", "viewed", "")] * 6
    assert broken(mysafe) is None


TAMPERED = {
    "a name": (update(Entry).where(Entry.number == 3).values(username="eve"), 3),
    "a time": (
        update(Entry).where(Entry.number == 3).values(at=select(Entry.at).where(Entry.number == 1).scalar_subquery()),
        3,
    ),
    "an action": (update(Entry).where(Entry.number == 3).values(action="added"), 3),
    "an item": (update(Entry).where(Entry.number == 3).values(item_id=None), 3),
    "details": (update(Entry).where(Entry.number == 3).values(details="x"), 3),
    "one taken out": (delete(Entry).where(Entry.number == 3), 4),
    "the first taken out": (delete(Entry).where(Entry.number == 1), 2),
    "the end taken off": (delete(Entry).where(Entry.number >= 4), 4),
    "all taken out": (delete(Entry), 1),
    "a number": (update(Entry).where(Entry.number == 2).values(number=9), 3),
}


@pytest.mark.parametrize(("statement", "number"), TAMPERED.values(), ids=TAMPERED)
def test_what_was_tampered_with_is_found(mysafe, ada, clock, statement, number):
    item = mysafe.add_secret("ada")
    for _ in range(5):
        ada.post(f"/mysafe/api-secrets/{item}/information")
        clock.pass_by(seconds=1)
    with mysafe.database.begin() as session:
        session.execute(statement)
    assert broken(mysafe) == number
    ended = mysafe.app.test_cli_runner().invoke(args=["check-audit"])
    assert ended.exit_code == 1
    assert "tampered" in ended.output


def test_the_owner_sees_who_viewed_it_and_when(mysafe, ada):
    item, betty = mysafe.add_secret("ada"), mysafe.browser("betty")
    share(mysafe, ada, item, "betty")
    betty.post(f"/mysafe/api-secrets/{item}/information")
    details = ada.get(f"/mysafe/api-secrets/{item}").html
    [link] = [link for link in details.all("a") if link.text == "Activity"]
    page = ada.get(link.get("href")).html
    assert page.texts("th", scope="row") == ["Betty Baker", "Ada Archer"]
    assert page.texts("td") == [
        "03/01/2026 12:00 UTC", "Viewed", "03/01/2026 12:00 UTC", "Shared: Betty Baker was added."
    ]  # fmt: skip
    assert "Activity" not in betty.get(f"/mysafe/api-secrets/{item}").text
    assert betty.get(link.get("href")).status == 403


def test_the_log_holds_no_secret(mysafe, ada):
    ada.post(ADD, data=GOOD)
    assert "hidden-value" not in str(entries(mysafe))
