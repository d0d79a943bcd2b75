"""What a failed step probably fails for, and whose fault that is.

The causes are tried one after the other, the surest evidence first; each gives a reason, and a word, a place or a
promise that would be right, where there is one. Every verdict is a probability: it says so, and why.

How the product's faults are told from the tutorial's:

- The same word elsewhere, or a like word in the same place: the reader finds it, so that the tutorial is out of date.
- A promise about a state is judged by what is known of that state from before: see `states.py`.
- A promised message that does not come is the product's fault if the last instruction was carried out on a control that
  the screen had, and left nothing unfinished; another message in its place is a tutorial with other words.
- A control that is there and out of use is the product's fault if the reader has left nothing undone on that screen.
- Where what is looked for is not there at all, and is none of the above, a reader is stuck because of an earlier step.
  Was that one the press of a control that should have brought it forth, the product did not answer; otherwise a step
  is missing, doubled or in the wrong place, and no word is proposed for one that may well be right.
"""

import re
from collections.abc import Callable

from walkthrough.actions import Clicks, NotYet, Owns, Ticks, Types, TypesSecret
from walkthrough.diagnosis.cause import STUCK, Cause, other_name
from walkthrough.diagnosis.failed_step import NOT_ENABLED, OPEN_MENU, PARTS, FailedStep
from walkthrough.diagnosis.like_names import nearest_name
from walkthrough.diagnosis.unkept_promises import (
    broken_promise,
    contrary_state,
    not_there_yet,
    told_of_failure,
    unfinished,
    yes_or_no,
)
from walkthrough.model import Step
from walkthrough.place import Place, PlaceKind
from walkthrough.step_text import in_stars, place_of, place_text

_KEY = re.compile(r"[a-z][\w-]*(?:[._:]+[\w-]+)+")
"""What a product shows in place of words that it does not find: "share.done", "items_saved"."""
_IN_ENTRIES = {PlaceKind.COLUMN, PlaceKind.OF, PlaceKind.FOR}
_NEVER_IN_A_MENU = {PlaceKind.WINDOW, PlaceKind.NAMED_LIST, PlaceKind.COLUMN, PlaceKind.OF, PlaceKind.FOR}


def cause_of(failed: FailedStep, source: str) -> Cause:
    """The likeliest cause."""
    for tried in _CAUSES:
        if cause := tried(failed):
            return cause
    if failed.kind == "fields" and failed.shown_kind and failed.label not in failed.kinds["fields"]:
        return Cause("document", "of the fields on this screen none has this name or a like one")
    if failed.step.keyword == "Then":
        return broken_promise(failed, source)
    match failed.last_instruction:
        case Step(action=Types(text=failed.label)):
            return Cause("product", "it was searched for just before, and nothing came of it")
    return Cause("document", f"nothing on this screen has this name or a like one: {STUCK}")


def _requirement(failed: FailedStep) -> Cause | None:
    if failed.step.keyword == "Given":
        return Cause("product", "what the tutorial requires could not be brought about")
    return None


def _broke_down(failed: FailedStep) -> Cause | None:
    if failed.broke_down:
        return Cause("product", "it broke down just before")
    return None


def _several(failed: FailedStep) -> Cause | None:
    if failed.found_several:
        reason = f"several things on the screen are called *{failed.label}*: a reader cannot tell which"
        return Cause("document", reason)
    return None


def _another_place(failed: FailedStep) -> Cause | None:
    """The word is there, but not where the tutorial says."""
    where = failed.elsewhere[0] if len(failed.elsewhere) == 1 else None
    both = yes_or_no(failed)
    if failed.read in both and failed.label in both and not where:
        return None
    if failed.sought_kind == "column":
        in_column = where and where.kind is PlaceKind.COLUMN
        return other_name(failed.label, where.quoted[0]) if where and in_column else None
    if not where and failed.step.keyword == "When" and not failed.missing:
        where = _other_part(failed)
    if not where and not failed.found_elsewhere:
        return None
    at = f", {place_text(where, in_stars)}" if where else ""
    return Cause("document", f"*{failed.label}* is there, but in another place{at}: probably out of date", where=where)


def _other_part(failed: FailedStep) -> Place | None:
    """The part of the screen that has the word, where the part that the tutorial says has not."""
    in_place = failed.offered
    if failed.place in PARTS and failed.place_words == str(failed.place):
        in_place = failed.regions.get(failed.place, [])
    if failed.label in in_place and not failed.found_elsewhere:
        return None
    others = (place for place, names in failed.regions.items() if failed.label in names and place != failed.place)
    return next(others, None)


