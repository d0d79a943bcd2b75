"""Whether everything that a reader sees of a page has been read: the parser's words against those of the sentences."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from walkthrough.document.blocks import Document
from walkthrough.document.markdown import parser

_MARKS = str.maketrans("", "", "«»‹›⟦⟧")


def unread(document: Document, sentences: Iterable[str]) -> tuple[int, list[str]]:
    """Count the characters that a reader sees, blanks aside, and list the stretches that are in no sentence.

    :param sentences: what is printed of each sentence, with its written number or letter in front.
    """
    seen, read = _bare(_visible(document)), _bare(sentences)
    if seen == read:
        return len(seen), []
    changes = SequenceMatcher(None, seen, read, autojunk=False).get_opcodes()
    return len(seen), [seen[start:end] for kind, start, end, _, _ in changes if kind in {"delete", "replace"}]


def _bare(texts: Iterable[str]) -> str:
    return "".join("".join(text.translate(_MARKS).split()) for text in texts)


def _visible(document: Document) -> Iterable[str]:
    """The words of every token that prints some."""
    lines = document.plain.text.split("\n")
    tokens = parser().parse(document.plain.text)
    if not any(token.type == "heading_open" and token.tag == "h1" for token in tokens):
        yield document.plain.title[0]
    labels = "|".join(document.box_labels) or "(?!)"
    label = re.compile(rf"\s*(?:\[!\w+\][^\n]*|(?:{labels})\s*:)\s*", re.IGNORECASE)
    made_up = False
    for token in tokens:
        if token.type == "admonition_title_open":
            made_up = bool(token.map)
        elif token.type == "admonition_title_close":
            made_up = False
        elif token.type == "inline":
            if made_up and token.map and token.content not in lines[token.map[0]]:
                continue
            # The words that stand for a picture are not seen, and a label such as “Note:” is how the box looks.
            shown = [child for child in token.children or () if child.type != "image"]
            yield label.sub("", "".join("\n" if one.type.endswith("break") else one.content for one in shown), count=1)
        elif token.type in {"fence", "code_block"}:
            yield token.content
