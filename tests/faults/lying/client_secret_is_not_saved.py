"""Save forgets the Client secret."""

from tests.faults.deviations import asked_otherwise
from tests.faults.fault import broken

FAULT = broken(
    "add",
    "Click **View the information**",
    "sees the secret that was typed",
    asked_otherwise(lambda form: form.setlist("client_secret", [""]), "/add$"),
)
