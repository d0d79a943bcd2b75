"""The message is gone before anybody can have read it."""

from tests.faults.deviations import scripted
from tests.faults.fault import broken

GONE = 'setTimeout(() => document.querySelectorAll(".message").forEach((message) => message.remove()), 400);'

FAULT = broken(
    "unshare",
    "You'll get the confirmation message",
    'the message "Shared"',
    scripted(GONE, "message.js"),
)
