"""The column says No only when the report is loaded again."""

from tests.faults.deviations import stale
from tests.faults.fault import broken

FAULT = broken(
    "unshare",
    "If nobody else has access, you'll see",
    'sees "No" in the "Shared" column',
    stale("^/mysafe/api-secrets$", "/share$", lambda form: not form.getlist("member")),
)
