"""The details say nothing of who has access."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "view",
    "The list **Users with access to information**",
    '"Users with access to information" list',
    rewritten(
        re.compile(r'<h2 class="section-title".*?</table>', re.DOTALL),
        '<div class="surface">',
        "^/mysafe/api-secrets/[^/]+$",
    ),
)
