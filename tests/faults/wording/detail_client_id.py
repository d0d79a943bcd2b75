"""The detail Client ID is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "The **View API secret** window opens",
    '"Client ID"',
    rewritten('scope="row">Client ID</th>', 'scope="row">Client</th>', "^/mysafe/api-secrets/[^/]+$"),
)
