"""The button Share of the Share window is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "unshare",
    "9. Click **Share**",
    'clicks "Share"',
    rewritten("data-share>Share<", "data-share>Save<"),
)
