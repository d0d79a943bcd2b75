"""Whether a sentence asks for something although its words are not known, and whether a reader may go on without it."""

from collections.abc import Sequence

from walkthrough.document.sentences import Piece
from walkthrough.language.grammar import Grammar
from walkthrough.language.normal import normal
from walkthrough.language.open_reading import Reading
from walkthrough.language.phrases import Saying


def is_unknown_order(piece: Piece, closely: Saying, reading: Reading, grammar: Grammar) -> bool:
    """Whether a sentence tells the reader to do something in words that are not known."""
    unknown = [clause.text for clause in closely.clauses if not clause.meaning]
    text = piece.printed.text
    promises = bool(reading.clauses) and reading.understood
    lead = piece.in_steps and piece.first and not promises and "«" in text and text.rstrip().endswith(":")
    leads = lead and text[:1] != "«" and not grammar.patterns.place_cues.match(f" {text.lower()}")
    return leads or any(grammar.patterns.orders.fullmatch(words) for words in unknown)


def may_be_left_out(text: str, reading: Reading, grammar: Grammar) -> bool:
    """Whether a sentence is said to be optional, or to hold only under a condition."""
    words = normal(text, grammar)
    done = [clause for clause in reading.clauses if clause.sort == "do"]
    said = bool(done) and all(clause.optional for clause in done)
    return said or bool(grammar.patterns.optional.match(words) or grammar.patterns.condition.match(words))


def leads_in(piece: Piece, following: Sequence[Piece], grammar: Grammar) -> bool:
    """Whether a step only announces the sub-steps that follow it, whatever its words are ("Fill in the fields:")."""
    text = piece.printed.text.rstrip()
    if not text.endswith(":") or "«" in text or not following:
        return False
    next_one = following[0]
    deeper = len(next_one.block.items) > len(piece.block.items) or bool(next_one.marker)
    return deeper and bool(grammar.patterns.announces.match(normal(text, grammar)))
