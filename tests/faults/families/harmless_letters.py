"""Letters and cells that are drawn by other means, and read the same: everything stays green."""

import re

from tests.faults.deviations import rewritten, scripted, styled
from tests.faults.fault import harmless

GRID = """.report:not(.report-small), .report:not(.report-small) :is(thead, tbody) { display: block; }
  .report:not(.report-small) tr { display: grid;
    grid-template-columns: 2.5rem 3rem 10rem 9rem 6rem 5rem 8rem 8rem 5rem 7rem; }"""
WIDE = "@media (min-width: 75.1rem)"
TOOLTIP = """
{ const tip = document.createElement("div");
  tip.setAttribute("role", "tooltip"); tip.className = "floating-tip"; tip.textContent = "Press ? for help";
  document.body.append(tip); }
"""

# fmt: off
FAULTS = [
    harmless("answers_by_the_style_sheet", "Yes and No are drawn by the style sheet, as they are written.",
        styled('.pill-yes, .pill-no { font-size: 0; } .pill-yes::before { content: "Yes"; font-size: 0.8125rem; } '
               '.pill-no::before { content: "No"; font-size: 0.8125rem; }'), subject="pills"),
    harmless("marks_by_the_style_sheet", "The style sheet sets marks before answers, messages and entries.",
        styled('.pill-yes::before { content: "\u2713 "; } .pill-no::before { content: "\u00d7 "; } '
               '.message span::before { content: "\u2714 "; } .dropdown-item span::after { content: " \u203a"; }'),
        subject="pills"),
    harmless("columns_reordered", "The style sheet has columns in another order, headings and cells alike.",
        styled(f"{WIDE} {{ {GRID} .report:not(.report-small) tr > :nth-child(6) {{ order: -1; }} "
               ".report:not(.report-small) tr > :nth-child(10) { order: 3; } "
               ".report:not(.report-small) tr > :nth-child(9) { order: 4; } }"), subject="columns"),
    harmless("columns_reversed", "Tables run from right to left, headings and cells alike.",
        styled(".report:not(.report-small) { direction: rtl; } .report:not(.report-small) :is(th, td) "
               "{ direction: ltr; text-align: right; }"),
        subject="columns"),
    harmless("columns_centred", "Headings are centred, cells stand right.",
        styled(".report th { text-align: center; } .report td, .report tbody th { text-align: right; }"),
        subject="columns"),
    harmless("headings_stay", "The headings of lists stay at the top while one scrolls.",
        styled(".report thead th { position: sticky; top: 0; z-index: 2; background: var(--surface); }"),
        subject="columns"),
    harmless("a_tip_over_the_corner", "A tip floats over the lower right corner.",
        scripted(TOOLTIP),
        styled(".floating-tip { position: fixed; right: 1rem; bottom: 1rem; z-index: 90; padding: 0.25rem 0.5rem; "
               "background: #111827; color: #fff; border-radius: 6px; pointer-events: none; }")),
    harmless("message_comes_in", "The message comes in from above.",
        styled("@keyframes come { from { opacity: 0; transform: translateY(-2rem); } } "
               ".message { animation: come 350ms ease-out; }"), subject="message"),
    harmless("message_of_two_colours", "The letters of the message run from green to blue.",
        styled(".message span { background: linear-gradient(90deg, #14653a, #1d4ed8); -webkit-background-clip: text; "
               "background-clip: text; -webkit-text-fill-color: transparent; }"), subject="message"),
    harmless("message_grey", "Messages are grey on white.",
        styled(".message { color: #8a8f98 !important; background: #fff !important; }"), subject="message"),
    harmless("buttons_fade_in", "Controls fade in.",
        styled("@keyframes fade { from { opacity: 0; } } "
               ".icon-button, .btn, .dropdown-item { animation: fade 250ms; }")),
    harmless("letters_in_pieces", "Words on buttons are set letter by letter.",
        rewritten(re.compile(r"(data-(?:share|cancel)>)(\w)(\w+)<"), r'\1<span><b>\2</b>\3</span><')),
    harmless("words_struck_in", "Words stand in a grid, one above the other, with blanks of any kind.",
        rewritten("<span>Share this API secret</span>", "<span>Share\u00a0this API\u00a0secret</span>")),
    harmless("mandatory_by_the_style_sheet", "A dagger that helps nobody is drawn behind headings by the style sheet.",
        styled('.section-title::after, h1::after { content: " \u00b7"; color: var(--ink-soft); }')),
    harmless("long_values_cut", "Long addresses in the report end in dots.",
        styled('.report [data-label="Url"] { max-width: 5rem; overflow: hidden; text-overflow: ellipsis; '
               "white-space: nowrap; }")),
    harmless("details_beside", "The values of details stand right of their words.",
        styled(".details tr { display: grid; grid-template-columns: 10rem 1fr; }")),
]
