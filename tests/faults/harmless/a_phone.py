"""The screen is that of a phone."""

from tests.faults.fault import harmless

HARMLESS = harmless(
    viewport={"width": 390, "height": 844},
)
