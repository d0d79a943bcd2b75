"""The three vertical dots stand in the column Enabled."""

import re

from tests.faults.deviations import edited
from tests.faults.fault import renamed

DOTS = re.compile(
    r'(<td role="cell" data-label="Enabled">)(.*?)'
    r'(<div class="dropdown">\s*<button[^>]*aria-label="Actions".*?</div>\s*</div>)',
    re.DOTALL,
)


def moved(text: str) -> str:
    """Put the menu of each row into the cell before the last."""
    return DOTS.sub(r"\1\3\2", text)


FAULT = renamed(
    "unshare",
    "4. In the **Action** column",
    'in the "Action" column',
    edited(moved, "^/mysafe/api-secrets$"),
)
