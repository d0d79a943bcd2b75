"""The icons are drawn otherwise."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(re.compile(r'(<svg class="icon"[^>]*>).*?(</svg>)', re.DOTALL), r'\1<circle cx="8" cy="8" r="7"/>\2'),
)
