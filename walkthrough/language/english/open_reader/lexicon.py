"""The words of how-to English, as data: verbs by meaning, nouns of the screen, prepositions, cues. No product's words."""

# Lists are read in one piece.
# ruff: noqa: E501

VERBS: dict[str, tuple[str, ...]] = {
    "click": ("click on", "click", "press on", "press", "tap on", "tap", "hit", "push", "left-click", "click into", "click away from"),
    "double-click": ("double-click on", "double-click", "double click", "double-tap"),
    "right-click": ("right-click on", "right-click", "right click"),
    "open": ("open up", "open", "reopen", "launch", "bring up", "pull up", "pull down"),
    "close": ("close", "exit", "dismiss", "quit", "shut"),
    "leave": ("leave",),
    "key": ("hold down", "press and hold down", "hold"),
    "go": (
        "go back to", "go to", "go into", "navigate back to", "navigate to", "browse to", "head over to", "head to", "switch to",
        "switch back to", "return to", "visit", "access", "proceed to", "continue to", "jump to", "go through", "navigate", "move on to", "advance to", "come back to", "get back to", "get to",
        "go back", "change over to", "make your way to",
    ),
    "select": ("select", "choose from", "choose", "pick out", "pick", "opt for", "decide on", "settle on", "highlight", "reselect", "designate"),
    "type": (
        "type in", "type", "enter", "write", "input", "insert", "provide", "specify", "key in", "fill with", "supply", "put in",
        "put", "inform", "state", "name",
        "compose", "draft", "describe", "retype", "re-type", "re-enter", "reenter", "write down", "jot down", "indicate", "mention",
        "explain", "justify", "summarize", "summarise", "outline", "formulate", "word", "phrase", "quote", "title", "label", "overwrite", "think of", "come up with",
    ),
    "give": ("give",),
    "long-press": ("long-press on", "long-press", "long press on", "long press", "press and hold", "tap-and-hold", "press-and-hold", "tap and hold", "touch and hold"),
    "fill": ("fill in", "fill out", "fill", "complete"),
    "set": (
        "set", "adjust", "change", "configure", "define", "modify", "update", "edit", "replace", "rename", "customize",
        "customise", "assign", "make changes", "make the necessary changes", "make any changes", "make", "set up", "alter",
        "increase", "decrease", "protect", "secure", "reorder", "rearrange", "sort", "limit", "format", "resize", "tweak", "fix", "correct", "restrict", "narrow down", "narrow",
        "widen", "raise", "reduce", "swap", "map", "match", "reassign", "convert", "extend", "shorten", "amend", "revise", "group", "align",
    ),
    "tick": ("tick", "check off", "check", "mark", "switch on", "turn on", "toggle on", "enable", "activate"),
    "untick": ("untick", "uncheck", "unmark", "deselect", "unselect", "switch off", "turn off", "toggle off", "disable", "deactivate"),
    "toggle": ("toggle", "switch", "turn", "flip"),
    "clear": ("clear", "empty"),
    "add": ("add", "create", "invite", "attach", "append", "include", "embed", "link", "tag", "nominate", "pull in", "bring in"),
    "remove": ("remove", "delete", "discard", "revoke", "detach", "unshare", "erase", "exclude", "take out", "take off", "eliminate", "unlink", "unassign",
               "purge", "withdraw", "get rid of"),
    "perform": (
        "save", "confirm", "submit", "apply", "publish", "approve", "accept", "reject", "share", "send", "archive", "unarchive",
        "duplicate", "continue", "proceed", "cancel", "finish", "restore", "start", "stop", "connect", "disconnect", "post",
        "reply", "refresh", "reload", "pin", "unpin", "mute", "preview", "print", "move to trash", "log off", "filter",
        "rerun", "retry", "resend", "finalize", "finalise", "end", "subscribe to", "subscribe", "unsubscribe from", "unsubscribe", "follow up",
        "bookmark", "zoom in", "zoom out", "report", "flag", "pause", "resume", "decline", "deny", "transfer", "split", "combine", "sync", "synchronize", "synchronise", "pay",
        "sign up for", "sign up", "order", "reserve", "forward", "recover", "retrieve", "renew", "answer", "release",
        "rotate", "reset", "undo", "redo", "lock", "unlock", "join", "schedule", "merge", "generate", "test", "validate",
    ),
    "expand": ("expand", "unfold"),
    "collapse": ("collapse", "fold"),
    "hover": (
        "hover your mouse over", "hover your cursor over", "hover the mouse over", "hover the cursor over", "hover over", "hover on",
        "hover", "mouse over", "move your mouse over", "move your cursor over", "move the mouse over", "move the cursor over",
        "move the pointer over", "place your cursor over", "point to", "point at", "rest the pointer on", "mouseover",
    ),
    "drag": ("let go of", "let go", "drag and drop", "drag-and-drop", "drag", "drop", "slide", "move", "grab", "pull"),
    "upload": ("upload", "import", "browse for"),
    "download": ("download", "export"),
    "copy": ("copy and paste", "copy"),
    "paste": ("paste in", "paste"),
    "scroll": ("scroll down to", "scroll up to", "scroll to", "scroll down", "scroll up", "scroll through", "scroll"),
    "wait": ("wait for", "wait until", "wait"),
    "sign-in": ("sign in to", "sign into", "sign in", "log in to", "log into", "log in", "log on to", "log on", "login to", "login"),
    "sign-out": ("sign out of", "sign out", "log out of", "log out"),
    "search": ("search for", "search by", "search", "look up"),
    "find": ("locate", "find", "look for", "look", "identify", "spot", "seek", "track down"),
    "review": ("review", "view", "verify", "inspect", "examine", "look at", "observe", "see", "read", "make sure", "ensure",
               "be sure", "double-check", "note down", "take note of", "note", "check out", "compare", "study", "consult", "watch", "listen to", "go over", "proofread", "skim"),
    "repeat": ("try again", "repeat", "do the same", "do this again", "do so again", "proceed likewise", "proceed in the same way"),
    "follow": ("follow", "perform", "carry out", "take", "do", "execute the following steps"),
    "outside": (
        "run", "execute", "invoke", "commit", "let them know", "let her know", "let him know", "tell them", "tell her", "tell him", "tell your", "call", "install", "uninstall", "reinstall", "restart", "reboot", "deploy", "build", "compile",
        "ssh into", "clone", "git clone", "unzip", "extract", "contact", "ask", "email", "notify", "request", "obtain", "register",
        "swipe", "pinch", "shake", "dial", "back up", "boot", "mount", "plug in", "unplug", "scan", "lift", "pick up", "hang up", "speak", "pack", "buy", "ship", "weigh", "wear", "stick", "grant", "declare", "import the module",
    ),
    "use": ("use", "utilize", "try", "consider", "decide", "determine", "plan", "keep", "remember", "refer to", "learn", "work",
            "help", "allow", "let", "avoid", "prefer", "manage", "monitor", "record", "prepare"),
}  # fmt: skip
"""The forms of the imperative, by what they ask for; `use` are verbs that ask for nothing that could be carried out."""

