"""The detail Identifier is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "The **View API secret** window opens",
    '"Identifier"',
    rewritten('scope="row">Identifier</th>', 'scope="row">Key</th>', "^/mysafe/api-secrets/[^/]+$"),
)
