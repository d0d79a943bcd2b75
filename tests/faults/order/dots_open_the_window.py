"""The three vertical dots open the Share window at once, without a menu."""

import re

from tests.faults.deviations import edited
from tests.faults.fault import unclear

MENU = re.compile(
    r'<div class="dropdown">\s*<button[^>]*aria-label="Actions".*?href="([^"]*)".*?</div>\s*</div>', re.DOTALL
)


def straight(text: str) -> str:
    """Make a link of the menu."""
    return MENU.sub(r'<a class="icon-button" href="\1" aria-label="Actions">⋮</a>', text)


FAULT = unclear(
    "unshare",
    "5. Select **Share this API secret**",
    'selects "Share this API secret"',
    edited(straight, "^/mysafe/api-secrets$"),
)
