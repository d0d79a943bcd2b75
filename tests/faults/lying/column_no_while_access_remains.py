"""The column says No, but the access remains."""

import re

from tests.faults.access_stays import access_stays, somebody_should_be_gone
from tests.faults.deviations import edited
from tests.faults.fault import broken

COLUMN = re.compile(r'(data-label="Shared"><span class="pill pill-)yes(">)Yes')

FAULT = broken(
    "unshare",
    "Now, the user can no longer access",
    "can no longer access",
    access_stays(),
    edited(lambda text: COLUMN.sub(r"\1no\2No", text), "^/mysafe/api-secrets$", somebody_should_be_gone),
)
