"""Sharing works from the report, but not from Home."""

from tests.faults.deviations import Form, asked_otherwise
from tests.faults.fault import broken


def as_it_was(form: Form) -> None:
    """Send the members that were there before."""
    form.setlist("member", form.getlist("seen"))
    form.setlist("can_edit", form.getlist("seen_can_edit"))


FAULT = broken(
    "share",
    "The word **Shared** appears",
    'sees "Shared" on',
    asked_otherwise(as_it_was, "/share$", lambda request: request.args.get("from") == "home"),
)
