"""The list of users with access has a column more."""

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten('scope="col">Can view?<', 'scope="col">Since</th><th role="columnheader" scope="col">Can view?<'),
    rewritten(
        '<td role="cell" data-label="Can view?">',
        '<td role="cell">11/24/2026</td><td role="cell" data-label="Can view?">',
    ),
)
