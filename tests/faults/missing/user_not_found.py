"""Nothing says that nobody fits."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "share",
    "If the name fits nobody",
    '"User not found"',
    rewritten('tell("User not found", true)', 'tell("", true)', "/user_search.js$"),
)
