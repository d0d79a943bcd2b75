"""Find what the tutorial's word probably means on the screen: a like name, or the only thing that can be meant."""

from collections.abc import Iterator, Sequence

from harness.messages.mismatch import similar
from walkthrough.actions import Clicks, SeesBeside, Ticks
from walkthrough.diagnosis.failed_step import FailedStep
from walkthrough.diagnosis.same_deed import same_deed, same_words
from walkthrough.language.grammar import Grammar
from walkthrough.step_text import words_of

_TO_READ = {"messages", "windows", "headings", "columns", "rows"}


def nearest_name(failed: FailedStep) -> str | None:
    """The name on the screen that is probably meant."""
    if failed.read:
        return failed.read if failed.kind == "messages" or isinstance(failed.action, SeesBeside) else None
    if failed.sought_kind == "icon":
        return _left([icon for icon in failed.offered if icon != failed.label], failed.used("When"), failed)
    if failed.kind == "windows" and failed.step.keyword == "When" and failed.meant in failed.everywhere:
        return failed.title
    if failed.label in failed.offered and failed.kind not in _TO_READ:
        return None
    for names in _names_to_compare(failed):
        if same := same_words(failed.label, names, failed.grammar.language):
            return same
        if not failed.kind and (same := same_deed(failed.label, names, failed.grammar.language)):
            return same
        if near := similar(failed.label, names):
            return near
    return _only_one(failed)


def nearest_message(failed: FailedStep) -> str | None:
    """The message on the screen that is like the one that is promised."""
    return similar(failed.label, _messages(failed))


def message_of_failure(failed: FailedStep) -> str | None:
    """The failure message on the screen; None if the tutorial promises one."""
    tells = failed.grammar.language.screen.failure.search
    if failed.sought_kind != "message" or tells(failed.label):
        return None
    return next((words for words in failed.kinds.get("messages", []) if tells(words)), None)


def _left(names: Sequence[str], used: set[str], failed: FailedStep) -> str | None:
    """The like one of several, or the one that no other step is about."""
    left = [name for name in names if name not in used]
    if len(names) == 1:
        return names[0]
    return left[0] if len(left) == 1 else similar(failed.label, left)


def _names_to_compare(failed: FailedStep) -> Iterator[Sequence[str]]:
    """Where a like word is looked for, one after the other."""
    if failed.kind == "messages":
        yield _complaints(failed) or _messages(failed)
        if not failed.complaints:
            named = {*failed.everywhere, *failed.kinds.get("windows", []), *failed.kinds.get("headings", [])}
            yield [words for words in failed.offered if words not in named]
        return
    if failed.kind:
        shown = failed.kinds.get(failed.shown_kind, [])
        used = failed.used("When") if failed.kind == "fields" else failed.used("Then")
        yield shown if failed.kind == "columns" else [name for name in shown if name not in used]
        if failed.kind in _TO_READ:
            return
    boxes = _boxes(failed)
    if boxes is not None:
        yield boxes
        return
    used = failed.used("When")
    there = failed.offered_there
    yield there if failed.is_narrow else [name for name in there if name not in used]
    yield [name for name in failed.everywhere if name not in used]


def _complaints(failed: FailedStep) -> list[str]:
    """What stands beside fields that are marked as wrong, where the tutorial promises such words, and no message."""
    return [] if failed.sought_kind == "message" else [words for words in failed.complaints.values() if words]


def _messages(failed: FailedStep) -> list[str]:
    """The candidate messages on the screen: no failure messages, and nothing for words beside a field."""
    if isinstance(failed.action, SeesBeside) or message_of_failure(failed):
        return []
    return failed.kinds.get("messages", [])


def _boxes(failed: FailedStep) -> list[str] | None:
    """The boxes that can still be ticked, or unticked, where the step does that; those that a promise may mean."""
    boxes = [name for name in failed.offered if name in failed.kinds.get("choices", [])]
    match failed.action:
        case Ticks(on=True):
            return [name for name in boxes if name not in failed.ticked] or boxes
        case Ticks(on=False):
            return [name for name in boxes if name in failed.ticked] or boxes
    if failed.promise and failed.promise.thing[0] == "box":
        used = failed.used("When", "Then")
        return [name for name in boxes if name not in used]
    return None


def _only_one(failed: FailedStep) -> str | None:
    """The one thing that can be meant, whatever it is called."""
    names = _candidates(failed)
    return names[0] if len(names) == 1 else None


def _candidates(failed: FailedStep) -> Sequence[str]:
    match failed.kind:
        case "messages":
            return _complaints(failed) or _messages(failed)
        case "windows" if failed.step.keyword == "Then" and not failed.missing:
            used = failed.used("When", "Then")
            return [name for name in failed.kinds.get("windows") or [failed.title] if name and name not in used]
        case "columns":
            return [name for name in failed.kinds.get("columns", []) if name not in failed.used("Then")]
        case "fields" | "rows":
            used = failed.used("When" if failed.kind == "fields" else "Then")
            # A row may begin with somebody's name and go on with more of them.
            names = failed.kinds.get(failed.kind, [])
            return [name for name in names if name not in used and name.split()[0] not in used]
        case "headings" if failed.missing:
            return [name for name in failed.kinds.get("headings", []) if name not in failed.used("When", "Then")]
    if failed.sought_kind == "asterisk":
        return [name for name in failed.offered if name not in words_of(failed.action)]
    return _controls(failed)


def _controls(failed: FailedStep) -> Sequence[str]:
    """The boxes, buttons and words that can be meant where nothing is known of their kind."""
    if (boxes := _boxes(failed)) is not None:
        return boxes
    if failed.promise and failed.promise.thing[0] == "word":
        item = failed.promise.thing[2]
        return [name for name in failed.used("Then") if name in failed.offered and name != item]
    if same := [name for name in failed.offered if _is_same_button(failed.label, name, failed.grammar)]:
        return same
    if failed.is_narrow and failed.offered_there and not failed.kind:
        return list(dict.fromkeys(failed.offered))
    if failed.kinds.get("windows") and not failed.kind and isinstance(failed.action, Clicks):
        return failed.kinds.get("buttons", [])
    return []


def _is_same_button(one: str, other: str, grammar: Grammar) -> bool:
    """Whether two words are usual for the same button."""
    return any({one.lower(), other.lower()} <= set(words) for words in grammar.language.same_button)
