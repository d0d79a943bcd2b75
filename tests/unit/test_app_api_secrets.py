"""Adding API secrets: the rules for fields and identifiers, and how the secret is stored."""

from dataclasses import replace
from threading import Barrier, Thread

import pytest
from sqlalchemy import func, select, update

from reference_app import api_secrets
from reference_app.api_secrets import LONGEST, MANDATORY, METHODS, ApiSecret, Fields, InvalidFields, add, check
from reference_app.items import Item, load
from reference_app.kinds import kind_of
from reference_app.people import by_username
from reference_app.vault import NotOpened

GOOD = Fields("Payments API", "https://api.example.test/v2", "client")


def test_the_mandatory_fields_are_enough():
    assert check(GOOD) == {}


@pytest.mark.parametrize("empty", ["", " ", "\t\n"])
@pytest.mark.parametrize("name", MANDATORY)
def test_a_mandatory_field_is_required(name, empty):
    assert check(replace(GOOD, **{name: empty})) == {name: "This field is required"}


def test_all_that_is_missing_is_told_at_once():
    assert check(Fields("", "", "")) == dict.fromkeys(("name", "url", "client_id"), "This field is required")


@pytest.mark.parametrize("name", LONGEST)
def test_a_field_takes_as_much_as_it_says_and_no_more(name):
    start = "https://a.test/" if name == "url" else ""
    full = start + "x" * (LONGEST[name] - len(start))
    assert check(replace(GOOD, **{name: full})) == {}
    assert list(check(replace(GOOD, **{name: full + "x"}))) == [name]


@pytest.mark.parametrize("name", LONGEST)
def test_a_field_takes_no_nul(name):
    assert list(check(replace(GOOD, **{name: "https://a.test/\0"}))) == [name]


@pytest.mark.parametrize(
    "url",
    ["https://a.test", "http://a.test:8080/p?q=1#f", "https://user@a.test/", "https://[::1]/", "https://bücher.test/"],
)
def test_a_web_address_is_an_url(url):
    assert check(replace(GOOD, url=url)) == {}


@pytest.mark.parametrize(
    "url",
    [
        "a.test", "ftp://a.test/", "javascript:alert(1)", "data:text/html,x", "https://", "https:///path", "http:a",
        "//a.test/", "https://a b.test/", "https://a.test/\nx", "https://[::1/", "file:///etc/passwd", "HTTPS",
    ],
)  # fmt: skip
def test_anything_else_is_no_url(url):
    assert check(replace(GOOD, url=url)) == {"url": "Enter an address that begins with https:// or http://"}


def test_the_method_is_one_of_http_or_none():
    for method in ("", *METHODS):
        assert check(replace(GOOD, method=method)) == {}
    for method in ("get", "TRACE", "GET ", "<b>"):
        assert list(check(replace(GOOD, method=method))) == ["method"]


def test_the_fields_do_not_show_the_client_secret():
    assert "hidden" not in repr(replace(GOOD, client_secret="hidden-value"))


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
        assert kind_of(secret.item).opens(session, cast.vault, secret.item) == ("Client secret", " s ")


@pytest.mark.parametrize("value", ["", "s", "ünï😀 \t\r\n", "x" * 10_000])
def test_the_client_secret_opens_as_it_was_typed(cast, value):
    item_id = cast.add_secret("ada", client_secret=value)
    with cast.database.session(read_only=True) as session:
        item = load(session, by_username(session, "ada"), item_id)
        assert kind_of(item).opens(session, cast.vault, item) == ("Client secret", value)


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
            kind_of(item).opens(session, cast.vault, item)


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
    looked, really = [], api_secrets._identified

    def blind_at_first(session, owner, identifier):
        looked.append(identifier)
        return len(looked) > 2 and really(session, owner, identifier)

    monkeypatch.setattr(api_secrets, "_identified", blind_at_first)
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
    monkeypatch.setattr(api_secrets, "_identified", lambda *_: bool(_how_often.append(1)) or len(_how_often) > 2)
    _how_often = []
    with cast.database.begin() as session:
        ada = by_username(session, "ada")
        add(session, cast.vault, ada, replace(GOOD, name="one", identifier="pay"))
        with pytest.raises(InvalidFields):
            add(session, cast.vault, ada, replace(GOOD, name="two", identifier="pay"))
    assert _how_many(cast) == 1


def test_details_come_in_the_order_of_the_items(cast):
    ids = [cast.add_secret("ada", f"{number}") for number in range(5)]
    with cast.database.session(read_only=True) as session:
        found = [session.scalars(select(Item).where(Item.id == item_id)).one() for item_id in reversed(ids)]
        assert [secret.item_id for secret in api_secrets.by_items(session, found)] == ids[::-1]


def _how_many(cast):
    with cast.database.session(read_only=True) as session:
        items = session.scalar(select(func.count()).select_from(Item))
        assert items == session.scalar(select(func.count()).select_from(ApiSecret))
        return items
