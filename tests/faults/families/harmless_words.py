"""Signs, counts and words beside what the tutorial names, and other ways to label: everything stays green."""

import re

from tests.faults.deviations import edited, rewritten, scripted, styled
from tests.faults.fault import harmless
from tests.faults.scripts import COUNT

LABEL = re.compile(r'(<label class="form-label" for="[a-z_-]+">)([^<]+)')
HEADING = re.compile(r'(<th role="columnheader" scope="col">)([^<]+)(</th>)')
DETAIL = re.compile(r'(<th role="rowheader" scope="row">)([^<]+)(</th>)')
REPORT = "^/mysafe/api-secrets$"

# fmt: off
FAULTS = [
    harmless("colons_after_labels", "Labels end in a colon, those of the sign-in too.",
        rewritten(LABEL, r"\1\2:"), subject="labels", tutorials=("add",)),
    harmless("colons_after_details", "The names of details end in a colon.",
        rewritten(DETAIL, r"\1\2:\3", "^/mysafe/api-secrets/[^/]+$"), subject="details", tutorials=("view",)),
    harmless("optional", "Labels of fields that may be empty say so.",
        rewritten(re.compile(r'(for="(?:identifier|method|tags|notes|client_secret)">)([^<]+)'), r"\1\2 (optional)"),
        subject="labels", tutorials=("add",)),
    harmless("required_in_words", "Mandatory fields are marked by a word in the place of the asterisk.",
        rewritten('<span class="mandatory" aria-hidden="true">*</span>', ' <span class="mandatory">(required)</span>'),
        subject="labels", tutorials=("add",)),
    harmless("asterisk_first", "The asterisk stands before the label.",
        rewritten(re.compile(r'>([A-Za-z ]+)(<span class="mandatory" aria-hidden="true">\*</span>)'), r">\2\1"),
        subject="labels", tutorials=("add",)),
    harmless("labels_below", "Labels float over their fields, and stand behind them in the page.",
        rewritten(re.compile(
            r'(<label class="form-label" for="(?:name|url|client_id|client_secret|identifier)">.*?</label>)\s*'
            r"(<input [^>]*>)", re.DOTALL), r"\2\1"),
        styled(".field { display: flex; flex-direction: column; } .field label { order: -1; }"), subject="labels",
        tutorials=("add",)),
    harmless("sort_arrows", "The headings of the report have arrows to sort by.",
        rewritten(HEADING, r"\1\2 ↕\3", REPORT), subject="headings"),
    harmless("sort_buttons", "The headings of the report are buttons that sort.",
        rewritten(HEADING, r'\1<button type="button" class="btn btn-sm">\2 <i aria-hidden="true">▲</i></button>\3',
                  REPORT),
        subject="headings"),
    harmless("sort_told", "The headings of the report say to listeners how they sort.",
        rewritten(HEADING, r'\1\2<span class="visually-hidden">, press to sort</span>\3', REPORT), subject="headings"),
    harmless("counts_on_the_side_menu", "The entries of the side menu count what there is.",
        scripted(COUNT), subject="side menu"),
    harmless("dots_behind_entries", "Entries that open a window end in three dots.",
        rewritten("<span>Share this API secret</span>", "<span>Share this API secret…</span>"), subject="entries"),
    harmless("shortcuts_behind_entries", "Entries tell the keys that do the same.",
        rewritten("<span>Share this API secret</span>",
                  '<span>Share this API secret</span> <kbd class="ms-auto">S</kbd>'),
        rewritten("<span>Add API secret</span></a>",
                  '<span>Add API secret</span> <kbd class="ms-auto">A</kbd></a>', REPORT),
        subject="entries"),
    harmless("message_ends_in_a_stop", "Messages end in a full stop.",
        rewritten(re.compile(r'(<div class="message" role="status">.*?<span>[^<]*)(</span>)', re.DOTALL), r"\1.\2"),
        subject="message"),
    harmless("message_with_a_head", "Messages have a head that says that all went well.",
        rewritten(re.compile(r'(<div class="message" role="status">(?:(?!<span>).)*)(<span>)', re.DOTALL),
                  r"\1<strong>Success</strong>\2"), subject="message"),
    harmless("found_with_more", "The people found are shown with their initials and departments.",
        rewritten('entry.append(name, " ", username);',
                  'const more = document.createElement("small");'
                  'more.textContent = "Finance, Lisbon";'
                  'const round = document.createElement("span"); round.className = "badge text-bg-secondary";'
                  'round.textContent = person.name.split(" ").map((part) => part[0]).join("");'
                  'entry.append(round, " ", name, " ", username, " ", more);', "/user_search.js$"), subject="found"),
    harmless("found_counted", "Above the people found stands how many there are.",
        rewritten("found.replaceChildren(...people.map(option));",
                  "found.replaceChildren(...people.map(option));\n"
                  '    if (people.length) { const head = document.createElement("li"); head.role = "presentation";'
                  ' head.className = "username"; head.textContent = `${people.length} found`; found.prepend(head); }',
                  "/user_search.js$"),
        rewritten("[...found.children].forEach", "[...found.querySelectorAll('[role=\"option\"]')].forEach",
                  "/user_search.js$"),
        rewritten("found.children[active]", "found.querySelectorAll('[role=\"option\"]')[active]", "/user_search.js$"),
        subject="found"),
    harmless("usernames_in_brackets", "Usernames stand in brackets.",
        rewritten(re.compile(r'<span class="username">([^<]+)</span>'), r'<span class="username">(\1)</span>'),
        rewritten("username.textContent = person.username", "username.textContent = `(${person.username})`",
                  "/user_search.js$"),
        subject="members"),
    harmless("initials_of_owners", "Owners are shown with their initials.",
        rewritten(re.compile(r'(data-label="Owner" class="owner">)(\w)(\w+ )(\w)'),
                  r'\1<span class="badge text-bg-secondary">\2\4</span> \2\3\4'),
        subject="owner"),
    harmless("ticks_before_yes", "A tick stands before each Yes, a cross before each No.",
        rewritten(re.compile(r'(<span class="pill pill-yes">)(Yes)'), r"\1✓ \2"),
        rewritten(re.compile(r'(<span class="pill pill-no">)(No)'), r"\1✗ \2"), subject="pills"),
    harmless("hard_blanks", "Blanks do not break.",
        rewritten(re.compile(r">(API) (secrets|secret)<"), ">\\1\u00a0\\2<"),
        rewritten("<span>Share this API secret</span>", "<span>Share\u00a0this API\u00a0secret</span>"),
        alone=True),
    harmless("soft_hyphens", "Long words may be broken.",
        rewritten(re.compile(r">(Confir)(mation)<"), ">\\1\u00ad\\2<"),
        rewritten(re.compile(r">(Protected infor)(mation)<"), ">\\1\u00ad\\2<"), subject="windows"),
    harmless("a_trail", "A trail of links leads to where one is.",
        rewritten('<div class="page-head">',
                  '<nav aria-label="Breadcrumb"><a href="#">Home</a> / <a href="#">API secrets</a></nav>'
                  '<div class="page-head">'),
        subject="links"),
    harmless("a_foot", "The foot of each page has links that are called as entries of the side menu.",
        rewritten("</main>", '</main><footer class="page-foot"><a href="#">Home</a> <a href="#">API secrets</a> '
                  '<a href="#">Share</a></footer>'),
        styled(".page-foot { position: absolute; right: 1rem; bottom: 0.5rem; }"), subject="links"),
    harmless("longer_question", "The Confirmation window explains itself.",
        rewritten("Are you sure you want to remove this user?",
                  "Yes removes this user from the list. No keeps them. Are you sure you want to remove this user?"),
        subject="question"),
    harmless("headings_below_too", "The headings of the report stand below it as well.",
        edited(lambda text: re.sub(
            r"(<thead role=\"rowgroup\">)(.*?)(</thead>)(.*?)(</tbody>)",
            lambda at: f'{at[0]}<tfoot>{re.sub("<input[^>]*>", "", at[2])}</tfoot>', text, count=1, flags=re.DOTALL),
            REPORT),
        subject="headings"),
    harmless("placeholders", "Fields show an example of what to type.",
        rewritten('id="name" name="name"', 'placeholder="Payments" id="name" name="name"'),
        rewritten('id="url" name="url"', 'placeholder="https://" id="url" name="url"'), subject="fields",
        tutorials=("add",)),
]
