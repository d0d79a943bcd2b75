"""Sharing is an entry of View actions, no longer of the row's menu."""

import re

from tests.faults.deviations import edited
from tests.faults.fault import renamed

ENTRY = re.compile(r'<a class="dropdown-item"[^>]*>(?:(?!</a>).)*<span>Share this API secret</span></a>', re.DOTALL)


def moved(text: str) -> str:
    """Take the entries out of the rows, and put one behind Add API secret."""
    entries = ENTRY.findall(text)
    if not entries:
        return text
    other = '<a class="dropdown-item" role="menuitem" href="#"><span>Print</span></a>'
    return ENTRY.sub(other, text).replace(
        "<span>Add API secret</span></a>", "<span>Add API secret</span></a>" + entries[0]
    )


FAULT = renamed(
    "unshare",
    "5. Select **Share this API secret**",
    'selects "Share this API secret"',
    edited(moved, "^/mysafe/api-secrets$"),
)
