"""The detail Url is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "The **View API secret** window opens",
    '"Url"',
    rewritten('scope="row">Url</th>', 'scope="row">Address</th>', "^/mysafe/api-secrets/[^/]+$"),
)
