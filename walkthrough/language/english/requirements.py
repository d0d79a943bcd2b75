"""What English requires before the first step, the conditions that it sets, and other ways that it offers."""

# One wording is one line, however long: broken lines would be harder to read.
# ruff: noqa: E501

from walkthrough.language.meaning import Circumstance, Meaning
from walkthrough.language.patterns import NEED, Condition, Phrase

REQUIREMENTS: tuple[Phrase, ...] = (
    Phrase(Meaning.NEEDS_ACCOUNT, NEED, "A {product} account.", (
        "(a|an|your) [active ][{what} ]account[ (in|on|for|with) ({product}|the platform|{ui})]",
        "access to [the |your ]({product}|{ui}|platform|{what} platform)[ platform| account]",
        "(be|you are|you <must> be) (signed in|logged in)[ to {what}]",
    )),
    Phrase(Meaning.NEEDS_ITEM_OR_SHARED_WITH_YOU, NEED, "{A noun} that you own, or one that somebody shared with you.", (
        "{item}[,] or (one|{item}) [that |which ][{what} ]shared with you",
        "{item} [that |which ][somebody |someone |{what} ](shared|has shared|is shared|was shared) with you",
    )),
    Phrase(Meaning.NEEDS_SHARED_ITEM, NEED, "A shared {noun}.", (
        "(a|an|one|at least one) <shared> {item}",
        "{item} [that |which ]you (share|have shared|shared|already share|are sharing)[ with {person}]",
        "{item} (shared|that is shared|which is shared|already shared)[ with {person}| with other {person}]",
    )),
    Phrase(Meaning.NEEDS_ITEM, NEED, "{A noun} that you own.", (
        "{item} [that |which ][<must> be ]<you_own>",
        "(your|your own) {item}",
        "(own|have|create|to own|to have) {item}",
        "{item}",
    )),
)  # fmt: skip

CONDITIONS: tuple[Condition, ...] = (
    Condition(Circumstance.NOBODY_OF_THAT_NAME, (
        "(the|this|that) name[ you typed| you type| typed] (fits|matches|belongs to) (nobody|no one|no user|no users)",
        "(no one|nobody|no user|no users) (has|fits|matches|match|is found|are found|is found with|has got)[ (the|this|that) name]",
        "(the|this) (user|name|person) (does not exist|is not found|cannot be found|is unknown|is not registered)",
        "there is (nobody|no one|no user) (of|with|by) (the|that|this) name",
    )),
    Condition(Circumstance.LEFT_EMPTY, (
        "you leave (one|any) of (them|these fields|these)[ fields] (empty|blank)",
        "you leave (a|one) (mandatory|required) field (empty|blank)",
        "(one|any) of (them|these fields|these) is[ left] (empty|blank|missing)",
    )),
    Condition(Circumstance.SO_ANYWAY, (
        "(nobody|no one|no other user) else has access[ to {item}]",
        "{item} is [now |then ](shared with nobody|no longer shared|not shared)[ else| any more| with anyone else]",
        "{item} was shared with (nobody|no one) else",
        "(it|that|this) was the (only|last) (user|member|person)[ with access| on the list]",
        "{person} was the (only|last) one[ with access| on the list]",
    )),
)  # fmt: skip

OTHER_WAYS = (
    "(you can|you may) also {anything} (through|from|via|using|by|on|in|with) {anything}",
    "(another way|alternatively|there is also|there is|it is also possible|a second way|as an alternative|a quicker way){anything} (home|shortcut){anything}",
    "(another way|alternatively|there is also|there is|it is also possible|a second way|as an alternative|a quicker way){anything} (home|shortcut)",
)
"""How a tutorial begins another way through: by a shortcut, or from the home screen."""