UNCLEAR = {"use"}
DOUBLING = {
    "set", "put", "hit", "tap", "drag", "drop", "log", "get", "run", "submit", "flip", "pin", "unpin", "stop", "cut", "plan", "mark-up",
    "plug", "unplug", "let", "grab", "swap", "map", "tag", "quit", "ship", "shut", "split",
}  # fmt: skip
NOUNISH = {
    "name", "set", "search", "filter", "view", "share", "copy", "check", "mark", "access", "change", "update", "export", "import", "input",
    "place", "point", "test", "post", "print", "start", "stop", "note", "state", "email", "request", "call", "record", "format", "limit",
    "sort", "switch", "turn", "visit", "preview", "reply", "archive", "schedule", "lock", "reset", "download", "upload", "click", "tap",
    "complete", "highlight", "word", "phrase", "quote", "title", "label", "fix", "correct", "narrow", "swap", "map", "match", "group",
    "pull", "link", "tag", "end", "report", "flag", "pause", "transfer", "split", "pay", "order", "forward", "answer", "release", "study", "watch", "tweak",
    "raise", "grab", "lift", "pack", "buy", "ship", "stick", "convert", "extend", "embed", "reserve", "seek", "quit", "sync", "indicate", "subscribe", "decline",
    "empty", "open", "clear", "use", "work", "help", "plan", "build", "list", "drop", "move", "exit", "try", "scroll", "mute",
    "pin", "press", "review", "edit", "duplicate", "slide", "fold", "login", "take", "do", "back up", "grant", "draft", "compose", "describe",
    "deploy", "clone", "commit", "contact", "extract", "register", "install", "mount", "boot",
}  # fmt: skip
"""Verbs that may as well be nouns or adjectives: behind "and" they are verbs only where an object follows."""

