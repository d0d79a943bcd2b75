"""The column Shared says No in another word."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "share",
    "As long as it is shared with nobody",
    'sees "No" in the "Shared" column',
    rewritten('pill-no">No<', 'pill-no">Off<'),
)
