"""Signing in: who gets a session and for how long, and how many failed attempts are allowed."""

from datetime import UTC, datetime, timedelta

import pytest
from limits import RateLimitItemPerMinute
from sqlalchemy import func, select

from reference_app import people, sessions, signing_in, throttle
from reference_app.people import Person, by_username
from reference_app.sessions import IDLE, LONGEST, SignedIn
from reference_app.signing_in import TooManyAttempts, WrongUsernameOrPassword
from reference_app.throttle import Attempts, DatabaseStorage, SignInThrottle

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
PASSWORD = "correct horse"
MOMENT = timedelta(seconds=1)


class Clock:
    """A clock in seconds since 1970 that only the test moves."""

    def __init__(self):
        self.now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def storage(database, clock):
    return DatabaseStorage(database, clock)


def test_a_count_grows_and_starts_anew_when_its_time_is_over(storage, clock):
    assert [storage.incr("a", 60) for _ in range(3)] == [1, 2, 3]
    assert storage.get("a") == 3
    clock.now += 59.9
    assert storage.incr("a", 60) == 4
    clock.now += 0.1
    assert storage.get("a") == 0
    assert storage.incr("a", 60) == 1


def test_later_attempts_do_not_put_the_end_off(storage, clock):
    storage.incr("a", 60)
    end = storage.get_expiry("a")
    assert end == clock.now + 60
    clock.now += 30
    storage.incr("a", 60)
    assert storage.get_expiry("a") == end


def test_counts_do_not_touch_each_other(storage):
    storage.incr("a", 60, 5)
    storage.incr("b", 60)
    assert (storage.get("a"), storage.get("b"), storage.get("c")) == (5, 1, 0)
    storage.clear("a")
    assert (storage.get("a"), storage.get("b")) == (0, 1)
    storage.reset()
    assert storage.get("b") == 0
    assert storage.check()


def test_counts_are_common_to_all_that_use_the_database(database, clock):
    storages = [DatabaseStorage(database, clock) for _ in range(3)]
    assert [storage.incr("a", 60) for storage in storages] == [1, 2, 3]


def test_taking_off_more_than_was_counted_gives_nothing_away(storage):
    for _ in range(3):
        storage.incr("a", 60, -1)
        assert storage.get("a") == 0
    assert storage.incr("a", 60) == 1


def test_counts_whose_time_is_over_do_not_pile_up(storage, clock, database):
    for number in range(50):
        storage.incr(f"{number}", 60)
        clock.now += 30
    with database.session(read_only=True) as session:
        assert session.scalar(select(func.count()).select_from(Attempts)) <= 2


@pytest.fixture
def entrance(database, clock, monkeypatch):
    """Sign somebody in without hashing; the tests count how often it would happen."""
    with database.begin() as session:
        for name in ("ada", "betty"):
            person = Person(username=name, name=name, email="", password_hash=PASSWORD)
            session.add(person)
    monkeypatch.setattr(people, "password_fits", lambda person, password: bool(person) and password == PASSWORD)

    def try_it(username="ada", password=PASSWORD, address="192.0.2.1", process=None, known=""):
        try:
            used = process or SignInThrottle(database, clock)
            given = {"username": username, "password": password, "address": address, "now": NOW}
            signing_in.sign_in(database, used, **given, is_known=lambda person: person.username == known)
        except WrongUsernameOrPassword:
            return "wrong"
        except TooManyAttempts:
            return "throttled"
        return "in"

    return try_it


def test_the_right_password_signs_in_and_another_does_not(entrance):
    assert entrance() == "in"
    assert entrance(password="other") == "wrong"
    assert entrance("nobody") == "wrong"


def test_ten_wrong_passwords_in_five_minutes_are_enough(entrance, clock):
    assert [entrance(password="other") for _ in range(10)] == ["wrong"] * 10
    assert entrance(password="other") == "throttled"
    assert entrance() == "throttled"
    clock.now += 5 * 60 - 1
    assert entrance() == "throttled"
    clock.now += 1
    assert entrance() == "in"


def test_going_on_while_throttled_does_not_lock_somebody_out_for_longer(entrance, clock):
    for _ in range(20):
        entrance(password="other")
        clock.now += 14.9
    clock.now += 2
    assert entrance() == "in"


