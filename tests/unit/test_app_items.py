"""Which items a person sees: one by one, in lists, by searching."""

from uuid import uuid4

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError

from reference_app import items
from reference_app.fields import as_tags
from reference_app.items import A_PAGE, Item, NoSuchItem, fits, has_any, load, page_of
from reference_app.kinds import KINDS
from reference_app.people import by_username
from reference_app.sharing import save
from tests.unit.conftest import NOW


@pytest.fixture
def shelf(cast):
    return Shelf(cast)


class Shelf:
    """The items of Ada and the others, and who sees them."""

    def __init__(self, cast):
        self.cast = cast

    def share(self, item_id, *usernames):
        with self.cast.database.begin() as session:
            people = [by_username(session, name).id for name in usernames]
            save(session, by_username(session, "ada"), item_id, dict.fromkeys(people, False))

    def disable(self, item_id):
        with self.cast.database.begin() as session:
            session.execute(update(Item).where(Item.id == item_id).values(enabled=False))

    def loads(self, username, item_id, **how):
        with self.cast.database.begin() as session:
            try:
                return load(session, by_username(session, username), item_id, **how).id == item_id
            except NoSuchItem:
                return False

    def names(self, username, number=1, find=None):
        with self.cast.database.session(read_only=True) as session:
            conditions = [Item.enabled, *([fits(find, KINDS)] if find else [])]
            page = page_of(session, by_username(session, username), number, *conditions)
            return [item.name for item in page.items]


@pytest.mark.parametrize("lock", [False, True])
def test_owner_and_members_see_an_item_and_nobody_else(shelf, cast, lock):
    item = cast.add_secret("ada")
    shelf.share(item, "betty")
    seen = {name: shelf.loads(name, item, lock=lock) for name in ("ada", "betty", "carol")}
    assert seen == {"ada": True, "betty": True, "carol": False}
    shelf.share(item)
    assert not shelf.loads("betty", item, lock=lock)


@pytest.mark.parametrize("lock", [False, True])
def test_a_disabled_item_is_seen_by_its_owner_alone(shelf, cast, lock):
    item = cast.add_secret("ada")
    shelf.share(item, "betty")
    shelf.disable(item)
    assert shelf.loads("ada", item, lock=lock)
    assert not shelf.loads("betty", item, lock=lock)


def test_an_unknown_item_is_not_there_for_anybody(shelf):
    assert not shelf.loads("ada", uuid4())
    assert not shelf.loads("ada", uuid4(), lock=True)


def test_a_list_holds_own_and_shared_items_and_no_others_newest_first(shelf, cast):
    for name in ("first", "second"):
        cast.add_secret("ada", name)
    shelf.share(cast.add_secret("ada", "shared"), "betty", "carol")
    cast.add_secret("betty", "own")
    assert shelf.names("ada") == ["shared", "second", "first"]
    assert shelf.names("betty") == ["own", "shared"]
    assert shelf.names("carol") == ["shared"]
    assert shelf.names("dora") == []


def test_lists_hold_no_disabled_items(shelf, cast):
    item = cast.add_secret("ada")
    shelf.share(item, "betty")
    shelf.disable(item)
    assert shelf.names("ada") == shelf.names("betty") == []
    with cast.database.session(read_only=True) as session:
        assert not has_any(session, by_username(session, "ada"))


def test_whether_there_is_any_item_counts_shared_ones(shelf, cast):
    shelf.share(cast.add_secret("ada"), "betty")
    with cast.database.session(read_only=True) as session:
        there = {name: has_any(session, by_username(session, name)) for name in ("ada", "betty", "carol")}
    assert there == {"ada": True, "betty": True, "carol": False}


@pytest.mark.parametrize(
    ("how_many", "pages"),
    [
        (0, [(0, False)]),
        (A_PAGE - 1, [(A_PAGE - 1, False)]),
        (A_PAGE, [(A_PAGE, False), (0, False)]),
        (A_PAGE + 1, [(A_PAGE, True), (1, False)]),
        (2 * A_PAGE, [(A_PAGE, True), (A_PAGE, False), (0, False)]),
        (2 * A_PAGE + 1, [(A_PAGE, True), (A_PAGE, True), (1, False)]),
    ],
)
def test_thirty_items_make_a_page(cast, how_many, pages):
    assert A_PAGE == 30
    with cast.database.begin() as session:
        ada = by_username(session, "ada")
        for number in range(how_many):
            session.add(Item(id=uuid4(), kind="api_secret", name=f"{number}", owner=ada, created=NOW, data_key=b""))
    with cast.database.session(read_only=True) as session:
        ada = by_username(session, "ada")
        found = [page_of(session, ada, number) for number in range(1, len(pages) + 1)]
        assert [(len(page.items), page.more) for page in found] == pages
        assert [page.first for page in found] == [True] + [False] * (len(pages) - 1)
        names = [item.name for page in found for item in page.items]
        assert names == [f"{number}" for number in reversed(range(how_many))]


