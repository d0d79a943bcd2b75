"""The method POST is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "add",
    "9. In the **Method**",
    'selects "POST"',
    rewritten(">POST<", ">Post it<"),
)
