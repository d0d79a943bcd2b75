"""The screen is small."""

from tests.faults.fault import harmless

HARMLESS = harmless(
    viewport={"width": 1024, "height": 640},
)
