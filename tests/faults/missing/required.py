"""A mandatory field that is empty is saved without a word."""

from tests.faults.deviations import Form, asked_otherwise
from tests.faults.fault import broken


def filled(form: Form) -> None:
    """Fill in what was left empty."""
    form["client_id"] = form["client_id"] or "-"


FAULT = broken(
    "add",
    "If you leave one of them empty",
    '"This field is required" beside "Client ID"',
    asked_otherwise(filled, "/add$"),
)
