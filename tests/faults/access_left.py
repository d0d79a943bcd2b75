"""How access stays with those who were removed, or comes to those who never had any: by one way only, or for a time."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask, has_request_context, request
from sqlalchemy import or_
from werkzeug.wrappers import Request, Response

from reference_app import items, sharing
from reference_app.items import Item
from tests.faults.deviations import Bit, Deviation, around, patched

now = time.monotonic


@dataclass(frozen=True)
class Removal:
    """How many seconds ago somebody was removed, and whether the owner has opened the Share window since."""

    seconds: float
    reopened: bool
    could_edit: bool


def by(path: str, method: str = "", **query: str) -> Callable[[Removal], bool]:
    """Whether the request that is being answered is of this kind."""

    def fits(_: Removal | None = None) -> bool:
        if not has_request_context():
            return False
        asked = all(re.fullmatch(wanted, request.args.get(key, "")) for key, wanted in query.items())
        return asked and bool(re.search(path, request.path)) and method in ("", request.method)

    return fits


def access_left(when: Callable[[Removal], bool]) -> Deviation:
    """Have those who were removed keep their access where `when` says so."""

    def deviate(app: Flask, bit: Bit) -> None:
        removed: dict[Any, dict[Any, tuple[float, bool]]] = {}
        reopened: dict[str, float] = {}

        def note(save: Any, _: Bit) -> Any:
            def save_and_note(session: Any, owner: Any, item_id: Any, wanted: Any, seen: Any = None) -> Any:
                before = sharing.members_of(items.load(session, owner, item_id))
                saved = save(session, owner, item_id, wanted, seen)
                for person in wanted:
                    removed.get(person, {}).pop(item_id, None)
                for person in before.keys() - wanted.keys():
                    removed.setdefault(person, {})[item_id] = now(), before[person]
                return saved

            return save_and_note

        def widen(is_member: Any, _: Bit) -> Any:
            def is_or_was_member(person: Any) -> Any:
                mine = removed.get(person.id, {}).items()
                left = [
                    item
                    for item, (at, edit) in mine
                    if when(Removal(now() - at, reopened.get(str(item), at) > at, edit))
                ]
                if not left:
                    return is_member(person)
                bit()
                return or_(is_member(person), Item.id.in_(left))

            return is_or_was_member

        def layer(asked: Request, go_on: Callable[[], Response]) -> Response:
            window = re.search("([^/]+)/share$", asked.path)
            if window and asked.method == "GET":
                reopened[window[1]] = now()
            return go_on()

        patched("reference_app.sharing:save", note)(app, bit)
        patched("reference_app.items:_is_member", widen)(app, bit)
        around(app, layer)

    # What is inside the application is told by this name.
    deviate.__qualname__ = "patched access_left"
    return deviate


def open_to_all(when: Callable[[], bool]) -> Deviation:
    """Have everybody be a member of everything where `when` says so."""

    def make(is_member: Any, bit: Bit) -> Any:
        def is_anybody(person: Any) -> Any:
            if not when():
                return is_member(person)
            bit()
            return Item.id.is_not(None)

        return is_anybody

    return patched("reference_app.items:_is_member", make)


def window_for_members() -> Deviation:
    """Open the Share window for everybody who may see the item, not only for its owner."""

    def make(open_for: Any, bit: Bit) -> Any:
        def open_for_all(session: Any, owner: Any, item_id: Any, *, lock: bool = False) -> Any:
            item = items.load(session, owner, item_id, lock=lock)
            if item.owner_id == owner.id or request.method != "GET":
                return open_for(session, owner, item_id, lock=lock)
            bit()
            return item

        return open_for_all

    return patched("reference_app.sharing:open_for", make)


def access_left_by_notes(note: Callable[[Response], Response], when: Callable[[Removal], bool]) -> Deviation:
    """Have those who were removed keep their access where `when` says so by what `note` has seen in the responses."""
    left = access_left(when)

    def deviate(app: Flask, bit: Bit) -> None:
        app.after_request(note)
        left(app, bit)

    deviate.__qualname__ = left.__qualname__
    return deviate
