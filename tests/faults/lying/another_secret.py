"""Another Client secret is shown."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "view",
    "You'll see the **Client secret**",
    'sees the "Client secret"',
    rewritten('"value":"', '"value":"x', "/information$"),
)
