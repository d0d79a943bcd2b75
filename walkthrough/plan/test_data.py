"""Choose what a tutorial leaves to the reader: which item, which colleague, what to type into a field."""

import re

from walkthrough.document.inline import plain
from walkthrough.language.grammar import Grammar

_WORD = re.compile(r"[\w'\u2019-]+")
_SHORT = 2
"""Words up to this length, such as "id", are no part of other words."""


class ExampleData:
    """The example values of a product profile, for the fields and choices that a language describes."""

    def __init__(self, grammar: Grammar) -> None:
        self.profile, self._language = grammar.profile, grammar.language
        self._fields = grammar.patterns.fields
        self.kind = self.profile.kind
        self.owner = self.profile.people.owner
        self.colleague = self.profile.people.colleague

    def typed_into(self, field: str, what: str = "") -> str:
        """Choose a value for a field, which the tutorial describes as `what` ("a name for the parcel")."""
        name = field.lower()
        if self.colleague and (self._fields.person.search(name) or self._fields.describes_person.match(what.lower())):
            return self.colleague
        return self._known(name) or f"{field} of {self.kind.new}"

    def chosen_in(self, field: str) -> str:
        """Choose one of the values that a field offers; empty where it is not known what those are."""
        return self._known(field.lower()) if self.is_chosen(field) else ""

    def _known(self, name: str) -> str:
        known = (value for value in self.profile.values if any(_is_in(word, name) for word in value.fields))
        return next((value.value.replace("{new}", self.kind.new) for value in known), "")

    def field_of(self, words: str) -> str:
        """The field in which something is chosen that is only named: a parent is chosen in the field Parent."""
        named = self._fields.chosen_in_its_own.search(words)
        return named["field"] if named else ""

    def chosen(self, words: str, sentence: str) -> str:
        """Spell what is chosen as the sentence does: "locate the eu parcel you want" is "the EU parcel you want".

        :param words: the clause that leaves the choice, in small letters and without quotes of UI words.
        :param sentence: the printed sentence that it stands in.
        """
        bare = self._fields.to_choose.sub("", plain(words))
        if bare in self._language.pronouns:
            return "the item"
        # The first word of a sentence is capital for its place, not for what it is; a UI word is a name.
        own = {word.lower(): word for word in _WORD.findall(re.sub("«[^«»]*»", "", sentence))[1:]}
        return _WORD.sub(lambda word: own.get(word[0], word[0]), bare)

    def is_secret(self, field: str) -> bool:
        """Whether what stands in a field may not be spelt out in a step."""
        protected = {name.lower() for name in self.kind.protected}
        return field.lower() in protected or bool(self._fields.secret.search(field.lower()))

    def is_chosen(self, field: str) -> bool:
        """Whether a field of this name offers a list to choose from, rather than room to type in."""
        return bool(self._fields.list_of_choices.search(field.lower()))

    def names_a_new_item(self, field: str) -> bool:
        """Whether what is typed into the field is what the new item will be called."""
        return bool(self._fields.name.fullmatch(field.lower()))


def _is_in(word: str, name: str) -> bool:
    return bool(re.search(rf"\b{re.escape(word)}\b", name)) if len(word) <= _SHORT else word in name
