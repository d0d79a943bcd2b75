"""The field URL is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "add",
    "5. In the **URL**",
    '"URL"',
    rewritten('for="url">URL<', 'for="url">Address<'),
)
