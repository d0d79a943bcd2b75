"""Findings about what a page is about: a page that was copied and not changed to the end."""

import re
from collections.abc import Iterator

from product.profile import Kind
from walkthrough.language.patterns import LintWords
from walkthrough.lint.subject import Subject, rule
from walkthrough.model import Finding


@rule(
    "other-kind", "A page that speaks of another kind of thing than its title was copied, and not changed to the end."
)
def other_kind(page: Subject) -> Iterator[Finding]:
    """An item of another kind than the title's, where an item of the title's kind is meant."""
    title = page.tutorial.title.lower()
    about = [kind for kind in page.grammar.profile.kinds if _names(kind, title)]
    if len(about) != 1 or page.grammar.language.lint.makes_files.search(title):
        return
    others = [
        kind for kind in page.grammar.profile.kinds if kind is not about[0] and not _belongs(kind, about[0], page)
    ]
    patterns = [pattern for kind in others if (pattern := _meant(kind, about[0], page.grammar.language.lint))]
    for unit in page.units:
        text = re.sub("«[^«»]*»", "«»", unit.piece.printed.text.replace("\n", " ")).lower()
        is_link = bool(unit.piece.printed.links)
        if (
            unit.block.level
            or unit.role in {"note", "link"}
            or is_link
            or page.grammar.language.lint.no_item.search(text)
        ):
            continue
        for pattern in [] if _names(about[0], text) else patterns:
            if match := pattern.search(text):
                noun = match["done"] or match["subject"]
                offset = unit.piece.printed.offsets[max(unit.piece.printed.text.lower().find(noun), 0)]
                message = f"“{noun}” on a page about {about[0].nouns[0]}"
                yield Finding(*page.document.place(offset), "other-kind", message)


def _names(kind: Kind, text: str) -> bool:
    return any(re.search(rf"\b{re.escape(noun.lower())}\b", text) for noun in kind.nouns)


def _belongs(kind: Kind, own: Kind, page: Subject) -> bool:
    """Whether the page speaks of another kind on purpose: in a heading, or in one sentence with its own."""
    for unit in page.units:
        text = unit.piece.printed.text.lower()
        if _names(kind, text) and (unit.block.level > 0 or _names(own, text)):
            return True
    return False


def _meant(kind: Kind, own: Kind, words: LintWords) -> re.Pattern[str] | None:
    """The words for an item of a kind, unless they are those of a field of the page's own."""
    of_fields = {word for name in (*own.protected, *own.columns, *own.fields.values()) for word in name.lower().split()}
    nouns = [noun.lower() for noun in kind.nouns if noun.lower() not in of_fields]
    either = "|".join(sorted(map(re.escape, nouns), key=len, reverse=True))
    named = words.item.replace("NOUNS", either)
    return re.compile(named) if nouns else None
