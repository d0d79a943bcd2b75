"""The Share window has another title."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "unshare",
    "6. In the **Share** window",
    'in the "Share" window',
    rewritten('id="share-title">Share<', 'id="share-title">People with access<'),
)
