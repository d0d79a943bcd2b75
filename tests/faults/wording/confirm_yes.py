"""Yes in the Confirmation window is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "unshare",
    "8. In the **Confirmation** window",
    'clicks "Yes"',
    rewritten('data-answer="yes">Yes<', 'data-answer="yes">OK<'),
)
