"""The field Name is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "add",
    "4. In the **Name**",
    '"Name"',
    rewritten('for="name">Name<', 'for="name">Title<'),
)
