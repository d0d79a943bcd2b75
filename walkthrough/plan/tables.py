"""Which cells of a table tell the reader to do something, or what comes of it."""

from dataclasses import replace

from walkthrough.document.inline import plain
from walkthrough.document.sentences import Piece
from walkthrough.language.grammar import Grammar
from walkthrough.language.open_reading import Context, Reading


class Rows:
    """Reads the cells of a page's tables one after the other; what a row asks counts for the rest of it."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.asking: set[int] = set()
        self.telling: set[int] = set()
        self.cell = 0
        self.asks = False
        self.case = ""

    def head(self, cell: int, words: str) -> None:
        """Read the heading of a column: it may say that the column is of steps, or of what comes of them."""
        if cell == 1:
            self.asking, self.telling = set(), set()
        said, patterns = words.lower().strip("«»‹› ?:."), self.grammar.patterns
        self.asking |= {cell} if patterns.heads_steps.fullmatch(said) else set()
        self.telling |= {cell} if patterns.heads_results.fullmatch(said) else set()

    def tell(self, piece: Piece, text: str) -> bool:
        """Whether a cell says something that a reader does or sees."""
        cell = piece.block.cell
        if cell <= self.cell and piece.first:
            self.asks = False
        if cell == 1:
            self.case = plain(piece.printed.text)
        self.cell = cell
        reading = self.grammar.language.read_openly(text, replace(Context(), in_steps=True))
        named = reading.understood and any(clause.names or clause.icon for clause in reading.clauses)
        acts = reading.role in {"step", "outside"} and (cell in self.asking or named)
        self.asks |= acts and reading.role == "step"
        return acts or (reading.role in {"outcome", "outside"} and (self.asks or cell in self.telling | self.asking))

    def in_case(self, reading: Reading) -> Reading:
        """What a cell says, in the case that the first cell of its row names, where that asks for nothing."""
        if self.asks or not self.case:
            return reading
        said = (replace(c, condition=c.condition or self.case) if c.sort == "promise" else c for c in reading.clauses)
        return replace(reading, clauses=tuple(said))
