"""What a sentence is for, by its clauses and by where it stands."""

from dataclasses import replace

from walkthrough.language.open_reader import lexicon
from walkthrough.language.open_reader.reading import Context, OpenClause, OpenRole, Reading, names_in, text_of
from walkthrough.language.open_reader.tokens import Token

_LEADING = frozenset(("type", "fill", "tick", "untick", "select", "search", "set", "add", "give"))


def judged(text: str, tokens: list[Token], clauses: list[OpenClause], context: Context) -> Reading:
    """The role of the sentence, and what of it was not understood."""
    remarks = [c for c in clauses if c.sort == "remark"]
    clauses = [c for c in clauses if c.sort != "remark"]
    low = text.lower()
    colon = text.rstrip(" »*").endswith(":")
    done = [c for c in clauses if c.sort == "do"]
    if len(tokens) == 1 and not context.in_steps and tokens[0].kind == "word":
        return Reading("prose")
    if text.rstrip().endswith("?") and not done:
        return Reading("prose", tuple(clauses))
    if _outside(low, clauses, context):
        return Reading("outside", tuple(clauses))
    if (
        colon
        and done
        and not context.in_steps
        and all(c.modal in ("can", "by") for c in done)
        and not any(c.names for c in done)
        and not context.in_steps
    ):
        return Reading("prose", lead="")
    if colon and not any((c.names and c.verb != "search") or c.icon for c in done):
        lead = next((c for c in done if c.verb not in lexicon.UNCLEAR or context.in_steps), None)
        if lead and not low.lstrip("«").startswith(("to ", "for ")):
            return Reading("step", (replace(lead, left=()),), lead=lead.verb if lead.verb in _LEADING else "")
        if not done and not any(c.sort != "do" for c in clauses):
            return Reading("prose")
    if (context.is_link and not done) or (context.is_link and not context.in_steps):
        return Reading("link", tuple(clauses))
    remark = low.lstrip("«").startswith(lexicon.REMARKS)
    if done and all(not c.verb for c in done) and not context.in_steps:
        return Reading("note" if context.admonition else "prose")
    if done and not (remark and not context.in_steps):
        unread = tuple(c.text for c in remarks if len(c.text.split()) > 1 and not c.text.lower().startswith("we "))
        reading = _with_steps(text, clauses, done, context)
        return replace(reading, left=(*reading.left, *unread)) if reading.role == "step" else reading
    if context.lead == "see" and len(tokens) == 1 and tokens[0].kind == "ui":
        return Reading(
            "outcome",
            (OpenClause(text_of(tokens), "see", "promise", names_in(tokens), thing=text_of(tokens), value="message"),),
        )
    promised = [c for c in clauses if c.sort in ("promise", "need")]
    if promised and not remark:
        if colon and any(c.verb == "see" for c in promised):
            return Reading("outcome", tuple(clauses), lead="see")
        role: OpenRole = "requirement" if all(c.sort == "need" for c in promised) else "outcome"
        return Reading(role, tuple(clauses))
    if not done and (len(tokens) == 1 or tokens[0].low in ("this", "these", "it", "they", "that")):
        return Reading("note" if context.admonition else "prose")
    if context.in_steps and context.first and not context.admonition and not context.bulleted:
        return Reading("step", (), (text,))
    return Reading("note" if context.admonition else "prose")


def _with_steps(text: str, clauses: list[OpenClause], done: list[OpenClause], context: Context) -> Reading:
    certain = [c for c in done if c.modal not in ("can", "by")]
    if not certain:
        firm = [
            c
            for c in done
            if (c.modal == "by" and (c.names or c.icon or c.verb == "go"))
            or (context.in_steps and not context.admonition and c.places and context.first)
            or (
                (c.names or c.icon)
                and c.verb not in ("set", "add", "remove", "perform", "use", "review", "outside", "copy", "find")
            )
        ]
        placed = context.after_steps or context.in_steps
        seen = [
            c
            for c in done
            if c.verb in ("review", "find") and any(p.name or (p.noun in lexicon.WINDOW and placed) for p in c.places)
        ]
        there = [
            c
            for c in done
            if placed
            and any(
                p.preposition in lexicon.PLACE_PREPOSITIONS and p.noun in lexicon.WINDOW | {"box"} for p in c.places
            )
        ]
        if there and not seen and not firm:
            if all(c.verb == "perform" for c in there):
                return Reading("step", tuple(there))
            if all(c.verb in ("set", "add", "remove") for c in there):
                return Reading("outcome", tuple(replace(c, verb="can", sort="promise", value=c.text) for c in there))
        if seen and not firm:
            return Reading("outcome", tuple(replace(c, verb="see", sort="promise") for c in seen))
        if not firm:
            return Reading("note" if context.admonition else "prose", tuple(clauses))
    if len(done) > 1 or len(clauses) > len(done):  # "… and use the following procedure"
        procedure = [c for c in done if c.verb in ("use", "follow") and "following" in c.thing]
        clauses, done = [c for c in clauses if c not in procedure], [c for c in done if c not in procedure]
        if not done:
            return Reading("requirement" if all(c.sort == "need" for c in clauses) else "outcome", tuple(clauses))
    if not context.in_steps and all(c.verb == "follow" or (c.verb == "use" and "following" in c.thing) for c in done):
        return Reading("prose")
    unclear = [c for c in done if c.verb in lexicon.UNCLEAR or c.left]
    if unclear and not context.in_steps and all(c.verb in lexicon.UNCLEAR for c in done):
        return Reading("note" if context.admonition else "prose", tuple(clauses))
    left = tuple(c.text if c.verb in lexicon.UNCLEAR or not c.verb else ", ".join(c.left) for c in unclear)
    return Reading("step", tuple(clauses), left)


def _outside(low: str, clauses: list[OpenClause], context: Context) -> bool:
    if not any(c.sort == "do" and c.modal != "can" for c in clauses):
        return False
    if context.outside or any(c.verb == "outside" and not c.names for c in clauses if c.sort == "do"):
        return True
    said = " ".join(
        [low if not context.in_steps else ""]
        + [
            " ".join([c.verb, c.value, c.thing, *c.asides, *(p.text for p in c.places)])
            for c in clauses
            if c.sort == "do"
        ]
    )
    padded = f" {said.lower().replace('.', ' ').replace(',', ' ')} "
    return any(f" {word} " in padded for word in lexicon.OUTSIDE)
