"""The style sheet draws other text than the HTML holds: moved cells, generated content, reversed words."""

import re

from tests.faults.deviations import rewritten, styled
from tests.faults.fault import broken, unclear

SHARED_NO = ("share", "As long as it is shared with nobody", 'sees "No" in the "Shared" column')
SHARED_YES = ("share", "The **Shared** column of the API secret now", 'sees "Yes" in the "Shared" column')
UNSHARED_NO = ("unshare", "If nobody else has access, you'll see a **No**", 'sees "No" in the "Shared" column')
OWNER = ("share", "Only the **Owner** of an API secret", 'in the "Owner" column')
MESSAGE = ("unshare", "You'll get the confirmation message", 'the message "Shared"')
IDENTIFIER = ("add", "You'll see the **Url**", 'as the "Identifier"')
WIDE = "@media (min-width: 75.1rem)"
EXCHANGED = f"""
{WIDE} {{ .report:not(.report-small) thead tr {{ position: relative; }}
  .report thead th:nth-child(6), .report thead th:nth-child(9) {{ position: relative; }}
  .report thead th:nth-child(6) {{ left: 18rem; }}
  .report thead th:nth-child(9) {{ left: -18rem; }} }}
"""
GRID = """.report:not(.report-small), .report:not(.report-small) :is(thead, tbody) { display: block; }
  .report:not(.report-small) tr { display: grid;
    grid-template-columns: 2.5rem 3rem 10rem 9rem 6rem 5rem 8rem 8rem 5rem 7rem; }"""

# fmt: off
FAULTS = [
    broken("headings_moved_over", "Two headings are moved over each other's columns.", *SHARED_NO,
        styled(EXCHANGED)),
    broken("rows_run_backwards", "The cells of rows run from right to left, the headings do not.", *OWNER,
        styled(f"{WIDE} {{ {GRID} .report:not(.report-small) tbody tr {{ direction: rtl; }} "
               ".report:not(.report-small) tbody tr > * { direction: ltr; } }")),
    broken("rows_reversed", "The cells of rows stand in a reversed line.", *OWNER,
        styled(f"{WIDE} {{ {GRID} .report:not(.report-small) tbody tr "
               "{ display: flex; flex-direction: row-reverse; } "
               ".report:not(.report-small) tbody tr > * { flex: 1 1 0; min-width: 0; } }")),
    broken("shared_set_elsewhere", "The cell Shared is set under another heading.", *SHARED_NO,
        styled(f"{WIDE} {{ {GRID} .report:not(.report-small) tbody tr {{ position: relative; }} "
               '.report tbody [data-label="Shared"] { position: absolute; left: 14rem; top: 0; } '
               '.report tbody [data-label="Enabled"] { grid-column: 9; } .report tbody .action { grid-column: 10; } '
               '.report tbody .when { grid-column: 8; } .report tbody .owner { grid-column: 7; } }')),
    broken("answer_drawn_before", "No is drawn before a Yes that has no size.", *SHARED_YES,
        styled('[data-label="Shared"] .pill-yes { font-size: 0; } '
               '[data-label="Shared"] .pill-yes::before { content: "No"; font-size: 0.8125rem; }')),
    broken("not_before_the_message", "The style sheet writes Not before the message.", *MESSAGE,
        styled('.message span::before { content: "Not "; }')),
    broken("but_after_the_message", "The style sheet writes after the message that somebody keeps access.", *MESSAGE,
        styled('.message span::after { content: " with 2 errors"; }')),
    broken("answer_replaced", "The content of the answer is replaced by another word.", *UNSHARED_NO,
        styled('[data-label="Shared"] .pill-no { content: "Yes"; font-size: 0; } '
               '[data-label="Shared"] .pill-no::after { content: "Yes"; font-size: 0.8125rem; }')),
    broken("message_backwards", "The letters of the message run backwards.", *MESSAGE,
        styled(".message span { direction: rtl; unicode-bidi: bidi-override; }")),
    broken("identifier_indented_away", "The value of the Identifier is indented out of its cell.", *IDENTIFIER,
        styled(".detail-identifier td { text-indent: 150%; white-space: nowrap; overflow: hidden; }")),
    broken("identifier_clipped", "Only a corner of the value of the Identifier is left.", *IDENTIFIER,
        styled(".detail-identifier td { clip-path: polygon(0 0, 3% 0, 0 10%); }")),
    broken("identifier_hollow", "The letters of the Identifier are not filled in.", *IDENTIFIER,
        styled(".detail-identifier td { -webkit-text-fill-color: transparent; }")),
    broken("identifier_cut_short", "Only the first letters of the Identifier are shown.", *IDENTIFIER,
        styled(".detail-identifier td { max-width: 2.5rem; display: block; overflow: hidden; white-space: nowrap; "
               "text-overflow: ellipsis; }")),
    broken("identifier_of_the_style_sheet", "The style sheet draws a dash in the place of the Identifier.", *IDENTIFIER,
        styled('.detail-identifier td { font-size: 0; } '
               '.detail-identifier td::after { content: "\u2013"; font-size: 1rem; }')),
    unclear("yes_lettered_no", "The button Yes of the Confirmation window is lettered Keep.",
        "unshare", "8. In the **Confirmation** window", 'clicks "Yes"',
        rewritten('data-answer="yes">Yes<', 'data-answer="yes" aria-label="Yes">Keep<')),
    unclear("entry_drawn_otherwise", "The style sheet letters the entry Share this API secret as Delete.",
        "unshare", "5. Select **Share this API secret**", 'selects "Share this API secret"',
        styled('.report .dropdown-item span { font-size: 0; } '
               '.report .dropdown-item span::before { content: "Delete"; font-size: 1rem; }')),
    broken("card_says_not_shared", "The style sheet writes Not before the word on the card.",
        "share", "The word **Shared** appears", 'sees "Shared" on',
        styled('.pill-shared::before { content: "Not "; }')),
    unclear("share_crossed_by_the_style_sheet", "The style sheet letters Share as Cancel, and Cancel as Share.",
        "unshare", "9. Click **Share**", 'clicks "Share"',
        styled('.window-foot [data-share], .window-foot [data-cancel] { font-size: 0; } '
               '[data-share]::before { content: "Cancel"; font-size: 1rem; } '
               '[data-cancel]::before { content: "Share"; font-size: 1rem; }')),
    unclear("side_menu_drawn_otherwise", "The style sheet letters API secrets on the side menu as Tokens.",
        "share", "2. On the side menu", 'selects "API secrets" on the side menu',
        styled('.side-menu a[href$="api-secrets"] span { font-size: 0; } '
               '.side-menu a[href$="api-secrets"] span::after { content: "Tokens"; font-size: 1rem; }')),
    unclear("dots_without_a_mask", "The dots of a row are masked away.",
        "unshare", "4. In the **Action** column", '"three vertical dots" icon',
        styled(".report .action .dropdown .icon { mask: linear-gradient(transparent, transparent); }")),
    unclear("trash_can_unfilled", "The trash can is drawn in no colour.",
        "unshare", "7. Click the trash can icon", '"trash can" icon',
        styled("[data-remove] .icon { fill: none; }")),
    broken("window_titled_otherwise", "The Protected information window is titled Public information.",
        "view", "You'll see the **Client secret**", 'the "Protected information" window',
        rewritten(re.compile(r"(<h2[^>]*>)Protected information<"),
                  r'\1<span aria-hidden="true">Public information</span><span class="visually-hidden">Protected '
                  "information</span><")),
]
