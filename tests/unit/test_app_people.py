"""Accounts: usernames, passwords, and the search for somebody to share with."""

import pytest

from reference_app import people
from reference_app.people import FOUND_AT_MOST, Person, UsernameTaken, add_person, by_username, password_fits, search


@pytest.fixture
def session(database):
    with database.begin() as session:
        yield session


@pytest.fixture(scope="module")
def ada():
    return Person(username="ada", name="Ada", email="", password_hash=people.hashed("correct horse"))


def test_the_password_fits_and_no_other_does(ada):
    assert password_fits(ada, "correct horse")
    for other in ["", "correct", "Correct horse", "correct horse ", "correct horse\0", "x" * 100_000]:
        assert not password_fits(ada, other)


def test_any_password_that_was_taken_fits_later():
    for password in ["p", "Zoë 😀 pass", " blanks around ", "x" * 5000]:
        assert password_fits(Person(password_hash=people.hashed(password)), password)


def test_a_password_is_kept_by_argon2id_with_a_salt_of_its_own():
    one, two = people.hashed("correct horse"), people.hashed("correct horse")
    assert one != two
    for kept in (one, two):
        assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
        assert "correct horse" not in kept


def test_an_unknown_person_costs_a_whole_verification_too(ada, monkeypatch):
    verified = []

    class Counting:
        def verify(self, *of):
            verified.append(of)
            return hasher.verify(*of)

        def hash(self, password):
            return hasher.hash(password)

    hasher = people._hasher
    monkeypatch.setattr(people, "_hasher", Counting())
    assert not password_fits(None, "the password of somebody who does not exist")
    assert not password_fits(ada, "wrong")
    [unknown, known] = verified
    # with the same parameters, and so the same work
    assert unknown[0].split("$")[1:4] == known[0].split("$")[1:4]


def test_an_account_without_a_usable_hash_lets_nobody_in():
    for broken in ["", "rubbish", "$argon2id$"]:
        assert not password_fits(Person(password_hash=broken), "")
        assert not password_fits(Person(password_hash=broken), broken)


@pytest.mark.parametrize("spelled", ["ada", "ADA", "Ada", " ada ", "aDa\t"])
def test_usernames_do_not_differ_by_case_or_blanks_around(session, spelled, monkeypatch):
    monkeypatch.setattr(people, "hashed", lambda _: "")
    added = add_person(session, "Ada", "Ada Archer", "ada@example.test", "p")
    assert added.username == "ada"
    assert by_username(session, spelled) is added
    with pytest.raises(UsernameTaken):
        add_person(session, spelled, "Another", "other@example.test", "p")


@pytest.mark.parametrize("other", ["", "ad", "adaa", "%", "ad_", "a da"])
def test_other_usernames_find_nobody(session, other):
    session.add(Person(username="ada", name="Ada", email="", password_hash=""))
    assert by_username(session, other) is None


def test_usernames_beyond_ascii_do_not_differ_by_case_either(session, monkeypatch):
    monkeypatch.setattr(people, "hashed", lambda _: "")
    added = add_person(session, "ÅSA", "Åsa Öberg", "asa@example.test", "p")
    assert by_username(session, "åsa") is added


def test_the_repr_of_a_person_shows_no_hash(ada):
    assert ada.password_hash not in repr(ada)


