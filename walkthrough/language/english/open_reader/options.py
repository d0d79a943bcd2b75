"""What there is to choose from: "New, Used or Broken", "can be **A** or **B**", "for how long: 1 day or forever"."""

from collections.abc import Sequence

from walkthrough.language.english.open_reader.stretches import text_of
from walkthrough.language.english.open_reader.tokens import Token

_WORDS = 3
"""How many words an option has at most."""
_LEADS = frozenset((
    "either", "one", "of", "between", "among", "from", "can", "may", "could", "might", "be", "it", "this", "choose",
    "select", "pick", "options", "values", "possible", "allowed", "available", "the", "are", ":",
))  # fmt: skip
"""Words that introduce options."""
_FEW = 2


def options_in(tokens: Sequence[Token]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What there is to choose from where a description lists only that, and what else to do."""
    lead = next((n for n, t in enumerate(tokens) if t.low not in _LEADS or t.is_name), len(tokens))
    said: list[list[Token]] = [[]]
    for token in tokens[lead:]:
        if token.low in ("or", "and") or (token.kind == "punct" and token.text in ",/"):
            said.append([])
        elif token.kind != "punct":
            said[-1].append(token)
    found = [one for one in said if one]
    more = tuple(text_of(one) for one in found if one[0].low == "leave")
    options = [one for one in found if one[0].low != "leave"]
    between = any(t.low in ("between", "among") for t in tokens[:lead])
    named = all(one[0].is_name for one in options)
    joined = any(t.low == "or" or (t.low == "and" and (between or named)) for t in tokens[lead:])
    if not joined or len(options) < _FEW or not all(map(_is_option, options)):
        return (), ()
    return tuple(text_of(names) if (names := [t for t in one if t.is_name]) else text_of(one) for one in options), more


def _is_option(words: Sequence[Token]) -> bool:
    return len(words) <= _WORDS and (words[0].is_name or words[0].text[0].isupper() or words[0].text[0].isdigit())


def options_behind(tokens: Sequence[Token]) -> tuple[Sequence[Token], tuple[str, ...], Sequence[Token]]:
    """What stands before the colon of "select for how long: 1 day or forever", what to choose from, and the rest."""
    colon = next((n for n, t in enumerate(tokens) if n and t.kind == "punct" and t.text in ":\u2013\u2014"), 0)
    if not colon:
        return (), (), ()
    marks = (";", *({tokens[colon].text} - {":"}))
    end = next((n for n in range(colon + 1, len(tokens)) if tokens[n].text in marks), len(tokens))
    options, more = options_in(tokens[colon + 1 : end])
    return (tokens[:colon], options, tokens[end + 1 :]) if options and not more else ((), (), ())
