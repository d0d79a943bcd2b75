"""Share says that it is done, and removes nobody."""

from tests.faults.deviations import Form, asked_otherwise
from tests.faults.fault import broken


def nobody_removed(form: Form) -> None:
    """Put those back on the list who were taken off."""
    form.setlist("member", list(dict.fromkeys(form.getlist("seen") + form.getlist("member"))))


FAULT = broken(
    "unshare",
    "Now, the user can no longer access",
    "can no longer access",
    asked_otherwise(nobody_removed, "/share$"),
)
