"""Statements of how a product works in general: limits, schedules, durations, how words are compared."""

# Patterns are read in one piece.
# ruff: noqa: E501

import re

_TIME = r"(?:second|minute|hour|day|night|week|month|year|while|moment|time)s?"
_MANY = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|several|some|a few|\d+)"
_OFTEN = rf"(?:every (?:{_MANY} )?{_TIME}|each (?:night|day|week|month|hour)|overnight|hourly|daily|nightly|once an? {_TIME})"
_LIMIT = rf"\b\d+ (?:\w+ ){{1,3}}(?:per|an|a|every|each) {_TIME}\b|^you (?:will |can )?(?:get|receive|have)\b.* (?:at most|at the most|at maximum)$|^(?:[^,]*, )?(?:the|this|that|its|their|your) (?:\w+ ){{0,2}}(?:limit|minimum|maximum|quota|ceiling)(?: \w+){{0,5}} (?:is|are|amounts to) (?:\d|{_MANY}\b)|\bcan (?:only )?(?:hold|contain|include|store|comprise) (?:at most|up to|no more than)\b"
_DURATION = rf"\b(?:takes?|needs?) (?:about |around |up to |only |at least |no more than |less than )?(?:{_MANY} )?(?:few )?{_TIME}\b|\b(?:has|have) (?:up to |at most )?{_MANY} {_TIME} to \w+"
_LASTING = re.compile(
    rf"^(?!(?:after|there|once|when|as|until|upon|in|on) )[^,]*\b(?:remains?|stays?|is|are) (?:\w+ )+for (?:another )?{_MANY} (?:hour|day|week|month|year)s?\b"
)
_SCHEDULE = rf"\b(?:is|are) (?:\w+ ){{1,3}}(?:during|by|with|in) (?:the|a|an|each|every) (?:next )?(?:nightly|daily|hourly|weekly|monthly|night(?:'s)?|scheduled|regular) \w+|\b(?:is|are) \w+ (?:\w+ )?{_OFTEN}\b"
_COMPARED = r"\b(?:case|accent|space)[- ](?:in)?sensitive\b|\b(?:does|do) not match\b|\bignores? (?:upper|case|accents|spaces)\b"
_AT_MOST = r"\bcan (?!be )\w+ (?:\w+ )?(?:a maximum of|at most|up to|no more than) |^(?:at most|no more than|up to|a maximum of) .* can be "
_IN_GENERAL = r"\b(?:is|are) the same (?:for|as|in)\b|\b(?:in|to) real time\b|\b(?:cannot|can not|can never) be (?:undone|reversed|reverted)\b|\b(?:is|are) irreversible\b|^chances are\b"
_DIVIDED = r"\b(?:is|are) (?:split|divided|cut|broken) (?:up )?(?:into|in) (?:\w+ )*?(?:of|with) (?:at most |up to )?\d"
_NO_DUTY = r"^there(?:'s|\u2019s| is| are) no need\b|^you (?:do not|need not|will not) (?:have|need) to\b|^(?:the )?\w+ (?:allows?|supports?) \w+ing\b"
_NATURE = r"\b(?:is|are) (?:some|any|every)(?:body|one)['\u2019]s "
_NO_CHANGE = r"\b(?:is|are|has|have|was|were|will|be)(?: been| be)? not (?:been |be )*(?:lost|affected|touched|recorded|overwritten|billed|charged|counted|influenced|restored|harmed|altered|disturbed|harmed)\b|^nothing (?:else )?(?:changes?|happens?|is (?:lost|deleted|sent|changed|charged|\w+ (?:before|until) you))\b|^no (?!\w+ (?:is|are) (?:shown|listed|displayed|left|ticked|found))(?:[\w-]+ ){1,3}(?:is|are|will be|gets?) (?:\w+ed|sent|lost|kept|written)\b"
_NEVER = r"(?<!\bcan )(?<!\bwill )(?<!\bthat )(?<!\bwho )(?<!\bwhich )(?<!\bwas )(?<!\bwere )(?<!\bbeen )\bnever (?!(?:be|the|an?|shows?|shown|displays?|displayed|appears?|listed|lists?|sees?|visible|contains?|was|were|had)\b)\w+"
_GUARDED = r"\b(?:is|are) (?:no longer |not |not yet )(?:being )?(?:protected|encrypted|monitored|tracked|audited|backed up|insured|secured)\b"
_PRECEDENCE = r"\b(?:takes? precedence|prevails?|wins? over|overrides?|outranks?) "
_SOLD = r"\b(?:is|are) (?:only )?(?:included|contained|available|sold) (?:only )?(?:in|of|on|with) .*\b(?:plans?|editions?|tiers?|subscriptions?)\b"
_GENERAL = re.compile(
    "|".join(
        (
            _NEVER,
            _GUARDED,
            _PRECEDENCE,
            _SOLD,
            _NATURE,
            _NO_CHANGE,
            _LIMIT,
            _DURATION,
            _SCHEDULE,
            _COMPARED,
            _AT_MOST,
            _IN_GENERAL,
            _DIVIDED,
            _NO_DUTY,
        )
    )
)


def is_generality(text: str, when: str = "") -> bool:
    """Return whether a statement is about the product in general, which no single screen can show.

    :param when: the condition on which it is so, which makes how long something lasts a promise.
    """
    said = _plain(text)
    return bool(_GENERAL.search(said)) or (not when and bool(_LASTING.search(said)))


def is_needless(text: str) -> bool:
    """Return whether a sentence says that its reader need not do something; what follows only says why."""
    return bool(re.match(_NO_DUTY, _plain(text)))


def _plain(text: str) -> str:
    low = re.sub("n['\u2019]t\\b", " not", re.sub("[«»]", "", text.lower()))
    return low.strip(" .!").removeprefix("note that ")
