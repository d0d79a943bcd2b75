"""The list says that members can edit who cannot."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "view",
    "The list **Users with access to information**",
    '"Can edit?" column',
    rewritten(
        'data-label="Can edit?"><span class="pill pill-no">No', 'data-label="Can edit?"><span class="pill pill-yes">Yes'
    ),
)
