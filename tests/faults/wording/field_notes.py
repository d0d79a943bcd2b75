"""The field Notes is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "add",
    "11. In the **Notes**",
    '"Notes"',
    rewritten('for="notes">Notes<', 'for="notes">Remarks<'),
)
