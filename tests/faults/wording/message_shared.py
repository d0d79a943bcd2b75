"""The message after Share is another."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "unshare",
    "You'll get the confirmation message",
    'the message "Shared"',
    rewritten(
        '<span>Shared</span><button type="button" class="message-close"',
        '<span>Saved</span><button type="button" class="message-close"',
    ),
)
