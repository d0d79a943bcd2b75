"""What English says in too many ways for a list of wordings, as regular expressions."""

# A pattern is read in one piece.
# ruff: noqa: E501

import re
from collections.abc import Iterable, Mapping

from product.profile import Profile
from walkthrough.language.english import words
from walkthrough.language.english.contractions import in_full
from walkthrough.language.english.open_reader.lexicon import APPEARS
from walkthrough.language.english.things import thing, things
from walkthrough.language.patterns import FieldPatterns, IconPatterns, Patterns


def any_of(choices: Iterable[str]) -> str:
    """Match any of several words, the longest first; without words, nothing."""
    return "(?:" + ("|".join(re.escape(word) for word in sorted(choices, key=len, reverse=True)) or "(?!)") + ")"


_DO_VERBS = [
    verb for group in ("press", "choose", "find", "type", "fill", "tick", "copy") for verb in words.WORDS[group]
]
_NEXT_ACTION = rf"(?:,| and| then|, and|, then| and then) {any_of(set(_DO_VERBS))}\b"
_PLACE = " (?:in|on|at|from|under|inside) (?:the|its|your)\\b"
FREE = rf"(?:(?!{_NEXT_ACTION})(?!{_PLACE})[^«»⟦⟧])"
"""A character of words that hold no UI word, do not go on to the next action and name no place."""

_UI = "«(?P<{0}>[^«»]+)»(?: ⟦(?P<{0}_icon>[^⟦⟧]+)⟧)?"
_THOSE = "(?:(?:the|an|a|your|this|that|these|those|any|one|each|every|all|its|another|other|at least one|one of the|one of your) )?"
_RELATIVE = rf"(?: in question)?(?: (?:(?:that|which|whose|who|whom|with which|with whom|to whom|from whom|for whom) )?you\b{FREE}*)?"
_BOX = "(?:icon|button|symbol|option|action menu|actions menu|menu)"


def of_the_product(profile: Profile) -> Mapping[str, str]:
    """Give the product's own words for examples."""
    kind = profile.kind
    one = ("an " if kind.name[0].lower() in "aeiou" else "a ") + kind.name
    return {
        "{noun}": kind.name,
        "{a noun}": one,
        "{A noun}": one[0].upper() + one[1:],
        "{report}": kind.report,
        "{details}": kind.details,
        "{protected}": kind.protected[0] if kind.protected else "Password",
        "{product}": profile.name,
    }


def slots(profile: Profile) -> Mapping[str, str]:
    """Give the regular expression of each slot of a wording."""
    such = (
        "(?:(?:corresponding|selected|chosen|desired|same|new|newly added|own|existing|shared|respective|other|removed|first|right|"
        f"{re.escape(profile.name.lower())}|enabled) )*"
    )
    people = rf"{any_of(words.PEOPLE)}(?: {any_of(('that', 'who', 'whom', 'whose'))}\b{FREE}*)?"
    return {
        "{item}": f"(?:{_THOSE}{such}{any_of(things(profile))}(?: report| details)?{_RELATIVE}|it)",
        "{things}": any_of(things(profile)),
        "{person}": rf"(?:{_THOSE}{such}{people}{_RELATIVE}|they)",
        "{product}": re.escape(profile.name.lower()),
        "{icon}": rf"(?:on )?(?:(?:the|an|a|its) )?(?:{_BOX} )?⟦(?P<icon>[^⟦⟧]+)⟧(?: {_BOX})?",
        "{mark}": "⟦(?P<icon>[^⟦⟧]+)⟧",
        "{anything}": "[^.]+?",
        "{what}": f"{FREE}+?",
        "{uis}": "(?P<uis>«[^«»]+»(?:(?:,? and |, | or )(?:the |its )?«[^«»]+»)*)",
        **{f"{{{name}}}": _UI.format(name) for name in ("ui", "ui2", "ui3", "ui4")},
    }


