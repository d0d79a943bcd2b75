"""Why a promise has not been kept, and whose fault that is."""

from walkthrough.actions import Clicks, NotYet, Selects, Ticks
from walkthrough.diagnosis.cause import STUCK, Cause, other_name
from walkthrough.diagnosis.failed_step import FailedStep
from walkthrough.diagnosis.like_names import message_of_failure, nearest_message
from walkthrough.diagnosis.states import GONE, judged
from walkthrough.model import Step

_NOT_DONE = "what was done before it worked, but what the tutorial promises did not happen"


def contrary_state(failed: FailedStep) -> Cause | None:
    """A promise about a state of which something is known from before."""
    promise = failed.promise
    if promise is None or not (failed.has_two_ways or failed.read):
        return None
    both = yes_or_no(failed)
    if failed.label in both and failed.read and failed.read not in both:
        return other_name(failed.label, failed.read)
    found = promise.opposite if failed.has_two_ways else failed.read
    verdict = judged(promise, found, failed.before, failed.profile)
    if verdict is None and promise.thing[0] == "box":
        verdict = _box(failed, found)
    if verdict is None:
        return None
    fault, reason = verdict
    if fault == "product":
        return Cause(fault, reason)
    return Cause(fault, reason, None if failed.has_two_ways else failed.read, opposite=failed.has_two_ways)


def yes_or_no(failed: FailedStep) -> set[str]:
    return {failed.profile.shared.yes, failed.profile.shared.no}


def _box(failed: FailedStep, found: str) -> tuple[str, str] | None:
    """A box of which nothing is known: what the tutorial asks to do with it next tells what its writer saw."""
    ticks = found == GONE
    for step in failed.after:
        match step.action:
            case Ticks(box=failed.label, on=on) if on is ticks:
                return "document", f"a later step {'ticks' if ticks else 'unticks'} it: it cannot be so before"
    return None


def told_of_failure(failed: FailedStep) -> Cause | None:
    """The screen says that what was asked for could not be done: that is no other word for what is promised."""
    if failed.step.keyword != "Then" or failed.complaints or not (told := message_of_failure(failed)):
        return None
    return Cause("product", f"it says *{told}* instead, which tells of a failure")


def unfinished(failed: FailedStep) -> Cause | None:
    """A promise fails because the step that ends a window or form has not been done."""
    if failed.step.keyword != "Then" or failed.found or failed.kind not in {"messages", "columns"}:
        return None
    if failed.kind == "columns":
        if failed.kinds.get("columns"):
            return None
        return Cause("document", f"the screen *{failed.title}* has no columns: {STUCK}")
    if failed.sought_kind != "message" or nearest_message(failed):
        return None
    is_taken = failed.grammar.language.screen.taken.search
    taken = [words for words in failed.complaints.values() if is_taken(words)]
    if taken and any(isinstance(step.action, NotYet) for step in failed.before):
        return Cause("product", f"it says *{taken[0]}* of what nobody has used before")
    if failed.complaints:
        return Cause("document", f"the screen asks for something first: {STUCK}")
    typed = set(failed.kinds.get("fields", [])) & failed.used("When")
    if (failed.kinds.get("windows") or typed) and not _ends_it(failed):
        return Cause("document", f"the screen *{failed.title}* is still open and waits for an end: {STUCK}")
    return None


def _ends_it(failed: FailedStep) -> bool:
    """Whether the last instruction has pressed a button that is on the screen."""
    match failed.last_instruction:
        case Step(action=Clicks(icon="", name=name) | Selects(name=name)):
            return name in failed.kinds.get("buttons", [])
    return False


def not_there_yet(failed: FailedStep) -> Cause | None:
    """A window or field is promised, but the last instruction has already led to something else."""
    if failed.step.keyword != "Then" or failed.found or failed.kind not in {"windows", "fields", "headings"}:
        return None
    if failed.proved_since and not failed.missing:
        return Cause("document", f"what the last instruction leads to has been seen already: {STUCK}")
    return None


def broken_promise(failed: FailedStep, source: str) -> Cause:
    """A promise of which nothing is known: what the writer put in words may be wrong, what follows from them not."""
    if failed.read and failed.promise and f"**{failed.label}**" in source:
        return Cause("document", "the screen shows another value, and no step before it has to do with it", failed.read)
    return Cause("product", _NOT_DONE)
