"""What a file of the catalogue declares: what is broken, how, and what an informed reader would conclude."""

from dataclasses import dataclass, field
from typing import Any, Literal

from tests.faults.deviations import Deviation

Verdict = Literal["product", "document", ""]


@dataclass(frozen=True)
class Fault:
    """A deviation that a reader would notice or be harmed by.

    `breaks` is a tutorial (unshare, share, view, add) and `words` begin the sentence that is broken, as they stand in
    its source; or `breaks` is "promise" and `words` name a scenario of features/sharing. `step` is in the step that has
    to be red.

    `verdict` is whom an informed reader would blame who has only the tutorial and the screen: the document, where the
    same thing is plainly there under another name or in another place; else the product. Empty, where they could
    not tell.
    """

    breaks: str
    words: str
    step: str
    deviations: tuple[Deviation, ...]
    verdict: Verdict = ""


@dataclass(frozen=True)
class Harmless:
    """A change that no reader would mind: everything stays green.

    `arguments` are given to the application, `context` to every browser context.
    """

    deviations: tuple[Deviation, ...] = ()
    arguments: tuple[str, ...] = ()
    context: dict[str, Any] = field(default_factory=dict)


def broken(breaks: str, words: str, step: str, *deviations: Deviation) -> Fault:
    """Declare a fault for which a reader would blame the product."""
    return Fault(breaks, words, step, deviations, "product")


def renamed(breaks: str, words: str, step: str, *deviations: Deviation) -> Fault:
    """Declare a fault for which a reader would blame the document: what it names is there, renamed or moved."""
    return Fault(breaks, words, step, deviations, "document")


def unclear(breaks: str, words: str, step: str, *deviations: Deviation) -> Fault:
    """Declare a fault for which a reader could blame either."""
    return Fault(breaks, words, step, deviations)


def harmless(*deviations: Deviation, arguments: tuple[str, ...] = (), **context: Any) -> Harmless:
    """Declare a change that nobody would mind."""
    return Harmless(deviations, arguments, context)
