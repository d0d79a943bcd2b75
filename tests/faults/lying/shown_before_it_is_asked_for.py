"""The Client secret stands in the page before anybody has asked for it."""

from tests.faults.deviations import scripted
from tests.faults.fault import broken

SHOW = """
for (const button of document.querySelectorAll(".btn-primary[data-information]")) {
  fetch(button.dataset.information, {
    method: "POST", headers: { "X-CSRFToken": button.dataset.csrf, Accept: "application/json" },
  }).then((answer) => answer.json()).then(({ value }) => { button.dataset.value = value; });
}
"""

FAULT = broken(
    "view",
    "The **Client secret** is not shown yet",
    'does not see the "Client secret"',
    scripted(SHOW, "protected_information.js"),
)
