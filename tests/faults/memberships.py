"""How lists of members are saved otherwise than asked: only the first, one at a time, with something else touched."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_app import items
from reference_app.items import Item, Share
from reference_app.sharing import members_of, people_on
from tests.faults.deviations import Bit, Deviation, patched


@dataclass
class Saving:
    """A list that is saved: who stood on it, in the order of their names, who is wanted, who comes and who goes."""

    session: Session
    item: Item
    before: dict[Any, bool]
    wanted: dict[Any, bool]

    @property
    def gone(self) -> list[Any]:
        """Who is taken off the list."""
        return [person for person in self.before if person not in self.wanted]

    @property
    def new(self) -> list[Any]:
        """Who is new on the list."""
        return [person for person in self.wanted if person not in self.before]

    def keep(self, people: list[Any]) -> None:
        """Put these back on the list."""
        self.wanted |= {person: self.before[person] for person in people}


def saved_otherwise(change: Callable[[Saving], None]) -> Deviation:
    """Have `change` alter the list that is saved, or what else is there."""

    def make(save: Any, bit: Bit) -> Any:
        def save_otherwise(session: Any, owner: Any, item_id: Any, wanted: Any, seen: Any = None) -> Any:
            item = items.load(session, owner, item_id)
            before = members_of(item)
            named = people_on(session, before)
            saving = Saving(session, item, {person: before[person] for person in named}, dict(wanted))
            change(saving)
            if saving.wanted != dict(wanted) or session.dirty or session.new or session.deleted:
                bit()
            return save(session, owner, item_id, saving.wanted, seen)

        return save_otherwise

    return patched("reference_app.sharing:save", make)


def only_the_first_goes(saving: Saving) -> None:
    """Keep every member but the first on the list."""
    saving.keep([person for person in saving.gone if person != next(iter(saving.before))])


def the_last_stays(saving: Saving) -> None:
    """Keep the last of several."""
    last = list(saving.before)[-1:]
    saving.keep([person for person in saving.gone if [person] == last and len(saving.before) > 1])


def the_middle_stays(saving: Saving) -> None:
    """Keep those who are neither the first nor the last."""
    saving.keep([person for person in saving.gone if person in list(saving.before)[1:-1]])


def one_goes_at_a_time(saving: Saving) -> None:
    """Keep all but the first of those who go."""
    saving.keep(saving.gone[1:])


def one_comes_at_a_time(saving: Saving) -> None:
    """Leave out all but the first who come."""
    for person in saving.new[1:]:
        del saving.wanted[person]


def who_comes_replaces_the_others(saving: Saving) -> None:
    """Keep only those who come, where somebody does."""
    if saving.new:
        saving.wanted = {person: saving.wanted[person] for person in saving.new}


def all_go_with_the_last(saving: Saving) -> None:
    """Empty the list where the last of several is taken off."""
    if list(saving.before)[-1:] == saving.gone:
        saving.wanted.clear()


def editors_stay(saving: Saving) -> None:
    """Keep those who can edit."""
    saving.keep([person for person in saving.gone if saving.before[person]])


def nobody_edits_any_more(saving: Saving) -> None:
    """Take Can edit from all others when somebody goes."""
    if saving.gone:
        saving.wanted = dict.fromkeys(saving.wanted, False)


def everybody_edits(saving: Saving) -> None:
    """Give Can edit to all others when somebody comes."""
    if saving.new and saving.before:
        saving.wanted |= dict.fromkeys(saving.before, True)


def _the_older(saving: Saving) -> Item | None:
    older = select(Item).where(Item.owner_id == saving.item.owner_id, Item.number < saving.item.number)
    return saving.session.scalar(older.order_by(Item.number.desc()).limit(1))


def the_older_goes_too(saving: Saving) -> None:
    """Take those who go off the list of the next older item as well."""
    for share in list(((older := _the_older(saving)) and older.shares) or []):
        if share.person_id in saving.gone:
            saving.session.delete(share)


def the_older_comes_too(saving: Saving) -> None:
    """Put those who come on the list of the next older item as well."""
    if older := _the_older(saving):
        there = {share.person_id for share in older.shares}
        older.shares.extend(Share(person_id=person) for person in saving.new if person not in there)


def disabled_when_nobody_is_left(saving: Saving) -> None:
    """Disable what is shared with nobody any more."""
    if saving.gone and not saving.wanted:
        saving.item.enabled = False


def tags_are_lost(saving: Saving) -> None:
    """Forget the tags when somebody comes."""
    if saving.new:
        saving.item.tags = ""
