"""Save says that it is done, and adds nothing."""

from typing import Any

from tests.faults.deviations import Bit, patched
from tests.faults.fault import broken


class Forgetful:
    """The rules for API secrets, but for the one that adds."""

    def __init__(self, rules: Any, bit: Bit) -> None:
        self.rules, self.bit = rules, bit

    def __getattr__(self, name: str) -> Any:
        return getattr(self.rules, name)

    def add(self, session: Any, vault: Any, owner: Any, filled: Any, now: Any) -> None:
        """Check all, and forget it."""
        self.rules.add(session, vault, owner, filled, now)
        session.rollback()
        self.bit()


def forgetful(rules: Any, bit: Bit) -> Forgetful:
    """Put it in the place of the rules."""
    return Forgetful(rules, bit)


FAULT = broken(
    "add",
    "The new API secret is on the list",
    'sees "Billing API" on the list',
    patched("reference_app.web.api_secrets:api_secrets", forgetful),
)
