"""Whether all that a reader sees of a page has been read: each printed character against the spans of sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby

from markdown_it.token import Token

from walkthrough.document.blocks import Document
from walkthrough.model import Coverage

_TITLE_OF_ALERT = re.compile(r"\s*\[!\w+\][ \t]*(\S[^\n]*)")


def coverage_of(document: Document, spans: Iterable[tuple[int, int]]) -> Coverage:
    """Count the characters that a reader sees, blanks aside, and list those that are in no sentence.

    :param spans: from where to where each sentence goes in the source.
    """
    ordered = sorted(spans)
    starts = [start for start, _ in ordered]
    ends = list(accumulate((end for _, end in ordered), max))

    def is_read(letter: tuple[str, int]) -> bool:
        index = bisect_right(starts, letter[1]) - 1
        return index >= 0 and letter[1] < ends[index]

    # Shown with a sentence without being part of it: its bullet, number or letter, the label of its box.
    labels = "|".join(document.box_labels) or "(?!)"
    beside = re.compile(rf"[\W_]*(?:(?:\d[\d.]*|[A-Za-z])[.)]?|{labels})?[\W_]*", re.IGNORECASE)
    seen = 0
    unread: list[tuple[int, str]] = []
    for letters in _printed(document):
        seen += len(letters)
        for read, run in groupby(letters, is_read):
            stretch = list(run)
            words = document.text[stretch[0][1] : stretch[-1][1] + 1]
            if not read and not beside.fullmatch("".join(letter for letter, _ in stretch)):
                unread.append((document.place(stretch[0][1])[0], " ".join(words.split())))
    return Coverage(seen, tuple(unread))


def _printed(document: Document) -> Iterator[list[tuple[str, int]]]:
    """The characters of each block with their places in the source, blanks left out."""
    for token in document.tokens:
        yield _letters(token.children or []) if token.type == "inline" else _letters([token])
        title = _TITLE_OF_ALERT.match(token.content) if token.type == "inline" and token.map else None
        if title and token.map:
            start = document.text.find(title[1], document.line_starts[token.map[0]])
            yield [(letter, start + index) for index, letter in enumerate(title[1]) if not letter.isspace()]


def _letters(tokens: Iterable[Token]) -> list[tuple[str, int]]:
    return [
        (letter, place)
        for token in tokens
        if token.type in {"text", "text_special", "code_inline", "fence", "code_block"}
        for letter, place in zip(token.content, token.meta.get("offsets", ()), strict=False)
        if not letter.isspace()
    ]
