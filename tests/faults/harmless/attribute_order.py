"""Attributes stand in another order."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(re.compile(r'<button type="button" (class="[^"]*")'), r'<button \1 type="button"'),
    rewritten(re.compile(r'aria-label="([^"]*)" title="([^"]*)"'), r'title="\2" aria-label="\1"'),
)
