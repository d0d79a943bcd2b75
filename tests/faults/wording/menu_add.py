"""The menu View actions calls Add API secret otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "add",
    "3. On the top bar, click **View actions**",
    'selects "Add API secret"',
    rewritten("<span>Add API secret</span>", "<span>New</span>", "^/mysafe/api-secrets$"),
)
