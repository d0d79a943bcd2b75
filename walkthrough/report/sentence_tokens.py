"""The tokens of sentences among those of the parser, by their places in the source."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from copy import copy
from itertools import groupby

from markdown_it.token import Token

from walkthrough.results import SentenceResult


class SentenceTokens:
    """Puts the tokens of sentences among those of a block."""

    def __init__(self, sentences: Sequence[SentenceResult]) -> None:
        self.sentences = sorted(sentences, key=lambda sentence: (sentence.start, sentence.end))
        self.starts = [sentence.start for sentence in self.sentences]

    def marked(self, tokens: Sequence[Token]) -> tuple[list[Token], list[SentenceResult]]:
        """Return the tokens with those of sentences among them, and the sentences.

        Markup that begins in one sentence and ends in another is closed and opened again between them.
        """
        around: list[Token] = []
        opened: list[Token] = []
        current: SentenceResult | None = None
        out: list[Token] = []
        found: list[SentenceResult] = []
        for token in tokens:
            if token.nesting:
                around = [*around, token] if token.nesting == 1 else around[:-1]
                continue
            for sentence, part in self._parts(token):
                same = _in_common(opened, around) if sentence is current else 0
                out += [_closed(tag) for tag in reversed(opened[same:])]
                if sentence is not current:
                    out += [Token("sentence_close", "", 0, meta={"sentence": current})] if current else []
                    out += [Token("sentence_open", "", 0, meta={"sentence": sentence})] if sentence else []
                    found += [sentence] if sentence and sentence not in found else []
                out += [*around[same:], part]
                opened, current = around, sentence
        out += [_closed(tag) for tag in reversed(opened)]
        out += [Token("sentence_close", "", 0, meta={"sentence": current})] if current else []
        return out, found

    def _parts(self, token: Token) -> Iterator[tuple[SentenceResult | None, Token]]:
        """Cut a token where sentences begin and end."""
        if token.type == "text" and not token.content:
            return
        offsets = token.meta.get("offsets", [])
        if len(offsets) != len(token.content) or not offsets:
            yield self._at(offsets[0]) if offsets else None, token
            return
        for sentence_id, run in groupby(zip(offsets, token.content, strict=True), lambda pair: _id(self._at(pair[0]))):
            pairs = list(run)
            part = copy(token)
            part.content = "".join(letter for _, letter in pairs)
            yield self._at(pairs[0][0]) if sentence_id is not None else None, part

    def _at(self, offset: int) -> SentenceResult | None:
        """Return the sentence that stands at a place of the source."""
        index = bisect_right(self.starts, offset) - 1
        return self.sentences[index] if index >= 0 and offset < self.sentences[index].end else None


def _id(sentence: SentenceResult | None) -> int | None:
    return sentence.id if sentence else None


def _in_common(opened: Sequence[Token], around: Sequence[Token]) -> int:
    """Return how many of the outer tags are the same."""
    pairs = list(zip(opened, around, strict=False))
    return next((index for index, (one, other) in enumerate(pairs) if one is not other), len(pairs))


def _closed(token: Token) -> Token:
    return Token(token.type.replace("_open", "_close"), token.tag, -1)
