"""A tutorial's Markdown as HTML, as a reader sees it, with each of its sentences wrapped.

Reading knows where each sentence and each printed character stands in the source, so that the tokens of a sentence are
put among the parser's own, and markdown-it prints them. Raw HTML of the tutorial is shown as text.
"""

import re
from collections.abc import MutableMapping, Sequence
from typing import Any, Protocol

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import escape

from walkthrough.document import markdown
from walkthrough.report.sentence_tokens import SentenceTokens
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
        tokens = SentenceTokens(sentences)
        for token in document.tokens:
            if token.type in {"fence", "code_block"}:
                words = Token("text", "", 0, content=token.content.rstrip("\n"), meta=token.meta)
                token.children = [words] if "offsets" in token.meta else []
            for child in token.children or ():
                if child.type == "link_open":
                    _lead(child, annotations)
            if token.children is not None:
                token.children, found = tokens.marked(token.children)
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


def _lead(link: Token, annotations: Annotations) -> None:
    """Lead a link of the tutorial where it leads from the page, or nowhere."""
    href = str(link.attrs.get("href", ""))
    address = annotations.address(href)
    link.tag = "a" if address else "span"
    link.attrs = {"href": address} if address else {"class": "link", "title": href}


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
