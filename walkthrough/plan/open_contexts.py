"""Where each sentence stands, for the open reader: among steps, under a lead-in, behind a field that was named."""

import re
from dataclasses import replace

from walkthrough.document.inline import plain
from walkthrough.document.sentences import Piece
from walkthrough.language.grammar import Grammar
from walkthrough.language.open_reading import Context, OpenClause, Reading
from walkthrough.plan.tables import Rows
from walkthrough.plan.titles import is_title

_IN_TABLE = 99
"""How deep a list would have to be for a column to lead in its items."""


class OpenReading:
    """Reads the sentences of a page one after the other; what is said before counts for what follows."""

    def __init__(self, grammar: Grammar) -> None:
        self.language, self.patterns = grammar.language, grammar.patterns
        self.items = tuple(noun.lower() for kind in grammar.profile.kinds for noun in kind.nouns)
        self.lead = ""
        """The meaning of the sentence that leads in what follows."""
        self.lead_field = ""
        """The field of which that list names what can be chosen in it."""
        self.lead_depth, self.lead_line = 0, 0
        self.leads = self.shows_next = False
        self.tells_results = False
        """Whether the list that follows tells what comes of something ("When you archive a space:")."""
        self.with_steps: set[tuple[str, ...]] = set()
        self.focus = self.pointed_out = ""
        self.spoken_of: OpenClause | None = None
        self.heading, self.outside = "", False
        self.asked = False
        """Whether a sentence before it in the same block is a step."""
        self.rows = Rows(grammar)
        self.before_table = False
        self.ran = False
        """Whether what stands before was run in a terminal, which shows what comes of it."""
        self.title = ""
        """What a paragraph in bold says that stands where a heading could."""
        self.last: Piece | None = None

    def read(self, piece: Piece, text: str, *, section: str, is_link: bool, optional: bool) -> Reading:
        """Read the next sentence.

        :param optional: whether it is said to be optional in words that are not in the text.
        :param text: what is printed of it, on one line, with UI words, code and italics between « and ».
        """
        block = piece.block
        if piece.in_steps:
            self.with_steps.add(block.headings)
        self._end_lead(piece)
        if self.last is None or block is not self.last.block:
            self.asked = False
            self.spoken_of = self.spoken_of if self.tells_results else None
        self.tells_results &= bool(block.items)
        told = self.tells_results or (section == "results" and bool(block.items))
        results = told or (section == "results" and bool(self.with_steps))
        below = (block.items or piece.marker or block.cell) and not block.admonition and (piece.first or piece.marker)
        context = Context(
            in_steps=(piece.in_steps or block.cell in self.rows.asking) and not block.admonition,
            first=piece.first or bool(piece.marker),
            bulleted=bool(block.items) and not (block.items[-1].ordered or piece.marker or told),
            admonition=bool(block.admonition),
            section=section,
            after_steps=self.ran or results or block.headings in self.with_steps,
            begun=bool(self.with_steps),
            beside=self.asked or told,
            is_link=is_link,
            ran=self.ran,
            lead="see" if self.shows_next else self.lead if below else "",
            lead_field=self.lead_field if self.leads and below else "",
            items=self.items,
            before_table=self.before_table,
            outside=self._is_outside(block.headings[-1] if block.headings else ""),
            focus=self.focus,
            pointed_out=self.pointed_out,
            spoken_of=self.spoken_of,
        )
        reading = self.language.read_openly(text, context)
        if optional:
            reading = replace(reading, clauses=tuple(replace(c, optional=c.sort == "do") for c in reading.clauses))
        if block.cell > 1:
            reading = self.rows.in_case(reading)
        self._remember(piece, reading)
        return reading

    def meet(self, piece: Piece) -> None:
        """Note a title that is only in bold, and what a column asks for, before the sentence is read."""
        if piece.block.cell < 0:
            self.rows.head(-piece.block.cell, piece.printed.text)
            self._head_column(piece.printed.text)
        if not piece.block.items and is_title(piece.printed.text):
            self.title = ""
        elif self.last and not self.last.block.items and is_title(self.last.printed.text):
            self.title = self.last.printed.text.strip("«»:. \n")

    def _is_outside(self, heading: str) -> bool:
        """Whether a heading is about something that is not done on the product's screens."""
        if heading != self.heading:
            self.heading, self.outside = heading, self.language.heads_outside(heading)
        return self.outside

    def _head_column(self, words: str) -> None:
        """Read the heading of a column: it may ask to fill in the fields that the column beside it names."""
        if not self.rows.of_cases and self.patterns.asks_for_values.fullmatch(words.lower().strip("«»‹› ?:")):
            self.leads, self.lead, self.lead_depth = True, "type", _IN_TABLE

    def skip(self, piece: Piece) -> None:
        """Pass over a heading or a piece of code."""
        self.tells_results = False
        if piece.block.level > 0:
            self.focus, self.leads, self.lead, self.title = "", False, "", ""
            self.spoken_of = None
            self.ran = False
        self.shows_next = False
        self.last = piece

    def _end_lead(self, piece: Piece) -> None:
        if not self.leads:
            return
        items = piece.block.items
        depth = len(items)
        beside = depth == self.lead_depth and depth and not items[-1].ordered and items[-1].line != self.lead_line
        if piece.block.cell:
            return
        same_block = self.last is not None and piece.block is self.last.block and not piece.first
        if not (depth > self.lead_depth or beside or piece.marker or same_block) and not piece.block.admonition:
            self.leads, self.lead = False, ""

    def _remember(self, piece: Piece, reading: Reading) -> None:
        if reading.role == "step" and not piece.block.admonition:  # steps may be told in paragraphs, too
            self.with_steps.add(piece.block.headings)
            self.ran, self.asked = False, True
        self.ran &= not any(clause.names for clause in reading.clauses)
        self.shows_next = reading.lead == "see"
        self.tells_results |= bool(self.patterns.leads_results.fullmatch(piece.printed.text.lower().strip("«» \n")))
        if reading.lead and reading.role in {"step", "outcome", "link", "requirement"}:
            items = piece.block.items
            self.leads, self.lead = True, reading.lead
            self.lead_field = reading.lead_field
            self.lead_depth, self.lead_line = len(items), items[-1].line if items else 0
        self.spoken_of = self.spoken_of if self.tells_results and piece.block.items else reading.spoken_of
        last = reading.clauses[-1] if reading.clauses else None
        shown = last is not None and (last.sort == "promise" or last.verb == "find") and len(last.names) == 1
        self.pointed_out = last.names[0] if last and shown else ""
        if any(clause.verb in {"click", "open", "close", "go"} for clause in reading.clauses):
            self.focus = ""
        for clause in reading.clauses:
            if clause.names and clause.verb in {"find", "type", "tick"}:
                self.focus = clause.names[0]
        self.last = piece


def marked(text: str) -> str:
    """Mark code and italics as UI words, unless they stand in one; a capital letter in code is a key."""
    text = _LETTER.sub(lambda m: m[1] or m[2], text)
    return re.sub("«[^«»]*»|[^«»]+", lambda m: m[0].translate(_INSIDE if m[0][0] == "«" else _AS_UI), text)


_LETTER = re.compile(r"«‹(\w)›»|‹([A-Z])›")
_INSIDE = str.maketrans("", "", "‹›")
_AS_UI = str.maketrans("‹›", "«»")


def label_of(piece: Piece, said: str) -> str:
    """The UI word that a sentence begins with, as a field's description does.

    :param said: its text, in a table with the field that its row names.
    """
    if piece.block.cell == 1:
        return plain(piece.printed.text).strip(" :*")
    found = re.match("[«‹]([^«»‹›]+)[»›]", said.lstrip())
    return found[1].strip(" :*") if found else ""
