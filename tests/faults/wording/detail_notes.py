"""The detail Notes is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "The **View API secret** window opens",
    '"Notes"',
    rewritten('scope="row">Notes</th>', 'scope="row">Remarks</th>', "^/mysafe/api-secrets/[^/]+$"),
)
