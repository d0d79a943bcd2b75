"""Ways of doing something: "by clicking **A**", "choosing **A** allows", "through the shortcut on the home screen"."""

import re
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.chunks import chunks_of
from walkthrough.language.english.open_reader.clauses import Cut
from walkthrough.language.english.open_reader.forms import GERUNDS, match, verb_at
from walkthrough.language.english.open_reader.instructions import instruction_of
from walkthrough.language.english.open_reader.stretches import names_in, text_of
from walkthrough.language.open_reading import Context, OpenClause


def other_way(clause: OpenClause) -> OpenClause | None:
    """ "You can also … through the shortcut on the home screen": where the other way begins."""
    through = next((p for p in clause.places if p.preposition in ("through", "via", "from", "using")), None)
    if (
        through is None
        or clause.verb in ("find", "search", "use")
        or (clause.verb == "review" and through.preposition not in ("through", "via"))
    ):
        return None
    if through.noun not in lexicon.VISIBLE and not re.search(r"\b(?:home|shortcut)", clause.text.lower()):
        return None
    rest = tuple(p for p in clause.places if p is not through)
    return replace(
        clause,
        verb="go",
        thing=through.text,
        names=(through.name,) if through.name else (),
        places=rest,
        purpose=clause.text,
        modal="by",
        left=(),
    )


def gerund_in_front(cut: Cut, text: str, context: Context) -> list[OpenClause]:
    """ "Choosing **A** allows …" among steps: it is left to the reader to do so."""
    found = match(GERUNDS, cut.body, 0)
    if not found or found[1] in lexicon.UNCLEAR or not context.in_steps or context.admonition:
        return []
    body = cut.body[found[0] :]
    end = next(
        (
            n
            for n, t in enumerate(body)
            if t.low
            in ("allows", "lets", "enables", "opens", "shows", "displays", "will", "adds", "removes", "makes", "gives")
        ),
        0,
    )
    if not end or not names_in(body[:end]):
        return []
    act = instruction_of(
        Cut(meaning=found[1], verb=text_of(cut.body[:1]).lower(), body=body[:end], front=cut.front), text, context
    )
    return [replace(act, optional=True, modal="by", purpose=text_of(body[end:]))]


def by_means(clause: OpenClause, cut: Cut, context: Context) -> list[OpenClause]:
    """ "Export the list by clicking **Export**": the means is what is to be done, and the rest is what for."""
    means = next((chunk for chunk in chunks_of(cut.body) if chunk.kind == "means"), None)
    if means is None:
        return [clause]
    out: list[OpenClause] = []
    at = 0
    toks = means.tokens
    while at < len(toks):
        found = match(GERUNDS, toks, at) or (verb_at(toks, at, certain=False) if at else None)
        if not found:
            at += 1
            continue
        end = found[0]
        while end < len(toks) and not (
            toks[end - 1].low in ("and", "or", ",", "then")
            and (match(GERUNDS, toks, end) or verb_at(toks, end, certain=False))
        ):
            end += 1
        body = list(toks[found[0] : end])
        while body and body[-1].low in ("and", "or", ",", "then"):
            body.pop()
        inner = Cut(
            meaning=found[1],
            verb=toks[at].low,
            body=tuple(body),
            optional=True,
            modal=cut.modal,
            front=[] if out else cut.front,
        )
        out.append(
            replace(
                instruction_of(inner, text_of(toks[at:end]), context),
                purpose="" if out else clause.text,
                optional=bool(cut.modal),
            )
        )
        at = end
    if (
        not out
        or any(c.verb in lexicon.UNCLEAR for c in out)
        or not (cut.modal == "can" or any(c.names or c.icon for c in out))
    ):
        return [clause]
    return [replace(c, modal="by") for c in out] if cut.modal == "can" else out
