"""Findings about instructions: whether a reader is told what to look for."""

import re
from collections.abc import Iterator

from walkthrough.actions import Action, Described, Selects, SelectsAny, Ticks, Types, TypesSecret
from walkthrough.language.normal import normal
from walkthrough.lint.subject import Subject, rule
from walkthrough.model import Finding, Route
from walkthrough.place import PlaceKind


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


@rule("never-sent", "A reader who fills in a form and is not told how to send it has done nothing.")
def never_sent(page: Subject) -> Iterator[Finding]:
    """A route that ends among the fields of a form: nothing is pressed behind the last of them."""
    for route in page.tutorial.routes:
        if (last := _ends_in_a_form(page, route)) is not None:
            message = "the reader fills in a form here, and nothing behind it says which button to press to save it"
            sentence = page.tutorial.sentences[last]
            yield Finding(sentence.line, sentence.column, "never-sent", message)


def _ends_in_a_form(page: Subject, route: Route) -> int | None:
    """The last sentence of a route that fills in a field, if nothing comes behind it that could send the form."""
    done = [step for step in route.steps if step.keyword == "When"]
    filled = [at for at, step in enumerate(done) if _fills(step.action)]
    if not filled or not any(isinstance(done[at].action, Types | TypesSecret | SelectsAny) for at in filled):
        return None
    last = done[filled[-1]]
    if last.borrowed or done[filled[-1] + 1 :] or not any(not _fills(step.action) for step in done[: filled[0]]):
        return None
    section = page.units[last.sentence].block.headings
    behind = [u for u in page.units[last.sentence + 1 :] if u.block.headings[: len(section)] == section]
    told = any(unit.role in {"step", "outside"} for unit in behind)
    shown = any(
        step.keyword == "Then" and step.sentence >= last.sentence and not isinstance(step.action, Described)
        for step in route.steps
    )
    return None if told or shown else last.sentence


def _fills(action: Action) -> bool:
    if isinstance(action, Selects):
        return action.place is not None and action.place.kind is PlaceKind.FIELD
    return isinstance(action, Types | TypesSecret | SelectsAny | Ticks)
