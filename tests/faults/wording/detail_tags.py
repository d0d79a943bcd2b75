"""The detail Tags is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "The **View API secret** window opens",
    '"Tags"',
    rewritten('scope="row">Tags</th>', 'scope="row">Labels</th>', "^/mysafe/api-secrets/[^/]+$"),
)
