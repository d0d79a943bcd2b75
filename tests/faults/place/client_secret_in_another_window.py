"""The Client secret is shown in a window that is called as the details are."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "The **Protected information** window opens",
    'the "Protected information" window',
    rewritten(
        'id="protected-information-title">Protected information<',
        'id="protected-information-title">View API secret<',
        "^/mysafe/$",
    ),
)
