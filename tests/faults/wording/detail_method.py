"""The detail Method is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "The **View API secret** window opens",
    '"Method"',
    rewritten('scope="row">Method</th>', 'scope="row">Verb</th>', "^/mysafe/api-secrets/[^/]+$"),
)
