"""Choose what a tutorial leaves to the reader: which item, which colleague, what to type into a field."""

import re

from product.profile import Profile
from walkthrough.language.english import WORDS

_TO_CHOOSE = re.compile(
    rf"(?:{'|'.join(re.escape(word) for group in ('find', 'choose', 'press') for word in WORDS[group])}) "
)
_WORD = re.compile(r"[\w'\u2019-]+")
_PRONOUNS = {"it", "them", "one", "him", "her"}
_CHOSEN_FROM_A_LIST = re.compile(r"method|type|kind|status|permission")
_SECRET = re.compile(r"secret|password|token|private key")
_PERSON = re.compile(r"user|member|person|people|colleague")
_NOT_ONES_NAME = re.compile(r"identifi|unique|of the (?:api|client|item|secret)")
_SHORT = 2
"""Words up to this length, such as "id", are no part of other words."""


class ExampleData:
    """The example values of a product profile."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.kind = profile.kinds[0]
        self.owner = profile.people.owner
        self.colleague = profile.people.colleague

    def typed_into(self, field: str, what: str = "") -> str:
        """Choose a value for a field, which the tutorial describes as `what` ("a name for it")."""
        name = field.lower()
        if _PERSON.search(name) or (
            _PERSON.search(what) and not _NOT_ONES_NAME.search(what) and "who" not in what.split()
        ):
            return self.colleague
        for value in self.profile.values:
            if any(_is_in(word, name) for word in value.fields):
                return value.value.replace("{new}", self.kind.new)
        return f"{field} of {self.kind.new}"


def _is_in(word: str, name: str) -> bool:
    return bool(re.search(rf"\b{re.escape(word)}\b", name)) if len(word) <= _SHORT else word in name


def chosen(words: str, sentence: str) -> str:
    """Spell what is chosen as the sentence does: "locate the pdf file you want" is "the PDF file you want".

    :param words: the clause that leaves the choice, in small letters and without quotes of UI words.
    :param sentence: the printed sentence that it stands in.
    """
    bare = _TO_CHOOSE.sub("", words.replace("«", "").replace("»", ""))
    if bare in _PRONOUNS:
        return "the item"
    # The first word of a sentence is capital for its place, not for what it is; a UI word is a name.
    own = {word.lower(): word for word in _WORD.findall(re.sub("«[^«»]*»", "", sentence))[1:]}
    return _WORD.sub(lambda word: own.get(word[0], word[0]), bare)


def is_secret(field: str) -> bool:
    """Whether what stands in a field may not be spelt out in a step."""
    return bool(_SECRET.search(field.lower()))


def is_chosen(field: str) -> bool:
    """Whether a field of this name offers a list to choose from, rather than room to type in."""
    return bool(_CHOSEN_FROM_A_LIST.search(field.lower()))


def names_a_new_item(field: str) -> bool:
    """Whether what is typed into the field is what the new item will be called."""
    return field.lower() in {"name", "title"}
