"""The access has ended, but the column still says Yes."""

import re

from tests.faults.deviations import edited
from tests.faults.fault import broken

COLUMN = re.compile(r'(data-label="Shared"><span class="pill pill-)no(">)No')

FAULT = broken(
    "unshare",
    "If nobody else has access, you'll see",
    'sees "No" in the "Shared" column',
    edited(lambda text: COLUMN.sub(r"\1yes\2Yes", text), "^/mysafe/api-secrets$"),
)
