"""What was added is on the list only when that is loaded again."""

from tests.faults.deviations import stale
from tests.faults.fault import broken

FAULT = broken(
    "add",
    "The new API secret is on the list",
    'sees "Billing API" on the list',
    stale("^/mysafe/api-secrets$", "/add$"),
)
