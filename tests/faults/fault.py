"""What a row of the catalogue declares: what is broken, how, and what an informed reader would conclude."""

from dataclasses import dataclass, field
from typing import Any, Literal

from tests.faults.deviations import Deviation

Verdict = Literal["product", "document", ""]


@dataclass(frozen=True)
class Fault:
    """A deviation that a reader would notice or be harmed by.

    `name` is unique in its family, `what` says in a sentence what is broken. `breaks` is a tutorial (unshare, share,
    view, add: that about an API secret; or the whole name of another, such as edit-a-note) and `words` begin the
    sentence that is broken, as they stand in its source; or `breaks` is "promise" and `words` name a scenario of
    features/sharing, or are empty where none says yet what is promised: then any of them may notice. `step` is in the
    step that has to be red. `hands` are the hands that notice: those of `--hands`.

    `verdict` is whom an informed reader would blame who has only the tutorial and the screen: the document, where the
    same thing is plainly there under another name or in another place; else the product. Empty, where they could
    not tell.
    """

    name: str
    what: str
    breaks: str
    words: str
    step: str
    deviations: tuple[Deviation, ...]
    verdict: Verdict = ""
    hands: str = ""


@dataclass(frozen=True)
class Harmless:
    """A change that no reader would mind: everything stays green.

    `name` is unique, `what` says in a sentence what is changed. `arguments` are given to the application, `context` to
    every browser context. Two that change the same `subject` are never tried at once; one that is `alone`, with none.
    `tutorials` are those that show it, for a quick trial.
    """

    name: str
    what: str
    deviations: tuple[Deviation, ...] = ()
    arguments: tuple[str, ...] = ()
    context: dict[str, Any] = field(default_factory=dict)
    subject: str = ""
    alone: bool = False
    tutorials: tuple[str, ...] = ("unshare",)


def broken(name: str, what: str, breaks: str, words: str, step: str, *deviations: Deviation, hands: str = "") -> Fault:
    """Declare a fault for which a reader would blame the product."""
    return Fault(name, what, breaks, words, step, deviations, "product", hands)


def unsaid(name: str, what: str, step: str, *deviations: Deviation, hands: str = "") -> Fault:
    """Declare a fault against what everybody takes for granted, and no scenario says yet."""
    return Fault(name, what, "promise", "", step, deviations, "product", hands)


def renamed(name: str, what: str, breaks: str, words: str, step: str, *deviations: Deviation) -> Fault:
    """Declare a fault for which a reader would blame the document: what it names is there, renamed or moved."""
    return Fault(name, what, breaks, words, step, deviations, "document")


def unclear(name: str, what: str, breaks: str, words: str, step: str, *deviations: Deviation) -> Fault:
    """Declare a fault for which a reader could blame either."""
    return Fault(name, what, breaks, words, step, deviations)


def harmless(
    name: str,
    what: str,
    *deviations: Deviation,
    arguments: tuple[str, ...] = (),
    subject: str = "",
    alone: bool = False,
    tutorials: tuple[str, ...] = ("unshare",),
    **context: Any,
) -> Harmless:
    """Declare a change that nobody would mind."""
    return Harmless(name, what, deviations, arguments, context, subject, alone, tutorials)