def _unlisted_member(failed: FailedStep) -> Cause | None:
    """Somebody with whom the item is shared does not stand in the window that is open."""
    if failed.step.keyword != "When" or failed.missing or failed.found or not failed.place:
        return None
    members = {name for step in failed.before if isinstance(step.action, Owns) for name in step.action.members}
    if failed.place.kind is not PlaceKind.WINDOW or failed.label not in members:
        return None
    return Cause("product", f"it is shared with *{failed.label}*, who does not stand there")


def _done_before(failed: FailedStep) -> Cause | None:
    """The same instruction has just been carried out."""
    done = [step for step in failed.before if step.keyword == "When"]
    if failed.step.keyword != "When" or not done or failed.read:
        return None
    if done[-1].action == failed.action:
        return Cause("document", "the step before it says the same, and has been done: it is there twice")
    if done[-1].action == done[-2:][0].action and len(done) > 1:
        return Cause("document", f"the same was done twice in line {done[-1].line} before it: {STUCK}")
    return None


def _not_opened(failed: FailedStep) -> Cause | None:
    """It is in the page, but behind a menu or window that is not open."""
    if failed.step.keyword != "When" or failed.label not in failed.hidden or failed.label in failed.offered:
        return None
    match failed.last_instruction:
        case Step(action=Clicks(name=name)) if not (failed.proved_since or _opened(failed) or _led_on(failed, name)):
            return Cause("product", "the step before it was carried out, but nothing opened")
    return Cause("document", f"it is not shown yet: {STUCK}, one that opens it")


def _led_on(failed: FailedStep, name: str) -> bool:
    """Whether the control that was clicked last has led to another screen: it is its title, or is there no more."""
    return bool(name) and (name in failed.title or name not in failed.everywhere)


def _opened(failed: FailedStep) -> bool:
    return OPEN_MENU in failed.regions


def _waiting(failed: FailedStep) -> Cause | None:
    """An open menu waits for a choice, and the tutorial goes on elsewhere."""
    if not _opened(failed) or failed.step.keyword != "When":
        return None
    place = place_of(failed.action)
    if not isinstance(failed.action, Types | TypesSecret) and not (place and place.kind in _NEVER_IN_A_MENU):
        return None
    return Cause("document", f"the menu that was opened still waits for a choice: {STUCK}")


def _like_name(failed: FailedStep) -> Cause | None:
    """The same is probably there under another name."""
    if failed.found and not (failed.read or failed.sought_kind == "icon"):
        return None
    if any(isinstance(step.action, Owns | NotYet) and step.action.item == failed.label for step in failed.before):
        return None  # Nobody has renamed what is made in this very run.
    nearest = nearest_name(failed)
    if nearest and _KEY.fullmatch(nearest):
        return Cause("product", f"there it reads *{nearest}*, which is a key for words, and no words")
    return other_name(failed.label, nearest) if nearest and nearest != failed.label else None


def _another_picture(failed: FailedStep) -> Cause | None:
    """The control is there, with another icon on it than the tutorial describes."""
    if not failed.found_another_picture:
        return None
    return Cause("document", "it is there, but its icon is another one: its description is probably out of date")


def _out_of_use(failed: FailedStep) -> Cause | None:
    """It is there and called so, but cannot be seen or used."""
    if failed.contradicted:
        return Cause("product", "what the screen says beside it contradicts it")
    if failed.found_unseen:
        return Cause("product", f"it is there, but nobody can see it: {failed.found_unseen}")
    if failed.found_unchanged:
        return Cause("product", "it was clicked, and is as it was before")
    if not failed.found_unusable:
        return None
    if failed.found_covered:
        return Cause("product", "it is there, but something lies over it that is no window")
    if failed.found == NOT_ENABLED and _is_ready(failed):
        return Cause("product", "it is there, and still out of use after what the steps before it have done there")
    return Cause("document", f"it is there, but cannot be used yet: {STUCK}")


def _is_ready(failed: FailedStep) -> bool:
    """Whether a reader has left nothing undone: it is an entry's, or all fields are filled in, or a change was made."""
    ends = place_of(failed.action)
    if ends and ends.kind in _IN_ENTRIES:
        return True
    match failed.last_instruction:
        case Step(action=Clicks(place=Place(kind=kind))) if kind in {*_IN_ENTRIES, PlaceKind.WINDOW}:
            return True
        case Step(action=Ticks()):
            return True
    fields = failed.kinds.get("fields", [])
    return len(fields) > 1 and set(fields) <= failed.used("When")


_CAUSES: tuple[Callable[[FailedStep], Cause | None], ...] = (
    _requirement, _broke_down, _several, _another_picture, contrary_state, _another_place, _unlisted_member,
    _done_before, _not_opened, _waiting, _out_of_use, told_of_failure, unfinished, _like_name, not_there_yet,
)  # fmt: skip