def test_a_page_far_beyond_the_last_is_empty(cast):
    cast.add_secret("ada")
    with cast.database.session(read_only=True) as session:
        assert not page_of(session, by_username(session, "ada"), 999_999).items


FOUND_BY = [
    ("payments", {"Payments API"}),
    ("PAYMENTS", {"Payments API"}),
    ("billing", {"Payments API"}),
    ("weather.example", {"Wetter für Zürich"}),
    ("https://", {"Payments API", "Wetter für Zürich", "100%_sure/thing"}),
    ("ZÜRICH", {"Wetter für Zürich"}),
    ("überall", {"100%_sure/thing"}),
    ("100%", {"100%_sure/thing"}),
    ("%_", {"100%_sure/thing"}),
    ("y%m", set()),
    ("p_y", set()),
    ("%", {"100%_sure/thing"}),
    ("_", {"100%_sure/thing"}),
    ("e/t", {"100%_sure/thing"}),
    ("Ada A.", {"Payments API", "Wetter für Zürich"}),
    ("betty", {"100%_sure/thing"}),
    ("carol", set()),
    ("' OR ''='", set()),
    ("\\", set()),
]


@pytest.mark.parametrize(("query", "expected"), FOUND_BY)
def test_items_are_found_by_name_tag_url_and_owner_letter_by_letter(shelf, cast, query, expected):
    cast.add_secret("ada", "Payments API", url="https://pay.test/", tags="billing, live")
    cast.add_secret("ada", "Wetter für Zürich", url="https://weather.example/")
    cast.add_secret("carol", "Payments of Carol, billing", url="https://weather.example/", tags="100% Überall")
    other = cast.add_secret("betty", "100%_sure/thing", url="https://odd.test/", tags="ÜBERALL")
    with cast.database.begin() as session:
        save(session, by_username(session, "betty"), other, {cast.id("ada"): False})
    assert set(shelf.names("ada", find=query)) == expected


def test_a_secret_is_not_found_by_its_value(shelf, cast):
    cast.add_secret("ada", client_secret="hidden-value", notes="hidden-note")
    assert shelf.names("ada", find="hidden") == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        (" , ,", ""),
        ("one", "one"),
        ("one,two", "one, two"),
        ("  two   words , one", "two words, one"),
        ("one, one, two, one", "one, two"),
    ],
)
def test_tags_are_put_in_order(typed, kept):
    assert as_tags(typed) == kept
    assert Item(tags=kept).tag_list == [tag for tag in kept.split(", ") if tag]


def test_numbers_of_deleted_items_never_come_back(shelf, cast):
    with cast.database.begin() as session:
        session.delete(load(session, by_username(session, "ada"), _bare(session, "ada")))
    with cast.database.begin() as session:
        ada = by_username(session, "ada")
        assert load(session, ada, _bare(session, "ada")).number == 2


def test_a_deleted_item_takes_its_members_with_it(shelf, cast):
    with cast.database.begin() as session:
        item = _bare(session, "ada")
        session.add(items.Share(item_id=item, person_id=by_username(session, "betty").id))
    with cast.database.begin() as session:
        session.execute(items.Item.__table__.delete())
    with cast.database.session(read_only=True) as session:
        assert session.scalar(select(func.count()).select_from(items.Share)) == 0


def test_a_share_needs_an_item_and_a_person_that_exist(cast):
    with cast.database.begin() as session:
        item = _bare(session, "ada")
        betty = by_username(session, "betty").id
    for orphan in [{"item_id": uuid4(), "person_id": betty}, {"item_id": item, "person_id": uuid4()}]:
        with pytest.raises(IntegrityError), cast.database.begin() as session:
            session.add(items.Share(**orphan))


def _bare(session, owner):
    item = Item(
        id=uuid4(), kind="api_secret", name="bare", owner=by_username(session, owner), created=NOW, data_key=b""
    )
    session.add(item)
    session.flush()
    return item.id
