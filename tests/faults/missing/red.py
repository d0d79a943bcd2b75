"""The text box does not turn red."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "share",
    "If the name fits nobody",
    "turn red",
    rewritten('box.classList.toggle("is-invalid", wrong);', "", "/user_search.js$"),
)
