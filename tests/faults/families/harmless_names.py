"""Letters, labels and messages as other writers and style sheets set them: everything stays green."""

import re

from tests.faults.deviations import edited, rewritten, scripted, styled
from tests.faults.fault import harmless
from tests.faults.shapes import (
    LATE_TOAST,
    MESSAGE_IN_A_LIST,
    MESSAGE_IN_THE_BANNER,
    MESSAGE_IN_THE_FOOT,
    MESSAGE_WITH_UNDO,
)

LABEL = re.compile(r'<label class="form-label" for="([a-z_-]+)">(.*?)</label>')
FIELD = re.compile(
    r'<label class="form-label" for="([a-z_]+)">([^<]*)(<span class="mandatory"[^>]*>\*</span>)?</label>'
    r"\s*(<input [^>]*>)"
)
ADD = "^/mysafe/api-secrets/add$"
REPORT = "^/mysafe/api-secrets$"


def in_cells(text: str) -> str:
    """Lay the form out by a table, whose left cells name the fields."""
    if 'id="client_secret"' not in text:
        return text
    return FIELD.sub(r'<table><tr><td width="90">\2\3</td><td>\4</td></tr></table>', text)


# fmt: off
FAULTS = [
    harmless("new_badge_on_the_side_menu", "An entry of the side menu has a badge that says that it is new.",
        rewritten("<span>API secrets</span>", '<span>API secrets</span><b class="badge text-bg-info">New</b>'),
        subject="side menu"),
    harmless("count_in_the_heading", "The heading of the report counts its records in small letters.",
        scripted("""
            const title = document.getElementById("report-title");
            if (title && !document.querySelector(".paging")) {
              const records = document.querySelectorAll("main tbody > tr").length;
              title.insertAdjacentHTML("beforeend", ` <small class="text-muted">${records} records</small>`);
            }"""), subject="heading"),
    harmless("picture_in_the_heading", "The heading of the report begins with a picture that has a name.",
        rewritten(re.compile(r'(<h1 id="report-title">)(API secrets)(</h1>)'),
                  r'\1<span role="img" aria-label="Key">🔑</span> \2\3'), alone=True),
    harmless("a_line_under_entries", "Entries of menus explain themselves in a second line.",
        rewritten("<span>Share this API secret</span>",
                  "<span>Share this API secret<small class='d-block'>Choose who may see it</small></span>"),
        rewritten("<span>Add API secret</span></a>\n",
                  "<span>Add API secret<small class='d-block'>A client and its secret</small></span></a>\n", REPORT),
        subject="entries", alone=True),
    harmless("breaks_within_words", "Places are marked where long words may be broken.",
        rewritten(re.compile(r">(Confirm)(ation)<"), r">\1<wbr>\2<"),
        rewritten("<span>API secrets</span>", "<span>API sec\u200brets</span>"),
        rewritten(re.compile(r'(role="columnheader" scope="col">Sha)(red<)'), "\\1\u200b\\2"), alone=True),
    harmless("letters_one_by_one", "A script of the page puts each letter of a button into an element of its own.",
        rewritten(re.compile(r">(Yes|Share|Save)</button>"),
                  lambda at: f'>{"".join(f"<i>{letter}</i>" for letter in at[1])}</button>'),
        styled(".btn i { font-style: normal; }"), subject="buttons", tutorials=("add", "unshare")),
    harmless("blank_within_short_words", "Buttons of two or three letters are spaced out.",
        rewritten(re.compile(r">(Yes|No)</button>"), lambda at: f">{' '.join(at[1])}</button>"), subject="buttons",
        alone=True),
    harmless("values_in_capitals", "Values of columns are written in capitals by the style sheet.",
        styled(".pill, .report td { text-transform: uppercase; }"), subject="pills"),
    harmless("values_told_in_full", "Values of columns tell listeners more.",
        rewritten(re.compile(r'(<span class="pill pill-(?:yes|no)">)(Yes|No)'),
                  r'\1<span class="visually-hidden">This is: </span>\2'), subject="pills"),
    harmless("values_with_pictures", "Values of columns have a picture that has a name.",
        rewritten(re.compile(r'(<span class="pill pill-yes">)(Yes)'),
                  r'\1<svg width="9" height="9" role="img" aria-label="tick"><circle cx="4" cy="4" r="4"/></svg> \2'),
        subject="pills"),
    harmless("names_cut_by_the_style_sheet", "Long names are cut, and end in dots.",
        styled(".report .name { max-width: 6.5rem; min-width: 0; overflow: hidden; text-overflow: ellipsis; "
               "white-space: nowrap; }"), subject="names"),
    harmless("help_in_labels", "Labels hold a sign that helps.",
        rewritten(LABEL, r'<label class="form-label" for="\1">\2 <span role="img" aria-label="Help" '
                  r'title="What to enter here">ⓘ</span></label>'), subject="labels", tutorials=("add",)),
    harmless("lines_in_labels", "Labels hold a line that explains the field.",
        rewritten(LABEL, r'<label class="form-label" for="\1">\2<small class="d-block text-muted">'
                  r"As the service told you</small></label>"), subject="labels", tutorials=("add",)),
    harmless("fields_in_labels", "Labels are around their fields.",
        rewritten(FIELD, r'<label class="form-label w-100"><span>\2\3</span>\4</label>'), subject="labels",
        tutorials=("add",)),
    harmless("labels_in_two_parts", "Fields are labelled by two elements.",
        rewritten(FIELD, r'<div class="form-label" id="l-\1"><b>\2</b>\3</div><p class="hint" id="m-\1">Text</p>'
                  r'<div aria-labelledby="l-\1 m-\1" role="presentation"></div>'
                  r'<!-- -->\4'),
        rewritten(re.compile(r'(<!-- --><input [^>]*?)id="([a-z_]+)"'), r'\1aria-labelledby="l-\2 m-\2" id="\2"'),
        subject="labels", tutorials=("add",)),
    harmless("labels_in_cells", "Labels are words in the cell left of their fields.",
        edited(in_cells), subject="labels", tutorials=("add",)),
    harmless("mandatory_above", "The form says above what its asterisks mean.",
        rewritten('<div class="fields">', '<p class="hint px-4 pt-3">Fields marked with * are mandatory. '
                  "Name, URL and Client ID are.</p><div class=\"fields\">", ADD), subject="form", tutorials=("add",)),
    harmless("message_in_the_banner", "Messages come in the banner.",
        scripted(MESSAGE_IN_THE_BANNER, "message.js"), styled(".banner .message { margin: 0; padding: 0 1rem; }"),
        subject="message"),
    harmless("message_in_the_foot", "Messages come in a bar at the foot of the screen.",
        scripted(MESSAGE_IN_THE_FOOT, "message.js"),
        styled(".foot-bar { position: fixed; inset: auto 0 0 0; padding: 0.5rem 1rem; "
               "background: #222; color: #fff; }"),
        subject="message"),
    harmless("message_in_a_list", "Messages are entries of a list of news, with a title and a time.",
        scripted(MESSAGE_IN_A_LIST, "message.js"),
        styled(".news { position: fixed; right: 1rem; top: 4rem; z-index: 50; background: #fff; padding: 1rem; "
               "list-style: none; border: 1px solid #ccc; }"), subject="message"),
    harmless("message_with_undo", "Messages have a button that undoes, and say when they came.",
        scripted(MESSAGE_WITH_UNDO, "message.js"), subject="message"),
    harmless("message_a_little_later", "Messages slide in a little later.",
        scripted(LATE_TOAST, "message.js"), subject="message"),
]
