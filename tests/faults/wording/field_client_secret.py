"""The field Client secret is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "add",
    "7. In the **Client secret**",
    '"Client secret"',
    rewritten('for="client_secret">Client secret<', 'for="client_secret">Secret of the client<'),
)
