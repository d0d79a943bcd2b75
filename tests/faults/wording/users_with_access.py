"""The list of users with access has another heading."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "unshare",
    "Click **View API secret**, identified",
    '"Users with access to information" list',
    rewritten(">Users with access to information<", ">Members<"),
)
