"""The API secret is shared, but the column says No from the start."""

import re

from tests.faults.deviations import edited
from tests.faults.fault import broken

COLUMN = re.compile(r'(data-label="Shared"><span class="pill pill-)yes(">)Yes')

FAULT = broken(
    "unshare",
    "The **Shared** column of the API secret must",
    'sees "Yes" in the "Shared" column',
    edited(lambda text: COLUMN.sub(r"\1no\2No", text), "^/mysafe/api-secrets$"),
)
