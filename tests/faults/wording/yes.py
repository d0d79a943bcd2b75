"""The column Shared says Yes in another word."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "unshare",
    "The **Shared** column of the API secret must",
    'sees "Yes" in the "Shared" column',
    rewritten('pill-yes">Yes<', 'pill-yes">On<'),
)
