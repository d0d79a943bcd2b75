"""The Share window lists two members at most, and saves these."""

import re

from tests.faults.deviations import edited
from tests.faults.fault import broken

MEMBER = r'<li class="member">.*?</li>\s*'
MEMBERS = re.compile(f'(<ul class="members".*?)({MEMBER})({MEMBER})(?:{MEMBER})+(</ul>)', re.DOTALL)


def two_at_most(text: str) -> str:
    """Take away the third."""
    return MEMBERS.sub(r"\1\2\3\4", text)


FAULT = broken(
    "promise",
    "One of three members is removed",
    "can access",
    edited(two_at_most, "/share$"),
)
