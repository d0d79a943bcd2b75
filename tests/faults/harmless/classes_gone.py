"""Tables have no classes."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(re.compile(r'<table class="[^"]*"'), "<table"),
)
