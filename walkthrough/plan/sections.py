"""What kind of section a sentence stands in, and whether it only leads to another page."""

from walkthrough.document.blocks import Block
from walkthrough.document.sentences import Piece
from walkthrough.language.grammar import Grammar


def section_of(block: Block, grammar: Grammar, title: str = "") -> str:
    """What kind of section a block stands in, by its headings and by a title that is only in bold."""
    for heading in filter(None, (title, *(block.headings[1:] or block.headings))):
        for section, words in grammar.language.sections.items():
            if any(word in heading.lower() for word in words):
                return section
    return ""


def is_link(piece: Piece, text: str, grammar: Grammar) -> bool:
    links = piece.printed.links
    if not links or "«" in text or grammar.patterns.shown_to_you.match(text):
        return False
    outside = len(piece.printed.text) - sum(link.end - link.start for link in links)
    return (
        outside <= len(". ")
        or bool(grammar.patterns.leads_to_link.match(text))
        or bool(section_of(piece.block, grammar) == "links")
    )
