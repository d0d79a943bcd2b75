"""The field Client ID is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "add",
    "6. In the **Client ID**",
    '"Client ID"',
    rewritten('for="client_id">Client ID<', 'for="client_id">Client<'),
)
