"""The column Member has another heading."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "The list **Users with access to information**",
    '"Member"',
    rewritten('scope="col">Member<', 'scope="col">Person<'),
)