FIELD = (
    "field", "fields", "text box", "textbox", "box", "input", "drop-down", "dropdown", "list", "selector", "filter", "area", "editor", "combo box",
    "setting", "option", "search bar", "bar", "picker", "parameter", "property",
)  # fmt: skip
CONTROL = (
    "button", "link", "option", "entry", "icon", "tab", "item", "menu", "page", "screen", "section", "checkbox", "check box", "box", "toggle",
    "switch", "radio button", "field", "filter", "card", "row", "tile", "dialog", "window", "panel", "pane", "drop-down", "dropdown", "list",
    "header", "heading", "name", "arrow", "slider", "image", "symbol", "sign", "dots", "folder", "file", "column", "tooltip", "banner",
    "toolbar", "sidebar", "report", "form", "view", "message", "notification", "notice", "alert", "toast", "table", "dashboard", "editor",
    "popup", "pop-up", "modal", "wizard", "text", "label", "checkboxes", "buttons", "bar", "corner", "homepage", "area", "chart",
)  # fmt: skip
VISIBLE = frozenset((*CONTROL, "lines", "line", "status", "value", "word", "words", "color", "colour", "badge", "summary", "details", "tabs",
                     "options", "fields", "results", "warning", "error", "confirmation", "icons", "items", "page", "number", "prompt",
                     "settings", "columns", "links", "pages", "cards", "rows", "asterisk", "calendar", "preview", "dot", "dots", "spinner", "chip", "strip", "frame", "bubble", "counter", "avatar",
                     "thumbnail", "thumbnails", "tiles", "shield", "pill", "badges", "star", "padlock", "checkmark", "tick", "lines", "total"))  # fmt: skip
"""Nouns of what can be seen on a screen."""
WINDOW = frozenset(
    (
        "window",
        "dialog",
        "screen",
        "page",
        "pop-up",
        "popup",
        "modal",
        "panel",
        "pane",
        "form",
        "wizard",
        "homepage",
        "editor",
    )
)
MESSAGE = frozenset(
    ("message", "notification", "notice", "alert", "toast", "warning", "error", "prompt", "confirmation", "banner")
)
PEOPLE = frozenset(("user", "users", "member", "members", "people", "person", "guest", "guests", "colleague", "colleagues", "somebody", "someone",
                    "everyone", "everybody", "nobody", "admin", "admins", "administrator", "administrators", "owner", "owners", "agents", "viewer",
                    "viewers", "editors", "recipient", "recipients", "collaborators", "group", "groups", "team", "visitors", "lead", "leads", "staff", "students", "parents"))  # fmt: skip

DETERMINERS = frozenset(("the", "a", "an", "your", "its", "their", "this", "that", "these", "those", "any", "all", "each", "every", "one", "some",
                         "another", "either", "both", "no", "my", "our", "more", "multiple", "several", "two", "three", "new", "only"))  # fmt: skip
