"""What items of every kind can do: be edited, disabled, enabled, listed by filters, and keep their versions."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from reference_app import api_secrets, filters, history, notes, passwords, saving, sharing, states
from reference_app.fields import InvalidFields
from reference_app.items import Item, NoSuchItem, NotTheOwner, NotWhileDisabled, page_of
from reference_app.kinds import KINDS
from reference_app.people import by_username
from reference_app.vault import NotOpened
from tests.unit.conftest import NOW

FILLED = {
    "api_secret": {"name": "One", "url": "https://one.test/", "client_id": "c", "client_secret": "hidden"},
    "password": {"name": "One", "username": "u", "password": "hidden", "secret_key": "JBSW Y3DP EHPK 3PXP"},
    "note": {"name": "One", "note": "hidden"},
}
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@pytest.fixture
def desk(cast):
    return Desk(cast)


class Desk:
    """Items of Ada, and what people do with them; each in a transaction of its own."""

    def __init__(self, cast):
        self.cast, self.vault = cast, cast.vault

    def add(self, kind, owner="ada", **filled):
        with self.cast.database.begin() as session:
            fields = {**FILLED[kind.name], **filled}
            return saving.add(session, self.vault, kind, by_username(session, owner), fields, NOW).id

    def edit(self, kind, item_id, editor="ada", now=NOW, **typed):
        with self.cast.database.begin() as session:
            item, person = self.item(session, item_id), by_username(session, editor)
            saving.edit(session, self.vault, kind, item, person, typed, now)

    def share(self, item_id, **members):
        with self.cast.database.begin() as session:
            wanted = {by_username(session, name).id: can_edit for name, can_edit in members.items()}
            sharing.save(session, by_username(session, "ada"), item_id, wanted)

    def change(self, item_id, who="ada", *, enabled=False):
        with self.cast.database.begin() as session:
            return states.change(session, by_username(session, who), item_id, NOW, enabled=enabled).enabled

    def change_all(self, kind, item_ids, who="ada"):
        with self.cast.database.begin() as session:
            person = by_username(session, who)
            states.for_each(
                session, person, kind, item_ids, lambda id_: states.change(session, person, id_, NOW, enabled=False)
            )

    def opened(self, kind, item_id):
        with self.cast.database.session(read_only=True) as session:
            return saving.opened(session, self.vault, kind, self.item(session, item_id))

    def versions(self, item_id):
        with self.cast.database.session(read_only=True) as session:
            found = history.versions_of(session, self.vault, self.item(session, item_id))
            return [(version.version, version.author.username, saved["name"]) for version, saved in found]

    def listed(self, kind, who="ada", **asked):
        values = {one.name: one.by_default for one in filters.of_kind(kind)} | asked
        with self.cast.database.session(read_only=True) as session:
            page = page_of(session, by_username(session, who), 1, *filters.conditions(kind, values))
            return [item.name for item in page.items]

    @staticmethod
    def item(session, item_id):
        return session.scalars(select(Item).where(Item.id == item_id)).one()


@each_kind
def test_what_an_item_protects_opens_as_it_was_typed_and_is_sealed(desk, kind):
    item_id = desk.add(kind)
    assert "hidden" in desk.opened(kind, item_id).values()
    with desk.cast.database.session(read_only=True) as session:
        row = session.get(kind.row, item_id)
        assert all(b"hidden" not in getattr(row, field.name) for field in kind.protected)


@each_kind
def test_a_hidden_field_that_is_left_blank_keeps_its_value(desk, kind):
    item_id, before = desk.add(kind), None
    before = desk.opened(kind, item_id)
    shown = {field.name: FILLED[kind.name].get(field.name, "") for field in kind.fields if not field.stays_hidden}
    desk.edit(kind, item_id, **{**shown, "name": "Two"})
    assert desk.opened(kind, item_id) == before
    assert desk.listed(kind) == ["Two"]


@each_kind
def test_a_former_value_does_not_open_in_the_place_of_the_present_one(desk, kind):
    item_id, name = desk.add(kind), kind.protected[0].name
    with desk.cast.database.session(read_only=True) as session:
        former = getattr(session.get(kind.row, item_id), name)
    desk.edit(kind, item_id, **{**FILLED[kind.name], name: "new"})
    assert desk.opened(kind, item_id)[name] == "new"
    with desk.cast.database.begin() as session:
        setattr(session.get(kind.row, item_id), name, former)
    with pytest.raises(NotOpened):
        desk.opened(kind, item_id)


@each_kind
def test_an_edit_that_cannot_be_saved_changes_nothing(desk, kind):
    item_id = desk.add(kind)
    with pytest.raises(InvalidFields) as invalid:
        desk.edit(kind, item_id, **{**FILLED[kind.name], "name": " "})
    assert invalid.value.problems == {"name": "This field is required"}
    assert desk.listed(kind) == ["One"]


def test_who_changed_an_item_last_is_noted(desk):
    item_id = desk.add(notes.KIND)
    desk.edit(notes.KIND, item_id, "betty", NOW + timedelta(hours=1), **FILLED["note"])
    with desk.cast.database.session(read_only=True) as session:
        item = desk.item(session, item_id)
        assert (item.owner.username, item.changed_by.username) == ("ada", "betty")
        assert item.changed - item.created == timedelta(hours=1)


def test_an_item_may_keep_its_identifier_and_not_take_that_of_another(desk):
    kind = api_secrets.KIND
    desk.add(kind, identifier="taken")
    own = desk.add(kind, identifier="own")
    desk.edit(kind, own, **FILLED[kind.name], identifier="own")
    with pytest.raises(InvalidFields) as invalid:
        desk.edit(kind, own, **FILLED[kind.name], identifier="taken")
    assert invalid.value.problems == {"identifier": "Identifier already in use"}


@pytest.mark.parametrize("kind", [passwords.KIND, notes.KIND], ids=lambda kind: kind.name)
def test_each_save_is_a_version_with_its_author_the_newest_first(desk, kind):
    item_id = desk.add(kind)
    desk.edit(kind, item_id, "betty", **{**FILLED[kind.name], "name": "Two", kind.protected[0].name: "new"})
    assert desk.versions(item_id) == [(2, "betty", "Two"), (1, "ada", "One")]
    with desk.cast.database.session(read_only=True) as session:
        item = desk.item(session, item_id)
        assert history.one_of(session, desk.vault, item, 1)[1][kind.protected[0].name] == "hidden"
        assert b"hidden" not in session.scalars(select(history.Version.sealed)).first()
        with pytest.raises(NoSuchItem):
            history.one_of(session, desk.vault, item, 3)


def test_a_version_does_not_open_as_another(desk):
    item_id = desk.add(notes.KIND)
    desk.edit(notes.KIND, item_id, **{**FILLED["note"], "note": "new"})
    with desk.cast.database.begin() as session:
        newer, older = (session.get(history.Version, (item_id, number)) for number in (2, 1))
        newer.sealed = older.sealed
    with pytest.raises(NotOpened):
        desk.versions(item_id)


@each_kind
def test_the_owner_and_who_can_edit_disable_and_enable_an_item(desk, kind):
    item_id = desk.add(kind)
    desk.share(item_id, betty=True, carol=False)
    assert desk.change(item_id) is False
    assert desk.change(item_id, "betty", enabled=True) is True
    with pytest.raises(NotTheOwner):
        desk.change(item_id, "carol")
    with pytest.raises(NoSuchItem):
        desk.change(item_id, "dora")
    with pytest.raises(NotWhileDisabled):
        desk.change(item_id, enabled=True)


def test_several_are_disabled_all_or_none_and_the_one_that_forbids_it_is_named(desk):
    first, second = desk.add(notes.KIND, name="First"), desk.add(notes.KIND, name="Second")
    desk.change(second)
    with pytest.raises(states.Forbidden, match="“Second”"):
        desk.change_all(notes.KIND, [first, second])
    assert desk.listed(notes.KIND) == ["First"]
    desk.change_all(notes.KIND, [first])
    assert desk.listed(notes.KIND) == []


def test_several_are_of_one_kind_and_can_be_seen(desk):
    note, password = desk.add(notes.KIND), desk.add(passwords.KIND)
    for item_ids, who in (([note, password], "ada"), ([note], "betty"), ([uuid4()], "ada"), ([], "ada")):
        with pytest.raises(NoSuchItem):
            desk.change_all(notes.KIND, item_ids, who)


def test_more_people_are_added_and_nobody_loses_what_they_could_do(desk):
    item_id = desk.add(notes.KIND)
    desk.share(item_id, betty=True)
    with desk.cast.database.begin() as session:
        ada, ids = by_username(session, "ada"), {n: by_username(session, n).id for n in ("betty", "carol")}
        item = sharing.add(session, ada, item_id, {ids["betty"]: False, ids["carol"]: False})
        assert sharing.members_of(item) == {ids["betty"]: True, ids["carol"]: False}


def test_a_disabled_item_is_listed_for_who_may_enable_it(desk):
    item_id = desk.add(notes.KIND)
    desk.share(item_id, betty=True, carol=False)
    desk.change(item_id)
    listed = {who: desk.listed(notes.KIND, who, enabled="no") for who in ("ada", "betty", "carol", "dora")}
    assert listed == {"ada": ["One"], "betty": ["One"], "carol": [], "dora": []}
    assert desk.listed(notes.KIND, enabled="all") == ["One"]


@pytest.mark.parametrize(
    ("asked", "fits"),
    [
        ({"name": "on"}, True), ({"name": "x"}, False), ({"username": "U"}, True), ({"username": "%"}, False),
        ({"url": "one.test"}, True), ({"tags": "bill"}, True), ({"owner": "ada"}, True), ({"owner": "betty"}, False),
        ({"id": "1"}, True), ({"id": "2"}, False), ({"id": "x"}, False), ({"id": "9" * 40}, False),
        ({"shared": "no"}, True), ({"shared": "yes"}, False), ({"used_from": "01/01/2026"}, False),
        ({"used_from": "rubbish"}, False),
    ],
)  # fmt: skip
def test_a_filter_keeps_what_fits(desk, asked, fits):
    desk.add(passwords.KIND, url="https://one.test/", tags="billing")
    assert desk.listed(passwords.KIND, **asked) == (["One"] if fits else [])


def test_last_use_is_filtered_by_whole_days(desk):
    item_id = desk.add(notes.KIND)
    with desk.cast.database.begin() as session:
        desk.item(session, item_id).last_use = NOW
    for first, last, fits in (("03/01/2026", "03/01/2026", True), ("03/02/2026", "", False), ("", "02/28/2026", False)):
        assert desk.listed(notes.KIND, used_from=first, used_until=last) == (["One"] if fits else [])


@pytest.mark.parametrize("key", ["JBSWY3DPEHPK3PXP", "jbsw y3dp ehpk 3pxp", "JBSWY3DPEH", "JBSWY3DPEHPK3PXP===="])
def test_a_secret_key_is_in_base32(key):
    assert passwords.no_secret_key(key) == ""


@pytest.mark.parametrize("key", ["x", "JBSW", "not a key!", "0189018901", "ÄÄÄÄÄÄÄÄÄÄ", "=" * 12])
def test_anything_else_is_no_secret_key(key):
    assert passwords.no_secret_key(key) == "Not a valid secret key"


def test_codes_are_those_of_the_standard():
    # RFC 6238, appendix B: the last six digits at second 59.
    assert passwords.code_of("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", NOW.fromtimestamp(59, NOW.tzinfo)) == "287082"


def test_a_password_knows_whether_it_has_a_code(desk):
    with_key, without = desk.add(passwords.KIND), desk.add(passwords.KIND, secret_key="")
    with desk.cast.database.session(read_only=True) as session:
        assert [session.get(passwords.Password, each).has_code for each in (with_key, without)] == [True, False]
