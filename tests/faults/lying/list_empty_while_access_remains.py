"""The list of users with access is empty, but the access remains."""

import re

from tests.faults.deviations import Form, asked_otherwise, edited
from tests.faults.fault import broken

MEMBERS = re.compile(r'<tr role="row"><th role="rowheader" scope="row" class="name">.*?</tr>', re.DOTALL)
REMOVED: list[str] = []


def nobody_removed(form: Form) -> None:
    """Put those back on the list who were taken off."""
    members = list(dict.fromkeys(form.getlist("seen") + form.getlist("member")))
    if members != form.getlist("member"):
        REMOVED.append("somebody")
    form.setlist("member", members)


FAULT = broken(
    "unshare",
    "Now, the user can no longer access",
    "can no longer access",
    asked_otherwise(nobody_removed, "/share$"),
    edited(lambda text: MEMBERS.sub("", text), "^/mysafe/api-secrets/[^/]+$", lambda _: bool(REMOVED)),
)
