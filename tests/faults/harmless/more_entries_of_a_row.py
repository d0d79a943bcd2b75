"""The menu of a row has more entries."""

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(
        "<span>Share this API secret</span></a>",
        "<span>Share this API secret</span></a>"
        '<a class="dropdown-item" role="menuitem" tabindex="-1" href="#edit"><span>Edit</span></a>'
        '<a class="dropdown-item" role="menuitem" tabindex="-1" href="#disable"><span>Disable</span></a>',
    ),
)
