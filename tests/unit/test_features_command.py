"""`make features` runs with two workers and `--hands=all`, unless its arguments say otherwise."""

import pytest

from tools.features import ALL_HANDS, command


@pytest.mark.parametrize(
    ("arguments", "cores", "workers"),
    [
        ([], 2, True),
        ([], 1, False),
        (["-k", "shortcut"], 2, True),
        (["-n", "auto"], 2, False),
        (["-n4"], 2, False),
        (["--headed"], 8, False),
    ],
)
def test_two_workers_where_there_are_two_cores(arguments: list[str], cores: int, workers: bool) -> None:
    told = command(arguments, cores)
    assert ("worksteal" in told) is workers
    assert told[-len(arguments) :] == arguments or not arguments


def test_what_is_told_comes_last_so_that_it_counts() -> None:
    told = command(["--hands=mouse"], 1)
    assert told.index(ALL_HANDS) < told.index("--hands=mouse")
