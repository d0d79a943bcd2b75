"""Buttons have more layers."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(re.compile(r">(Save|Share|Yes|No|Close)</button>"), r"><span><b>\1</b></span></button>"),
)
