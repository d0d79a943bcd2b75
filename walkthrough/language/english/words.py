"""English words: those that may stand for each other, and those by which sentences are recognized."""

import re

# Words are kept in few lines.
# ruff: noqa: E501

WORDS: dict[str, tuple[str, ...]] = {
    "press": (
        "click on", "click", "press", "hit", "push", "tap on", "tap", "open", "answer with", "confirm with", "answer", "reply with",
    ),
    "choose": ("select", "choose", "pick", "go to", "navigate to", "switch to", "opt for", "head to", "access"),
    "find": ("locate", "find", "look for", "search for", "identify", "spot", "scroll to"),
    "type": (
        "type in", "type", "enter", "write", "input", "insert", "provide", "specify", "key in", "put in", "put", "inform",
    ),
    "fill": ("fill in", "fill out", "fill", "complete"),
    "tick": ("tick", "check", "mark", "switch on", "turn on", "enable"),
    "untick": ("untick", "uncheck", "unmark", "deselect", "clear", "switch off", "turn off"),
    "control": (
        "button", "link", "option", "entry", "icon", "tab", "item", "menu item", "menu option", "menu entry", "menu", "page",
        "screen", "section",
    ),
    "box": ("checkbox", "check box", "box", "option", "permission"),
    "field": (
        "text field", "search field", "field", "text box", "textbox", "search box", "search bar", "input box", "box",
        "drop-down list", "dropdown list", "drop-down", "dropdown", "selector",
    ),
    "window": (
        "dialog window", "dialog box", "dialog", "pop-up window", "popup window", "pop-up", "popup", "modal window", "modal",
        "window", "screen", "page",
    ),
    "list": ("list", "table", "section", "report"),
    "message": ("message", "notification", "alert", "notice", "toast"),
    "is": (
        "is", "are", "will be", "becomes", "become", "should be", "will become", "has become", "stays", "remains", "must be",
        "will remain", "will stay",
    ),
    "reads": (
        "reads", "read", "shows", "show", "says", "displays", "display", "is set to", "will read", "will show", "will display",
        "will say", "will be set to", "changes to", "will change to", "should read", "should show", "should be set to", "turns to",
        "is", "will be", "becomes", "has the value", "contains",
    ),
    "appears": (
        "appears", "will appear", "appear", "is displayed", "will be displayed", "is shown", "will be shown", "are displayed",
        "are shown", "pops up", "will pop up", "shows up", "comes up", "opens", "will open", "should appear", "is opened", "stands",
        "is visible", "will be visible",
    ),
    "must": ("must", "should", "has to", "needs to", "have to", "need to"),
    "see": (
        "you will get", "you will see", "you now see", "you now get", "you will receive", "you will find", "you will notice", "you will be shown",
        "you will view", "you get", "you see", "you receive", "you find", "you should see", "you should get", "you can see",
        "you can view", "you should receive", "{product} shows", "{product} displays", "{product} confirms with", "the screen shows",
        "the system shows", "the system displays", "the platform shows", "the platform displays", "you are shown", "wait for",
    ),
    "you_own": ("you own", "you created", "you have created", "you have added", "of your own", "that is yours", "of yours"),
    "shared": ("shared", "share", "already shared"),
    "copy": ("copy", "select and copy"),
}  # fmt: skip
"""Words that may stand for each other."""

PEOPLE = (
    "users",
    "user",
    "members",
    "member",
    "people",
    "person",
    "persons",
    "colleagues",
    "colleague",
    "somebody",
    "someone",
)
"""What other people are called."""

ITEMS = ("items", "item", "records", "record", "entries", "entry", "rows", "row")
"""What the things that tutorials are about are called, whatever the product."""

SAME_BUTTON = (
    ("yes", "ok", "confirm", "continue", "proceed", "accept"),
    ("no", "cancel", "back", "discard"),
    ("save", "submit", "apply", "send"),
    ("save", "create", "add", "update"),
    ("close", "done", "finish", "exit"),
)
"""Words on buttons of which a writer may remember one for another; for proposals only, never to find a control."""

SAME_DEED = (
    ("add", "new", "create", "insert"),
    ("save", "store", "keep", "update", "apply"),
    ("delete", "remove", "erase", "discard"),
    ("edit", "change", "modify"),
    ("choose", "select", "pick"),
    ("upload", "import"),
    ("download", "export"),
    ("search", "find"),
    ("show", "view", "display", "see"),
    ("publish", "release"),
    ("log", "sign"),
    ("yes", "confirm"),
)

FAILURE = re.compile(
    r"\b(?:errors?|fail(?:s|ed|ure)?|problems?|unable|denied|refused|rejected|invalid|unavailable|unexpected(?:ly)?|"
    r"incomplete|interrupted|expired|timed out|wrong|sorry|oops|warning|try again|"
    r"already (?:exists?|in use|taken|used|been)|must|required|too (?:long|short|large|small|many)|exceed(?:s|ed)?|forbidden|not|never|no longer|cannot|\w+n['\u2019]t)\b",
    re.IGNORECASE,
)
"""What a product says of what it could not do."""
TAKEN = re.compile(r"\b(?:already (?:exists?|in use|taken|used)|(?:is|are) (?:in use|taken))\b", re.IGNORECASE)
"""What a product says of a value that somebody else has."""