@pytest.fixture
def crowd(session):
    for username, name, email in [
        ("ada", "Ada Archer", "ada@example.test"),
        ("betty", "Betty Baker", "betty@example.test"),
        ("carol", "Carol Cooper", "cc@mail.test"),
        ("asa", "Åsa Öberg", "asa@example.test"),
        ("neve", "Neve O\u2019Hara", "neve@example.test"),
        ("dan", "Dan D'Arcy", "dan@example.test"),
        ("odd", "100% Odd_Name / Other", "odd@example.test"),
    ]:
        session.add(Person(username=username, name=name, email=email, password_hash=""))
    session.flush()

    def found(query, but="ada"):
        return [person.username for person in search(session, query, but=by_username(session, but))]

    return found


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("betty", ["betty"]),
        ("BAKER", ["betty"]),
        ("  baker ", ["betty"]),
        ("Betty Baker", ["betty"]),
        ("cc@mail.test", ["carol"]),
        ("CC@Mail.test ", ["carol"]),
        ("Carol Cooper <cc@mail.test>", ["carol"]),
        ('"Cooper, Carol" <cc@mail.test>', ["carol"]),
        ("<cc@mail.test>", ["carol"]),
        ("Betty Baker <cc@mail.test>", ["carol"]),
        ("Carol Cooper <other@mail.test>", []),
        ("@mail.test", []),
        ("c@mail.test", []),
        ("cc@mail.tes", []),
        ("@", []),
        ("example.test", []),
        ("A\u030asa", ["asa"]),
        ("a\u030asa o\u0308BERG", ["asa"]),
        ("Betty  Baker", ["betty"]),
        ("Betty\u00a0Baker", ["betty"]),
        ("\tBetty\u2003Baker\n", ["betty"]),
        ("Bet\u200bty", ["betty"]),
        ("\ufeffbetty", ["betty"]),
        ("\uff22etty", ["betty"]),
        ("O'Hara", ["neve"]),
        ("o\u2019hara", ["neve"]),
        ("o\u02bcHara", ["neve"]),
        ("D'Arcy", ["dan"]),
        ("d\u2019arcy", ["dan"]),
        ("'", ["dan", "neve"]),
        ("rol", ["carol"]),
        ("åsa", ["asa"]),
        ("ÖBERG", ["asa"]),
        ("%", ["odd"]),
        ("0%", ["odd"]),
        ("d_n", ["odd"]),
        ("_", ["odd"]),
        ("/", ["odd"]),
        ("\\", []),
        ("' OR 1=1 --", []),
        ("nobody", []),
        ("", []),
        ("   ", []),
        ("bet\0ty", []),
        ("\u200b", []),
        ("betty@example.test" * 20, []),
        ("x" * 101, []),
    ],
)
def test_people_are_found_by_a_part_of_name_or_username_and_a_whole_email_address(crowd, query, expected):
    assert crowd(query) == expected


def test_no_address_is_given_away_letter_by_letter(crowd):
    address = "cc@mail.test"
    shown = {query for end in range(1, len(address)) for query in (address[:end], address[end:]) if crowd(query)}
    # Only what is part of her name and username as well, which everybody sees.
    assert shown == {"c", "t"}


def test_whoever_was_added_with_other_letters_is_found_as_well(session, monkeypatch):
    monkeypatch.setattr(people, "hashed", lambda _: "")
    add_person(session, "Zoe\u0308", "Zoe\u0308 \u00a0 Z\u200bimmer", "zoe@example.test", "p")
    nobody = add_person(session, "x", "x", "x", "p")
    for query in ("zo\u00eb zimmer", "Zoe\u0308 Zimmer", "zoe\u0308", "zo\u00eb"):
        assert [person.name for person in search(session, query, but=nobody)] == ["Zo\u00eb Zimmer"]


INVISIBLE = ["", " ", "\t", "\u00a0", "\u200b", "\u2060\ufeff", "\u3164", "\u2800", "\u00ad", "\u0301", "\u115f "]


@pytest.mark.parametrize("nothing", INVISIBLE)
@pytest.mark.parametrize("field", [0, 1, 2, 3])
def test_an_account_of_which_nothing_is_seen_is_refused(session, field, nothing):
    given = ["zoe", "Zoe Zimmer", "zoe@example.test", "password"]
    given[field] = nothing
    with pytest.raises(people.UnfitAccount, match="at least one letter"):
        add_person(session, *given)


def test_one_does_not_find_oneself(crowd):
    assert crowd("ada") == []
    assert crowd("ada", but="betty") == ["ada"]


def test_no_more_people_are_found_than_fit_in_a_list(session):
    for number in range(FOUND_AT_MOST + 3):
        name = f"Name {number:02}"
        session.add(Person(username=f"u{number}", name=name, email="", password_hash=""))
    session.flush()
    found = search(session, "name", but=by_username(session, "u0"))
    assert [person.name for person in found] == [f"Name {number:02}" for number in range(1, FOUND_AT_MOST + 1)]


def test_a_username_taken_at_the_same_moment_is_told_as_one_taken_before(database, monkeypatch):
    with database.begin() as session:
        add_person(session, "eve", "Eve", "eve@example.test", "password")
    monkeypatch.setattr("reference_app.people.by_username", lambda *_: None)
    with pytest.raises(UsernameTaken), database.begin() as session:
        add_person(session, "eve", "Eve", "eve@example.test", "password")
