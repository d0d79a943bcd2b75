"""The members of an item after every possible change of the list, from one window or two."""

from itertools import product
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update

from reference_app.items import Item, NoSuchItem, NotTheOwner, load
from reference_app.people import by_username
from reference_app.sharing import (
    NotWhileDisabled,
    Seen,
    Stale,
    UnknownPerson,
    members_of,
    merge,
    open_for,
    save,
)

STATES = {"absent": None, "viewing": False, "editing": True}
THREE = [UUID(int=number) for number in (1, 2, 3)]
NOBODY = UUID(int=0)


def lists(people=THREE):
    """Return every possible list of members with these people."""
    for states in product(STATES.values(), repeat=len(people)):
        yield {person: state for person, state in zip(people, states, strict=True) if state is not None}


class SharedItem:
    """An item of Ada's, and its members by their usernames."""

    def __init__(self, cast):
        self.cast = cast
        self.id = cast.add_secret("ada")
        self.ids = {name: cast.id(name) for name in ("ada", "betty", "carol", "dora")}
        self.names = {person: name for name, person in self.ids.items()}

    def share(self, by="ada", seen=None, **members):
        wanted = {self.ids[name]: can_edit for name, can_edit in members.items()}
        with self.cast.database.begin() as session:
            save(session, by_username(session, by), self.id, wanted, seen)

    @property
    def members(self):
        with self.cast.database.session(read_only=True) as session:
            item = session.scalars(select(Item).where(Item.id == self.id)).one()
            return {self.names[person]: can_edit for person, can_edit in members_of(item).items()}

    def window(self):
        """Open a Share window, and return what it shows."""
        with self.cast.database.session(read_only=True) as session:
            item = open_for(session, by_username(session, "ada"), self.id)
            return Seen(item.share_version, members_of(item))

    def seen_by(self, username):
        with self.cast.database.session(read_only=True) as session:
            try:
                return load(session, by_username(session, username), self.id).id == self.id
            except NoSuchItem:
                return False

    def disable(self):
        with self.cast.database.begin() as session:
            session.execute(update(Item).where(Item.id == self.id).values(enabled=False))


@pytest.fixture
def item(cast):
    return SharedItem(cast)


@pytest.mark.parametrize("before", list(lists("123")), ids=str)
def test_every_list_of_three_people_can_follow_every_other(item, before):
    """Try all 27 lists after all 27, because random tests could miss a fault with an exact number of members."""
    people = dict(zip("123", (item.ids[name] for name in ("betty", "carol", "dora")), strict=True))
    with item.cast.database.begin() as session:
        ada = by_username(session, "ada")
        for after in lists("123"):
            for wanted in (before, after):
                wanted_ids = {people[name]: can_edit for name, can_edit in wanted.items()}
                save(session, ada, item.id, wanted_ids)
                session.expire_all()
                found = session.scalars(select(Item).where(Item.id == item.id)).one()
                assert members_of(found) == wanted_ids
                assert found.shared == bool(wanted)


def test_every_save_makes_a_new_version(item):
    versions = []
    for members in [{}, {"betty": False}, {"betty": True}, {"betty": True, "carol": False}, {"carol": False}, {}]:
        item.share(**members)
        versions.append(item.window().version)
    assert versions == sorted(versions)
    assert len(set(versions[1:])) == 5


def test_access_follows_the_list(item):
    assert not item.seen_by("betty")
    item.share(betty=False, carol=True)
    assert item.seen_by("betty")
    assert item.seen_by("carol")
    assert not item.seen_by("dora")
    item.share(carol=True)
    assert not item.seen_by("betty")
    assert item.seen_by("carol")
    assert item.seen_by("ada")


def test_what_a_member_can_do_changes_both_ways(item):
    item.share(betty=False)
    item.share(betty=True)
    assert item.members == {"betty": True}
    item.share(betty=False)
    assert item.members == {"betty": False}


def test_sharing_with_the_same_people_twice_changes_nothing(item):
    item.share(betty=False, carol=True)
    before = item.window()
    item.share(betty=False, carol=True)
    assert item.window() == before


def test_one_item_shared_leaves_others_alone(item, cast):
    other = SharedItem(cast)
    item.share(betty=True)
    assert other.members == {}
    other.share(betty=False, carol=False)
    item.share()
    assert other.members == {"betty": False, "carol": False}


@pytest.mark.parametrize("by", ["betty", "carol"])
def test_members_share_nothing_whatever_they_can_do(item, by):
    item.share(betty=False, carol=True)
    with pytest.raises(NotTheOwner):
        item.share(by=by, betty=True, carol=True)
    with pytest.raises(NotTheOwner):
        item.share(by=by)
    assert item.members == {"betty": False, "carol": True}


