"""The detail Owner is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "The **View API secret** window opens",
    'as the "Owner"',
    rewritten('scope="row">Owner</th>', 'scope="row">Holder</th>', "^/mysafe/api-secrets/[^/]+$"),
)
