"""The field Tags is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "add",
    "10. In the **Tags**",
    '"Tags"',
    rewritten('for="tags">Tags<', 'for="tags">Labels<'),
)