def test_one_persons_failures_are_not_anothers(entrance):
    for _ in range(11):
        entrance(password="other")
    assert entrance("ada") == "throttled"
    assert entrance("betty") == "in"


def test_an_unknown_username_is_throttled_like_a_known_one(entrance):
    assert [entrance("nobody") for _ in range(11)] == ["wrong"] * 10 + ["throttled"]


def test_success_takes_back_nothing_but_itself(entrance):
    """Otherwise each time that she signs in, somebody else could guess ten times more."""
    outcomes = []
    for _ in range(5):
        outcomes += [entrance(password="other") for _ in range(3)] + [entrance(known="ada")]
    assert outcomes.count("wrong") == 10
    assert outcomes.count("in") == 5


def test_success_in_a_known_browser_forgets_the_failures_there(entrance):
    for _ in range(3):
        assert [entrance(password="other", known="ada") for _ in range(9)] == ["wrong"] * 9
        assert entrance(known="ada") == "in"


def test_wrong_passwords_from_elsewhere_do_not_lock_a_known_browser(entrance):
    assert [entrance(password="other", address=f"192.0.2.{n}") for n in range(12)][-2:] == ["throttled"] * 2
    assert entrance() == "throttled"
    assert entrance(known="ada") == "in"
    assert entrance(known="betty") == "throttled"


def test_a_known_browser_has_ten_tries_too_and_locks_nobody_else(entrance):
    assert [entrance(password="other", known="ada") for _ in range(11)] == ["wrong"] * 10 + ["throttled"]
    assert entrance(known="ada") == "throttled"
    assert entrance() == "in"


@pytest.mark.parametrize(
    "spelling", ["ADA", " ada", "ada\t", "ada\0", "\0ada", "a\0da", "\0 ada", "Ada\0\0", "ada \0", "ada\u2003"]
)
def test_no_other_spelling_of_a_username_gives_further_tries(entrance, database, spelling):
    with database.session(read_only=True) as session:
        same = by_username(session, spelling) is not None
    for _ in range(10):
        entrance(password="other")
    assert entrance(spelling, "other") == ("throttled" if same else "wrong")


def test_an_address_that_tries_many_usernames_is_throttled(entrance):
    for number in range(100):
        assert entrance(f"user{number}", "other") == "wrong"
    assert [entrance("user1", "other") for _ in range(3)] == ["wrong", "throttled", "throttled"]
    assert [entrance("betty", "other") for _ in range(2)] == ["wrong", "throttled"]
    assert entrance("betty", address="192.0.2.2") == "in"


def test_those_behind_an_address_are_not_locked_out_by_one_of_them(entrance):
    for number in range(105):
        entrance(f"user{number}", "other")
    for _ in range(3):
        assert [entrance("ada"), entrance("betty")] == ["in", "in"]
        assert entrance("ada", known="ada") == "in"


@pytest.fixture
def strict(monkeypatch):
    """Limit an address to twenty attempts, to use them up sooner."""
    monkeypatch.setattr(throttle, "BY_ADDRESS", RateLimitItemPerMinute(20, 5))


def test_those_who_sign_in_do_not_use_up_the_tries_of_their_address(entrance, strict):
    for _ in range(22):
        assert entrance() == "in"


def test_success_does_not_forgive_an_address_its_other_failures(entrance, strict):
    for number in range(20):
        entrance(f"user{number}", "other")
        if number == 10:
            assert entrance() == "in"
    assert [entrance("betty", "other") for _ in range(2)] == ["wrong", "throttled"]


def test_several_processes_count_together(entrance, database, clock):
    processes = [SignInThrottle(database, clock) for _ in range(2)]
    outcomes = [entrance(password="other", process=processes[number % 2]) for number in range(12)]
    assert outcomes == ["wrong"] * 10 + ["throttled"] * 2


def test_neither_usernames_nor_addresses_are_kept_by_the_throttle(entrance, database):
    entrance("a-password-in-the-wrong-box", "other", address="192.0.2.77")
    with database.session(read_only=True) as session:
        keys = " ".join(session.scalars(select(Attempts.key)))
    assert "a-password" not in keys
    assert "192.0.2" not in keys


