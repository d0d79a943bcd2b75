"""The column Owner has another heading."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "share",
    "Only the **Owner** of an API secret",
    '"Owner" column',
    rewritten('scope="col">Owner<', 'scope="col">Holder<'),
)
