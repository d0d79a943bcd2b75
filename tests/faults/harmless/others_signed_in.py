"""Others have accounts, and are signed in."""

from tests.faults.crowd import others_signed_in
from tests.faults.fault import harmless

HARMLESS = harmless(
    others_signed_in(12),
)
