"""Client ID is not marked as mandatory."""

from tests.faults.deviations import rewritten
from tests.faults.fault import unclear

FAULT = unclear(
    "add",
    "**Name**, **URL** and **Client ID** are mandatory",
    "marked as mandatory",
    rewritten(
        'for="client_id">Client ID<span class="mandatory" aria-hidden="true">*</span>', 'for="client_id">Client ID'
    ),
)
