"""No message comes after Share on Home; on the report it does."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "share",
    "You'll get the confirmation message",
    'the message "Shared"',
    rewritten(re.compile(r'<div class="message" role="status">.*?<span>Shared<.*?</div>', re.DOTALL), "", "^/mysafe/$"),
)
