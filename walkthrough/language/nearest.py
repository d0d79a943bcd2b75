"""The understood phrases that are nearest to a sentence that is not."""

import re
from functools import cache

from walkthrough.language.grammar import Grammar
from walkthrough.language.normal import normal


def nearest(text: str, grammar: Grammar, count: int = 3) -> list[str]:
    """Give the examples of the understood phrases that have most words in common with `text`."""
    words = _words_of(text, grammar) - grammar.language.common
    scored = sorted(
        ((len(words & theirs) / (len(words | theirs) or 1), example) for example, theirs in _examples(grammar)),
        key=lambda pair: -pair[0],
    )
    return [example for score, example in scored[:count] if score > 0]


@cache
def _examples(grammar: Grammar) -> list[tuple[str, frozenset[str]]]:
    """Each example with its words."""
    return [
        (example, _words_of(example, grammar) | frozenset(phrase.meaning.split()))
        for phrase, example in grammar.examples
    ]


def _words_of(text: str, grammar: Grammar) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+|[«⟦]", re.sub("«[^«»]*»", "«", normal(text, grammar))))
