"""Adding API secrets: the rules for fields and identifiers, and how the secret is stored."""

from threading import Barrier, Thread

import pytest
from sqlalchemy import func, select, update

from reference_app import fields, saving
from reference_app.api_secrets import FIELDS, KIND, METHODS, ApiSecret
from reference_app.fields import InvalidFields
from reference_app.items import Item, load, rows_of
from reference_app.people import by_username
from reference_app.vault import NotOpened

GOOD = {"name": "Payments API", "url": "https://api.example.test/v2", "client_id": "client"}
LONGEST = {field.name: field.longest for field in FIELDS}
MANDATORY = [field.name for field in FIELDS if field.mandatory]


def check(**other):
    """Return the problems of good values, but for these."""
    return fields.check(FIELDS, {**dict.fromkeys(LONGEST, ""), **GOOD, **other})


def test_the_mandatory_fields_are_enough():
    assert check() == {}


@pytest.mark.parametrize("empty", ["", " ", "\t\n"])
@pytest.mark.parametrize("name", MANDATORY)
def test_a_mandatory_field_is_required(name, empty):
    assert check(**{name: empty}) == {name: "This field is required"}


def test_all_that_is_missing_is_told_at_once():
    assert check(name="", url="", client_id="") == dict.fromkeys(("name", "url", "client_id"), "This field is required")


@pytest.mark.parametrize("name", sorted(LONGEST.keys() - {"method"}))
def test_a_field_takes_as_much_as_it_says_and_no_more(name):
    start = "https://a.test/" if name == "url" else ""
    full = start + "x" * (LONGEST[name] - len(start))
    assert check(**{name: full}) == {}
    assert list(check(**{name: full + "x"})) == [name]


@pytest.mark.parametrize("name", LONGEST)
def test_a_field_takes_no_nul(name):
    assert list(check(**{name: "https://a.test/\0"})) == [name]


@pytest.mark.parametrize(
    "url",
    ["https://a.test", "http://a.test:8080/p?q=1#f", "https://user@a.test/", "https://[::1]/", "https://bücher.test/"],
)
def test_a_web_address_is_an_url(url):
    assert check(url=url) == {}


@pytest.mark.parametrize(
    "url",
    [
        "a.test", "ftp://a.test/", "javascript:alert(1)", "data:text/html,x", "https://", "https:///path", "http:a",
        "//a.test/", "https://a b.test/", "https://a.test/\nx", "https://[::1/", "file:///etc/passwd", "HTTPS",
    ],
)  # fmt: skip
def test_anything_else_is_no_url(url):
    assert check(url=url) == {"url": "Enter an address that begins with https:// or http://"}


def test_the_method_is_one_of_http_or_none():
    for method in ("", *METHODS):
        assert check(method=method) == {}
    for method in ("get", "TRACE", "GET ", "<b>"):
        assert list(check(method=method)) == ["method"]


def test_what_was_filled_in_is_kept_without_the_blanks_around(cast):
    item_id = cast.add_secret(
        "ada", "  Payments API ", url=" https://api.example.test/ ", client_id=" client ", client_secret=" s ",
        identifier=" pay ", method="POST", tags="b , a,b", notes=" as typed \n",
    )  # fmt: skip
    with cast.database.session(read_only=True) as session:
        secret = session.get(ApiSecret, item_id)
        assert (secret.item.name, secret.item.tags, secret.item.owner.username) == ("Payments API", "b, a", "ada")
        assert (secret.url, secret.client_id) == ("https://api.example.test/", "client")
        assert (secret.identifier, secret.method, secret.notes) == ("pay", "POST", " as typed \n")
        assert secret.item.enabled
        assert not secret.item.shared
        assert secret.item.last_use is None
        # Spaces may belong to a secret.
        assert saving.opened(session, cast.vault, KIND, secret.item) == {"client_secret": " s "}


@pytest.mark.parametrize("value", ["", "s", "ünï😀 \t\r\n", "x" * 10_000])
def test_the_client_secret_opens_as_it_was_typed(cast, value):
    item_id = cast.add_secret("ada", client_secret=value)
    with cast.database.session(read_only=True) as session:
        item = load(session, by_username(session, "ada"), item_id)
        assert saving.opened(session, cast.vault, KIND, item) == {"client_secret": value}