@pytest.fixture
def signed_in(cast):
    """Return Ada's session, and find the owner of a token at a given time."""

    class Sessions:
        def begin(self, username="ada", at=NOW):
            with cast.database.begin() as session:
                return sessions.begin(session, by_username(session, username).id, at)

        def note(self, token, at):
            with cast.database.begin() as session:
                sessions.note(session, token, at)

        def end(self, token):
            with cast.database.begin() as session:
                sessions.end(session, token)

        def whose(self, token, at=NOW):
            with cast.database.session(read_only=True) as session:
                found = sessions.find(session, token, at)
                return found and found.person.username

        def listed(self, at):
            with cast.database.session(read_only=True) as session:
                return [row.token_hash for row in sessions.of_person(session, cast.id("ada"), at)]

        def rows(self):
            with cast.database.session(read_only=True) as session:
                return session.scalars(select(SignedIn)).all()

    return Sessions()


def test_a_token_is_its_persons_and_no_other_string_is_anybodys(signed_in):
    ada, betty = signed_in.begin(), signed_in.begin("betty")
    assert (signed_in.whose(ada), signed_in.whose(betty)) == ("ada", "betty")
    for other in ["", ada[:-1], ada + "A", ada.swapcase(), "%", "ü"]:
        assert signed_in.whose(other) is None


def test_tokens_are_long_and_kept_hashed_only(signed_in):
    tokens = {signed_in.begin() for _ in range(20)}
    assert len(tokens) == 20
    assert min(map(len, tokens)) >= 43
    kept = {row.token_hash for row in signed_in.rows()}
    assert not kept & tokens
    # The hash from a stolen database cannot be used as a token.
    assert {signed_in.whose(each) for each in kept} == {None}


def test_an_ended_session_is_over_and_others_go_on(signed_in):
    one, two = signed_in.begin(), signed_in.begin()
    signed_in.end(one)
    assert signed_in.whose(one) is None
    assert signed_in.whose(two) == "ada"
    signed_in.end(one)


def test_a_session_ends_when_nobody_comes_back(signed_in):
    token = signed_in.begin()
    assert signed_in.whose(token, NOW + IDLE - MOMENT) == "ada"
    assert signed_in.whose(token, NOW + IDLE) is None


def test_coming_back_keeps_a_session_going(signed_in):
    token = signed_in.begin()
    signed_in.note(token, NOW + IDLE / 2)
    assert signed_in.whose(token, NOW + IDLE) == "ada"


def test_coming_back_keeps_no_other_session_going(signed_in):
    here, elsewhere = signed_in.begin(), signed_in.begin()
    signed_in.note(here, NOW + IDLE / 2)
    assert (signed_in.whose(here, NOW + IDLE), signed_in.whose(elsewhere, NOW + IDLE)) == ("ada", None)


def test_coming_back_too_late_does_not_bring_a_session_back(signed_in):
    token = signed_in.begin()
    signed_in.note(token, NOW + IDLE)
    assert signed_in.whose(token, NOW + IDLE) is None


def test_no_session_lasts_longer_than_the_longest(signed_in):
    token, now = signed_in.begin(), NOW
    while now + IDLE / 2 < NOW + LONGEST:
        now += IDLE / 2
        assert signed_in.whose(token, now - MOMENT) == "ada"
        signed_in.note(token, now)
    assert signed_in.whose(token, NOW + LONGEST - MOMENT) == "ada"
    assert signed_in.whose(token, NOW + LONGEST) is None


def test_ones_sessions_are_listed_the_newest_first_without_those_that_are_over(signed_in):
    signed_in.begin()
    older, *newest = [signed_in.begin(at=at) for at in (NOW + MOMENT, *[NOW + 2 * MOMENT] * 8)]
    at_once = sorted(map(sessions.hash_of, newest))
    assert signed_in.listed(NOW + IDLE) == [*at_once, sessions.hash_of(older)]


def test_sessions_that_are_over_do_not_pile_up(signed_in):
    for number in range(5):
        signed_in.begin(at=NOW + number * IDLE)
    assert len(signed_in.rows()) == 1
