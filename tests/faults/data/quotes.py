"""Quotation marks in a name are shown as signs of HTML."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "promise",
    "A name that holds quotation marks",
    "can access",
    rewritten("&#34;", "&amp;#34;"),
)
