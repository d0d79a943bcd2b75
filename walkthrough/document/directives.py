"""What a writer tells the walkthrough beside a sentence, in a comment that readers do not see.

<!-- walkthrough: skip needs a phone -->
<!-- walkthrough: step Nora clicks "Save" -->
"""

import re
from dataclasses import dataclass
from typing import Literal

from walkthrough.document.blocks import Document

_DIRECTIVE = re.compile(
    r"(?:<!--|\{/\*)\s*walkthrough:\s*(?P<kind>skip|step)\b\s*(?P<words>.*?)\s*(?:-->|\*/\})", re.DOTALL
)


@dataclass(frozen=True)
class Directive:
    """`skip` the sentence behind it for a reason, or carry out a `step` for it, in Gherkin; `end` is where it ends."""

    kind: Literal["skip", "step"]
    words: str
    start: int
    end: int


def directives_of(document: Document) -> list[Directive]:
    """The directives of a page, in their order."""
    found = []
    for start, end in document.plain.comments:
        if match := _DIRECTIVE.fullmatch(document.text, start, end):
            kind: Literal["skip", "step"] = "skip" if match["kind"] == "skip" else "step"
            found.append(Directive(kind, " ".join(match["words"].split()), start, end))
    return found
