"""Whoever is taken off the list loses access before Share is pressed."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

SAVE = 'fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });'

FAULT = broken(
    "promise",
    "The window is left without Share",
    "Betty can access",
    rewritten("    confirmation.close();", "    confirmation.close();\n    " + SAVE, "/share_window.js$"),
)
