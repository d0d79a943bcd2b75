"""MySafe has another name in the Grid Menu."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "share",
    "1. In the upper left corner",
    'selects "MySafe"',
    rewritten("<span>MySafe</span></a>", "<span>Vault</span></a>"),
)
