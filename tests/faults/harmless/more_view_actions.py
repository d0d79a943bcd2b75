"""View actions has more entries."""

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(
        "<span>Add API secret</span></a>\n",
        "<span>Add API secret</span></a>"
        '<a class="dropdown-item" role="menuitem" href="#print"><span>Print report</span></a>\n',
        "^/mysafe/api-secrets$",
    ),
)