def _icons(profile: Profile) -> IconPatterns:
    called = [word for icon in profile.icons.values() for word in icon.called]
    known = any_of(called)
    obvious = any_of(word for word in called if " " in word or "-" in word)
    end = r"(?= icon|[,.;:)]| of (?:the|this|that|its|an?)\b| (?:in|on|under|at|for|next to|beside|from|to|and|then|or)\b|$)"
    return IconPatterns(
        described=re.compile(
            rf",? (?:(?:which|that) is )?(?:{'|'.join(words.DESCRIBED_BY)}) (?:(?:the|an|a) )?(?:icon of (?:the |an? )?)?"
            rf"«?(?P<icon>[^\W_][\w -]*?)»?{end}(?: icon)?"
        ),
        with_icon=re.compile(
            rf",? with (?:(?:the|an|a) «?(?P<icon>[^\W_][\w -]*?)»? icon\b|(?:the )?«?(?P<known>{obvious})»?)"
        ),
        in_brackets=re.compile(rf" \((?:(?:the|an|a) )?«?(?P<icon>{known})»?(?: icon)?\)"),
        named=re.compile(
            r"\b(?P<the>the|an|a|its) (?:«(?P<bold>[^«»]+)»|(?P<icon>(?!icon\b)[^\W_][\w-]*(?: (?!icon)[\w-]+){0,3}?)) icon\b(?! ⟦)"
        ),
        bare=re.compile(rf"\b(?P<the>the|on|a) «?(?P<icon>{obvious})»?(?! icon)(?=[\s.,;:]|$)", re.IGNORECASE),
        action_menu=re.compile(r"(?<!from )(?<!in )(?<!on )\b(?P<the>the|its) (?P<menu>actions? menu)\b(?! ⟦)"),
        word=re.compile(r" ?\bicon\b"),
        suffix=" icon",
    )


def _fields() -> FieldPatterns:
    people, a = any_of(words.PEOPLE), "(?:the|an?|their|his|her|another|each|every|any)"
    called = r"(?:(?:full |first |last )?name|user ?name|login|nickname|e-?mail(?: address)?|address)"
    to_choose = (verb for group in ("find", "choose", "press") for verb in words.WORDS[group])
    return FieldPatterns(
        chosen_in_its_own=re.compile(rf"\b{any_of(words.WORDS['choose'])} (?:an?|its) (?P<field>[a-z]+(?: [a-z]+)?)$"),
        person=re.compile(rf"\b{people}\b(?! ?names?\b)"),
        describes_person=re.compile(
            rf"(?:(?!wh|how)[a-z]+ (?:in |for )?)?(?:(?:{a} )?{called}(?:,? (?:and |or )?(?:{a} )?{called})* of )?"
            rf"(?:{a} |one |other |one or more |at least one )*(?:[\w-]+ )?{people}"
            r"(?= (?:to|of|with|who|whom|you|from|for|in|on|at|as|and|or|that)\b|[,.;:()]|$)"
        ),
        secret=re.compile(r"secret|password|token|private key"),
        list_of_choices=re.compile(r"method|type|kind|status|permission"),
        name=re.compile("name|title"),
        to_choose=re.compile(f"(?:{'|'.join(map(re.escape, to_choose))}) "),
    )


_SPELLINGS = (
    (
        re.compile(r"\byou (will|can|should) (?:now|then|(?<=will )also) (?=see|get|find|receive|view|notice)"),
        r"you \1 ",
    ),
    (re.compile(r"\bplease,? "), ""),
    (re.compile(r"\b(user|secret|item|member|person|colleague)\(s\)"), r"\1"),
)


def spelt_alike(text: str) -> str:
    """Spell a text in small letters as wordings are spelt."""
    text = in_full(text.replace(" & ", " and "))
    for pattern, spelling in _SPELLINGS:
        text = pattern.sub(spelling, text)
    return text


_VERBS = [
    verb
    for group in ("press", "choose", "find", "type", "fill", "tick", "untick", "copy")
    for verb in words.WORDS[group]
]
_STATES = [verb for group in ("is", "reads", "appears", "see") for verb in words.WORDS[group]]


