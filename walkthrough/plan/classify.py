"""Give each sentence of a tutorial its role, and the reason where it cannot be checked."""

import re
from dataclasses import dataclass

from walkthrough.document.blocks import Block, Document
from walkthrough.document.sentences import Piece, pieces_of
from walkthrough.language.foreign import is_foreign
from walkthrough.language.grammar import Grammar
from walkthrough.language.normal import normal
from walkthrough.language.phrases import Saying, nearest, say
from walkthrough.model import Role

_CODE_BY_INDENTATION = -2


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

    @property
    def block(self) -> Block:
        """The block that it stands in."""
        return self.piece.block

    @property
    def in_steps(self) -> bool:
        """Whether it stands in a numbered list, as a reader or its writer sees it."""
        return any(item.ordered for item in self.block.items) or bool(self.piece.marker)


def units_of(document: Document, grammar: Grammar) -> list[Unit]:
    """List every sentence of a document, in its order."""
    units: list[Unit] = []
    pieces = [piece for block in document.blocks for piece in pieces_of(block)]
    if is_foreign((piece.printed.text for piece in pieces if piece.block.level >= 0), grammar.language):
        return _not_read(document, pieces, grammar)
    has_sections = any(block.level > 1 for block in document.blocks)
    for piece in pieces:
        line, column = document.place(piece.start)
        section = _section(piece.block, grammar)
        saying = say(piece.printed.text.replace("\n", " "), grammar, among_requirements=section == "requirements")
        intro = has_sections and not piece.block.headings[1:] and not piece.block.items
        unit = Unit(len(units), piece, line, column, saying, "prose")
        if piece.block.level < 0:
            unit.saying = Saying()
        unit.role, unit.reason = _role(unit, section, grammar, intro=intro)
        if unit.role == "step" and _leads_in(unit, pieces[len(units) + 1 : len(units) + 2], grammar):
            unit.role, unit.reason, unit.saying = "prose", "", Saying()
        if unit.reason:
            left = " ".join(clause.text for clause in saying.clauses if not clause.meaning)
            unit.nearest = tuple(nearest(left or piece.printed.text, grammar))
        units.append(unit)
    return units


def _not_read(document: Document, pieces: list[Piece], grammar: Grammar) -> list[Unit]:
    """The sentences of a page in another language: only the first that is no heading says so."""
    first = next((index for index, piece in enumerate(pieces) if piece.block.level == 0), 0)
    reason = f"this page is not in {grammar.language.name}, and no other language can be read"
    return [
        Unit(index, piece, *document.place(piece.start), Saying(), "step", reason)
        if index == first
        else Unit(index, piece, *document.place(piece.start), Saying(), "prose")
        for index, piece in enumerate(pieces)
    ]


def _leads_in(unit: Unit, following: list[Piece], grammar: Grammar) -> bool:
    """Whether a step only announces the sub-steps that follow it ("Fill in the fields:")."""
    text = unit.piece.printed.text.rstrip()
    if not text.endswith(":") or "«" in text or not following:
        return False
    next_one = following[0]
    deeper = len(next_one.block.items) > len(unit.block.items) or bool(next_one.marker)
    return deeper and bool(grammar.patterns.announces.match(normal(text, grammar)))


def _section(block: Block, grammar: Grammar) -> str:
    for heading in block.headings[1:] or block.headings:
        for section, words in grammar.language.sections.items():
            if any(word in heading.lower() for word in words):
                return section
    return ""


def _role(unit: Unit, section: str, grammar: Grammar, *, intro: bool) -> tuple[Role, str]:
    saying, block = unit.saying, unit.block
    text = normal(unit.piece.printed.text, grammar)
    if block.level == _CODE_BY_INDENTATION and re.search(r"\*\*|:::", unit.piece.printed.text):
        return "step", "Markdown shows this as code"
    if block.level:
        return "prose", ""
    if _is_link(unit, text, grammar):
        return "link", ""
    if intro and not ("«" in text and any(clause.sort == "do" for clause in saying.clauses)):
        return "prose", ""
    if saying.other_way:
        return (
            ("step", "")
            if grammar.patterns.another_way.search(saying.other_way)
            else _not_understood(unit, text, section, grammar)
        )
    if saying.understood:
        return _role_of(saying), ""
    return _not_understood(unit, text, section, grammar)


def _role_of(saying: Saying) -> Role:
    sorts = {clause.sort for clause in saying.clauses}
    if "do" in sorts and not saying.condition:
        return "step"
    return "requirement" if "need" in sorts else "outcome"


def _is_link(unit: Unit, text: str, grammar: Grammar) -> bool:
    links = unit.piece.printed.links
    if not links or "«" in text:
        return False
    outside = len(unit.piece.printed.text) - sum(link.end - link.start for link in links)
    return (
        outside <= len(". ")
        or bool(grammar.patterns.leads_to_link.match(text))
        or bool(_section(unit.block, grammar) == "links")
    )


def _not_understood(unit: Unit, text: str, section: str, grammar: Grammar) -> tuple[Role, str]:
    """The role of a sentence of which something is not understood, and the reason if that matters."""
    left = [clause.text for clause in unit.saying.clauses if not clause.meaning] or [text]
    reason = "not understood: " + "; ".join(left)
    understood = any(clause.meaning for clause in unit.saying.clauses)
    if unit.piece.printed.text.rstrip().endswith("?"):
        return "prose", ""
    if section == "requirements":
        return "requirement", reason
    if unit.saying.condition or understood:
        return (_role_of(unit.saying) if understood else "outcome"), reason
    if unit.in_steps and not unit.block.admonition and unit.piece.first:
        return "step", reason
    if grammar.patterns.asks.match(text):
        return "step", reason
    if grammar.patterns.promises.search(text) or ("«" in text and grammar.patterns.claims.search(text)):
        return "outcome", reason
    if unit.in_steps and not unit.block.admonition and "«" in text:
        return "step", reason
    return ("note" if unit.block.admonition else "prose"), ""
