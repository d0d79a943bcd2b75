"""The field Identifier is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "add",
    "8. In the **Identifier**",
    '"Identifier"',
    rewritten('for="identifier">Identifier<', 'for="identifier">Key<'),
)
