"""The column says Yes only when the report is loaded again."""

from tests.faults.deviations import stale
from tests.faults.fault import broken

FAULT = broken(
    "share",
    "The **Shared** column of the API secret now",
    'sees "Yes" in the "Shared" column',
    stale("^/mysafe/api-secrets$", "/share$", lambda form: bool(form.getlist("member"))),
)
