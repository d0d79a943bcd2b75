"""The details have a line more."""

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(
        '<tr role="row" class="detail-url">',
        '<tr role="row"><th role="rowheader" scope="row">Created</th><td role="cell">11/24/2026</td></tr>'
        '<tr role="row" class="detail-url">',
    ),
)
