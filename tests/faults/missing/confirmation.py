"""Nothing asks whether the removal is meant."""

from tests.faults.deviations import rewritten
from tests.faults.fault import unclear

FAULT = unclear(
    "unshare",
    "8. In the **Confirmation** window",
    'clicks "Yes"',
    rewritten("ask(entry);\n});", "remove(entry);\n});", "/share_window.js$"),
)
