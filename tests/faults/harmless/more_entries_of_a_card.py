"""The menu of a card has more entries."""

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(
        "<span>Share</span></a>",
        '<span>Share</span></a><a class="dropdown-item" role="menuitem" href="#edit"><span>Edit</span></a>',
    ),
)
