"""The word Shared on a card is another."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "unshare",
    "Locate the API secret you want to unshare:",
    'sees "Shared" on',
    rewritten('pill-shared">Shared<', 'pill-shared">Public<'),
)
