"""The Client secret is called otherwise where it is shown."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "You'll see the **Client secret**",
    'the "Client secret"',
    rewritten('"label":"Client secret"', '"label":"Value"', "/information$"),
)
