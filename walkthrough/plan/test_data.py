"""Sensible data for what a tutorial leaves to the reader: which item, which colleague, what to type.

Must not know any sentence; it knows what fields are usually called.
"""

import re

from walkthrough.language.english import WORDS

OWNER = "Ada"
COLLEAGUE = "Betty"
NOBODY = "Nobody of this name"
THING = "Payments API"
NEW_THING = "Billing API"

_TYPED = (
    (r"name|title", NEW_THING),
    (r"url|address|link|endpoint|site", "https://billing.example.test/v1"),
    (r"client id|user ?name|login|account", "billing-client"),
    (r"identifier|\bid\b|code", f"{NEW_THING} identifier"),
    (r"method|verb", "POST"),
    (r"tag|label|keyword", "billing, production"),
    (r"note|comment|description|reason|remark", "Ask the billing team before use."),
    (r"mail", "billing@example.test"),
    (r"date|until|from", "11/24/2026"),
)
_TO_CHOOSE = re.compile(
    rf"(?:{'|'.join(re.escape(word) for group in ('find', 'choose', 'press') for word in WORDS[group])}) "
)
_WORD = re.compile(r"[\w'\u2019-]+")
_PRONOUNS = {"it", "them", "one", "him", "her"}
_CHOSEN_FROM_A_LIST = re.compile(r"method|type|kind|status|permission")
_SECRET = re.compile(r"secret|password|token|private key")
_PERSON = re.compile(r"user|member|person|people|colleague")
_NOT_ONES_NAME = re.compile(r"identifi|unique|of the (?:api|client|item|secret)")


def chosen(words: str, sentence: str) -> str:
    """What is chosen, as the sentence spells it: "locate the api secret you want" is about "the API secret you want".

    :param words: the clause that leaves the choice, in small letters and without quotes of UI words.
    :param sentence: the printed sentence that it stands in.
    """
    bare = _TO_CHOOSE.sub("", words.replace("«", "").replace("»", ""))
    if bare in _PRONOUNS:
        return "the item"
    # The first word of a sentence is capital for its place, not for what it is; a UI word is a name.
    own = {word.lower(): word for word in _WORD.findall(re.sub("«[^«»]*»", "", sentence))[1:]}
    return _WORD.sub(lambda word: own.get(word[0], word[0]), bare)


def typed_into(field: str, what: str = "") -> str:
    """What is typed into a field, which the tutorial describes as `what` ("a name for the API secret")."""
    name = field.lower()
    if _PERSON.search(name) or (_PERSON.search(what) and not _NOT_ONES_NAME.search(what) and "who" not in what.split()):
        return COLLEAGUE
    for pattern, value in _TYPED:
        if re.search(pattern, name):
            return value
    return f"{field} of {NEW_THING}"


def is_secret(field: str) -> bool:
    """Whether what stands in a field may not be spelt out in a step."""
    return bool(_SECRET.search(field.lower()))


def is_chosen(field: str) -> bool:
    """Whether a field of this name offers a list to choose from, rather than room to type in."""
    return bool(_CHOSEN_FROM_A_LIST.search(field.lower()))


def names_a_new_item(field: str) -> bool:
    """Whether what is typed into the field is what the new item will be called."""
    return field.lower() in {"name", "title"}
