"""Sentences with a colon at their end that lead in the list that follows them."""

import re
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.open_reading import Context, OpenClause, Reading

_LEADING = frozenset(("type", "fill", "tick", "untick", "select", "search", "set", "add", "give"))
"""Verbs that an instruction may give to the list that follows it."""
_LED = re.compile(r"\b(?:fields?|following|these|those|details|information|settings|options|values|below)\b")
"""What a sentence calls the items of the list that it leads in."""
_BELOW = re.compile(
    r"^(?:complete|fill in|fill out|enter|set|configure|specify) (?:all )?(?:of )?the (?:\w+ )?"
    r"(?:fields|form|details|information|settings|options)\W*$|"
    r"\b(?:below|as follows|(?:following|this) (?:table|values|fields|settings|details|information))\W*$"
)


_FIELDS = re.compile(r"\b(?:fields|filters|boxes|criteria|parameters|settings)\b")


_OPTIONS = re.compile(r"\b(?:for|with|has|offers) (?:these|the following) (?:\w+ )?(?:options|settings)\W*$")
_DEFINING = frozenset(("set", "select"))
_NO_FIELD = re.compile(r"\b(?:tab|card|page|screen|window|panel|pane|section|menu|dialog|table)\b", re.IGNORECASE)


def _chosen_in(lead: OpenClause) -> str:
    """The field that a lead-in names as a place, and nothing else, where it asks to choose something."""
    if lead.names or lead.verb not in _DEFINING or len(lead.places) != 1:
        return ""
    place = lead.places[0]
    return "" if _NO_FIELD.search(place.text.replace(place.name, "")) or "," in place.name else place.name


def _lead_of(clause: OpenClause) -> str:
    return clause.verb if clause.verb in _LEADING else ""


def leading(low: str, clauses: list[OpenClause], done: list[OpenClause], context: Context) -> Reading | None:
    """A sentence with a colon at its end that names no control: it leads in what follows."""
    if done and not context.in_steps and all(c.modal in ("can", "by") and not c.names for c in done):
        return Reading("prose")
    last = done[-1] if done else None
    chosen = last is not None and last.verb in ("select", "tick")
    if len(done) > 1 and last and not (last.names or last.icon) and (chosen or _LED.search(last.text.lower())):
        before = tuple(c for c in clauses if c is not last)
        return Reading("step", before, lead=last.verb if last.verb in _LEADING else "type")
    if done and _OPTIONS.search(low):
        return Reading("step", tuple(clauses), lead="option")
    if any((c.names and c.verb != "search") or c.icon for c in done):
        return None
    near = context.in_steps or context.after_steps
    if near and done and all(c.modal == "can" and c.verb in ("review", "find") and not c.left for c in done):
        seen = tuple(replace(c, verb="see", sort="promise", value="") for c in done)
        return Reading("outcome", seen, lead=shown_next(low))
    lead = next((c for c in done if c.verb not in lexicon.UNCLEAR or context.in_steps or _FIELDS.search(low)), None)
    if lead and (not low.startswith(("to ", "for ")) or low.startswith(("for each", "for every"))):
        fields = lead.verb == "use" and bool(_FIELDS.search(low))
        led = "type" if fields else _lead_of(lead)
        return Reading("step", (replace(lead, left=()),), lead=led, lead_field=_chosen_in(lead))
    return None if clauses else Reading("prose")


def shown_next(low: str) -> str:
    """The lead of what is shown next: a list of things to see, or else one message on a line of its own."""
    listed = re.search(r"\b(?:following|these|below)\b", low) and not lexicon.MESSAGE & {*re.findall(r"\w+", low)}
    return "review" if listed else "see"


def leads_in_table(low: str) -> bool:
    """Return whether a sentence leads in a table without a colon, by its end."""
    return bool(_BELOW.search(low))
