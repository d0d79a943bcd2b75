"""The pages hold comments and blanks."""

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten("<span>", "<!-- a word -->\n   <span>"),
    rewritten("<span>Share this API secret</span>", "<span>\n  Share   this\n API secret\n</span>"),
)
