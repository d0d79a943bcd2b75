"""Give each sentence of a tutorial its role, and the reason where it cannot be checked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from walkthrough.document.blocks import Block, Document
from walkthrough.document.inline import plain, ui_words
from walkthrough.document.sentences import Piece, pieces_of
from walkthrough.language.foreign import is_foreign
from walkthrough.language.grammar import Grammar
from walkthrough.language.language import Language
from walkthrough.language.meaning import Meaning
from walkthrough.language.nearest import nearest
from walkthrough.language.normal import normal
from walkthrough.language.open_reading import Reading
from walkthrough.language.phrases import Clause, Saying, say
from walkthrough.model import Role, TaughtPhrase
from walkthrough.plan.open_clauses import described, saying_of
from walkthrough.plan.open_contexts import OpenReading, label_of, marked
from walkthrough.plan.sections import is_link, section_of
from walkthrough.plan.skipped import LONGEST, OUTSIDE, skipped
from walkthrough.plan.tables import cells_behind, is_before_table
from walkthrough.plan.taught import taught
from walkthrough.plan.titles import is_heading, is_sentence_in_bold, is_title
from walkthrough.plan.two_readings import (
    acts,
    begins,
    demands,
    goes_home,
    is_a_choice,
    only_leads,
    role_of,
)
from walkthrough.plan.unknown import is_unknown_order, leads_in, may_be_left_out

_MANY = 12
"""How many UI words or connectors a sentence compared with the known wordings may have, which takes their square."""


@dataclass
class Unit:
    """A sentence with what it says and what it is for."""

    index: int
    piece: Piece
    line: int
    column: int
    saying: Saying
    role: Role
    reason: str = ""
    nearest: tuple[str, ...] = ()
    described: tuple[Clause, ...] = ()
    """What it says, where that cannot be carried out where it stands."""
    leads: bool = False
    """Whether it leads in a list: what is to be done stands there."""
    optional: bool = False
    """Whether a reader may go on without it: it is said to be optional, or stands under an "if"."""
    waived: str = ""
    """Why its writer has waived it."""
    needless: str = ""
    """Why that was not needed, where it was not."""
    remedy: str = ""
    """What should stand in the comment beside it, where that is known."""
    taught: tuple[TaughtPhrase, ...] = ()
    """The phrases of a phrasebook that were found in it."""

    @property
    def block(self) -> Block:
        """The block that it stands in."""
        return self.piece.block

    @property
    def in_steps(self) -> bool:
        """Whether it stands in a numbered list, as a reader or its writer sees it."""
        return self.piece.in_steps

    @property
    def is_not_done(self) -> bool:
        """Whether it asks for something that cannot be done, and that what follows hangs on."""
        left_out = self.reason or (self.waived and not self.saying.clauses)
        return bool(left_out) and self.role in {"step", "outside"} and not self.optional


def units_of(document: Document, grammar: Grammar, phrases: Sequence[TaughtPhrase] = ()) -> list[Unit]:
    """List every sentence of a document, in its order."""
    units: list[Unit] = []
    pieces = [
        piece
        for block in document.blocks
        for piece in pieces_of(block, grammar.language.abbreviations, grammar.patterns.opener)
    ]
    if is_foreign((piece.printed.text for piece in pieces if piece.block.level >= 0), grammar.language):
        return _not_read(document, pieces, grammar)
    openly = OpenReading(grammar)
    has_sections = any(block.level > 1 for block in document.blocks)
    begun = False
    for piece in pieces:
        unit = Unit(len(units), piece, *document.place(piece.start), Saying(), "prose")
        if piece.block.level or len(piece.printed.text) > LONGEST or is_heading(pieces, len(units)):
            openly.meet(piece)
            openly.skip(piece)
            unit.role, unit.reason = skipped(piece)
            openly.ran |= unit.role == "outside"
        else:
            said, unit.taught = taught(piece.printed.text.replace("\n", " "), phrases)
            if not openly.shows_next and is_sentence_in_bold(pieces, len(units)):
                said = re.sub("[«»]", "", said)
            intro = has_sections and not begun and not piece.block.headings[1:]
            openly.before_table = is_before_table(pieces, len(units))
            cells = cells_behind(pieces, len(units))
            if row := grammar.language.row_of(said, openly.rows.heads, cells):
                unit.described, unit.optional = described(row, grammar), row.role == "step"
                _take(unit, said, row, grammar)
            else:
                _read(unit, said, openly, grammar, intro=intro, cells=cells)
            following = pieces[len(units) + 1 : len(units) + 2]
            if unit.role == "step" and leads_in(piece, following, grammar):
                unit.saying, unit.reason, unit.leads = Saying(), "", True
            if unit.leads and (not following or following[0].block.level > 0):
                unit.leads, unit.reason = False, "nothing follows that it leads in"
            begun = begun or (unit.role == "step" and not unit.block.admonition)
        if unit.reason or any(clause.meaning is Meaning.DESCRIBED for clause in unit.saying.clauses):
            left = " ".join(clause.text for clause in unit.saying.clauses if not clause.meaning)
            unit.nearest = tuple(nearest(left or piece.printed.text[:LONGEST], grammar))
        units.append(unit)
    return units


def _read(
    unit: Unit, said: str, openly: OpenReading, grammar: Grammar, *, intro: bool, cells: Mapping[int, str]
) -> None:
    """Read a sentence by the wordings that are known, and openly where they do not fit.

    :param said: what is printed of it, on one line, as the phrases in it mean it.
    :param intro: whether it stands before the first step, where promises are only about the page.
    :param cells: what stands in the other cells of its row, by their columns.
    """
    openly.meet(unit.piece)
    intro = intro and not (unit.block.items or openly.title)
    piece, section = unit.piece, section_of(unit.block, grammar, openly.title)
    text = _text_in_table(piece, said, openly, grammar, cells) if piece.block.cell else said
    if not text:
        return
    opener = grammar.patterns.opener.match(text)
    text = text[opener.end() :] if opener else text
    label = grammar.patterns.label.match(text)
    if label:
        text = text[label.end() :]
        section = "requirements" if label["needs"] or label["also_needs"] else section
    leads_on = is_link(piece, normal(text, grammar), grammar)
    reading = openly.read(piece, marked(text), section=section, is_link=leads_on, optional=bool(opener))
    is_long = max(text.count("«"), len(grammar.patterns.connectors.findall(normal(text, grammar)))) > _MANY
    in_case = openly.rows.of_cases and unit.block.cell > 1
    closely = (
        Saying() if is_long or in_case or opener else say(text, grammar, among_requirements=section == "requirements")
    )
    if swallowed := next((region for region in unit.block.regions if region.kind == "unclosed"), None):
        unit.role = reading.role if reading.role in ASKS else "prose"
        unit.reason = f"Markdown shows this otherwise: the unclosed {swallowed.title}" if unit.role in ASKS else ""
        return
    unit.described = described(reading, grammar)
    unit.optional = in_case or bool(opener) or may_be_left_out(text, reading, grammar)
    if reading.lead and reading.role == "step" and "«" not in text and only_leads(reading):
        unit.role, unit.leads = "step", True
    elif reading.role == "link" and not (closely.understood and acts(closely) and "«" in text):
        unit.role = "link"
    elif closely.other_way and grammar.patterns.another_way.search(closely.other_way):
        done = [one for one in reading.clauses if one.sort == "do" and not goes_home(one, grammar)]
        more = saying_of(replace(reading, clauses=tuple(done)), grammar).clauses if reading.understood else ()
        unit.saying, unit.role = replace(closely, clauses=more), "step"
    elif intro and not _counts_early(closely, reading, unit):
        unit.role = "prose"
    elif closely.understood and not is_a_choice(closely, reading):
        unit.saying, unit.role = closely, role_of(closely)
    elif reading.role in {"prose", "note", "outcome"} and is_unknown_order(unit.piece, closely, reading, grammar):
        unit.role, unit.reason = "step", f"not understood: {normal(text, grammar)}"
    elif (
        reading.role in {"prose", "note"}
        and not reading.general
        and "«" in said
        and not is_title(text)
        and grammar.patterns.claims.search(normal(text, grammar))
    ):
        unit.role, unit.reason = "outcome", f"not understood: {normal(text, grammar)}"
    else:
        _take(unit, text if label or opener or piece.block.cell > 1 else said, reading, grammar)


ASKS = {"requirement", "step", "outcome"}
"""The roles of sentences that ask or promise something, and so come to a step."""


def _text_in_table(piece: Piece, said: str, openly: OpenReading, grammar: Grammar, cells: Mapping[int, str]) -> str:
    """What a cell asks or promises, with the field that its row names; empty where it does neither."""
    rows = openly.rows
    if piece.block.cell == 1 and openly.leads and not rows.of_cases:
        value = rows.told_of_field = grammar.language.description_in(rows.heads, cells)
        name = said if "«" in said or openly.lead == "review" else f"«{said}»"
        if piece.block.holds_text and rows.asks_in(value, name):
            return ""
        return f"{name}: {value}" if value else name
    is_told = said.strip() == rows.told_of_field.strip()
    if piece.block.cell > 1 and rows.field and is_told:
        return f"{rows.field}: {said}"
    return said if not (openly.leads and is_told) and rows.tell(piece, marked(said)) else ""


def _counts_early(closely: Saying, reading: Reading, unit: Unit) -> bool:
    """Whether a sentence in front of the steps is more than about the page."""
    told = "«" in unit.piece.printed.text and acts(closely)
    return told or demands(closely, reading, unit.block.admonition) or begins(reading)


def _take(unit: Unit, said: str, reading: Reading, grammar: Grammar) -> None:
    """Take what was read openly."""
    unit.role = reading.role
    if reading.role == "outside" or any(clause.verb == "outside" for clause in reading.clauses):
        unit.role, unit.reason = "outside", OUTSIDE
    elif reading.role in ASKS:
        unit.saying = saying_of(reading, grammar, list(ui_words(marked(said))), label_of(unit.piece, said))
        left = [*reading.left, *(word for clause in reading.clauses for word in clause.left)]
        if left or not (unit.saying.clauses or reading.lead):
            unit.reason = "not understood: " + "; ".join(left or [plain(unit.piece.printed.text)])
            unit.saying = Saying()
    unit.leads = bool(reading.lead) and not unit.reason
    if unit.leads and only_leads(reading):
        unit.saying = Saying()


def not_in(language: Language) -> str:
    """Say that a page is in another language."""
    return f"this page is not in {language.name}, and no other language can be read"


def _not_read(document: Document, pieces: list[Piece], grammar: Grammar) -> list[Unit]:
    """The sentences of a page in another language: only the first that is no heading says so."""
    first = next((index for index, piece in enumerate(pieces) if piece.block.level == 0), 0)
    reason = not_in(grammar.language)
    return [
        Unit(index, piece, *document.place(piece.start), Saying(), "step", reason)
        if index == first
        else Unit(index, piece, *document.place(piece.start), Saying(), "prose")
        for index, piece in enumerate(pieces)
    ]
