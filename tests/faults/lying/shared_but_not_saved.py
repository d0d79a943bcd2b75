"""Share says that it is done, and adds nobody."""

from tests.faults.deviations import Form, asked_otherwise
from tests.faults.fault import broken


def nobody_added(form: Form) -> None:
    """Take those off the list who are new on it."""
    form.setlist("member", [member for member in form.getlist("member") if member in form.getlist("seen")])
    form.setlist("can_edit", [member for member in form.getlist("can_edit") if member in form.getlist("seen")])


FAULT = broken(
    "share",
    "The **Shared** column of the API secret now",
    'sees "Yes" in the "Shared" column',
    asked_otherwise(nobody_added, "/share$"),
)
