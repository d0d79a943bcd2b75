"""The Grid Menu stands in the other corner."""

from tests.faults.deviations import styled
from tests.faults.fault import renamed

FAULT = renamed(
    "unshare",
    "1. In the upper left corner",
    "in the upper left corner",
    styled(".banner { flex-direction: row-reverse; }"),
)
