"""A language with the words of one product, compiled: what sentences are compared with."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import TypeVar

from product.profile import Profile
from walkthrough.language.language import Language
from walkthrough.language.meaning import REQUIREMENTS, Circumstance
from walkthrough.language.patterns import Phrase, PlaceWords

_ICON_AFTER = "(?: ⟦(?P<place_icon>[^⟦⟧]+)⟧)?"
_PARTS = re.compile(r"\{\w+\}|<\w+>|\[|\]|.", re.DOTALL)
_OPTIONAL = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
_MARKED = re.compile(r"\{(?:ui|icon|mark)")


class Wording:
    """One wording; made into regular expressions when it is first compared."""

    def __init__(self, wording: str, regex: str) -> None:
        self._regex = regex
        while wording != (wording := _OPTIONAL.sub("", wording)):
            pass
        self.marked = len(_MARKED.findall(wording))
        """How many UI words and icons it has at least."""

    @cached_property
    def alone(self) -> re.Pattern[str]:
        """The wording and nothing else."""
        return re.compile(self._regex)

    @cached_property
    def leading(self) -> re.Pattern[str]:
        """The wording before others, with the icon that may stand with it."""
        return re.compile(self._regex + _ICON_AFTER + "(?:, | )")

    @cached_property
    def trailing(self) -> re.Pattern[str]:
        """The wording after others, with the icon that may stand with it."""
        return re.compile(",? " + self._regex + _ICON_AFTER + "$")


Of = TypeVar("Of")


class Grammar:
    """What can be said of a product in a language. Make it with `grammar_of`, which keeps it."""

    def __init__(self, language: Language, profile: Profile) -> None:
        self.language, self.profile = language, profile
        self.patterns = language.patterns(profile)
        self.icons = {word: icon for icon, words in profile.icons.items() for word in words.called}
        """The steps' word for each word that writers have for an icon."""
        self._of_the_product = language.of_the_product(profile)
        self._slots = language.slots(profile)
        low = {slot: words.lower() for slot, words in self._of_the_product.items()}
        self._groups = {group: _any_of(_filled(word, low) for word in words) for group, words in language.words.items()}

    @cached_property
    def phrases(self) -> list[tuple[Phrase, Wording]]:
        """The wordings of what the reader does and sees."""
        return self._wordings(
            (p, w) for p in self.language.phrases if p.meaning not in REQUIREMENTS for w in p.wordings
        )

    @cached_property
    def requirements(self) -> list[tuple[Phrase, Wording]]:
        """The wordings of what there must be before."""
        return self._wordings((p, w) for p in self.language.phrases if p.meaning in REQUIREMENTS for w in p.wordings)

    @cached_property
    def places(self) -> list[tuple[PlaceWords, Wording]]:
        """The wordings of places."""
        return self._wordings((place, w) for place in self.language.places for w in place.wordings)

    @cached_property
    def conditions(self) -> list[tuple[Circumstance, Wording]]:
        """The wordings of conditions."""
        return self._wordings((one.meaning, w) for one in self.language.conditions for w in one.wordings)

    @cached_property
    def other_ways(self) -> list[Wording]:
        """The wordings by which another way begins."""
        return [Wording(wording, self.regex(wording)) for wording in self.language.other_ways]

    @cached_property
    def examples(self) -> list[tuple[Phrase, str]]:
        """Each phrase with its example, in the words of the product."""
        filled = ((phrase, _filled(phrase.example, self._of_the_product)) for phrase in self.language.phrases)
        # A product may have no word for something.
        return [(phrase, example) for phrase, example in filled if "****" not in example]

    def regex(self, wording: str) -> str:
        """Make a wording a regular expression."""
        return "".join(self._expanded(part) for part in _PARTS.findall(wording))

    def _wordings(self, wordings: Iterable[tuple[Of, str]]) -> list[tuple[Of, Wording]]:
        return [(of, Wording(wording, self.regex(wording))) for of, wording in wordings]

    def _expanded(self, part: str) -> str:
        if part in self._slots:
            return self._slots[part]
        if part.startswith("<"):
            return self._groups[part[1:-1]]
        return {"[": "(?:", "]": ")?", "(": "(?:", ".": r"\."}.get(part, part)

    def is_protected(self, field: str) -> bool:
        """Whether what stands in a field of this name stays hidden until somebody asks for it."""
        protected = [name.lower() for name in self.profile.kind.protected]
        return field.lower() in {*protected, *self.language.secrets}


@cache
def grammar_of(language: Language, profile: Profile) -> Grammar:
    """Compile a language for a product, once for each pair of them."""
    return Grammar(language, profile)


def _filled(text: str, words: Mapping[str, str]) -> str:
    for slot, word in words.items():
        text = text.replace(slot, word)
    return text


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
