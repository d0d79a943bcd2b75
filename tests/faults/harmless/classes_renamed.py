"""Classes have other names."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(
        re.compile(r'class="(pill|page-head|empty|tile-icon|top-bar|way-back|over-title|title)\b'), r'class="x-\1'
    ),
)
