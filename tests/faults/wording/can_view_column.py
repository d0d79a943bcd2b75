"""The column Can view? has another heading."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "The list **Users with access to information**",
    '"Can view?" column',
    rewritten('scope="col">Can view?<', 'scope="col">Reads<'),
)
