"""Where one is removed, all are."""

from tests.faults.deviations import Form, asked_otherwise
from tests.faults.fault import broken


def all_of_them(form: Form) -> None:
    """Empty the list when somebody is taken off it."""
    if set(form.getlist("seen")) - set(form.getlist("member")):
        form.setlist("member", [])
        form.setlist("can_edit", [])


FAULT = broken(
    "promise",
    "One of two members is removed",
    "Dora can access",
    asked_otherwise(all_of_them, "/share$"),
)