DESCRIBED_BY = (
    "identified by", "represented by", "shown as", "shown by", "marked by", "marked with", "indicated by", "depicted as",
    "depicted by", "symbolized by", "symbolised by", "with the icon of", "recognizable by", "identified with", "which looks like",
)  # fmt: skip
"""What stands between a control and what its icon looks like. "with the … icon" is understood too."""

SECTIONS: dict[str, tuple[str, ...]] = {
    "requirements": (
        "requirement",
        "prerequisite",
        "before you",
        "what you need",
        "you will need",
    ),
    "people": ("who can", "permissions", "roles", "who may"),
    "results": ("result", "what happens", "outcome", "what changes", "afterwards"),
    "links": ("next step", "see also", "related", "more information", "read more", "further reading", "learn more"),
}
"""What the headings of the sections that are not steps say."""

LINK_WORDS = (
    "see",
    "read",
    "refer to",
    "check",
    "consult",
    "visit",
    "learn",
    "reach out",
    "for more",
    "go to",
    "access",
    "follow",
    "find out",
)
"""What leads in a link to another page."""

CUES = (
    "will", "appears", "appear", "opens", "is displayed", "is shown", "can no longer", "no longer", "must", "should", "turns",
    "becomes", "disappears", "you get", "you see", "make sure", "ensure", "only", "cannot",
)  # fmt: skip
"""Words by which a sentence promises or demands something, even where it is not understood."""

DEEDS = (
    "closes", "hides", "vanishes", "contains", "includes", "holds", "lists", "names", "offers", "leads to", "takes you",
    "ends", "begins", "starts", "keeps", "loses", "gets", "goes", "comes", "changes", "replaces", "moves", "stops", "saves",
    "removes", "adds", "allows", "lets", "asks", "without",
)  # fmt: skip
"""Words by which a sentence promises something of a UI word, even where it is not understood."""

VERBS = (
    "use", "drag", "hover", "scroll", "wait", "repeat", "set", "add", "remove", "delete", "save", "confirm", "close",
    "move", "make sure", "ensure", "double-click", "right-click", "upload", "download", "log in", "sign in", "expand",
    "change", "review",
)  # fmt: skip
"""Verbs that ask a reader to do something that is not understood."""

HEDGES = (
    "may", "might", "usually", "normally", "generally", "sometimes", "in some cases", "in most cases", "possibly",
    "probably", "often",
)  # fmt: skip
"""Words that make a promise hold only sometimes."""

BOX_LABELS = (
    "info", "note", "tip", "hint", "important", "warning", "caution", "danger", "attention", "success",
)  # fmt: skip
"""Words before a colon that make a box of their paragraph ("Note: …")."""

ABBREVIATIONS = (
    "e.g.",
    "i.e.",
    "etc.",
    "cf.",
    "vs.",
    "approx.",
    "Fig.",
    "No.",
    "max.",
    "min.",
    "incl.",
    "excl.",
    "ca.",
)
"""Words with a full stop that ends no sentence."""

STAND_TWICE = frozenset(("that", "had", "very", "really", "bye"))
"""Words that may stand twice in a row."""

PRONOUNS = frozenset(("it", "them", "one", "him", "her"))
"""Words that stand for a thing or person that was named before."""

OPPOSITES = (
    ("can no longer", "can"),
    ("is not ticked", "is ticked"),
    ("disappears from", "appears on"),
)
"""Two ways of saying how something is, each the opposite of the other."""

SECRETS = ("password", "secret", "content")
"""The names of what items protect, whatever the product: never spelt out in a step."""

COMMON = frozenset(("the", "a", "an", "of", "to", "in", "on", "and", "you", "is", "will", "it", "that", "with"))
"""Words that say nothing about what a sentence is about."""

_VERBS = ("press", "choose", "find", "type", "fill", "tick", "untick", "copy", "see")
_SHORT = 2
KNOWN = frozenset((
    "the", "and", "to", "you", "your", "this", "that", "these", "with", "from", "are", "be", "when", "if", "then",
    "which", "by", "not", "can", "it", "its", "there", "has", "after", "before", "only",
    *(word for group in _VERBS for words in WORDS[group] for word in words.split() if len(word) > _SHORT),
))  # fmt: skip
"""Words of which English has many and other languages have few; of a page of short instructions, its verbs."""

FINITE = (
    "is", "are", "was", "were", "has", "have", "had", "can", "cannot", "will", "would", "could", "should", "may",
    "might", "must", "does", "do", "did",
)  # fmt: skip
"""What a clause has that tells the reader something about the product."""

NO_VERBS = (
    "the", "this", "that", "these", "those", "some", "any", "each", "every", "all", "both", "either", "neither",
    "one", "two", "other", "another", "such", "none", "only", "you", "your", "they", "their", "its", "our", "who",
    "what", "which", "whose", "where", "when", "why", "how", "whether", "for", "from", "into", "onto", "with",
    "without", "within", "under", "over", "above", "below", "beside", "besides", "between", "behind", "after",
    "before", "during", "until", "since", "while", "because", "although", "though", "unless", "than", "like",
    "unlike", "via", "per", "about", "across", "along", "among", "around", "except", "instead", "there", "here",
    "and", "but", "not", "nor", "yet", "even", "still", "note", "use", "more", "most", "less", "least", "new", "same",
    "due", "thanks", "once",
)  # fmt: skip
"""Words with which no instruction begins, nor does a verb stand in their place."""
