"""Whoever is chosen again stands on the list twice."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "promise",
    "The same person is chosen twice",
    "on the list of members once",
    rewritten("const listed = member(id);", "const listed = null;", "/share_window.js$"),
)
