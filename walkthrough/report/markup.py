"""A tutorial's Markdown as HTML, as a reader sees it, with each of its sentences wrapped.

The sentences are found again by their words, in their order, each in a block that covers its line. Raw HTML of the
tutorial is shown as text. Must not know what came of a sentence: a `Dress` says what stands around it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from typing import Protocol

from markdown_it.token import Token

from walkthrough.document.blocks import ADMONITIONS
from walkthrough.document.markdown import parser  # the same as the reading, or else it would be another document
from walkthrough.report.event_log import LoggedSentence


class Dress(Protocol):
    """What stands around the sentences."""

    def opening(self, sentence: LoggedSentence) -> str:
        """The HTML before the words of a sentence."""

    def closing(self, sentence: LoggedSentence) -> str:
        """The HTML after them."""

    def beside(self, sentences: Sequence[LoggedSentence]) -> str:
        """The HTML beside the block that holds these sentences; empty for none."""

    def heading(self, holds: Callable[[int], bool]) -> str:
        """The HTML that begins a section or box, which `holds` tells the lines of; empty for none."""

    def address(self, href: str) -> str:
        """Where a link leads to from the page; empty for nowhere."""


@dataclass(frozen=True)
class _Glyph:
    """A printed character, or a piece of HTML that stands among them, with the tags that are open around it."""

    html: str
    tags: tuple[tuple[str, str], ...]
    word: str = ""
    """The character, where it counts for finding a sentence."""


@dataclass
class _Stretch:
    """The text of one block: its glyphs, the lines it covers, and which glyph belongs to which sentence."""

    first: int
    last: int
    glyphs: list[_Glyph]
    wrapped: dict[int, LoggedSentence] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.places = [index for index, glyph in enumerate(self.glyphs) if glyph.word]
        self.words = "".join(glyph.word for glyph in self.glyphs)

    def sentences(self) -> list[LoggedSentence]:
        """The sentences in it."""
        return list({sentence.id: sentence for sentence in self.wrapped.values()}.values())


class Text:
    """A tutorial's text. `unplaced` are the sentences that are not found in it; a report must not lose them."""

    def __init__(self, source: str, sentences: Sequence[LoggedSentence], dress: Dress) -> None:
        self.dress = dress
        self.tokens = parser().parse(source)
        self.kinds = {id(token): kind for token in self.tokens if (kind := _kind_of_box(token))}
        self.stretches: dict[int, _Stretch] = {}
        self._read()
        self.unplaced = _place(sentences, list(self.stretches.values()))
        self.level = 0
        self.written = _Stretch(0, 0, [])
        self.section = Token("heading_open", "h1", 1)
        self.out: list[str] = []

    def html(self) -> str:
        """The whole text."""
        self.out, self.level = [], 0
        for token in self.tokens:
            self._write(token)
        return "".join(self.out)

    def _read(self) -> None:
        """Find the stretches of text, and the quotations that are boxes (`> [!NOTE]`)."""
        row = (0, 0)
        quotation: Token | None = None
        for token in self.tokens:
            first, last = (token.map[0] + 1, token.map[1]) if token.map else row
            if token.type == "tr_open":
                row = (first, last)
            elif token.type == "blockquote_open":
                quotation = token
            elif token.type == "inline":
                glyphs = _glyphs(token.children or [], self.dress)
                alert = re.match(r"\[!(\w+)\][^\n]*(?:\n|$)", token.content) if quotation else None
                if quotation and alert:
                    self.kinds[id(quotation)] = alert[1].lower()
                    glyphs = glyphs[len(alert[0]) :]
                quotation = None
                self.stretches[id(token)] = _Stretch(first, last, glyphs)
            elif token.type in {"fence", "code_block"}:
                self.stretches[id(token)] = _Stretch(first, last, list(_letters(token.content.rstrip("\n"), ())))

    def _write(self, token: Token) -> None:
        stretch = self.stretches.get(id(token))
        match token.type:
            case "inline" if stretch:
                self.out.append(self._words(stretch))
                self.written = stretch
            case "fence" | "code_block" if stretch:
                self.out.append(f"<div class=told><pre>{self._words(stretch)}</pre>{self._beside(stretch)}</div>\n")
            case "paragraph_close":
                self.out.append(f"</p>{self._beside(self.written)}</div>\n")
            case "heading_open":
                self.section = token
                self.level = min(int(token.tag[1]), self.level + 1)
                self.out.append(f'<div class=told><h{min(self.level + 1, 6)} class="{token.tag}">')
            case "heading_close":
                end = f"</h{min(self.level + 1, 6)}>{self._beside(self.written)}</div>\n"
                self.out.append(end + self.dress.heading(self._holds(self.section)))
            case "blockquote_open" | "container_admonition_open" | "admonition_open":
                self.out.append(self._box(token))
            case "ordered_list_open":
                start = int(token.attrs.get("start", 1))
                self.out.append(f'<ol start="{start}">\n' if start != 1 else "<ol>\n")
            case "th_close" | "td_close":
                self.out.append(f"{self._beside(self.written)}</{token.tag}>")
            case "html_block":
                shown = re.sub(r"<!--.*?-->", "", token.content, flags=re.DOTALL).strip()
                self.out.append(f"<pre>{escape(shown)}</pre>\n" if shown else "")
            case kind:
                self.out.append(_TAGS.get(kind, ""))

    def _box(self, token: Token) -> str:
        """The beginning of an admonition, or of a plain quotation."""
        kind = self.kinds.get(id(token))
        if kind is None:
            return "<div class=quotation>\n"
        title = "" if token.type == "admonition_open" else f"<p class=title>{escape(kind.capitalize())}</p>\n"
        return f'<div class="box {escape(kind)}">\n{title}{self.dress.heading(self._holds(token))}'

    def _holds(self, owner: Token) -> Callable[[int], bool]:
        """Whether a line stands in a box or, where it is in none, in a section; the innermost counts."""

        def holds(line: int) -> bool:
            boxes = [box for box in self.tokens if id(box) in self.kinds and box.map]
            around = [box for box in boxes if box.map and box.map[0] < line <= box.map[1]]
            before = [one for one in self.tokens if one.type == "heading_open" and one.map and one.map[0] < line]
            return owner in (around or before)[-1:]

        return holds

    def _beside(self, stretch: _Stretch) -> str:
        return self.dress.beside(stretch.sentences())

    def _words(self, stretch: _Stretch) -> str:
        """The text of a block, its sentences wrapped."""
        out: list[str] = []
        numbered = enumerate(stretch.glyphs)
        for sentence_id, run in groupby(numbered, lambda pair: _id(stretch.wrapped.get(pair[0]))):
            pairs = list(run)
            words = _joined([glyph for _, glyph in pairs])
            if sentence_id is not None:
                sentence = stretch.wrapped[pairs[0][0]]
                words = self.dress.opening(sentence) + words + self.dress.closing(sentence)
            out.append(words)
        return "".join(out)


