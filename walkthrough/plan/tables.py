"""Which cells of a table tell the reader to do something, or what comes of it."""

from collections.abc import Sequence
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
        self.heads: dict[int, str] = {}
        self.told_of_field = ""
        """What a row says of the field that it names, which is read with the name."""
        self.field = ""
        """The field that a row names, where the rest of it asks for something there."""
        self.of_cases = False
        """Whether the first cell of a row says in which case the rest of it is done."""

    def head(self, cell: int, words: str) -> None:
        """Read the heading of a column: it may say that the column is of steps, or of what comes of them."""
        if cell == 1:
            self.field = ""
            self.asking, self.telling, self.heads, self.of_cases = set(), set(), {}, False
        self.heads[cell] = plain(words)
        said, patterns = words.lower().strip("«»‹› ?:."), self.grammar.patterns
        self.asking |= {cell} if patterns.heads_steps.fullmatch(said) else set()
        self.of_cases |= cell == 1 and bool(patterns.heads_cases.fullmatch(said))
        self.telling |= {cell} if patterns.heads_results.fullmatch(said) else set()

    def asks_in(self, value: str, name: str) -> bool:
        """Whether what a row says of its field is an instruction itself, which is then read where it stands."""
        reading = self.grammar.language.read_openly(value, replace(Context(), in_steps=True))
        self.field = name if value and reading.role == "step" and reading.understood else ""
        return bool(self.field)

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
        if not self.case or (self.asks and not self.of_cases):
            return reading
        hang = {"promise", "do"} if self.of_cases else {"promise"}
        said = (replace(c, condition=c.condition or self.case) if c.sort in hang else c for c in reading.clauses)
        return replace(reading, clauses=tuple(said))


def cells_behind(pieces: Sequence[Piece], at: int) -> dict[int, str]:
    """What stands behind the first cell of a table's row, by column; nothing where a sentence is in no such cell."""
    if pieces[at].block.cell != 1:
        return {}
    cells: dict[int, str] = {}
    for piece in pieces[at + 1 :]:
        if piece.block.cell <= 1:
            break
        cells[piece.block.cell] = piece.block.printed.text
    return cells


def is_before_table(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the paragraph of a sentence is the last one before a table, or before a list inside its item."""
    behind = next((piece for piece in pieces[at + 1 :] if piece.block is not pieces[at].block), None)
    if behind is None or pieces[at].block.cell < 0:
        return False
    return behind.block.cell < 0 or (
        len(behind.block.items) > len(pieces[at].block.items) and bool(pieces[at].block.items)
    )
