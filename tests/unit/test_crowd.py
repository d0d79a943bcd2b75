"""The crowd around a scenario's items is the seed's, fits on a page, and is mistaken for nobody."""

import pytest

from product.profile import load
from steps.environment.crowd import FILLERS, NOTHING, Crowd, crowd_of
from steps.environment.deployed import is_of_another_run
from steps.scenario_data import LONGEST_NAME

PROFILE = load()
FULL = {name: f"{name} Baker" for name in PROFILE.people.names}
SEEDS = range(1, 40)
A_PAGE = 30


def of(seed: int) -> Crowd:
    return crowd_of(seed, PROFILE, FULL)


def test_a_seed_is_one_crowd_and_others_are_others():
    assert of(17) == of(17)
    assert len({str(of(seed).items) for seed in SEEDS}) == len(SEEDS)
    assert len({of(seed).newer for seed in SEEDS}) > 3
    assert len({of(seed).members for seed in SEEDS}) > 10


def test_no_seed_no_crowd():
    assert of(NOTHING) == Crowd()


def test_the_owner_sees_some_above_and_some_below_a_scenarios_items_on_one_page():
    owner = PROFILE.people.owner.lower()
    for seed in SEEDS:
        seen = [item for item in of(seed).items if item.owner == owner or owner in item.members]
        assert 0 < of(seed).newer < len(seen) < A_PAGE
        assert {*of(seed).items[-1].members, of(seed).items[-1].owner} == {name.lower() for name in FULL}
    assert FILLERS > A_PAGE


def test_nobody_is_found_by_the_owners_name_and_few_by_another():
    people = of(3).people
    found = {name: [full for full in people.values() if name in full] for name in PROFILE.people.names}
    assert not found[PROFILE.people.owner]
    assert not any(PROFILE.people.owner.lower() in username for username in people)
    assert all(len(alike) == 2 for name, alike in found.items() if name != PROFILE.people.owner)


def test_names_are_alike_odd_and_long_but_never_a_scenarios():
    names = {item.name for item in of(5).items}
    kind = PROFILE.kinds[0]
    assert not names & {kind.existing, kind.new}
    assert {f"{kind.existing} (old)", f"{kind.existing} 2", kind.existing.lower()} <= names
    assert max(map(len, names)) == LONGEST_NAME
    assert all(any(sign in name for name in names) for sign in ("<", '"', "\u05de"))


def test_nobody_is_a_member_of_their_own():
    for seed in SEEDS:
        assert all(item.owner not in item.members for item in of(seed).items)


@pytest.mark.parametrize(
    ("row", "name", "another"),
    [
        ("12 Payments API 0a1b2c-3 https://a.test/ Yes", "Payments API ffeedd-1", True),
        ("12 Payments API ffeedd-7 https://a.test/ Yes", "Payments API ffeedd-1", False),
        ("12 Payments API https://a.test/ Yes", "Payments API ffeedd-1", False),
        ("12 Payments API 0a1b2c-3 https://a.test/ Yes", "Payments API", False),
    ],
)
def test_only_what_other_runs_have_added_may_come_and_go(row, name, another):
    assert is_of_another_run(row, name) is another
