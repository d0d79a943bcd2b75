"""The column Shared has another heading."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "unshare",
    "The **Shared** column of the API secret must",
    '"Shared" column',
    rewritten('scope="col">Shared<', 'scope="col">Visible<'),
)
