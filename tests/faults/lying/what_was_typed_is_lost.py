"""An address that was typed is lost when another field is missing."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "add",
    "If you leave one of them empty",
    'typed into "URL"',
    rewritten(re.compile(r'(<input type="url"[^>]*value=")[^"]+'), r"\1"),
)
