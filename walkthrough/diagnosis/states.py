"""What is so before a promise is checked, and whether a broken promise tells against the tutorial or the product.

A promise about a state ("the column reads No", "the user can no longer access it", "the box is not ticked") can
be broken in two ways that look the same on the screen: the tutorial promises the wrong thing, or the product does not
do what it should. What tells them apart is what is known of that state from before, by the requirements and by the
steps that have passed:

- Something was done since, and the state has changed, but not to what is promised: the product has done something, so
  that probably the tutorial is wrong about it.
- Something was done since, and the state is still what it was: the product probably has not done it.
- Nothing was done since, and the screen shows what is known: the tutorial contradicts its own requirements or steps.
- Nothing was done since, and the screen does not show what is known: the product probably shows it wrongly.

Where nothing is known of a state from before, this says nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from product.profile import Profile
from walkthrough import actions as a
from walkthrough.actions import Action
from walkthrough.model import Step
from walkthrough.place import Place, PlaceKind
from walkthrough.step_text import place_of, words_of

THERE, GONE = "so", "not so"

Verdict = tuple[str, str]
"""Whose fault it probably is, and why."""


@dataclass(frozen=True)
class State:
    """What something is like: `thing` names it, its sort first; `value` is what it reads, or `THERE` or `GONE`."""

    thing: tuple[str, ...]
    value: str

    @property
    def has_two_ways(self) -> bool:
        """Whether it can only be so or not."""
        return self.value in {THERE, GONE}

    @property
    def opposite(self) -> str:
        """The other one of the two ways."""
        return GONE if self.value == THERE else THERE


def promised_by(action: Action) -> State | None:  # noqa: PLR0912 - one case for each action
    """The state that an action says something about."""
    match action:
        case a.Sees(_, value, Place(PlaceKind.COLUMN, (column, entry))):
            return State(("column", column, entry), value)
        case a.SeesDetail(_, value, detail):
            return State(("detail", detail.lower()), value)
        case a.CanAccess(person, item, can):
            return State(("access", person, item), THERE if can else GONE)
        case a.Sees(_, word, Place(PlaceKind.ON, (item,))):
            return State(("word", word, item), THERE)
        case a.NoLongerSees(_, word, Place(PlaceKind.ON, (item,))):
            return State(("word", word, item), GONE)
        case a.SeesTicked(_, box, Place(PlaceKind.FOR, (member,)), on):
            return State(("box", box, member), THERE if on else GONE)
        case a.Sees(_, _, Place(PlaceKind.NAMED_LIST, (name,))):
            return State(("list", name), THERE)
        case a.SeesEmptyList(_, name):
            return State(("list", name), GONE)
        case a.Sees() | a.NoLongerSees() | a.SeesTicked() | a.SeesMessage() | a.SeesWindow() | a.SeesDetails():
            return None
        case a.SeesTyped() | a.SeesBeside() | a.SeesMandatory() | a.SeesRed() | a.SeesProtected() | a.CanCopy():
            return None
        case a.SeesTypedSecret() | a.SeesSecretKept() | a.Owns() | a.NotYet() | a.SignedIn():
            return None
        case a.Clicks() | a.Selects() | a.Locates() | a.Types() | a.TypesSecret() | a.Ticks() | a.Described():
            return None
        case a.Written() | a.Begins() | a.Has() | a.PressesKey() | a.SelectsAny():
            return None
        case _:
            # A new action says something about a state, or does not: decide it here.
            assert_never(action)


def judged(promise: State, found: str, before: Sequence[Step], profile: Profile) -> Verdict | None:
    """Whose fault it probably is that a state is `found` and not as promised; None where nothing is known of it."""
    known = _known(promise, before, profile)
    if known is None:
        return None
    at, was = known
    if any(isinstance(step.action, a.Written) for step in before[at + 1 :]):
        # What such a step does to it is not known.
        return None
    # Nobody changes the owner who shares an item.
    changeable = promise.thing[1].lower() != profile.shared.owner.lower()
    if changeable and any(_acts_on(step, before[at], profile) for step in before[at + 1 :]):
        if found == was:
            return "product", f"{_it_was(was)} before, and what was done has not changed it"
        return "document", f"{_it_was(was)} before, and what was done has changed it, but not to what is promised"
    if found == was:
        return "document", "nothing was done to it before, and the screen shows what the steps and requirements say"
    return "product", f"{_it_was(was)} before, nothing was done to it, and yet the screen does not show it"


def _it_was(value: str) -> str:
    return f"it was {value}" if value in {THERE, GONE} else f"it was *{value}*"


def _acts_on(step: Step, known_by: Step, profile: Profile) -> bool:
    """Whether a step may have changed what was known; to look around changes nothing."""
    if step.keyword != "When" or isinstance(step.action, a.Locates):
        return False
    if place_of(step.action) == Place(PlaceKind.SIDE_MENU):
        return False
    match known_by.keyword:
        case "Given":
            return not set(profile.people.names).isdisjoint(words_of(step.action))
        case "When":
            # What was typed or ticked has to stay so when it is saved.
            return False
    return True


def _known(promise: State, before: Sequence[Step], profile: Profile) -> tuple[int, str] | None:
    """What is known of a state from before: by which step, and its value."""
    for at in reversed(range(len(before))):
        for state in _states_after(before[at], profile):
            same = state.thing == promise.thing
            if same or (state.thing == ("list",) and promise.thing[0] == "list"):
                return at, state.value
    return None


def _states_after(step: Step, profile: Profile) -> Iterator[State]:
    """The states that a step brings about or has proved."""
    match step.action:
        case a.Owns(owner, _, item, members):
            yield from _of_an_item(item, owner, members, profile)
        case a.NotYet(_, item):
            yield from _of_an_item(item, "", (), profile)
        case a.Types(_, value, field, None) | a.Selects(_, value, Place(PlaceKind.FIELD, (field,))):
            yield State(("detail", field.lower()), value)
        case a.Ticks(_, box, Place(PlaceKind.FOR, (member,)), on):
            yield State(("box", box, member), THERE if on else GONE)
        case action if promise := promised_by(action):
            yield promise


def _of_an_item(item: str, owner: str, members: Sequence[str], profile: Profile) -> Iterator[State]:
    """What the product shows of an item that is shared with these."""
    shared = profile.shared
    yield State(("column", shared.word, item), shared.yes if members else shared.no)
    yield State(("word", shared.word, item), THERE if members else GONE)
    yield State(("list",), THERE if members else GONE)
    for member in members:
        yield State(("access", member, item), THERE)
        yield State(("column", shared.view, member), shared.yes)
        yield State(("column", shared.edit, member), shared.no)
    if not members:
        yield State(("access", profile.people.colleague, item), GONE)
    if owner:
        yield State(("column", shared.owner, item), owner)
        yield State(("detail", shared.owner.lower()), owner)
