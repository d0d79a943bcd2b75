"""What a failed step probably fails for, and whose fault that is.

The causes are tried one after the other, the surest evidence first; each gives a reason, and a word, a place or a
promise that would be right, where there is one. Every verdict is a probability: it says so, and why.

How the product's faults are told from the tutorial's:

- The same word elsewhere, or a like word in the same place: the reader finds it, so that the tutorial is out of date.
- A promise about a state is judged by what is known of that state from before: see `states.py`.
- A promised message that does not come is the product's fault if the last instruction was carried out on a control that
  the screen had, and left nothing unfinished; another message in its place is a tutorial with other words.
- Where what is looked for is not there at all, and is none of the above, a reader is stuck because of an earlier step.
  Was that one the press of a control that should have brought it forth, the product did not answer; otherwise a step
  is missing, doubled or in the wrong place, and no word is proposed for one that may well be right.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from harness.messages.mismatch import similar
from walkthrough.diagnosis.failed_step import PARTS, Case
from walkthrough.diagnosis.states import judged, promised_by
from walkthrough.language.english import SAME_BUTTON

_CORNER = "elsewhere on the screen"
_TO_READ = {"messages", "windows", "headings", "columns", "rows"}
_YES_OR_NO = {"Yes", "No"}
_NOT_DONE = "what was done before it worked, but what the tutorial promises did not happen"
_AWAY_FROM_A_MENU = re.compile(r' in the "[^"]*" (?:window|list)$| (?:of|for) "[^"]*"$| types ')
_STUCK = "a step before it is missing or wrong"


@dataclass(frozen=True)
class Cause:
    """Whose fault it probably is, why, and what would be right."""

    fault: str
    reason: str
    nearest: str | None = None
    instead_of: str = ""
    """The word that `nearest` stands for, where that is not the one that was looked for."""
    where: str = ""
    """The place where it is, other than the one that the tutorial says."""
    opposite: bool = False
    """Whether the opposite promise would be right."""


def cause_of(case: Case, source: str) -> Cause:
    """The likeliest cause."""
    for tried in _CAUSES:
        if cause := tried(case):
            return cause
    if case.kind == "fields" and case.shown_kind and case.label not in case.kinds["fields"]:
        return Cause("document", "of the fields on this screen none has this name or a like one")
    if case.step.keyword == "Then":
        return _broken_promise(case, source)
    if _searched_for(case):
        return Cause("product", "it was searched for just before, and nothing came of it")
    return Cause("document", f"nothing on this screen has this name or a like one: {_STUCK}")


def _searched_for(case: Case) -> bool:
    """Whether what is not there was typed in the step before it."""
    typed = re.search(r' types "([^"]*)" into ', case.last_done.text) if case.last_done else None
    return typed is not None and typed[1] == case.label


def _requirement(case: Case) -> Cause | None:
    if case.step.keyword == "Given":
        return Cause("product", "what the tutorial requires could not be brought about")
    return None


def _several(case: Case) -> Cause | None:
    if "of them" in case.found:
        reason = f"several things on the screen are called *{case.label}*: a reader cannot tell which"
        return Cause("document", reason)
    return None


def _state(case: Case) -> Cause | None:
    """A promise about a state of which something is known from before."""
    promise = case.promise
    if promise is None or not (case.two_ways or case.read):
        return None
    if case.label in _YES_OR_NO and case.read and case.read not in _YES_OR_NO:
        return _other_name(case.label, case.read)
    found = promise.opposite if case.two_ways else case.read
    verdict = judged(promise, found, case.before)
    if verdict is None and promise.thing[0] == "box":
        verdict = _box(case, found)
    if verdict is None:
        return None
    fault, reason = verdict
    if fault == "product":
        return Cause(fault, reason)
    return Cause(fault, reason, None if case.two_ways else case.read, opposite=case.two_ways)


def _box(case: Case, found: str) -> tuple[str, str] | None:
    """A box of which nothing is known: what the tutorial asks to do with it next tells what its writer saw."""
    name = f'"{case.label}"'
    verb = "ticks" if found == "not so" else "unticks"
    if any(f" {verb} {name}" in step.text for step in case.after):
        return "document", f"a later step {verb} it: it cannot be so before"
    return None


def _another_place(case: Case) -> Cause | None:
    """The word is there, but not where the tutorial says."""
    where = case.elsewhere[0] if len(case.elsewhere) == 1 else ""
    column = re.match(r'in the "([^"]*)" column', where)
    if case.read and case.read in _YES_OR_NO and case.label in _YES_OR_NO and not where:
        return None
    if case.sought.startswith("column"):
        found = column[1] if column else None
        return _other_name(case.label, found) if found else None
    if not where and case.step.keyword == "When" and not case.missing:
        in_place = case.regions.get(case.place, case.offered if case.place not in PARTS else [])
        if case.label not in in_place or _CORNER in case.found:
            others = (words for words, names in case.regions.items() if case.label in names and words != case.place)
            where = next(others, "")
    if not where and _CORNER not in case.found:
        return None
    at = f", {where}" if where else ""
    return Cause(
        "document", f"*{case.label}* is there, but in another place{_starred(at)}: probably out of date", where=where
    )


def _starred(text: str) -> str:
    return re.sub('"([^"]*)"', r"*\1*", text)


def _done_before(case: Case) -> Cause | None:
    """The same instruction has just been carried out."""
    done = [step for step in case.before if step.keyword == "When"]
    if case.step.keyword != "When" or not done or case.read:
        return None
    if done[-1].text == case.step.text:
        return Cause("document", "the step before it says the same, and has been done: it is there twice")
    if done[-1].text == done[-2:][0].text and len(done) > 1:
        return Cause("document", f"the same was done twice in line {done[-1].line} before it: {_STUCK}")
    return None


def _not_opened(case: Case) -> Cause | None:
    """It is in the page, but behind a menu or window that is not open."""
    if case.step.keyword != "When" or case.label not in case.hidden or case.label in case.offered:
        return None
    last = case.last_done
    if last and " clicks " in last.text and not case.proved_since and not _opened(case):
        return Cause("product", "the step before it was carried out, but nothing opened")
    return Cause("document", f"it is not shown yet: {_STUCK}, one that opens it")


def _opened(case: Case) -> bool:
    return "on the open menu" in case.regions


def _waiting(case: Case) -> Cause | None:
    """An open menu waits for a choice, and the tutorial goes on elsewhere."""
    menu = case.regions.get("on the open menu")
    if menu is None or case.step.keyword != "When" or not _AWAY_FROM_A_MENU.search(case.step.text):
        return None
    return Cause("document", f"the menu that was opened still waits for a choice: {_STUCK}")


def _like_name(case: Case) -> Cause | None:
    """The same is probably there under another name."""
    if case.found and not (case.read or case.sought.startswith("icon")):
        return None
    nearest = _nearest(case)
    return _other_name(case.label, nearest) if nearest and nearest != case.label else None


def _other_name(label: str, nearest: str) -> Cause:
    reason = f"the same is probably there under another name, *{nearest}*: probably out of date"
    return Cause("document", reason, nearest, instead_of=label)


def _nearest(case: Case) -> str | None:
    if case.read:
        return case.read if case.kind == "messages" or "beside" in case.sought else None
    if case.sought.startswith("icon"):
        return _left([icon for icon in case.offered if icon != case.label], case.used("When"), case)
    if case.kind == "windows" and case.step.keyword == "When" and case.meant in case.everywhere:
        return case.title
    if case.label in case.offered and case.kind not in _TO_READ:
        return None
    for pool in _pools(case):
        if near := similar(case.label, pool):
            return near
    return _only_one(case)


def _left(names: Sequence[str], used: set[str], case: Case) -> str | None:
    """The like one of several, or the one that no other step is about."""
    left = [name for name in names if name not in used]
    if len(names) == 1:
        return names[0]
    return left[0] if len(left) == 1 else similar(case.label, left)


def _pools(case: Case) -> Iterator[Sequence[str]]:
    """Where a like word is looked for, one after the other."""
    if case.kind == "messages":
        yield _complaints(case) or _messages(case)
        if not case.complaints:
            named = {*case.everywhere, *case.kinds.get("windows", []), *case.kinds.get("headings", [])}
            yield [words for words in case.offered if words not in named]
        return
    if case.kind:
        shown = case.kinds.get(case.shown_kind, [])
        used = case.used("When") if case.kind == "fields" else case.used("Then")
        yield shown if case.kind == "columns" else [name for name in shown if name not in used]
        if case.kind in _TO_READ:
            return
    choices = _choices(case)
    if choices is not None:
        yield choices
        return
    used = case.used("When")
    there = case.said.get("offered") or []
    yield there if _is_narrow(case) else [name for name in there if name not in used]
    yield [name for name in case.everywhere if name not in used]


def _is_same_button(one: str, other: str) -> bool:
    """Whether two words are usual for the same button."""
    return any({one.lower(), other.lower()} <= set(words) for words in SAME_BUTTON)


def _complaints(case: Case) -> list[str]:
    """What stands beside fields that are marked as wrong, where the tutorial promises such words, and no message."""
    return [] if case.sought.startswith("message") else [words for words in case.complaints.values() if words]


def _messages(case: Case) -> list[str]:
    """The messages on the screen; a complaint beside a field is none, and no message takes its place."""
    return [] if " beside " in case.step.text else case.kinds.get("messages", [])


def _is_narrow(case: Case) -> bool:
    """Whether the reader was told, or can see, in which part of the screen to look."""
    return bool(case.place) and not case.place.startswith("on the screen")


def _choices(case: Case) -> list[str] | None:
    """The boxes that can still be ticked, or unticked, where the step does that; those that a promise may mean."""
    boxes = [name for name in case.offered if name in case.kinds.get("choices", [])]
    if " ticks " in case.step.text:
        return [name for name in boxes if name not in case.ticked]
    if case.promise and case.promise.thing[0] == "box":
        used = case.used("When", "Then")
        return [name for name in boxes if name not in used]
    return [name for name in boxes if name in case.ticked] if " unticks " in case.step.text else None


def _only_one(case: Case) -> str | None:
    """The one thing that can be meant, whatever it is called."""
    if case.kind == "messages":
        pool = _complaints(case) or _messages(case)
    elif case.kind == "windows" and case.step.keyword == "Then" and not case.missing:
        used = case.used("When", "Then")
        pool = [name for name in case.kinds.get("windows") or [case.title] if name and name not in used]
    elif case.kind == "columns":
        used = case.used("Then")
        pool = [name for name in case.kinds.get("columns", []) if name not in used]
    elif case.sought.startswith("asterisk"):
        pool = [name for name in case.offered if f'"{name}"' not in case.step.text]
    elif case.kind in {"fields", "rows"}:
        used = case.used("When" if case.kind == "fields" else "Then")
        # A row may begin with somebody's name and go on with more of them.
        pool = [name for name in case.kinds.get(case.kind, []) if name not in used and name.split()[0] not in used]
    elif case.missing and case.kind == "headings":
        pool = [name for name in case.kinds.get("headings", []) if name not in case.used("When", "Then")]
    elif (choices := _choices(case)) is not None:
        pool = choices
    elif case.promise and case.promise.thing[0] == "word":
        said = {name for name in case.used("Then") if name in case.offered}
        pool = [name for name in said if name != case.promise.thing[2].strip('"')]
    elif same := [name for name in case.offered if _is_same_button(case.label, name)]:
        pool = same
    elif _is_narrow(case) and case.said.get("offered") and not case.kind:
        pool = list(dict.fromkeys(case.offered))
    elif case.kinds.get("windows") and not case.kind and " clicks " in case.step.text:
        pool = case.kinds.get("buttons", [])
    else:
        pool = []
    return pool[0] if len(pool) == 1 else None


def _out_of_use(case: Case) -> Cause | None:
    """It is there and called so, but cannot be used."""
    if not case.found.startswith(("it not ", "it covered by ")):
        return None
    if "covered" in case.found and "window" not in case.found:
        return Cause("product", "it is there, but something lies over it that is no window")
    return Cause("document", f"it is there, but cannot be used yet: {_STUCK}")


def _unfinished(case: Case) -> Cause | None:
    """A promise fails because the step that ends a window or form has not been done."""
    if case.step.keyword != "Then" or case.found or case.kind not in {"messages", "columns"}:
        return None
    if case.kind == "columns":
        if case.kinds.get("columns"):
            return None
        return Cause("document", f"the screen *{case.title}* has no columns: {_STUCK}")
    if case.kind != "messages" or not case.sought.startswith("message") or _nearest_message(case):
        return None
    if case.complaints:
        return Cause("document", f"the screen asks for something first: {_STUCK}")
    last = case.last_done
    pressed = re.search(r' (?:clicks|selects) "([^"]*)"', last.text) if last else None
    typed = set(case.kinds.get("fields", [])) & case.used("When")
    if (case.kinds.get("windows") or typed) and not (pressed and pressed[1] in case.kinds.get("buttons", [])):
        return Cause("document", f"the screen *{case.title}* is still open and waits for an end: {_STUCK}")
    return None


def _nearest_message(case: Case) -> str | None:
    return similar(case.label, case.kinds.get("messages", []))


def _not_there_yet(case: Case) -> Cause | None:
    """A window or field is promised, but the last instruction has already led to something else."""
    if case.step.keyword != "Then" or case.found or case.kind not in {"windows", "fields", "headings"}:
        return None
    if case.proved_since and not case.missing:
        return Cause("document", f"what the last instruction leads to has been seen already: {_STUCK}")
    return None


def _broken_promise(case: Case, source: str) -> Cause:
    """A promise of which nothing is known: what the writer put in words may be wrong, what follows from them not."""
    if case.read and promised_by(case.step) and f"**{case.label}**" in source:
        return Cause("document", "the screen shows another value, and no step before it has to do with it", case.read)
    return Cause("product", _NOT_DONE)


_CAUSES: tuple[Callable[[Case], Cause | None], ...] = (
    _requirement,
    _several,
    _state,
    _another_place,
    _done_before,
    _not_opened,
    _waiting,
    _out_of_use,
    _unfinished,
    _like_name,
    _not_there_yet,
)
