"""Whoever is put on the list has access before Share is pressed."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

SAVE = 'fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });'

FAULT = broken(
    "promise",
    "A person who was only put on the list is not given access",
    "Betty cannot access",
    rewritten("  list.append(entry);", "  list.append(entry);\n  " + SAVE, "/share_window.js$"),
)