def test_a_client_secret_that_was_moved_to_another_row_does_not_open(cast):
    mine, other = cast.add_secret("ada", client_secret="mine"), cast.add_secret("betty", client_secret="other")
    with cast.database.begin() as session:
        stolen = session.get(ApiSecret, other).client_secret
        session.execute(update(ApiSecret).where(ApiSecret.item_id == mine).values(client_secret=stolen))
    _assert_does_not_open(cast, "ada", mine)
    with cast.database.begin() as session:
        stolen_key = session.scalar(select(Item.data_key).where(Item.id == other))
        session.execute(update(Item).where(Item.id == mine).values(data_key=stolen_key))
    _assert_does_not_open(cast, "ada", mine)


def _assert_does_not_open(cast, username, item_id):
    with cast.database.session(read_only=True) as session:
        item = load(session, by_username(session, username), item_id)
        with pytest.raises(NotOpened):
            saving.opened(session, cast.vault, KIND, item)


def test_invalid_fields_save_nothing(cast):
    with pytest.raises(InvalidFields) as invalid:
        cast.add_secret("ada", "", client_secret="hidden-value")
    assert invalid.value.problems == {"name": "This field is required"}
    assert "hidden-value" not in str(invalid.value)
    assert _how_many(cast) == 0


def test_an_identifier_is_unique_among_a_persons_own(cast):
    cast.add_secret("ada", identifier="pay")
    with pytest.raises(InvalidFields) as invalid:
        cast.add_secret("ada", identifier=" pay ")
    assert invalid.value.problems == {"identifier": "Identifier already in use"}
    cast.add_secret("betty", identifier="pay")
    cast.add_secret("ada", identifier="pay2")
    assert _how_many(cast) == 3


def test_no_identifier_is_no_duplicate(cast):
    for blank in ("", " ", ""):
        cast.add_secret("ada", identifier=blank)
    assert _how_many(cast) == 3


def test_two_windows_at_once_cannot_both_take_an_identifier(cast):
    _race_for_an_identifier(cast)


def test_not_even_where_neither_finds_it_taken(cast, monkeypatch):
    """The database refuses the second one even if both checks found nothing, as with concurrent transactions."""
    looked, really = [], saving._taken

    def blind_at_first(*asked):
        looked.append(asked)
        return len(looked) > 2 and really(*asked)

    monkeypatch.setattr(saving, "_taken", blind_at_first)
    _race_for_an_identifier(cast)
    assert len(looked) == 3


def _race_for_an_identifier(cast):
    start, outcomes = Barrier(2), []

    def save():
        start.wait()
        try:
            cast.add_secret("ada", identifier="pay")
            outcomes.append({})
        except InvalidFields as invalid:
            outcomes.append(invalid.problems)

    threads = [Thread(target=save) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes, key=len) == [{}, {"identifier": "Identifier already in use"}]
    assert _how_many(cast) == 1


def test_what_was_saved_before_in_the_transaction_survives_a_taken_identifier(cast, monkeypatch):
    monkeypatch.setattr(saving, "_taken", lambda *_: bool(_how_often.append(1)) or len(_how_often) > 2)
    _how_often = []
    with cast.database.begin() as session:
        ada = by_username(session, "ada")
        saving.add(session, cast.vault, KIND, ada, GOOD | {"name": "one", "identifier": "pay"})
        with pytest.raises(InvalidFields):
            saving.add(session, cast.vault, KIND, ada, GOOD | {"name": "two", "identifier": "pay"})
    assert _how_many(cast) == 1


def test_details_come_in_the_order_of_the_items(cast):
    ids = [cast.add_secret("ada", f"{number}") for number in range(5)]
    with cast.database.session(read_only=True) as session:
        found = [session.scalars(select(Item).where(Item.id == item_id)).one() for item_id in reversed(ids)]
        assert [secret.item_id for secret in rows_of(session, KIND, found)] == ids[::-1]


def _how_many(cast):
    with cast.database.session(read_only=True) as session:
        items = session.scalar(select(func.count()).select_from(Item))
        assert items == session.scalar(select(func.count()).select_from(ApiSecret))
        return items
