"""The column says No, but the access remains."""

import re

from tests.faults.deviations import Form, asked_otherwise, edited
from tests.faults.fault import broken

COLUMN = re.compile(r'(data-label="Shared"><span class="pill pill-)yes(">)Yes')
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
    edited(lambda text: COLUMN.sub(r"\1no\2No", text), "^/mysafe/api-secrets$", lambda _: bool(REMOVED)),
)
