"""Ada and Betty have so many API secrets more that the report has a second page."""

from tests.faults.crowd import more_items
from tests.faults.fault import harmless

HARMLESS = harmless(
    more_items(31),
)
