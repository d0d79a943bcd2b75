"""What a clause may mean: the names by which the grammar of a language and the compiler know it."""

from enum import StrEnum


class Meaning(StrEnum):
    """What one clause says."""

    # What the reader does.
    PRESS_ICON = "press icon"
    PRESS = "press"
    PRESS_KEY = "press key"
    TICK = "tick"
    UNTICK = "untick"
    COPY = "copy"
    CHOOSE = "choose"
    CHOOSE_PERSON = "choose person"
    FIND_PERSON = "find person"
    FIND_ITEM = "find item"
    TYPE_WORDS = "type words"
    FILL = "fill"
    TYPE = "type"
    CHOOSE_VALUE = "choose value"
    CHOOSE_THING = "choose thing"
    SAME_AGAIN = "same again"
    # What is read, but names nothing on the screen.
    DESCRIBED = "described"
    # What stands in the tutorial as a step, in a comment.
    WRITTEN = "written"
    # What is not understood, or happens outside the product.
    NOT_DONE = "not done"
    # What the tutorial promises.
    MESSAGE = "message"
    COLUMN = "column"
    OWNER = "owner"
    EMPTY_LIST = "empty list"
    NO_ACCESS = "no access"
    ACCESS = "access"
    WINDOW_DETAILS = "window details"
    TYPED_DETAILS = "typed details"
    DETAILS = "details"
    WINDOW = "window"
    LIST_OF_PEOPLE = "list of people"
    MEMBER_COLUMNS = "member columns"
    ON_LIST = "on list"
    NOT_ON_LIST = "not on list"
    WORD_GONE = "word gone"
    WORD_ON_ENTRY = "word on entry"
    TICKED = "ticked"
    NOT_TICKED = "not ticked"
    RED = "red"
    TEXT_SHOWN = "text shown"
    BESIDE_FIELD = "beside field"
    KEPT = "kept"
    MANDATORY = "mandatory"
    SECRET_SHOWN = "secret shown"  # noqa: S105 - no password
    SECRET_HIDDEN = "secret hidden"  # noqa: S105
    WORD_SHOWN = "word shown"
    # What there must be before.
    MUST_COLUMN = "must column"
    ONLY_OWNER = "only owner"
    MUST_WORD_ON_ENTRY = "must word on entry"
    NEEDS_ACCOUNT = "needs account"
    NEEDS_ITEM_OR_SHARED_WITH_YOU = "needs item or shared with you"
    NEEDS_SHARED_ITEM = "needs shared item"
    NEEDS_ITEM = "needs item"


REQUIREMENTS = frozenset(
    {
        Meaning.NEEDS_ACCOUNT,
        Meaning.NEEDS_ITEM_OR_SHARED_WITH_YOU,
        Meaning.NEEDS_SHARED_ITEM,
        Meaning.NEEDS_ITEM,
    }
)
"""What only a list of requirements, or a sentence that says so, can mean; no step comes of it but a Given."""


class Circumstance(StrEnum):
    """What an "If …" may say."""

    NOBODY_OF_THAT_NAME = "nobody of that name"
    LEFT_EMPTY = "left empty"
    SO_ANYWAY = "so anyway"
