"""The search finds people whom the name does not fit."""

from typing import Any

from tests.faults.deviations import Bit, patched
from tests.faults.fault import broken


class Generous:
    """The rules for people, but for the search."""

    def __init__(self, rules: Any, bit: Bit) -> None:
        self.rules, self.bit = rules, bit

    def search(self, session: Any, query: str, *, but: Any) -> Any:
        """Find anybody where there is nobody."""
        found = self.rules.search(session, query, but=but)
        if not found:
            self.bit()
        return found or self.rules.search(session, "e", but=but)


def generous(rules: Any, bit: Bit) -> Generous:
    """Put it in the place of the rules."""
    return Generous(rules, bit)


FAULT = broken(
    "share",
    "If the name fits nobody",
    "turn red",
    patched("reference_app.web.people:people", generous),
)
