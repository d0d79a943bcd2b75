"""The Grid Menu has more products."""

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(
        "<span>MySafe</span></a>",
        "<span>MySafe</span></a>"
        '<a class="dropdown-item" role="menuitem" tabindex="-1" href="#pam"><span>PAM Core</span></a>',
    ),
)
