"""A command that the bench measures must end as expected."""

import pytest

from tests.bench.running import UnfitError, timed


def test_what_does_not_end_as_it_should_is_no_measure():
    with pytest.raises(UnfitError, match="ended with 3 instead of 0"):
        timed(["sh", "-c", "exit 3"])
    assert timed(["sh", "-c", "exit 3"], expected=3) > 0