PREPOSITIONS = (
    "next to", "to the right of", "to the left of", "on the right of", "on the left of", "on top of", "in front of", "close to",
    "at the end of", "along with", "out of", "in place of", "as well as", "such as", "instead of", "rather than", "according to", "based on", "related to", "relative to",
    "by means of", "in addition to", "depending on", "regardless of", "because of", "due to",
    "in", "on", "at", "from", "under", "below", "above", "beside", "beneath", "underneath", "near", "within", "inside", "into", "onto", "between",
    "among", "over", "across", "via", "through", "using", "with", "without", "for", "of", "as", "by", "about", "regarding", "behind",
    "after", "before", "during", "against", "per", "like", "including", "excluding", "except", "than", "alongside", "towards", "upon", "to",
)  # fmt: skip
PLACE_PREPOSITIONS = frozenset((
    "in", "on", "at", "from", "under", "below", "above", "beside", "beneath", "underneath", "near", "within", "inside", "into", "onto", "between",
    "among", "over", "across", "via", "through", "next to", "to the right of", "to the left of", "on the right of", "on the left of",
    "on top of", "in place of", "close to", "at the end of", "using", "behind", "alongside",
))  # fmt: skip
CIRCUMSTANCE = (
    "right after", "just after", "immediately after", "shortly after", "directly after", "right before", "just before", "only after", "only when",
    "only if", "only once", "even when", "as soon as", "as long as", "in case", "even if", "should you", "should the", "should a", "should an", "should your", "should this", "should it", "should there", "should they", "if", "when", "whenever", "once", "unless", "until", "while", "after", "before", "because",
    "since", "although", "though", "provided that", "whether", "depending on", "where", "wherever", "whereas",
)  # fmt: skip
DESCRIBED = ("identified by", "represented by", "shown as", "indicated by", "marked by", "marked with", "depicted by", "depicted as",
             "symbolized by", "symbolised by", "identified with", "denoted by", "which looks like", "that looks like", "with the icon of")  # fmt: skip
NAMED = ("called", "named", "titled", "entitled", "labeled", "labelled", "saying", "stating", "reading", "that says", "which says",
         "that reads", "which reads", "containing the text", "with the text", "with the message")  # fmt: skip
ADVERBS = frozenset((
    "then", "next", "finally", "now", "first", "second", "third", "also", "again", "optionally", "alternatively", "additionally", "lastly",
    "afterwards", "please", "simply", "just", "instead", "otherwise", "still", "here", "there", "individually", "manually", "automatically",
    "immediately", "directly", "too", "once more", "as well", "only", "together", "simultaneously", "twice", "later", "successfully", "to do so",
    "to do this", "to do that", "if necessary", "if needed", "if required", "if desired", "if you want", "if you like", "if you wish", "as needed",
    "as required", "as necessary", "as desired", "as appropriate", "as usual", "by default", "after that", "at this point", "from there",
    "at any time", "at the same time", "for example", "for instance", "that's it", "in turn", "so", "thus", "hence", "accordingly", "already",
    "currently", "quickly", "easily", "carefully", "temporarily", "permanently", "however", "furthermore", "moreover", "below", "above",
    "from now on", "as a result", "in this case", "in that case", "when prompted", "if prompted", "when finished", "when done", "when ready",
    "when asked", "if asked", "once done", "when you are done", "once you are done", "when you have finished", "that is all", "either way", "of course", "though", "as a rule", "in any case", "in both cases",
    "right away", "straight away", "in the same way", "preferably", "on or off",
    "to start", "to begin", "to finish", "to get started", "similarly", "back", "even", "yet", "up", "down", "all", "once finished",
    "as follows", "individally", "one by one", "if applicable", "if available", "at once", "likewise", "usually", "normally", "briefly",
))  # fmt: skip
OPTIONAL = frozenset(("optionally", "optional", "if necessary", "if needed", "if required", "if desired", "if you want", "if you like", "if you wish",
                      "alternatively", "as needed", "if applicable", "recommended"))  # fmt: skip
STRAY = frozenset(("is", "are", "was", "were", "be", "been", "being", "will", "would", "can", "could", "may", "might", "must", "should", "shall",
                   "has", "have", "had", "does", "do", "did", "not", "cannot", "never", "you", "they", "we", "i", "he", "she", "whatever",
                   "whichever", "however", "whoever", "what", "why", "how", "don't"))  # fmt: skip
