"""API secrets is an entry of the Grid Menu, no longer of the side menu."""

import re

from tests.faults.deviations import edited
from tests.faults.fault import renamed

ENTRY = re.compile(r'<li><a href="[^"]*"[^>]*>(?:(?!</a>).)*<span>API secrets</span></a></li>', re.DOTALL)
PRODUCT = "<span>MySafe</span></a>"


def moved(text: str) -> str:
    """Take the entry off the side menu, and put it behind MySafe."""
    other = '<a class="dropdown-item" role="menuitem" href="/mysafe/api-secrets"><span>API secrets</span></a>'
    return ENTRY.sub("", text).replace(PRODUCT, PRODUCT + other)


FAULT = renamed(
    "share",
    "2. On the side menu",
    'selects "API secrets" on the side menu',
    edited(moved),
)
