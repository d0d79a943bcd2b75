"""Only the newest of the owner's API secrets has the three vertical dots."""

import re

from tests.faults.deviations import edited
from tests.faults.fault import broken

MENU = re.compile(r'<div class="dropdown">\s*<button[^>]*aria-label="Actions".*?</div>\s*</div>', re.DOTALL)


def but_the_first(text: str) -> str:
    """Take away all menus of rows but the first."""
    head, first, rest = text.partition("</tr>")[0], *text.partition("</tr>")[2].partition("</tr>")[::2]
    return head + "</tr>" + first + "</tr>" + MENU.sub("", rest)


FAULT = broken(
    "promise",
    "Another than the newest",
    "stops sharing",
    edited(but_the_first, "^/mysafe/api-secrets$"),
)