"""Words that no noun phrase holds: where one stands, something was not taken apart rightly."""
FINITE = frozenset(
    (
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "will",
        "would",
        "can",
        "could",
        "may",
        "must",
        "should",
        "has",
        "have",
        "does",
    )
)
"""Words before which a verb is a noun after all ("search is …")."""
ALONE = frozenset(("save", "submit", "confirm", "continue", "apply", "publish", "finish", "proceed", "send"))
"""Verbs that need no object at the end of a sentence ("fill out the form and save")."""
APPEARS = ("appear", "appears", "opens", "open up", "opens up", "pops up", "pop up", "shows up", "show up", "comes up", "come up", "turns up", "turn up", "reappear", "display", "displays", "is displayed",
           "are displayed", "is shown", "are shown", "is opened", "is visible", "are visible", "is listed", "are listed", "reappears",
           "becomes visible", "becomes available", "is presented", "is available", "are available", "expands", "loads", "slides out")  # fmt: skip
SHOWS = ("shows", "show", "displays", "display", "reads", "read", "says", "say", "contains", "contain", "lists", "list", "indicates", "indicate",
         "provides a list of", "includes", "confirms", "confirm", "tells you", "asks", "states", "changes to", "turns", "turn", "becomes",
         "become", "is set to", "are set to", "remains", "stays", "has", "have", "comes", "is called", "is named", "prompts", "asks you",
         "opens", "open", "turns into")  # fmt: skip
PASSIVE = ("added", "removed", "deleted", "saved", "created", "updated", "moved", "selected", "enabled", "disabled", "checked", "ticked", "unchecked",
           "highlighted", "hidden", "empty", "listed", "shared", "archived", "marked", "closed", "copied", "locked", "replaced", "changed", "renamed",
           "applied", "published", "mandatory", "required", "active", "inactive", "identified", "grayed", "greyed", "unassigned", "restored",
           "collapsed", "expanded", "sorted", "assigned", "installed", "uploaded", "downloaded", "sent", "activated", "deactivated", "completed",
           "red", "green", "blue", "available", "unavailable", "cleared", "pinned", "muted", "canceled", "cancelled", "gone", "signed", "logged",
           "visible", "blank", "preselected", "invited", "translated", "generated", "imported", "exported")  # fmt: skip
OUTSIDE = (
    "terminal", "command", "commands", "command line", "command prompt", "shell", "powershell", "cmdlet", "cmdlets", "cli", "script", "scripts", "registry",
    "environment variable", "environment variables", "dns", "email client", "an e-mail", "by e-mail", "via e-mail", "your e-mail", "email provider", "inbox of your", "tray app", "windows settings",
    "control panel", "task manager", "file explorer", "app store", "google play", "config file", "configuration file", "your phone",
    "smartphone", "authenticator", "docker", "hosts file", "firewall", "npm", "curl", "api call", "oauth flow",
    "mail provider", "the email", "the e-mail", "confirmation email", "local folder", "your computer's", "text editor", "browser extension store", "repository", "system tray",
    "services.msc", "run dialog", "yaml", "postman", "check your inbox", "spreadsheet program", "spreadsheet application", "spreadsheet software", "spreadsheet editor", "word processor", "pdf viewer", "pdf reader", "photo editor", "image editor", "check your mailbox", "check your email", "invitation mail",
)  # fmt: skip
KEYS = frozenset(("←", "→", "↑", "↓", "arrow keys", "enter", "return", "tab", "esc", "escape", "space", "spacebar", "space bar", "backspace", "delete key", "arrow", "home key", "end key",
                  "page up", "page down", "up", "down", "del", "ins", *(f"f{n}" for n in range(1, 13)), "windows", "enter key", "tab key", "escape key"))  # fmt: skip
MODIFIERS = ("ctrl", "control", "cmd", "command", "alt", "option", "shift", "meta", "windows", "⌘", "⌥", "⇧", "win")
REMARKS = ("this page", "this tutorial", "this guide", "this article", "this document", "this section", "this topic", "this chapter", "this feature",
           "the following sections", "in this article", "these instructions", "note that", "for example", "for instance", "we recommend",
           "it is recommended", "this setting", "this option", "this field", "this allows", "this lets", "this is", "there are", "there is",
           "this permission")  # fmt: skip
