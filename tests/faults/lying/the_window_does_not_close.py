"""Close does nothing."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "view",
    "The **Client secret** is hidden again",
    'does not see the "Client secret"',
    rewritten('"click", () => shown.close()', '"click", () => shown.focus()', "/protected_information.js$"),
)
