"""Sharing: who is a member of an item, and what happens if two windows save over each other.

A save happens in the caller's transaction.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_app.items import Item, NotTheOwner, NotWhileDisabled, Share, load
from reference_app.people import Person

Members = Mapping[UUID, bool]
"""The members by their ids, and whether they can edit."""


class UnknownPerson(Exception):
    """The list contains somebody who does not exist, or the owner."""


class Stale(Exception):
    """Sharing has changed since the window was opened.

    `changes` lists the changes in sentences; `merged` is the list of members with both changes applied.
    """

    def __init__(self, changes: list[str], merged: Members) -> None:
        super().__init__("sharing has changed meanwhile")
        self.changes = changes
        self.merged = merged


@dataclass(frozen=True)
class Seen:
    """What a window showed when it was opened: the version and the members."""

    version: int
    members: Members


def open_for(session: Session, owner: Person, item_id: UUID, *, lock: bool = False) -> Item:
    """Load an item that the person may share.

    :raises NoSuchItem: if they may not see it.
    :raises NotTheOwner: if they are only a member.
    :raises NotWhileDisabled: if the item is disabled.
    """
    item = load(session, owner, item_id, lock=lock)
    if item.owner_id != owner.id:
        raise NotTheOwner
    if not item.enabled:
        raise NotWhileDisabled
    return item


def members_of(item: Item) -> dict[UUID, bool]:
    """Return the current members of an item."""
    return {share.person_id: share.can_edit for share in item.shares}


def people_on(session: Session, members: Members) -> dict[UUID, Person]:
    """Load the people on a list of members, ordered by name."""
    people = session.scalars(select(Person).where(Person.id.in_(members)).order_by(Person.name, Person.username))
    return {person.id: person for person in people}


def save(session: Session, owner: Person, item_id: UUID, wanted: Members, seen: Seen | None = None) -> Item:
    """Make `wanted` the members of the item, or change nothing on an error.

    `seen` is what the person saw; without it, nothing is compared.

    :raises NoSuchItem: and the other errors of `open_for`.
    :raises UnknownPerson: if the item cannot be shared with somebody on the list.
    :raises Stale: if `seen` is outdated and saving would undo the changes of others.
    """
    item = open_for(session, owner, item_id, lock=True)
    if owner.id in wanted or len(people_on(session, wanted)) != len(wanted):
        raise UnknownPerson
    current = members_of(item)
    if dict(wanted) == current:
        return item
    if seen and seen.version != item.share_version and seen.members != current:
        merged = merge(seen.members, wanted, current)
        raise Stale(changes(session, seen.members, current), merged)
    for share in list(item.shares):
        if share.person_id not in wanted:
            item.shares.remove(share)
        else:
            share.can_edit = wanted[share.person_id]
    item.shares.extend(Share(person_id=new, can_edit=wanted[new]) for new in wanted if new not in current)
    item.share_version += 1
    session.flush()
    return item


def add(session: Session, owner: Person, item_id: UUID, more: Members) -> Item:
    """Share an item with more people; who has access keeps it, and may come to edit.

    :raises NoSuchItem: and the other errors of `save`.
    """
    current = members_of(open_for(session, owner, item_id, lock=True))
    can_edit = {member: can_edit or current.get(member, False) for member, can_edit in more.items()}
    return save(session, owner, item_id, {**current, **can_edit})


def merge(seen: Members, wanted: Members, current: Members) -> dict[UUID, bool]:
    """Apply the person's changes, from `seen` to `wanted`, to the `current` members.

    Members who were removed meanwhile stay removed, even if the person changed what they can do.
    """
    merged = {member: can_edit for member, can_edit in current.items() if member in wanted or member not in seen}
    for member, can_edit in wanted.items():
        changed = member not in seen or seen[member] != can_edit
        if changed and (member in current or member not in seen):
            merged[member] = can_edit
    return merged


def changes(session: Session, seen: Members, current: Members) -> list[str]:
    """Say in sentences how `current` members differ from those seen before."""
    names = {person.id: person.name for person in people_on(session, {**seen, **current}).values()}
    told = []
    for member, name in names.items():
        if member not in current:
            told.append(f"{name} was removed.")
        elif member not in seen:
            told.append(f"{name} was added.")
        elif seen[member] != current[member]:
            told.append(f"{name} can {'now' if current[member] else 'no longer'} edit.")
    return told
