"""The detail Last use is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "The **View API secret** window opens",
    '"Last use"',
    rewritten('scope="row">Last use</th>', 'scope="row">Used</th>', "^/mysafe/api-secrets/[^/]+$"),
)