_TAGS = {
    "paragraph_open": "<div class=told><p>",
    "admonition_title_open": "<p class=title>",
    "admonition_title_close": "</p>\n",
    "admonition_close": "</div>\n",
    "container_admonition_close": "</div>\n",
    "blockquote_close": "</div>\n",
    "bullet_list_open": "<ul>\n",
    "bullet_list_close": "</ul>\n",
    "ordered_list_close": "</ol>\n",
    "list_item_open": "<li>",
    "list_item_close": "</li>\n",
    "table_open": "<div class=wide><table>\n",
    "table_close": "</table></div>\n",
    "thead_open": "<thead>",
    "thead_close": "</thead>\n",
    "tbody_open": "<tbody>\n",
    "tbody_close": "</tbody>\n",
    "tr_open": "<tr>",
    "tr_close": "</tr>\n",
    "th_open": "<th>",
    "td_open": "<td>",
    "hr": "<hr>\n",
}


def _id(sentence: LoggedSentence | None) -> int | None:
    return sentence.id if sentence else None


def _kind_of_box(token: Token) -> str:
    """What kind of admonition a token opens; empty for none."""
    if token.type not in {"container_admonition_open", "admonition_open"}:
        return ""
    return next((kind for kind in ADMONITIONS if kind in token.info.lower()), "note")


def _joined(glyphs: Sequence[_Glyph]) -> str:
    """Glyphs as HTML: each tag is opened where it begins among them and closed where it ends."""
    out: list[str] = []
    for tags, run in groupby(glyphs, lambda glyph: glyph.tags):
        out += [opening for opening, _ in tags]
        out += [glyph.html for glyph in run]
        out += [closing for _, closing in reversed(tags)]
    return "".join(out)


def _glyphs(children: Sequence[Token], dress: Dress) -> list[_Glyph]:
    """The glyphs of a paragraph."""
    tags: list[tuple[str, str]] = []
    glyphs: list[_Glyph] = []
    for token in children:
        match token.type:
            case "text" | "text_special":
                glyphs += _letters(token.content, tuple(tags))
            case "code_inline":
                glyphs += _letters(token.content, (*tags, ("<code>", "</code>")))
            case "softbreak":
                glyphs.append(_Glyph("\n", tuple(tags)))
            case "hardbreak":
                glyphs.append(_Glyph("<br>", tuple(tags)))
            case "strong_open" | "em_open":
                tags.append((f"<{token.tag}>", f"</{token.tag}>"))
            case "link_open":
                tags.append(_link(str(token.attrs.get("href", "")), dress))
            case "strong_close" | "em_close" | "link_close":
                tags.pop()
            case "image":
                glyphs.append(_Glyph(f"<span class=image>[{escape(token.content or 'picture')}]</span>", tuple(tags)))
            case "html_inline" if not token.content.startswith("<!--"):
                glyphs.append(_Glyph(f"<code>{escape(token.content)}</code>", tuple(tags)))
    return glyphs


def _link(href: str, dress: Dress) -> tuple[str, str]:
    address = dress.address(href)
    if not address:
        return f'<span class=link title="{escape(href)}">', "</span>"
    return f'<a href="{escape(address)}">', "</a>"


def _letters(text: str, tags: tuple[tuple[str, str], ...]) -> list[_Glyph]:
    """Text as glyphs; what a sentence is not found by is white space, and the marks that reading takes for bold."""
    return [_Glyph(escape(letter), tags, "" if letter.isspace() or letter in "«»" else letter) for letter in text]


def _place(sentences: Sequence[LoggedSentence], stretches: Sequence[_Stretch]) -> list[LoggedSentence]:
    """Find the sentences in the stretches, in their order; return those that are not there."""
    unplaced: list[LoggedSentence] = []
    at, after = 0, 0
    for sentence in sentences:
        words = "".join(letter.word for letter in _letters(sentence.text, ()))
        for index in range(at, len(stretches)):
            stretch = stretches[index]
            found = stretch.words.find(words, after if index == at else 0)
            if words and found >= 0 and stretch.first <= sentence.line <= stretch.last:
                at, after = index, found + len(words)
                for glyph in range(stretch.places[found], stretch.places[after - 1] + 1):
                    stretch.wrapped[glyph] = sentence
                break
        else:
            unplaced.append(sentence)
    return unplaced
