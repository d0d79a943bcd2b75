"""Measure the seconds from the beginning of a broken step until it fails with its explanation."""

from tests.bench.figure import Figure
from tests.bench.running import WITHOUT_EVIDENCE, UnfitError, carry_out, feature

GOAL = 3.0
_BEGINNING = (
    'Given Ada owns the API secret "Payments API", shared with Betty',
    "And Ada is signed in",
    'When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner',
    'And Ada selects "MySafe"',
    'And Ada selects "API secrets" on the side menu',
)
_OPENED = (
    *_BEGINNING,
    'When Ada clicks the "three vertical dots" icon in the "Action" column of "Payments API"',
    'And Ada selects "Share this API secret"',
)
_ALWAYS = 'Then Ada sees the "Share" window'
BROKEN = (
    ("A button that is not there", (*_OPENED, 'When Ada clicks "Shut"', _ALWAYS)),
    ("An entry of another name", (*_OPENED[:-1], 'And Ada selects "Share with others"', _ALWAYS)),
    ("A column that reads otherwise", (*_BEGINNING, 'Then Ada sees "No" in the "Shared" column of "Payments API"')),
    ("A field that is not there", (*_OPENED, 'When Ada types "betty" into "Search people"', _ALWAYS)),
    ("An item that is not on the list", (*_BEGINNING[:1], *_BEGINNING[1:], 'And Ada clicks "Billing API"', _ALWAYS)),
)
"""A broken step of each kind that occurs in tutorials."""


def measure(pairs: int) -> list[Figure]:
    """Run each kind of broken step `pairs` times."""
    scenarios = [(f"{name} {turn}", steps) for turn in range(pairs) for name, steps in BROKEN]
    ran = carry_out(feature(scenarios), *WITHOUT_EVIDENCE, expected=1)
    red = [one.red_after for one in ran if one.red_after is not None]
    if len(red) != len(scenarios):
        raise UnfitError(f"{len(red)} of {len(scenarios)} broken steps were red")
    return [Figure("red", "until a broken step is red", red, "s", GOAL)]
