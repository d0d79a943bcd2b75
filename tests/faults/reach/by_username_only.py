"""The search finds people by their usernames, but not by their names."""

from typing import Any

from tests.faults.deviations import Bit, patched
from tests.faults.fault import broken


class Narrow:
    """The rules for people, but for the search."""

    def __init__(self, rules: Any, bit: Bit) -> None:
        self.rules, self.bit = rules, bit

    def search(self, session: Any, query: str, *, but: Any) -> Any:
        """Leave out whose username does not fit."""
        found = self.rules.search(session, query, but=but)
        kept = [person for person in found if query.strip().lower() in person.username]
        if kept != list(found):
            self.bit()
        return kept


def narrow(rules: Any, bit: Bit) -> Narrow:
    """Put it in the place of the rules."""
    return Narrow(rules, bit)


FAULT = broken(
    "promise",
    "People are found by their names",
    "is offered",
    patched("reference_app.web.people:people", narrow),
)
