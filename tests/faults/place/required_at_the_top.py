"""What is wrong with a field is said at the top of the form, not beside the field."""

import re

from tests.faults.deviations import edited
from tests.faults.fault import broken

PROBLEM = re.compile(r'<p class="problem" id="[a-z_]+-problem">.*?</p>')


def moved(text: str) -> str:
    """Take the words away from the fields."""
    said = "".join(re.sub(' id="[^"]*"', "", one) for one in PROBLEM.findall(text) if ">T" in one)
    return PROBLEM.sub("", text).replace('<div class="fields">', said + '<div class="fields">') if said else text


FAULT = broken(
    "add",
    "If you leave one of them empty",
    '"This field is required" beside',
    edited(moved),
)
