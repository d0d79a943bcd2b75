"""The column Action has another heading."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "unshare",
    "4. In the **Action** column",
    '"Action" column',
    rewritten('scope="col">Action<', 'scope="col">Tools<'),
)
