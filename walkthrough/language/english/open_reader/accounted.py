"""Finds the words of a sentence that none of its clauses has used, so that no claim leaves them out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.forms import GERUNDS, LINKS, PRONOUNS
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import OpenClause

_WORD = re.compile(r"[^\W_]+")
_ENDING = re.compile(r"(?<=\w{3})(?:ing|ied|ies|ed|es|y|s|e)$")


def _words(text: str) -> Iterator[str]:
    return (_ENDING.sub("", word) for word in _WORD.findall(text.lower()))


_MEETING = (
    "receive taken directed redirected returned brought sent forwarded land arrive lose longer possible forget"
    " presented found prompted displayed shown listed blank empty open closed require needed necessary fields boxes"
)
"""Words that a clause tells by its verb or its role."""
_WITHIN = frozenset(
    word
    for form in chain(
        lexicon.DETERMINERS, LINKS, PRONOUNS, lexicon.STRAY, lexicon.CONTROL, lexicon.PREPOSITIONS,
        lexicon.CIRCUMSTANCE, lexicon.ADVERBS, lexicon.DESCRIBED, lexicon.NAMED,
        *lexicon.VERBS.values(), GERUNDS, (_MEETING,),
        ("which who whose whom this he she her his s t ll re ve d m want wish like able e g i",),
    )
    for word in _words(form)
) - {*_words("twice individually simultaneously together separately one all only each every both last")}  # fmt: skip
"""Words that only join what is said, and verbs, which are told by what they mean."""


def with_all_words(
    tokens: Sequence[Token], clauses: Sequence[OpenClause], read: Sequence[OpenClause]
) -> tuple[OpenClause, ...]:
    """The clauses, the last of which tells the words of the sentence that stand in no part of one.

    :param read: what was read before the role of the sentence was known, which accounts for words, too.
    """
    said = _WITHIN.union(*(_words(part) for clause in (*clauses, *read) for part in _parts(clause)))
    more = tuple(token.text for token in tokens if not said.issuperset(_words(token.text)))
    return (*clauses[:-1], replace(clauses[-1], more=more)) if more and clauses else tuple(clauses)


def _parts(clause: OpenClause) -> Iterator[str]:
    yield from (clause.verb, clause.icon, clause.thing, clause.value, clause.condition, clause.purpose)
    yield from (*clause.names, *clause.asides, *clause.path, *(place.text for place in clause.places))
