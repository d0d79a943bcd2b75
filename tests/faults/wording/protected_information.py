"""The Protected information window has another title."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "You'll see the **Client secret**",
    'the "Protected information" window',
    rewritten(">Protected information<", ">Secret<"),
)
