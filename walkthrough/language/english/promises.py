"""What English promises the reader, and what it demands of an item on the screen."""

# One wording is one line, however long: broken lines would be harder to read.
# ruff: noqa: E501

from walkthrough.language.meaning import Meaning
from walkthrough.language.patterns import NEED, PROMISE, Phrase

PROMISES: tuple[Phrase, ...] = (
    Phrase(Meaning.MESSAGE, PROMISE, "You'll get the confirmation message “**Shared**”.", (
        "<see> (the|a|an) [{what} ](<message>)[:| that (says|reads)| saying| reading| with the text]? {ui}",
        "<see> (the|a|an) {ui} [{what} ]<message>",
        "(the|a|an) [{what} ]<message>[:| that (says|reads)| saying| reading| with the text]? {ui} <appears>",
        "(the|a|an) {ui} [{what} ]<message> <appears>",
        "(the|a|an) [{what} ]<message> (<reads>|<appears>:?) {ui}",
        "(the|a|an) [{what} ]<message> <appears>, [saying|reading] {ui}",
        "{ui} <appears> as (the|a) [{what} ]<message>",
    )),
    Phrase(Meaning.COLUMN, PROMISE, "The **Shared** column of the {noun} reads **Yes**.", (
        "(the|its) {ui} column[ of {item}][ now| then] <reads> [now ][as ][the value ][a ]{ui2}",
        "[for {item}, ](the|its) column {ui}[ of {item}][ now] <reads> [now ][the value ]{ui2}",
        "<see> [(a|the) ][value |word |text ]{ui2} (in|under) (the|its) {ui} column[ of {item}]",
        "<see> [(a|the) ][value |word |text ]{ui2} (in|under) the column {ui}[ of {item}]",
        "<see> (the|its) {ui} column[ of {item}] (<reads>|set to|reading|showing|as|with the value) [(a|the) ]{ui2}",
        "{item} (has|shows|will have|will show|now has|now shows) [(a|the) ][value |word ]{ui2} (in|under) (the|its) {ui} column",
        "{item} (has|will have|now has) (the|its) {ui} column set to {ui2}",
        "[(a|the) ][value |word ]{ui2} <appears> (in|under) (the|its) {ui} column[ of {item}]",
        "there (is|will be) a {ui2} (in|under) (the|its) {ui} column[ of {item}]",
    )),
    Phrase(Meaning.MUST_COLUMN, NEED, "The {noun} must have the **Shared** column set to **Yes**.", (
        "{item} <must> have (the|its) {ui} column (set to|reading|with|as|showing)[ the value] {ui2}",
        "{item} <must> (have|show|display|read) [(a|the) ][value |word ]{ui2} (in|under) (the|its) {ui} column",
        "(the|its) {ui} column[ of {item}] <must> (read|be set to|show|say|display|be|have the value|contain) [the value ]{ui2}",
    )),
    Phrase(Meaning.ONLY_OWNER, NEED, "Only the **Owner** of {a noun} can share it.", (
        "only [the ]{ui} of {item} (can|may) {what}",
        "you <must> be [the|its] {ui}[ of {item}][ to {what}]",
    )),
    Phrase(Meaning.OWNER, PROMISE, "You are its **Owner**.", ("you (are|become|will be|will become) (its|the) {ui}[ of {item}]",)),
    Phrase(Meaning.EMPTY_LIST, PROMISE, "The list of **Users with access to information** will be empty.", (
        "(the list of|the list|the table|the section|the) {ui}[ <list>] <is> [now |then |left ](empty|blank)",
        "{ui} <is> [now |then ](empty|blank)",
        "<see> (the list of|the list|the table|an empty|the) {ui}[ <list>] [as ](empty|blank)",
        "<see> an empty {ui} <list>",
        "<see> an empty list of {ui}",
        "(the list of|the list|the table|the) {ui}[ <list>][ now| then] (shows|lists|has|contains|will show|will have|holds) (nobody|no one|no users|no user|no members|nothing|no entries|no records)[ anymore| any more]",
        "(nobody|no one|no user|no member) (is|will be) (listed )?(in|on|under) (the )?[list of |list ]{ui}[ <list>][ anymore]",
        "there (is|are|will be) (nobody|no one|no users|no members) (in|on|under) (the )?[list of |list ]{ui}[ <list>]",
    )),
    Phrase(Meaning.NO_ACCESS, PROMISE, "The user can no longer access the {noun}.", (
        "{person} (can no longer|cannot|will no longer be able to|is no longer able to|are no longer able to|will not be able to|may no longer) (access|see|view|open|use) {item}[ any more| anymore| any longer]",
        "{person} (no longer has|no longer have|will no longer have|does not have|do not have|has lost|have lost|loses|lose|will lose|has no|have no) [any ][more ]access[ to {item}]",
        "{item} (can no longer be|cannot be|is no longer) (accessed|seen|viewed|accessible|visible|available) (by|to|for) {person}",
        "access is (revoked|removed|taken away) from {person}",
    )),
    Phrase(Meaning.ACCESS, PROMISE, "The user can access the {noun}.", (
        "{person} (can now|can|will be able to|is now able to|is able to|are able to|may now) (access|see|view|open|use) {item}",
        "{person} (now has|now have|has|have|will have|gains|gain|will gain|gets|get|will get) access to {item}",
        "{item} (is now|is|will be) (accessible|visible|available) (to|for) {person}",
    )),
    Phrase(Meaning.WINDOW_DETAILS, PROMISE, "The **{details}** window opens with the **Name** and **Owner** of the {noun}.", (
        "the {ui} <window> (<appears>|<appears> and shows|shows|displays|will show|will display|has) [with ][the |their |its ][details |fields ]{uis}[ of {item}]",
        "<see> the {ui} <window>[,] with [the |its ][details |fields ]{uis}[ of {item}]",
    )),
    Phrase(Meaning.TYPED_DETAILS, PROMISE, "You'll see the **Url** and the **Notes** that you typed.", (
        "<see> [the |your |its ]{uis} [that |as |just as ]you (typed|entered|have typed|filled in)[ them| it]",
        "<see> what you (typed|entered|have typed|filled in) (as|in|under) [the |its ]{uis}",
        "[the ]{uis} (are|is|will be) (shown|displayed) (as|just as) you (typed|entered)[ them| it]",
    )),
    Phrase(Meaning.DETAILS, PROMISE, "You'll see its **Name**, **Owner** and **Tags**.", (
        "<see> (the details|the fields|its details|the following details)[:| of {item}:]? {uis}",
        "<see> its {uis}",
        "<see> the {uis} of {item}",
    )),
    Phrase(Meaning.WINDOW, PROMISE, "The **Share** window opens.", (
        "(the|a|a new) {ui} <window> <appears>",
        "(the|a|a new) <window> (called|named|titled|entitled) {ui} <appears>",
        "<see> the {ui} <window>",
        "the <window> {ui} <appears>",
    )),
    Phrase(Meaning.LIST_OF_PEOPLE, PROMISE, "The list **Members** shows who else has access.", (
        "(the list of|the list|the table|the) {ui}[ <list>] (shows|lists|names|tells|displays) who [else ]has access[ to {item}]",
        "<see> {person} (in|on|under) [the ][list |list of ]{ui}[ <list>]",
        "{person} <appears> (in|on|under) [the ][list |list of ]{ui}[ <list>]",
        "(the list of|the list|the table|the) {ui}[ <list>] (shows|lists|names|displays) {person}",
    )),
    Phrase(Meaning.MEMBER_COLUMNS, PROMISE, "The columns **Can view?** and **Can edit?** read **Yes** or **No** for each **Member**.", (
        "(its|the) columns {uis} (read|say|show|tell|are set to) {ui2} or {ui3}[ for (each|every) {ui4}]",
        "for (each|every) {ui4}, (its|the) columns {uis} (read|say|show|tell) {ui2} or {ui3}",
    )),
    Phrase(Meaning.ON_LIST, PROMISE, "The new {noun} is on the list.", (
        "{item} <appears> (on|in) the list",
        "{item} (is|will be|is now) (on|in|listed on|listed in) the (list|report|table)",
        "<see> {item} (on|in) the (list|report|table)",
        "the (list|report|table) (shows|contains|has|now shows) {item}",
    )),
    Phrase(Meaning.NOT_ON_LIST, PROMISE, "The {noun} is no longer on the list.", (
        "{item} (is|are|will be) no longer (on|in|listed on|listed in) the (list|report|table)",
        "{item} (disappears|will disappear) from the (list|report|table)",
        "you (will no longer|no longer) see {item} (on|in) the (list|report|table)",
    )),
    Phrase(Meaning.WORD_GONE, PROMISE, "The word **Shared** disappears from the card.", (
        "[the ][word |label |text |mark ]{ui} (disappears|will disappear|is gone|vanishes) from (the card of {item}|the card|its card|{item})",
        "[the ][word |label |text |mark ]{ui} (is|will be) no longer (shown |displayed |visible )?on (the card of {item}|the card|its card|{item})",
        "you (will no longer|no longer) see [the ][word |label |text ]{ui} on (the card of {item}|the card|its card|{item})",
        "(the|its) card[ of {item}] no longer (shows|has) [the ][word |label |text ]{ui}",
    )),
    Phrase(Meaning.WORD_ON_ENTRY, PROMISE, "The word **Shared** appears on the card of the {noun}.", (
        "[the ][word |label |text |mark ]{ui}[ now] <appears> on (the card of {item}|the card|its card|{item})",
        "[the ][word |label |text |mark ]{ui} (is|stands) on (the card of {item}|the card|its card|{item})",
        "<see> [the ][word |label |text |mark ]{ui} on (the card of {item}|the card|its card|{item})",
        "(the|its) card[ of {item}][ now] (shows|says|has|reads|will show) [the ][word |label |text ]{ui}",
    )),
    Phrase(Meaning.MUST_WORD_ON_ENTRY, NEED, "Its card must show the word **Shared**.", (
        "(the|its) card[ of {item}] <must> (show|say|have|read) [the ][word |label |text ]{ui}",
    )),
    Phrase(Meaning.TICKED, PROMISE, "**Can view** is ticked by default.", (
        "[the ]{ui}[ <box>] <is> [already ](ticked|checked|selected|marked|enabled|on)[ by default| from the start| automatically]",
    )),
    Phrase(Meaning.NOT_TICKED, PROMISE, "**Can edit** is not ticked.", (
        "[the ]{ui}[ <box>] <is> (not (ticked|checked|selected|marked|enabled)|unticked|unchecked|off)[ by default| from the start]",
    )),
    Phrase(Meaning.RED, PROMISE, "The text box turns **red**.", (
        "(the|its) [text |search |input ](box|field) (turns|becomes|is|will be|will turn|gets|goes)[ highlighted in| shown in| outlined in| marked in] («red»|red)",
        "the {ui}[ <field>] (turns|becomes|is|will be|will turn|gets|goes)[ highlighted in| shown in| outlined in| marked in] («red»|red)",
    )),
    Phrase(Meaning.TEXT_SHOWN, PROMISE, "It shows “**User not found**”.", (
        "[(it|the <field>|the <window>|{product}|the [text |search |input ](box|field)) ](shows|displays|says|will show|reads) [the (text|words|message) ]{ui}",
        "<see> the (text|words|warning|error) {ui}",
        "the (text|words|warning|error) {ui} <appears>",
    )),
    Phrase(Meaning.BESIDE_FIELD, PROMISE, "You'll see “**This field is required**” beside the field.", (
        "<see> [the ][text |words |warning |error |message |error message ]{ui} (beside|next to|below|under|by) (the field|it|that field|the empty field)",
        "[the ][text |words |warning |error |message |error message ]{ui} <appears> (beside|next to|below|under|by) (the field|it|that field|the empty field)",
    )),
    Phrase(Meaning.KEPT, PROMISE, "Nothing that you typed is lost.", (
        "(nothing|none of what|nothing of what) [that ]you [have ](typed|entered|filled in) (is|gets|will be) lost",
        "[all ](that |what |everything that )you [have ](typed|entered|filled in) (is|stays|will be|remains) (kept|there|in the fields|in place|as it was)",
    )),
    Phrase(Meaning.MANDATORY, PROMISE, "**Name** and **URL** are mandatory.", (
        "[the ][fields |field ]{uis}[ fields| field] (are|is) (mandatory|required|obligatory|compulsory)[ fields| field]",
    )),
    Phrase(Meaning.SECRET_SHOWN, PROMISE, "You'll see the **{protected}** in the **Protected information** window.", (
        "<see> (the|your|its) {ui}[ of {item}]",
        "(the|your|its) {ui}[ of {item}] <appears>",
    )),
    Phrase(Meaning.SECRET_HIDDEN, PROMISE, "The **{protected}** is not shown yet.", (
        "(the|your|its) {ui}[ of {item}] <is> (hidden|not shown|not visible|not displayed|concealed|no longer shown|no longer visible|no longer displayed)[ again| yet]",
        "you (do not|cannot|will not|no longer|will no longer) see (the|your|its) {ui}[ of {item}]",
    )),
    Phrase(Meaning.WORD_SHOWN, PROMISE, "In the **Shared** column, you'll see **Yes**.", ("<see> {ui}", "{ui} <appears>")),
)  # fmt: skip
