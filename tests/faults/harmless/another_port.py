"""MySafe is at another port, and under a path."""

from tests.faults.deviations import edited
from tests.faults.fault import harmless

HARMLESS = harmless(
    edited(lambda text: text + "\n"),
    arguments=("--port", "18181", "--prefix", "/vault"),
)
