"""What takes the place of rules of the application; each calls `bit` when it makes a difference."""

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

from sqlalchemy import or_, select
from sqlalchemy.orm import object_session

from reference_app.items import Item, Share
from reference_app.saving import SavedBefore
from tests.faults.deviations import Bit


def nobody(_rule: Any, bit: Bit) -> Any:
    """Count nobody as a member."""

    def is_member(_person: Any) -> Any:
        bit()
        return Item.id.is_(None)

    return is_member


class Forgetful:
    """The rules for saving, but for the one that adds."""

    def __init__(self, rules: Any, bit: Bit) -> None:
        self.rules, self.bit = rules, bit

    def __getattr__(self, name: str) -> Any:
        return getattr(self.rules, name)

    def add(self, session: Any, *rest: Any) -> None:
        """Check all, and forget it, as if it had been saved before."""
        self.rules.add(session, *rest)
        session.rollback()
        self.bit()
        raise SavedBefore


def forgetful(rules: Any, bit: Bit) -> Forgetful:
    """Put it in the place of the rules."""
    return Forgetful(rules, bit)


def anybody(load: Any, bit: Bit) -> Any:
    """Load any item for anybody."""

    def load_any(session: Any, person: Any, item_id: Any, *, lock: bool = False) -> Any:
        item = session.scalar(select(Item).where(Item.id == item_id))
        if item is None:
            return load(session, person, item_id, lock=lock)
        bit()
        return item

    return load_any


def somebody_else(_me: Any, bit: Bit) -> Any:
    """Leave nobody out."""

    def nobody() -> Any:
        bit()
        return SimpleNamespace(id=uuid4())

    return nobody


def unseen(save: Any, bit: Bit) -> Any:
    """Compare nothing with what the window showed."""

    def save_unseen(session: Any, owner: Any, item_id: Any, wanted: Any, seen: Any = None) -> Any:
        bit()
        return save(session, owner, item_id, wanted)

    return save_unseen


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


KNOWN: dict[Any, set[Any]] = {}


def still_in(is_member: Any, bit: Bit) -> Any:
    """Count as members whoever has been one since this process began: nobody signs in again meanwhile."""

    def was_member(person: Any) -> Any:
        now = object_session(person).scalars(select(Share.item_id).where(Share.person_id == person.id)).all()
        known = KNOWN.setdefault(person.id, set())
        if known - set(now):
            bit()
        known.update(now)
        return or_(is_member(person), Item.id.in_(known))

    return was_member


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
