"""The screen is wide."""

from tests.faults.fault import harmless

HARMLESS = harmless(
    viewport={"width": 1920, "height": 1080},
)
