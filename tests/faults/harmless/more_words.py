"""Pages explain themselves, in the words of their controls."""

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(
        "</h1>", "</h1><p>Shared items can be seen by others. Select Share to change that, and Save what you add.</p>"
    ),
)
