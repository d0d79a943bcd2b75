"""The message after Save is another."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "add",
    "You'll see the message",
    'the message "API secret saved"',
    rewritten("<span>API secret saved</span>", "<span>API secret added</span>"),
)