def test_to_outsiders_there_is_nothing_to_share(item):
    with pytest.raises(NoSuchItem):
        item.share(by="dora", dora=True)
    assert item.members == {}


def test_the_owner_is_nobody_to_share_with(item):
    with pytest.raises(UnknownPerson):
        item.share(ada=False)
    with pytest.raises(UnknownPerson):
        item.share(betty=False, ada=True)
    assert item.members == {}


def test_an_unknown_person_on_the_list_leaves_all_as_it_was(item, cast):
    item.share(betty=True)
    with pytest.raises(UnknownPerson), cast.database.begin() as session:
        save(session, by_username(session, "ada"), item.id, {item.ids["carol"]: False, NOBODY: False})
    assert item.members == {"betty": True}


def test_a_disabled_item_is_not_shared_until_it_is_enabled(item):
    item.share(betty=False)
    item.disable()
    with pytest.raises(NotWhileDisabled):
        item.share(carol=False)
    assert item.members == {"betty": False}


def test_a_window_that_is_still_right_saves(item):
    item.share(betty=False)
    item.share(seen=item.window(), betty=True, carol=False)
    assert item.members == {"betty": True, "carol": False}


def test_a_stale_window_saves_nothing_and_says_what_has_changed(item):
    item.share(betty=False, carol=False)
    seen = item.window()
    item.share(carol=True, dora=False)
    with pytest.raises(Stale) as stale:
        item.share(seen=seen, betty=True, carol=False)
    assert sorted(stale.value.changes) == ["Betty B. was removed.", "Carol C. can now edit.", "Dora D. was added."]
    assert item.members == {"carol": True, "dora": False}


def test_a_stale_window_is_told_that_somebody_can_no_longer_edit(item):
    item.share(betty=True)
    seen = item.window()
    item.share(betty=False)
    with pytest.raises(Stale) as stale:
        item.share(seen=seen)
    assert stale.value.changes == ["Betty B. can no longer edit."]


def test_what_a_stale_window_merged_can_be_saved_from_the_window_shown_then(item):
    seen = item.window()
    item.share(betty=False)
    with pytest.raises(Stale) as stale:
        item.share(seen=seen, carol=True)
    merged = {item.names[person]: can_edit for person, can_edit in stale.value.merged.items()}
    assert merged == {"betty": False, "carol": True}
    item.share(seen=item.window(), **merged)
    assert item.members == merged


def test_a_stale_window_that_wants_what_is_so_already_is_content(item):
    seen = item.window()
    item.share(betty=False)
    item.share(seen=seen, betty=False)
    assert item.members == {"betty": False}


def test_a_window_is_stale_only_where_something_differs_from_what_it_showed(item):
    seen = item.window()
    item.share(betty=False)
    item.share()
    # Betty was added and removed meanwhile: there is nothing to report, and nothing would be undone.
    item.share(seen=seen, carol=False)
    assert item.members == {"carol": False}


def what_merging_means(seen, wanted, current):
    """Return the outcome for one person by an independent table of the three states in the window and on the server."""
    if wanted == seen:
        return current  # I changed nothing for this person.
    if current == seen:
        return wanted  # The others changed nothing for this person.
    if seen is not None and None in (wanted, current):
        return None  # Somebody removed this person, which no change of permission undoes.
    return wanted  # Both gave the person a permission: mine wins, because I see it.


@pytest.mark.parametrize("seen", list(lists()), ids=str)
def test_merging_loses_neither_sides_change_for_any_three_lists_of_three_people(seen):
    """Try all 27 by 27 by 27 cases. The outcome for a person depends only on what happened to that person."""
    for wanted, current in product(list(lists()), repeat=2):
        expected = {p: what_merging_means(seen.get(p), wanted.get(p), current.get(p)) for p in THREE}
        assert merge(seen, wanted, current) == {p: can_edit for p, can_edit in expected.items() if can_edit is not None}


members = st.dictionaries(st.integers(0, 9).map(lambda number: UUID(int=number)), st.booleans(), max_size=8)


@given(seen=members, wanted=members, current=members)
def test_merging_holds_for_any_number_of_people(seen, wanted, current):
    merged = merge(seen, wanted, current)
    for person in {*seen, *wanted, *current, *merged}:
        expected = what_merging_means(seen.get(person), wanted.get(person), current.get(person))
        assert merged.get(person) == expected


@given(seen=members, wanted=members)
def test_merging_with_nothing_changed_meanwhile_is_what_was_wanted(seen, wanted):
    assert merge(seen, wanted, seen) == wanted
    assert merge(seen, seen, wanted) == wanted


@given(seen=members, wanted=members, current=members)
def test_merging_once_more_changes_nothing(seen, wanted, current):
    merged = merge(seen, wanted, current)
    assert merge(current, merged, current) == merged
