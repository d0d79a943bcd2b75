"""The same screen, drawn, loaded or reached otherwise: everything stays green."""

import re

from tests.faults.crowd import more_items
from tests.faults.deviations import rewritten, scripted, styled
from tests.faults.drawings import FINE, STROKES, all_drawn, as_images
from tests.faults.embedding import BELOW_A_BAR, BY_A_SCRIPT, IN_A_FRAME_AGAIN, framed, oldest_first
from tests.faults.fault import harmless
from tests.faults.scripts import RENDERED_LATER, RENDERED_TWICE, SCROLLED

REPORT = "^/mysafe/api-secrets$"

# fmt: off
FAULTS = [
    harmless("in_a_frame", "MySafe is shown in a frame of a portal.",
        framed(), subject="page"),
    harmless("in_a_frame_below_a_bar", "MySafe is shown in a frame below the bar of a portal.",
        framed(BELOW_A_BAR), subject="page"),
    harmless("in_a_frame_by_a_script", "A script of a portal puts the frame with MySafe there, a moment later.",
        framed(BY_A_SCRIPT), subject="page"),
    harmless("in_a_frame_after_sign_in", "One signs in on a page of its own; a portal then shows MySafe in a frame.",
        framed(BELOW_A_BAR, "^/(?!sign-in)"), subject="page"),
    harmless("in_a_frame_in_a_frame", "MySafe is shown in a frame of a frame.",
        framed(IN_A_FRAME_AGAIN), subject="page"),
    harmless("on_the_second_page", "The report begins with what is oldest: what is new stands on the second page.",
        more_items(31), oldest_first(), subject="list"),
    harmless("at_the_end_of_the_page", "The report begins with what is oldest, and comes as one scrolls.",
        more_items(20), oldest_first(), scripted(SCROLLED), subject="list"),
    harmless("rendered_by_a_script", "A script puts each page together, after it was loaded.",
        scripted(RENDERED_LATER), subject="page"),
    harmless("rendered_twice", "A script puts the rows of the report there anew, a moment after they were loaded.",
        scripted(RENDERED_TWICE), subject="list"),
    harmless("drawn_in_strokes", "Icons are drawn in strokes.",
        all_drawn(STROKES), subject="icons"),
    harmless("drawn_fine", "Icons are drawn in fine strokes.",
        all_drawn(FINE), styled(".icon { width: 1.25rem; height: 1.25rem; }"), subject="icons"),
    harmless("drawn_large", "Icons are larger, and of another colour.",
        styled(".icon { width: 1.375rem !important; height: 1.375rem !important; } .action .icon { color: #7a3e9d; }"),
        subject="icons"),
    harmless("icons_as_images", "Icons are images.",
        as_images(), subject="icons"),
    harmless("sharp_screen", "The screen is twice as sharp.",
        device_scale_factor=2),
    harmless("first_letters_large", "The style sheet writes each word with a capital.",
        styled("th, button, .btn, .side-menu, .dropdown-menu, .message, h1, h2 { text-transform: capitalize; }"),
        subject="letters"),
    harmless("small_letters", "The style sheet writes menus and buttons in small letters.",
        styled(".btn, .side-menu, .dropdown-menu { text-transform: lowercase; }"), subject="letters"),
    harmless("wide_letters", "Letters stand far apart, in another font.",
        styled("body { letter-spacing: 0.06em; font-family: serif; }"), subject="letters"),
    harmless("report_in_its_own_box", "The report scrolls in a box of its own.",
        more_items(12),
        styled(".surface:has(.report) { max-height: 22rem; overflow: auto; } .report thead th "
                               "{ position: sticky; top: 0; background: var(--surface); }"), subject="list"),
    harmless("rows_in_groups", "The rows of the report stand under headings of groups.",
        rewritten(re.compile(r'(<tbody role="rowgroup">)(\s*<tr role="row">\s*<td role="cell" class="pick">)'),
                  r'\1<tr role="row"><th role="rowheader" colspan="10" scope="rowgroup">This week</th></tr>\2', REPORT),
        subject="list"),
    harmless("colours_of_high_contrast", "Colours are black, white and yellow.",
        styled(":root { --ground: #000; --surface: #000; --ink: #fff; --ink-soft: #ff0; --line: #fff; --accent: #06c; "
               "--accent-tint: #033; --good-tint: #000; --good: #0f0; --danger: #f55; --danger-tint: #400; } "
               "body, table, .window { background: #000; color: #fff; } .btn-outline-secondary { --bs-btn-bg: #000; }"
               ".window-foot, .report tbody tr:hover { background: #000; }"
               ".pill-no { background: #333; color: #fff; } .side-menu a[aria-current], .pill-shared { color: #fff; }"),
        subject="colours"),
]
