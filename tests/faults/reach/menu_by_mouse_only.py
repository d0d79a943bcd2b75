"""The menu of a row does not open by the keyboard."""

from tests.faults.deviations import scripted
from tests.faults.fault import broken

DEAF = """
document.addEventListener("keydown", (event) => {
  if (event.target.ariaLabel === "Actions") { event.preventDefault(); event.stopImmediatePropagation(); }
}, true);
"""

FAULT = broken(
    "promise",
    "With the keyboard alone",
    "by the keyboard alone",
    scripted(DEAF),
)
