"""The side menu has more entries."""

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(
        "<span>Home</span></a></li>",
        '<span>Home</span></a></li><li><a href="#passwords"><span>Passwords</span></a></li>'
        '<li><a href="#notes"><span>Notes</span></a></li>',
    ),
)
