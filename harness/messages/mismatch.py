"""The error of a step that does not find what its sentence says."""

from collections.abc import Sequence

from harness.messages.likeness import most_alike, strange_letter
from harness.messages.offer import Offer, offered

__all__ = ["Mismatch", "Offer", "offered"]

_MOST = 12
_ALIKE = 0.6
"""The least likeness of a name that is suggested: "Save" for "Share", but not "No" for "Notes"."""


class Mismatch(AssertionError):
    """Raised when the screen does not match the sentence of a step.

    :param sought: what was looked for, quoted where it is a name on the screen.
    :param place: where, as the sentence puts it ("on the side menu").
    :param found: what was there instead, to follow "but there was".
    :param offered: the names that are there.
    :param nearest: the name that was probably meant; by default the most similar of the offered names.
    :param elsewhere: the places where it is instead, worded as `place` is.
    :param pictures: addresses of what is drawn there and of what is meant, where they differ.
    """

    def __init__(
        self,
        sought: str,
        place: str = "",
        found: str = "",
        offered: Sequence[str] = (),
        nearest: str | None = None,
        elsewhere: Sequence[str] = (),
        pictures: Sequence[str] = (),
    ) -> None:
        self.sought = sought
        self.place = place
        self.found = found
        self.offered = list(offered)
        self.elsewhere = list(elsewhere)
        self.pictures = list(pictures)
        self.nearest = nearest or similar(sought, self.offered)
        super().__init__(str(self))

    def __str__(self) -> str:
        text = f"Looked for {self.sought}" + (f" {self.place}" if self.place else "")
        text += f", but found {self.found}." if self.found else "."
        if self.offered:
            more = len(self.offered) - _MOST
            text += f" It offers: {', '.join(self.offered[:_MOST])}" + (f" and {more} more." if more > 0 else ".")
        if len(self.elsewhere) == 1:
            text += f" It is {self.elsewhere[0]}."
        if self.nearest:
            text += f' Did you mean "{self.nearest}"?'
            if strange := strange_letter(_word(self.sought), self.nearest):
                text += f" It looks the same, but {strange}."
        return text


def similar(sought: str, names: Sequence[str]) -> str | None:
    """Return the offered name most like the quoted one; empty if none is close."""
    word = _word(sought)
    by_lower = {name.lower(): name for name in names}
    near = most_alike(word.lower(), by_lower, _ALIKE)
    if not near:
        near = [name for name in by_lower if _words_of(name, word.lower()) or _words_of(word.lower(), name)][:1]
    return by_lower[near[0]] if near and by_lower[near[0]] != word else None


def _word(sought: str) -> str:
    """The quoted word of what was looked for."""
    return sought.split('"')[1] if sought.count('"') >= 2 else sought  # noqa: PLR2004


def _words_of(part: str, whole: str) -> bool:
    """Tell whether `part` is one or more whole words of `whole`: "No" is not a word of "Notes"."""
    return bool(part.strip()) and f" {part} " in f" {whole} "
