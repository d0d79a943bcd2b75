"""Markup in a name is not shown, but obeyed."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "promise",
    "A name that holds markup",
    "can access",
    rewritten("&lt;b&gt;", "<b>"),
)
