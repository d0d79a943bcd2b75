"""The word beside an empty field is another."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "add",
    "If you leave one of them empty",
    '"This field is required" beside',
    rewritten(">This field is required<", ">Please fill this in<"),
)
