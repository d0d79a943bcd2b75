"""What is so before a promise is checked, and whether a broken promise tells against the tutorial or the product.

A promise about a state ("the Shared column reads No", "the user can no longer access it", "Can edit is not ticked") can
be broken in two ways that look the same on the screen: the tutorial promises the wrong thing, or the product does not
do what it should. What tells them apart is what is known of that state from before, by the requirements and by the
steps that have passed:

- Something was done since, and the state has changed, but not to what is promised: the product has done something, so
  that probably the tutorial is wrong about it.
- Something was done since, and the state is still what it was: the product probably has not done it.
- Nothing was done since, and the screen shows what is known: the tutorial contradicts its own requirements or steps.
- Nothing was done since, and the screen does not show what is known: the product probably shows it wrongly.

Where nothing is known of a state from before, this says nothing. Knows the sentences of steps; must not know Markdown,
screens or how a failure is told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from walkthrough.model import Step

THERE, GONE = "so", "not so"

Verdict = tuple[str, str]
"""Whose fault it probably is, and why."""

_PEOPLE_IN_QUOTES = re.compile(r'"(?:Ada|Betty|Carol|Dora)"')
_OWNER = '"owner"'
"""What nobody changes who shares an item."""
_OWNS = re.compile(r'(\w+) owns the API secret ("[^"]*")(?:, shared with (.+))?')
_NOT_YET = re.compile(r'there is no API secret ("[^"]*") yet')
_COLUMN = re.compile(r'\w+ sees "([^"]*)" in the ("[^"]*") column of ("[^"]*")')
_DETAIL = re.compile(r'\w+ sees "([^"]*)" as the ("[^"]*")')
_TYPED = re.compile(r'\w+ (?:types "([^"]*)" into|selects "([^"]*)" in) ("[^"]*")')
_TICKS = re.compile(r'\w+ (ticks|unticks) ("[^"]*") (for "[^"]*")')
_TWO_WAYS = (
    (re.compile(r"(\w+) can access (\"[^\"]*\")"), THERE, "access"),
    (re.compile(r"(\w+) (?:can no longer|cannot) access (\"[^\"]*\")"), GONE, "access"),
    (re.compile(r"\w+ sees (\"[^\"]*\") on (\"[^\"]*\")"), THERE, "word"),
    (re.compile(r"\w+ no longer sees (\"[^\"]*\") on (\"[^\"]*\")"), GONE, "word"),
    (re.compile(r"\w+ sees (\"[^\"]*\") ticked (for \"[^\"]*\")"), THERE, "box"),
    (re.compile(r"\w+ sees (\"[^\"]*\") not ticked (for \"[^\"]*\")"), GONE, "box"),
    (re.compile(r"\w+ sees an empty (\"[^\"]*\") list"), GONE, "list"),
    (re.compile(r"\w+ sees \"[^\"]*\" in the (\"[^\"]*\") list"), THERE, "list"),
)


@dataclass(frozen=True)
class State:
    """What something is like: `thing` names it, `value` is what it reads, or `THERE` or `GONE`."""

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


def promised_by(step: Step) -> State | None:
    """The state that a step says something about."""
    return _promised(step.text) if step.keyword == "Then" else None


def _promised(text: str) -> State | None:
    if match := _COLUMN.fullmatch(text):
        return State(("column", match[2], match[3]), match[1])
    if match := _DETAIL.fullmatch(text):
        return State(("detail", match[2].lower()), match[1])
    for pattern, value, kind in _TWO_WAYS:
        if match := pattern.fullmatch(text):
            return State((kind, *match.groups()), value)
    return None


def judged(promise: State, found: str, before: Sequence[Step]) -> Verdict | None:
    """Whose fault it probably is that a state is `found` and not as promised; None where nothing is known of it."""
    known = _known(promise, before)
    if known is None:
        return None
    at, was = known
    if promise.thing[1].lower() != _OWNER and any(_acts_on(step, before[at]) for step in before[at + 1 :]):
        if found == was:
            return "product", f"{_said(was)} before, and what was done has not changed it"
        return "document", f"{_said(was)} before, and what was done has changed it, but not to what is promised"
    if found == was:
        return "document", "nothing was done to it before, and the screen shows what the steps and requirements say"
    return "product", f"{_said(was)} before, nothing was done to it, and yet the screen does not show it"


def _said(value: str) -> str:
    return f"it was {value}" if value in {THERE, GONE} else f"it was *{value}*"


def _acts_on(step: Step, known_by: Step) -> bool:
    """Whether a step may have changed what was known; to look around changes nothing."""
    if step.keyword != "When" or "on the side menu" in step.text or " locates " in step.text:
        return False
    match known_by.keyword:
        case "Given":
            return bool(_PEOPLE_IN_QUOTES.search(step.text))
        case "When":
            # What was typed or ticked has to stay so when it is saved.
            return False
    return True


def _known(promise: State, before: Sequence[Step]) -> tuple[int, str] | None:
    """What is known of a state from before: by which step, and its value."""
    for at in reversed(range(len(before))):
        for state in _told_by(before[at]):
            same = state.thing == promise.thing
            if same or (state.thing == ("list",) and promise.thing[0] == "list"):
                return at, state.value
    return None


def _told_by(step: Step) -> Iterator[State]:
    """The states that a step brings about or has proved."""
    if match := _OWNS.fullmatch(step.text):
        owner, item, members = match.groups()
        yield from _of_an_item(item, owner, re.split(", | and ", members) if members else [])
    elif match := _NOT_YET.fullmatch(step.text):
        yield from _of_an_item(match[1], "", [])
    elif match := _TYPED.fullmatch(step.text):
        yield State(("detail", match[3].lower()), match[1] or match[2])
    elif match := _TICKS.fullmatch(step.text):
        yield State(("box", match[2], match[3]), THERE if match[1] == "ticks" else GONE)
    elif step.keyword != "When" and (promise := _promised(step.text)):
        yield promise


def _of_an_item(item: str, owner: str, members: Sequence[str]) -> Iterator[State]:
    """What MySafe shows of an item that is shared with these."""
    yield State(("column", '"Shared"', item), "Yes" if members else "No")
    yield State(("word", '"Shared"', item), THERE if members else GONE)
    yield State(("list",), THERE if members else GONE)
    for member in members:
        yield State(("access", member, item), THERE)
        yield State(("column", '"Can view?"', f'"{member}"'), "Yes")
        yield State(("column", '"Can edit?"', f'"{member}"'), "No")
    if not members:
        yield State(("access", "Betty", item), GONE)
    if owner:
        yield State(("column", '"Owner"', item), owner)
        yield State(("detail", '"owner"'), owner)
