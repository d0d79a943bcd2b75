"""One clause of a sentence, cut out of it and not yet read."""

from dataclasses import dataclass, field
from functools import cached_property

from walkthrough.language.english.open_reader.chunks import Chunk, chunks_of
from walkthrough.language.english.open_reader.tokens import Token


@dataclass
class Cut:
    """One clause: an instruction where it has a verb, otherwise a statement, which is `body`."""

    meaning: str = ""
    verb: str = ""
    modal: str = ""
    negative: bool = False
    optional: bool = False
    either: bool = False
    also: str = ""
    """A second verb with the same object ("enter and confirm")."""
    reason: bool = False
    """Whether it only says why the next clause is to be done ("…, so click Save")."""
    adverbs: set[str] = field(default_factory=set)
    explained: bool = False
    """Whether a colon or dash leads on to how it is done."""
    front: list[Chunk] = field(default_factory=list)
    body: tuple[Token, ...] = ()

    @cached_property
    def chunks(self) -> list[Chunk]:
        """Its words behind the verb, cut at prepositions and other cues."""
        return chunks_of(self.body)
