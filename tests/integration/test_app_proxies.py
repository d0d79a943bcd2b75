"""The address of a client behind reverse proxies."""

import pytest
from sqlalchemy import select

from reference_app.settings import read_settings
from reference_app.start import CannotStart
from reference_app.throttle import Attempts
from tests.integration.conftest import Browser


@pytest.mark.parametrize(("proxies", "counts"), [("", 1), ("1", 2)])
def test_failed_sign_ins_are_counted_for_whom_the_trusted_proxies_name(mysafe, proxies, counts):
    app = mysafe.another_process(MYSAFE_PROXIES=proxies)
    for address in ("203.0.113.1", "203.0.113.2"):
        Browser(app, HTTP_X_FORWARDED_FOR=address).sign_in("ada", "wrong")
    with mysafe.database.session(read_only=True) as session:
        assert len([key for key in session.scalars(select(Attempts.key)) if "/address/" in key]) == counts


def test_a_number_of_proxies_that_is_none_is_told(tmp_path):
    with pytest.raises(CannotStart, match="MYSAFE_PROXIES is the number of reverse proxies in front, not 'many'"):
        read_settings({"MYSAFE_PROXIES": "many"}, tmp_path)
