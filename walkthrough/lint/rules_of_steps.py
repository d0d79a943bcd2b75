"""Findings about instructions: whether a reader is told what to look for."""

import re
from collections.abc import Iterator

from walkthrough.language.normal import normal
from walkthrough.lint.subject import Subject, rule
from walkthrough.model import Finding


@rule("no-ui-word", "An instruction to use something that has no name leaves the reader searching.")
def no_ui_word(page: Subject) -> Iterator[Finding]:
    """A step that cannot be read because what it uses is not named, or its name is not marked."""
    words = page.grammar.language.lint
    unmarked = words.keys | set(page.grammar.profile.people.names)
    for unit, sentence in page.sentences():
        if unit.role != "step" or unit.leads or not unit.in_steps or not sentence.why_not_checked:
            continue
        text = normal(unit.piece.printed.text, page.grammar)
        if re.search("[«⟦]", text) or unit.piece.printed.links:
            continue
        label = next((match["label"] for match in words.unmarked.finditer(unit.piece.printed.text)), "")
        if label and label not in unmarked:
            yield Finding(unit.line, unit.column, "no-ui-word", f"“{label}” is not in bold", f"**{label}**")
        elif words.names_nothing.search(text):
            message = "this instruction does not name what is to be used, in bold"
            yield Finding(unit.line, unit.column, "no-ui-word", message)
