"""What takes the place of the search for people: it finds them in some ways only."""

from collections.abc import Callable
from typing import Any

from tests.faults.deviations import Bit


class Choosy:
    """The rules for people, but for the search, which keeps whom `fits` allows."""

    def __init__(self, rules: Any, bit: Bit, fits: Callable[[str, Any], bool]) -> None:
        self.rules, self.bit, self.fits = rules, bit, fits

    def search(self, session: Any, query: str, *, but: Any) -> Any:
        """Leave out whom the query does not fit."""
        found = self.rules.search(session, query, but=but)
        kept = [person for person in found if self.fits(query.strip().lower(), person)]
        if kept != list(found):
            self.bit()
        return kept


def without_addresses(rules: Any, bit: Bit) -> Choosy:
    """Find nobody by their address."""
    return Choosy(rules, bit, lambda query, person: query in person.username or query in person.name.lower())


def by_name_and_address_only(rules: Any, bit: Bit) -> Choosy:
    """Find nobody by the whole of their username."""
    return Choosy(rules, bit, lambda query, person: query != person.username)


def only_whole_usernames(rules: Any, bit: Bit) -> Choosy:
    """Find nobody by a part of a name."""
    whole = ("username", "name", "email")
    return Choosy(rules, bit, lambda query, person: query in {getattr(person, one).lower() for one in whole})
