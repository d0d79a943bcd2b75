"""The field Method is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "add",
    "9. In the **Method**",
    '"Method"',
    rewritten('for="method">Method<', 'for="method">Verb<'),
)
