"""The search for people has another label."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "share",
    "6. In the **Share** window",
    'into "Search users"',
    rewritten(">Search users<", ">Find people<"),
)