def patterns(profile: Profile) -> Patterns:
    """Give the patterns of English; only how icons are described depends on the product."""
    return Patterns(
        then=", then ",
        then_again=re.compile(r",? then(?:,? (?:and|then))+\b"),
        icons=_icons(profile),
        fields=_fields(),
        appears=re.compile(rf"\b(?:you|{'|'.join(map(re.escape, APPEARS))})\b", re.IGNORECASE),
        joined=re.compile(r"\b(?:and|or|then)\s+\w"),
        chained=re.compile(r"(?:step|part|phase|stage)?\s*\d", re.IGNORECASE),
        needed=re.compile(
            r"(?:(?:before you (?:start|begin)|to [^,«»]+|first), )?(?P<you>you (?:must|need to|need|should|have to|will need) )?(?:already )?"
            r"(?:have |own |to have |be the owner of )?"
        ),
        optional=re.compile(r"[«‹(]*(?:optional(?:ly)?|if (?:needed|necessary|you (?:want|like|wish)))\b"),
        opener=re.compile(
            r"[«‹(]*(?:(?:this step is )?(?:optional|recommended|not (?:required|mandatory)))"
            r"(?:[.:!][»›)]*|[»›)]+[.:!]?)\s*",
            re.IGNORECASE,
        ),
        or_else=re.compile(r"(?:or|alternatively|otherwise|instead)\b(?! of\b)"),
        heads_cases=re.compile(
            r"(?:the )?(?:(?:possible |common |error )?(?:problems?|issues?|symptoms?|errors?|messages?|situations?|cases?|conditions?|warnings?|causes?)"
            r"|(?:if|when|what) (?:you (?:see|get|read|notice)|it|this|there|the)\b.*|(?:if|when))"
        ),
        heads_steps=re.compile(r"(?:steps?|actions?|what to do|(?:you )?do this|instructions?|tasks?|procedure|to do)"),
        heads_results=re.compile(
            r"(?:results?|what happens|what (?:you|the reader)(?: will|'ll)? sees?|you (?:will |'ll )?see|outcome|expected .+|effect|what changes)"
        ),
        leads_results=re.compile(
            r"(?:when(?:ever)?|once|if|after|as soon as|as long as|while) (?!you (?:need|want))[^,:]+:|(?:this|that|[a-z]+ing)\b[^,:]*\b(?:effects?|consequences?|has these results):"
            r"|(?:the following|this|here is what) (?:will )?happens?(?: [^,:]+)?:|what (?:happens|changes)(?: [^:]+)?:"
        ),
        screen_named=re.compile(r"\bthe «?(?P<name>[\w ]{2,40}?)»? (?:interface|listing|screen|page|view|report)\b"),
        thing=thing(profile),
        asks_for_values=re.compile(
            r".*\b(?:what|how) (?:to|you)(?: \w+)? (?:enter|type|fill|put|choose|select|do|write|say|set)\b.*"
            r"|(?:enter|type|fill in|choose|select|write)(?: \w+){0,2}|value to (?:enter|type|set)|your (?:entry|input|value)"
        ),
        one_of=re.compile(r"\b(?:one of (?:the|these|those)|either|any of (?:the|these|those))\b"),
        wish=re.compile(
            r"(?:should )?(?:you|the user) (?:want|wish|would like|need|prefer|like|should|do not want|would rather)"
        ),
        label=re.compile(
            r"(?:[«‹](?:results?|outcome|expected result|summary|goal|procedure|(?P<needs>prerequisites?|requirements?|before you begin|"
            r"you need|needed|you will need|who can do this))(?: ?:[»›]|[»›] ?:)|to [^:.«»‹›]{3,80}:(?= [A-Z])|(?:results?|outcome|expected result):"
            r"|(?P<also_needs>(?:required |needed |minimum )?(?:prerequisites?|requirements?|needed|roles?|permissions?|available to|who can [^:]{2,30})):"
            r"|[«‹]?(?:note|tip|hint|important|warning|caution|danger|attention|info)(?: ?:[»›]|[»›]? ?:)(?= (?-i:[a-z]))"
            r"|[«‹]?step \d+(?:\.\d+)*(?: ?[:.)\u2013\u2014-] ?[»›]?|[»›] ?[:\u2013\u2014-]?)(?=\s*\S)) ?",
            re.IGNORECASE,
        ),
        shown_to_you=re.compile(r"you (?:will |now |can )?(?:see|get|receive)\b"),
        connectors=re.compile(r",? and then,? |,? then,? |, and |, but |; and |; |: |, | and | \u2013 | \u2014 |\. "),
        adverbs=re.compile(
            r"(?:now|from now on|then|next|finally|after that|afterwards|lastly|first|again|also|as a result|to do so|to do this|to do that|to finish|"
            r"to start|optionally|if necessary|if you want|if you like|and|so|here|there|note that|remember that|"
            r"(?:once|after|when|as soon as|as long as|until|as|to|in order to|for that|for this|by default) [^«»⟦⟧,:;]+(?=,)),? (?=\S)|as a result,? |(?:start|begin) (?:in|on|at|from) [^«»⟦⟧:,]+: "
        ),
        told_to=re.compile(
            r"(?:you (?:must|should|need to|have to|will need to|can then|can now|can|may|then)|it is necessary to|be sure to|make sure to|"
            r"make sure you|proceed to|go ahead and|to (?:continue|proceed|finish),|all you need to do is) (?=\S)"
        ),
        seeing_that=re.compile(
            r"(?:you (?:will|can|should|may|must)(?: now| also)? |to )?(?:see|view|check|verify|confirm|notice|note|observe|find|make sure|ensure|"
            r"be sure) that |(?:make sure|ensure|be sure|check|verify) (?=the |its |that )"
        ),
        afterthoughts=re.compile(
            r",? (?:again|as well|now|too|once more|instead|yet|also|first|afterwards|as usual|if needed|if necessary|from now on|immediately)$"
        ),
        purpose=re.compile(rf",? (?:to|in order to|so as to|so that|for) (?:(?!\bto\b){FREE})*$"),
        meanwhile=re.compile(rf",? (?:as long as|until|while|before|after|once|when|as soon as) {FREE}*$"),
        choice=re.compile(rf",? if (?P<choice>{FREE}*)$"),
        purpose_window=re.compile(
            r",? (?:to|in order to) (?:open|see|show|view|display|bring up) (?P<window>the «[^«»]+» (?:window|dialog|screen|page|dialog box))$"
        ),
        opens="{} opens",
        place_cues=re.compile(
            r",? (?:in|on|at|from|under|of|for|to|using|into|inside|within|below|through|next|beside)\b"
        ),
        condition=re.compile(r"(?:if|in case|where) (?P<condition>.+?),(?: then)? (?P<rest>.+)$"),
        condition_and=re.compile(r",? and (?:then )?(?:you )?(?=\w+ (?:on )?(?:the )?«)"),
        another_way=re.compile("home|shortcut"),
        home=re.compile("home"),
        home_of=re.compile(r"\bhome(?: screen| page)? of «([^«»]+)»|«([^«»]+)»(?:'s)? home\b"),
        by_way_of=re.compile(r"\b(?:through|from|via|using|on|in|by) .*"),
        of_a_product=re.compile(" of «[^«»]+»$"),
        asks=re.compile(
            rf"(?:.*?(?:^|, |: |; |\band |\bthen |you (?:must|should|have to|need to) )){any_of((*_VERBS, *words.VERBS))}\b"
        ),
        orders=re.compile(
            rf"(?!.*(?<!that )(?<!which )(?<!who )(?<!it )(?<!you )(?<!they )\b{any_of(words.FINITE)}\b)(?!.*» [a-z]+s (?:the|an?|your?|to)\b)(?!.*, you\b)"
            rf"(?:(?:then|now|next|first|also|again|so|and|just|please|[a-z]+ly),? )*(?!{any_of(words.NO_VERBS)}\b)"
            r"[a-z-]{3,}(?<![^s]s)(?<!ing)(?<!ed)(?<!ly)(?: (?:the|an?|your|its|this|that|these|those|on|at|to|towards?|into|in|for|with|from|over|up|off|out|down|away|through)\b[^«⟦]*)? [«⟦].*"
        ),
        announces=re.compile(r"(?!(?:in|on|at|under|from)\b)[^«»⟦⟧]+$"),
        promises=re.compile(rf"\b{any_of(words.CUES)}\b"),
        claims=re.compile(rf"\b{any_of((*_STATES, *words.DEEDS))}\b"),
        leads_to_link=re.compile(rf"(?:for |to |if |you can )?.*\b{any_of(words.LINK_WORDS)}\b"),
        hedge=re.compile(rf"\b({'|'.join(words.HEDGES)})\b"),
        place_in_source=re.compile(
            r"\b(?:on|in|from|at|under) the (?:(?:upper|top|lower|bottom)[ -](?:left|right)(?:-hand)?(?:[ -](?:corner|side))?"
            r"|[a-z -]*?(?:side menu|sidebar|top bar|toolbar|menu|list))\b",
            re.IGNORECASE,
        ),
    )
