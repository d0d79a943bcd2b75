"""The word Shared disappears only when Home is loaded again."""

from tests.faults.deviations import stale
from tests.faults.fault import broken

FAULT = broken(
    "unshare",
    "The word **Shared**",
    'no longer sees "Shared"',
    stale("^/mysafe/$", "/share$", lambda form: not form.getlist("member")),
)
