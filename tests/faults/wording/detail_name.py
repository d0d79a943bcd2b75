"""The detail Name is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "The **View API secret** window opens",
    'as the "Name"',
    rewritten('scope="row">Name</th>', 'scope="row">Title</th>', "^/mysafe/api-secrets/[^/]+$"),
)
