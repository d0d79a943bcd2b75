"""The list of users with access is empty, but the access remains."""

import re

from tests.faults.access_stays import access_stays, somebody_should_be_gone
from tests.faults.deviations import edited
from tests.faults.fault import broken

MEMBERS = re.compile(r'<tr role="row"><th role="rowheader" scope="row" class="name">.*?</tr>', re.DOTALL)

FAULT = broken(
    "unshare",
    "Now, the user can no longer access",
    "can no longer access",
    access_stays(),
    edited(lambda text: MEMBERS.sub("", text), "^/mysafe/api-secrets/[^/]+$", somebody_should_be_gone),
)
