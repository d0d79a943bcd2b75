"""Save forgets the Identifier."""

from tests.faults.deviations import asked_otherwise
from tests.faults.fault import broken

FAULT = broken(
    "add",
    "You'll see the **Url**",
    'as the "Identifier"',
    asked_otherwise(lambda form: form.setlist("identifier", [""]), "/add$"),
)
