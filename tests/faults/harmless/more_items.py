"""Ada and Betty have five API secrets more."""

from tests.faults.crowd import more_items
from tests.faults.fault import harmless

HARMLESS = harmless(
    more_items(5),
)
