"""What a step has probably failed for."""

from dataclasses import dataclass

from walkthrough.place import Place

STUCK = "a step before it is missing or wrong"


@dataclass(frozen=True)
class Cause:
    """Whose fault it probably is, why, and what would be right."""

    fault: str
    reason: str
    nearest: str | None = None
    instead_of: str = ""
    """The word that `nearest` stands for, where that is not the one that was looked for."""
    where: Place | None = None
    """The place where it is, other than the one that the tutorial says."""
    opposite: bool = False
    """Whether the opposite promise would be right."""


def other_name(label: str, nearest: str) -> Cause:
    """The same is there under another name."""
    reason = f"the same is probably there under another name, *{nearest}*: probably out of date"
    return Cause("document", reason, nearest, instead_of=label)
