"""Where two have access, the other one is removed."""

from tests.faults.deviations import Form, asked_otherwise
from tests.faults.fault import broken


def the_other(form: Form) -> None:
    """Take another member off the list than was meant."""
    seen, kept = form.getlist("seen"), form.getlist("member")
    gone = [member for member in seen if member not in kept]
    if len(gone) == 1 and kept:
        form.setlist("member", gone + kept[1:])


FAULT = broken(
    "promise",
    "One of two members is removed",
    "Betty can no longer access",
    asked_otherwise(the_other, "/share$"),
)
