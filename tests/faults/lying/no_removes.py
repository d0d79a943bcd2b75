"""No in the Confirmation window removes as Yes does."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "promise",
    "The confirmation is answered with No",
    "Betty is still on the list",
    rewritten('if (button.dataset.answer === "yes") remove(asked);', "remove(asked);", "/share_window.js$"),
)
