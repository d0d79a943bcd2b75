"""A tutorial's Markdown as HTML, as a reader sees it, with each of its sentences wrapped.

Reading knows where each sentence and each printed character stands in the source, so that the tokens of a sentence are
put among the parser's own, and markdown-it prints them. Raw HTML of the tutorial is shown as text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, MutableMapping, Sequence
from copy import copy
from itertools import groupby
from typing import Any, Protocol

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import escape

from walkthrough.document import markdown
from walkthrough.results import RouteResult, SentenceResult


class Annotations(Protocol):
    """The HTML around and beside sentences."""

    def opening(self, sentence: SentenceResult) -> str:
        """Return what stands before the words of a sentence."""

    def closing(self, sentence: SentenceResult) -> str:
        """Return what stands behind them."""

    def beside(self, sentences: Sequence[SentenceResult]) -> str:
        """Return what stands beside the block that holds these sentences; empty for nothing."""

    def heading(self, routes: Sequence[RouteResult]) -> str:
        """Return what stands at the beginning of a section or box in which routes begin."""

    def address(self, href: str) -> str:
        """Return where a link of the tutorial leads to from the page; empty for nowhere."""


class TutorialHtml:
    """The HTML of a tutorial's text.

    `unplaced` are the sentences that do not stand in it, `unannounced` the routes that begin in none of its sections.
    """

    def __init__(
        self,
        source: str,
        sentences: Sequence[SentenceResult],
        routes: Sequence[RouteResult],
        annotations: Annotations,
    ) -> None:
        document = markdown.read(source)
        renderer = _Renderer(annotations)
        self.unannounced = [route for route in routes if not _announced(route, document.tokens)]
        placed: set[int] = set()
        marker = _Marker(sentences, annotations)
        for token in document.tokens:
            if token.type in {"fence", "code_block"}:
                words = Token("text", "", 0, content=token.content.rstrip("\n"), meta=token.meta)
                token.children = [words] if "offsets" in token.meta else []
            if token.children is not None:
                token.children, found = marker.marked(token.children)
                token.meta = token.meta | {"sentences": found}
                placed |= {sentence.id for sentence in found}
        self.unplaced = [sentence for sentence in sentences if sentence.id not in placed]
        self.html = renderer.render(document.tokens, markdown.parser().options, {})


def _announced(route: RouteResult, tokens: Sequence[Token]) -> bool:
    """Note a route at the box that its telling begins in or, where it is in none, at the section."""
    with_lines = [token for token in tokens if token.map]
    boxes = [box for box in with_lines if "box" in box.meta and box.map and box.map[0] < route.line <= box.map[1]]
    headings = [one for one in with_lines if one.type == "heading_open" and one.map and one.map[0] < route.line]
    owner = next(reversed(boxes or headings), None)
    if owner is None:
        return False
    owner.meta.setdefault("routes", []).append(route)
    return True


class _Marker:
    """Puts the tokens of sentences among those of a block."""

    def __init__(self, sentences: Sequence[SentenceResult], annotations: Annotations) -> None:
        self.sentences = sorted(sentences, key=lambda sentence: (sentence.start, sentence.end))
        self.starts = [sentence.start for sentence in self.sentences]
        self.annotations = annotations

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
                around = [*around, self._link(token)] if token.nesting == 1 else around[:-1]
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

    def _link(self, token: Token) -> Token:
        """Lead a link where it leads from the page, or nowhere."""
        if token.type != "link_open":
            return token
        href = str(token.attrs.get("href", ""))
        address = self.annotations.address(href)
        token.tag = "a" if address else "span"
        token.attrs = {"href": address} if address else {"class": "link", "title": href}
        return token

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


class _Renderer(RendererHTML):
    """markdown-it's renderer, with a rule for each token that a report shows in its own way."""

    def __init__(self, annotations: Annotations) -> None:
        super().__init__()
        self._annotations = annotations
        self._level = 0

    def sentence_open(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        return self._annotations.opening(tokens[index].meta["sentence"])

    def sentence_close(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        return self._annotations.closing(tokens[index].meta["sentence"])

    def paragraph_open(self, *_: object) -> str:
        return "<div class=block><p>"

    def paragraph_close(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        return f"</p>{self._beside(tokens[index - 1])}</div>\n"

    def heading_open(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        tag = tokens[index].tag
        self._level = min(int(tag[1]), self._level + 1)
        return f'<div class=block><h{min(self._level + 1, 6)} class="{tag}">'

    def heading_close(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        end = f"</h{min(self._level + 1, 6)}>{self._beside(tokens[index - 1])}</div>\n"
        return end + self._routes(tokens[index - 2])

    def fence(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: MutableMapping[str, Any]) -> str:
        words = self.renderInline(tokens[index].children or [], options, env)
        return f"<div class=block><pre>{words}</pre>{self._beside(tokens[index])}</div>\n"

    def code_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: MutableMapping[str, Any]) -> str:
        return self.fence(tokens, idx, options, env)

    def blockquote_open(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        token = tokens[index]
        if "box" not in token.meta:
            return "<div class=quotation>\n"
        # The parser has tokens of its own for the titles of some boxes.
        has_title = token.type == "admonition_open"
        title = "" if has_title else f"<p class=title>{escape(token.meta['title'])}</p>\n"
        return f'<div class="box {token.meta["box"]}">\n{title}{self._routes(token)}'

    container_admonition_open = admonition_open = blockquote_open

    def blockquote_close(self, *_: object) -> str:
        return "</div>\n"

    container_admonition_close = admonition_close = blockquote_close

    def admonition_title_open(self, *_: object) -> str:
        return "<p class=title>"

    def admonition_title_close(self, *_: object) -> str:
        return "</p>\n"

    def table_open(self, *_: object) -> str:
        return "<div class=wide><table>\n"

    def table_close(self, *_: object) -> str:
        return "</table></div>\n"

    def th_open(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        return f"<{tokens[index].tag}>"

    def th_close(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        return f"{self._beside(tokens[index - 1])}</{tokens[index].tag}>"

    td_open, td_close = th_open, th_close

    def text_special(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        return str(escape(tokens[index].content))

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: MutableMapping[str, Any]) -> str:
        words = self.renderInlineAsText(tokens[idx].children or [], options, env)
        return f"<span class=image>[{escape(words or 'picture')}]</span>"

    def html_inline(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        content = tokens[index].content
        return "" if content.startswith("<!--") else f"<code>{escape(content)}</code>"

    def html_block(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        shown = re.sub(r"<!--.*?-->", "", tokens[index].content, flags=re.DOTALL).strip()
        return f"<pre>{escape(shown)}</pre>\n" if shown else ""

    def _beside(self, token: Token) -> str:
        return self._annotations.beside(token.meta["sentences"])

    def _routes(self, token: Token) -> str:
        return self._annotations.heading(token.meta["routes"]) if "routes" in token.meta else ""
