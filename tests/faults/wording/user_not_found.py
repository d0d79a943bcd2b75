"""The word that nobody fits is another."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "share",
    "If the name fits nobody",
    'sees "User not found"',
    rewritten('"User not found"', '"No such person"', "/user_search.js$"),
)
