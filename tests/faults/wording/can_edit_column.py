"""The column Can edit? has another heading."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "The list **Users with access to information**",
    '"Can edit?" column',
    rewritten('scope="col">Can edit?<', 'scope="col">Writes<'),
)
