"""The report has a column more."""

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten('scope="col">Tags<', 'scope="col">Created</th><th role="columnheader" scope="col">Tags<'),
    rewritten(
        '<td role="cell" data-label="Tags">', '<td role="cell">11/24/2026</td><td role="cell" data-label="Tags">'
    ),
)
