"""The colours are dark."""

from tests.faults.deviations import styled
from tests.faults.fault import harmless

HARMLESS = harmless(
    styled(":root { color-scheme: dark; --ground: #111; --surface: #222; --ink: #eee; --ink-soft: #bbb; }"),
)
