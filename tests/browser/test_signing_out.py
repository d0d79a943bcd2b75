"""A person who signs out in one scenario is signed in again in the next."""

from tests.bench.running import carry_out, feature

GIVEN = ('Given Ada owns the API secret "Payments API"', "And Ada is signed in")
SIGNS_OUT = (*GIVEN, 'When Ada clicks "Sign out"', 'Then Ada sees the "Sign in" window')
GOES_ON = (*GIVEN, 'When Ada clicks "Grid Menu"', 'Then Ada sees "MySafe" on the open menu')


def test_who_has_signed_out_is_signed_in_in_the_next_scenario() -> None:
    # The second scenario starts with the session of the first; the last one must not start with that of the third.
    scenarios = [("Begins", GOES_ON), ("Goes on", GOES_ON), ("Signs out", SIGNS_OUT), ("Comes back", GOES_ON)]
    assert [ran.name for ran in carry_out(feature(scenarios))] == [name for name, _ in scenarios]


def test_who_signs_out_where_they_first_signed_in_is_signed_in_in_the_next_scenario() -> None:
    scenarios = [("Signs out", SIGNS_OUT), ("Comes back", GOES_ON)]
    assert [ran.name for ran in carry_out(feature(scenarios))] == [name for name, _ in scenarios]
