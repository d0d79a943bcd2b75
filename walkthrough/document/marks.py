"""Rewrites what stands for itself in a page: code, keys, controls, icons, terms, and the marks of boxes and folds."""

import re

from walkthrough.document.elements import kind_of
from walkthrough.document.plain import Region, Writer

_DIRECTIVE = re.compile(r"[ \t]*\{(?P<name>[\w-]+)\}")


class Marks(Writer):
    """Writes each in plain Markdown."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.boxes = 0
        """How many boxes of colons are open."""

    def unclosed(self, begin: int, go_on: int, what: str) -> int:
        """Read on behind the beginning of something without an end, and remember that a reader sees it otherwise."""
        self.plain.regions.append(Region("unclosed", what, begin, len(self.source)))
        self.put("\n\n", begin)
        return go_on

    def fence(self, match: re.Match[str]) -> int:
        """Write a fenced block: code as it is, and what a directive holds as text."""
        directive = _DIRECTIVE.match(match["info"])
        if not match["end"]:
            return self.unclosed(match.start(), match.start("content"), "code block")
        if directive and kind_of(directive["name"], marked_up=False) in {"box", "tab"}:
            self.plain.regions.append(Region("box", directive["name"], match.start(), match.end()))
            self.put("\n", match.start())
            self.put_from(match["content"], match.start("content"))
            return match.end()
        self.copy(match.start(), match.end())
        return match.end()

    def verbatim(self, match: re.Match[str]) -> None:
        """Write the content of `pre` as code."""
        self.put("\n```\n", match.start())
        self.put_from(match["shown"].strip("\n"), match.start("shown"))
        self.put("\n```\n", match.end())
        if not match[0].rstrip().endswith(">"):
            self.plain.regions.append(Region("unclosed", "pre", match.start(), match.end()))

    def control(self, match: re.Match[str]) -> None:
        """Write a word that is marked as a control, as keys, or as a name that is not translated."""
        words = "pressed" if match["keys"] else "referred" if match["reference"] else "words"
        is_bold = match["role"] == "UICONTROL" and not self.source.startswith(("**", "__"), match.start() - 2)
        marks = "`" if match["keys"] else "**" if is_bold else ""
        self.put_from(marks, match.start())
        self.put_from(match[words], match.start(words))
        self.put_from(marks, match.end() - len(marks))

    def fold(self, title: str, at: int, start: int) -> None:
        """Write the title of what can be folded, between plus signs, in bold."""
        self.put("\n**" if title else "\n", start)
        self.put_from(title, at)
        self.put("**\n" if title else "", start)

    def box(self, match: re.Match[str]) -> None:
        """Begin or end a box of colons; colons that end nothing are left out."""
        ends = not match["box_words"].strip(" \t:/")
        if ends and not self.boxes:
            self.plain.stray.append(match.start() + len(match[0]) - len(match[0].lstrip(" \t>")))
            return
        self.boxes += -1 if ends else 1
        indent = len(match[0]) - len(match[0].lstrip(" \t>"))
        marks = match[0][indent:].replace("/", ":", len(match[0]) - indent - len(match["box_words"]))
        self.copy(match.start(), match.start() + indent)
        self.put_from(marks, match.start() + indent)

    def term(self, match: re.Match[str]) -> None:
        """Make an item of a list of what is defined within a step."""
        self.put_from(match["term_indent"], match.start())
        self.put("* ", match.start())
        self.put_from(match["begun"], match.start("begun"))

    def icon(self, words: str, match: re.Match[str]) -> None:
        """Write the name of an icon between its marks."""
        place = match.start() + max(match[0].lower().find(words.lower().split(" ")[0]), 0)
        self.put("⟦", match.start())
        self.put_from(words, place)
        self.put("⟧", match.start())
