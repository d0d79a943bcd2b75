"""Changes that no reader would mind: everything stays green."""

import re

from tests.faults.crowd import more_items, others_signed_in
from tests.faults.deviations import delayed, edited, rewritten, styled
from tests.faults.fault import harmless

# fmt: off
FAULTS = [
    harmless("a_detail_more", "The details have a line more.",
        rewritten(
            '<tr role="row" class="detail-url">',
            '<tr role="row"><th role="rowheader" scope="row">Created</th><td role="cell">11/24/2026</td></tr>'
            '<tr role="row" class="detail-url">')),
    harmless("a_field_more", "The form has a field more.",
        rewritten(
            '<div class="field field-wide">\n  <label class="form-label" for="notes">',
            '<div class="field"><label for="team">Team</label><input id="team" name="team"></div>'
            '<div class="field field-wide">\n  <label class="form-label" for="notes">'),
        tutorials=("add",)),
    harmless("a_phone", "The screen is that of a phone.",
        viewport={"width": 390, "height": 844}),
    harmless("a_second_page", "Ada and Betty have so many API secrets more that the report has a second page.",
        more_items(31)),
    harmless("a_small_screen", "The screen is small.",
        viewport={"width": 1024, "height": 640}),
    harmless("a_wide_screen", "The screen is wide.",
        viewport={"width": 1920, "height": 1080}),
    harmless("another_column", "The report has a column more.",
        rewritten('scope="col">Tags<', 'scope="col">Created</th><th role="columnheader" scope="col">Tags<'),
        rewritten(
            '<td role="cell" data-label="Tags">', '<td role="cell">11/24/2026</td><td role="cell" data-label="Tags">')),
    harmless("another_column_of_members", "The list of users with access has a column more.",
        rewritten('scope="col">Can view?<', 'scope="col">Since</th><th role="columnheader" scope="col">Can view?<'),
        rewritten(
            '<td role="cell" data-label="Can view?">',
            '<td role="cell">11/24/2026</td><td role="cell" data-label="Can view?">')),
    harmless("another_language_and_zone", "The browser's language and time zone are others.",
        locale="de-DE", timezone_id="Asia/Tokyo"),
    harmless("another_message", "A notice stands on every page.",
        rewritten(
            '<main id="main" tabindex="-1">',
            '<main id="main" tabindex="-1"><div role="status">MySafe is looked after on Sunday.</div>')),
    harmless("another_port", "MySafe is at another port, and under a path.",
        edited(lambda text: text + "\n"),
        arguments=("--port", "18181", "--prefix", "/vault")),
    harmless("attribute_order", "Attributes stand in another order.",
        rewritten(re.compile(r'<button type="button" (class="[^"]*")'), r'<button \1 type="button"'),
        rewritten(re.compile(r'aria-label="([^"]*)" title="([^"]*)"'), r'title="\2" aria-label="\1"')),
    harmless("capitals", "The style sheet writes headings, menus, buttons and messages in capitals.",
        styled(
            "th, button, .btn, .side-menu, .dropdown-menu, .pill, .message, .banner, h1, h2 "
            "{ text-transform: uppercase; }")),
    harmless("classes_gone", "Tables have no classes.",
        rewritten(re.compile(r'<table class="[^"]*"'), "<table")),
    harmless("classes_renamed", "Classes have other names.",
        rewritten(
            re.compile(r'class="(pill|page-head|empty|tile-icon|top-bar|way-back|over-title|title)\b'),
            r'class="x-\1')),
    harmless("comments_and_blanks", "The pages hold comments and blanks.",
        rewritten("<span>", "<!-- a word -->\n   <span>"),
        rewritten("<span>Share this API secret</span>", "<span>\n  Share   this\n API secret\n</span>"),
        subject="entries"),
    harmless("dark", "The colours are dark.",
        styled(":root { color-scheme: dark; --ground: #111; --surface: #222; --ink: #eee; --ink-soft: #bbb; }")),
    harmless("everything_half_a_second_later", "Every answer takes half a second.",
        delayed(0.5)),
    harmless("hidden_text_in_german", "What only screen readers are told is German.",
        rewritten(">Skip to the content<", ">Zum Inhalt<"),
        rewritten('for="find">Find an item<', 'for="find">Suchen<'),
        rewritten('aria-label="Dismiss"', 'aria-label="Schließen"'),
        rewritten('aria-label="Select all"', 'aria-label="Alle auswählen"'),
        rewritten('aria-label="Found users"', 'aria-label="Gefundene"'),
        rewritten('aria-label="Products"', 'aria-label="Produkte"'),
        rewritten(" was put on the list.", " steht auf der Liste.", "/share_window.js$"),
        rewritten('aria-label="API secret details"', 'aria-label="Einzelheiten"')),
    harmless("ids_renamed", "Ids have other names.",
        rewritten("report-title", "t-17"),
        rewritten("users-title", "t-18"),
        rewritten("share-title", "t-19")),
    harmless("more_entries_of_a_card", "The menu of a card has more entries.",
        rewritten(
            "<span>Share</span></a>",
            '<span>Share</span></a><a class="dropdown-item" role="menuitem" href="#edit"><span>Edit</span></a>')),
    harmless("more_entries_of_a_row", "The menu of a row has more entries.",
        rewritten(
            re.compile(r"<span>\s*Share\s+this\s+API secret\s*</span></a>"),
            r'\g<0><a class="dropdown-item" role="menuitem" tabindex="-1" href="#edit"><span>Edit</span></a>'
            '<a class="dropdown-item" role="menuitem" tabindex="-1" href="#disable"><span>Disable</span></a>')),
    harmless("more_items", "Ada and Betty have five API secrets more.",
        more_items(5)),
    harmless("more_on_the_side_menu", "The side menu has more entries.",
        rewritten(
            "<span>Home</span></a></li>",
            '<span>Home</span></a></li><li><a href="#passwords"><span>Passwords</span></a></li>'
            '<li><a href="#notes"><span>Notes</span></a></li>')),
    harmless("more_products", "The Grid Menu has more products.",
        rewritten(
            "<span>MySafe</span></a>",
            "<span>MySafe</span></a>"
            '<a class="dropdown-item" role="menuitem" tabindex="-1" href="#pam"><span>PAM Core</span></a>')),
    harmless("more_view_actions", "View actions has more entries.",
        rewritten(
            "<span>Add API secret</span></a>\n",
            "<span>Add API secret</span></a>"
            '<a class="dropdown-item" role="menuitem" href="#print"><span>Print report</span></a>\n',
            "^/mysafe/api-secrets$")),
    harmless("more_words", "Pages explain themselves, in the words of their controls.",
        rewritten(
            "</h1>",
            "</h1><p>Shared items can be seen by others. Select Share to change that, and Save what you add.</p>")),
    harmless("nesting_of_buttons", "Buttons have more layers.",
        rewritten(re.compile(r">(Save|Share|Yes|No|Close)</button>"), r"><span><b>\1</b></span></button>")),
    harmless("nesting_of_the_page", "The page has more layers.",
        rewritten('<main id="main" tabindex="-1">', '<main id="main" tabindex="-1"><div class="a"><div class="b">'),
        rewritten("</main>", "</div></div></main>")),
    harmless("others_signed_in", "Others have accounts, and are signed in.",
        others_signed_in(12)),
    harmless("sharing_two_seconds_later", "Share takes two seconds.",
        delayed(2, "/share$", "POST")),
    harmless("the_report_two_seconds_later", "The report takes two seconds.",
        delayed(2, "^/mysafe/api-secrets$", "GET")),
    harmless("the_search_two_seconds_later", "The search for people takes two seconds.",
        delayed(2, "/mysafe/people$"), tutorials=("share",)),
]
