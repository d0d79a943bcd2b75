"""Where three people have access, unsharing does nothing."""

from tests.faults.deviations import Form, asked_otherwise
from tests.faults.fault import broken


def nobody_of_three(form: Form) -> None:
    """Keep the list as it was, where there are three on it."""
    if len(form.getlist("seen")) == 3:
        form.setlist("member", form.getlist("seen"))


FAULT = broken(
    "promise",
    "One of three members is removed",
    "Betty can no longer access",
    asked_otherwise(nobody_of_three, "/share$"),
)
