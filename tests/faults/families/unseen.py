"""What is used or promised is there, but nobody can see it, or it is drawn as something else."""

import re

from tests.faults.deviations import edited, rewritten, scripted, styled
from tests.faults.embedding import BELOW_A_BAR, UNDER_NEWS, framed
from tests.faults.fault import broken, unclear

MESSAGE = ("unshare", "You'll get the confirmation message", 'the message "Shared"')
ADDED = ("add", "You'll see the message", 'the message "API secret saved"')

FLASH = """
{ const shown = document.querySelector("main .message");
  if (shown) setTimeout(() => { shown.hidden = true; }, 250); }
"""
BEHIND = """
.banner { position: relative; z-index: 5; }
.message { position: absolute; top: 0.25rem; left: 20rem; width: 20rem; z-index: 1; }
"""
SHEET = """
body:has(main .message)::after { content: ""; position: fixed; inset: 3.5rem 0 auto 0; height: 5.5rem; z-index: 40;
  background: var(--ground); pointer-events: none; }
"""
OTHER_PLACES = """
@media (min-width: 75.1rem) {
  .report:not(.report-small), .report:not(.report-small) :is(thead, tbody) { display: block; }
  .report:not(.report-small) tr { display: grid;
    grid-template-columns: 3rem 3rem 11rem 9rem 6rem 5rem 8rem 9rem 5rem 7rem; }
  .report:not(.report-small) tr > :nth-child(n) { order: 1; }
  .report tbody td:nth-child(9) { order: 3 !important; }
  .report tbody :is(td:nth-child(7), td:nth-child(8)) { order: 4 !important; }
  .report tbody td:nth-child(6) { order: 5 !important; }
  .report tbody td:nth-child(10) { order: 6 !important; }
}
"""
OVERLAID = """
td[data-label="Shared"] .pill-no { position: relative; }
td[data-label="Shared"] .pill-no::after { content: "Yes"; position: absolute; inset: 0; border-radius: 999px;
  text-align: center; background: var(--good-tint); color: var(--good); }
"""
CROSSED_LETTERS = """
[data-answer] { font-size: 0 !important; }
[data-answer]::before { font-size: 1rem; content: "Yes"; }
[data-answer="yes"]::before { content: "No"; }
"""
LOOKS_TICKED = """
.member [name="can_edit"] { background: var(--accent) !important; border-color: var(--accent); }
"""
PICKED = re.compile(r"(data-cancel)>Cancel(</button>.*?)(data-share)>Share<", re.DOTALL)

# fmt: off
FAULTS = [
    broken("message_in_its_ground", "The message is written in the colour of its ground.", *MESSAGE,
        styled(".message { color: #e3f2e9 !important; border-color: #e7f5ec; }")),
    broken("message_in_its_ground_in_a_frame", "The message is as its ground, in a frame of a portal.", *MESSAGE,
        framed(BELOW_A_BAR), styled(".message { color: #e3f2e9 !important; border-color: #e7f5ec; }")),
    broken("message_under_the_portal", "A portal shows MySafe in a frame, and news over what is new there.", *MESSAGE,
        framed(UNDER_NEWS)),
    broken("message_filtered", "The message is all but transparent.", *MESSAGE,
        styled(".message { filter: opacity(3%); }")),
    broken("message_indented", "The words of the message are moved out of their box.", *MESSAGE,
        styled(".message span { display: block; width: 8rem; overflow: hidden; text-indent: -999rem; }")),
    broken("message_clipped", "The message is cut away.", *MESSAGE,
        styled(".message { clip-path: inset(0 100% 0 0); }")),
    broken("message_tiny", "The message is written in letters of one pixel.", *MESSAGE,
        styled(".message span { font-size: 1px; }")),
    broken("message_behind_the_banner", "The message lies behind the banner.", *MESSAGE,
        styled(BEHIND)),
    broken("message_below_the_fold", "The message stands below a long page, where nobody looks.", *ADDED,
        styled("main:has(.message) { display: flex; flex-direction: column; min-height: 260vh; } "
               ".message { order: 9; margin-top: auto; }")),
    broken("message_unfilled", "The letters of the message are not filled in.", *MESSAGE,
        styled(".message { -webkit-text-fill-color: transparent; }")),
    broken("message_shrunk", "The message is shrunk to a dot.", *MESSAGE,
        styled(".message { transform: scale(0.02); }")),
    broken("message_blurred", "The message is blurred beyond reading.", *MESSAGE,
        styled(".message { filter: blur(14px); }")),
    broken("message_under_a_sheet", "A sheet that no pointer feels lies over the message.", *MESSAGE,
        styled(SHEET)),
    broken("message_flashes", "The message is there for a quarter of a second.", *MESSAGE,
        scripted(FLASH, "message.js")),
    broken("message_of_home_right_of_the_screen", "On Home, the message stands right of the screen.",
        "share", "You'll get the confirmation message", 'the message "Shared"',
        styled("body:has(.find) { overflow-x: hidden; } main:has(.find) .message { position: fixed; left: 110vw; }")),
    broken("yes_is_blank", "Each Yes of the report is drawn as nothing.",
        "share", "The **Shared** column of the API secret now", 'sees "Yes" in the "Shared" column',
        rewritten('<td role="cell" data-label="Enabled"><span class="pill pill-yes">',
                  '<td role="cell" data-label="Enabled"><span class="pill">'),
        styled('td[data-label="Shared"] .pill-yes { color: transparent; background: transparent; }')),
    broken("no_is_overlaid", "A Yes is drawn over the No of the column Shared.",
        "share", "As long as it is shared with nobody", 'sees "No" in the "Shared" column',
        styled(OVERLAID)),
    broken("cells_in_other_places", "The cells of a row stand in another order than the headings.",
        "share", "As long as it is shared with nobody", 'sees "No" in the "Shared" column',
        styled(OTHER_PLACES)),
    broken("word_left_of_the_card", "The word Shared stands left of the screen.",
        "share", "The word **Shared** appears", 'sees "Shared" on',
        styled(".pill-shared { position: relative; left: -200vw; }")),
    unclear("trash_can_transparent", "The trash can is transparent.",
        "unshare", "7. Click the trash can icon", '"trash can" icon',
        styled("[data-remove] { opacity: 0.01; }")),
    unclear("dots_undrawn", "The button of a row is there, but its three dots are not drawn.",
        "unshare", "4. In the **Action** column", '"three vertical dots" icon',
        styled(".report .action .dropdown .icon { visibility: hidden; }")),
    unclear("squares_in_the_dark", "The nine squares are as dark as the banner.",
        "view", "1. In the upper left corner", '"nine squares" icon',
        styled("#grid-menu { color: var(--banner) !important; background: none !important; }")),
    unclear("share_without_letters", "The button Share is blue, without letters.",
        "unshare", "9. Click **Share**", 'clicks "Share"',
        styled("[data-share] { color: transparent !important; }")),
    broken("yes_and_no_crossed", "In the Confirmation window, Yes is drawn where No is, and the other way round.",
        "unshare", "Now, the user can no longer access", "can no longer access",
        styled(CROSSED_LETTERS)),
    broken("share_and_cancel_crossed", "What is lettered Share is called Cancel, and cancels.",
        "unshare", "You'll get the confirmation message", 'the message "Shared"',
        edited(lambda text: PICKED.sub(r'\1 aria-label="Cancel">Share\2\3 aria-label="Share">Cancel<', text))),
    unclear("entry_lettered_otherwise", "The entry that is called Share this API secret is lettered Delete.",
        "unshare", "5. Select **Share this API secret**", 'selects "Share this API secret"',
        rewritten(
            re.compile(
                r'(<a class="dropdown-item")([^>]*>(?:(?!</a>).)*)<span>Share this API secret</span>', re.DOTALL),
            r'\1 aria-label="Share this API secret"\2<span>Delete</span>')),
    broken("secret_in_dots", "The Client secret is drawn as dots.",
        "view", "You'll see the **Client secret**", 'sees the "Client secret"',
        styled("#protected-value { -webkit-text-security: disc; }")),
    broken("user_not_found_for_listeners_only", "That nobody fits is told to screen readers alone.",
        "share", "If the name fits nobody", '"User not found"',
        styled("#search-problem { position: absolute; width: 1px; height: 1px; overflow: hidden; "
               "clip-path: inset(50%); }")),
    broken("turns_green", "The text box turns green.",
        "share", "If the name fits nobody", "turn red",
        styled("#search-users.is-invalid { border-color: #14653a !important; background: #e7f5ec !important; }")),
    broken("identifier_skipped", "The value of the Identifier is not painted.",
        "add", "You'll see the **Url**", 'as the "Identifier"',
        styled(".detail-identifier td { content-visibility: hidden; }")),
    broken("members_faded", "The names on the list of users with access are transparent.",
        "view", "The list **Users with access to information**", '"Users with access to information" list',
        styled(".report-small .name { opacity: 0; }")),
    broken("required_cut_off", "The words beside an empty field are cut off by its box.",
        "add", "If you leave one of them empty", '"This field is required" beside',
        styled(".field:not(.field-wide) { height: 4.3rem; overflow: hidden; }")),
    unclear("asterisks_white", "The asterisks are as white as the form.",
        "add", "**Name**, **URL** and **Client ID** are mandatory", "marked as mandatory",
        styled(".mandatory { color: var(--surface); }")),
    broken("found_people_folded", "The list of the people found is folded to a line.",
        "share", "7. Select the user", 'selects "Betty"',
        styled(".found { max-height: 1px; overflow: hidden; border: 0; box-shadow: none; }")),
    broken("can_view_looks_empty", "Can view is ticked, but looks as if it were not.",
        "share", "8. **Can view** is ticked", '"Can view" ticked',
        styled(".member .form-check-input:disabled { background: #fff !important; border-color: #7f8fa1; }")),
    broken("can_edit_looks_ticked", "Can edit is not ticked, but its box is filled.",
        "share", "8. **Can view** is ticked", '"Can edit" not ticked',
        rewritten('<input type="checkbox" class="form-check-input" name="can_edit" value="">',
                  '<input type="checkbox" class="form-check-input looks-ticked" name="can_edit" value="">'),
        styled('.looks-ticked { background-color: var(--accent) !important; border-color: var(--accent) !important; '
               'background-image: url("data:image/svg+xml,%3csvg xmlns=\'http://www.w3.org/2000/svg\''
               ' viewBox=\'0 0 20 20\''
               '%3e%3cpath fill=\'none\' stroke=\'%23fff\' stroke-width=\'3\' d=\'m6 10 3 3 6-6\'/%3e%3c/svg%3e"); }')),
    unclear("share_window_transparent", "The Share window is all but transparent.",
        "unshare", "6. In the **Share** window", 'in the "Share" window',
        styled("#share-window { opacity: 0.02; }")),
    unclear("entries_folded", "The menu of a row opens, folded to nothing.",
        "unshare", "5. Select **Share this API secret**", 'selects "Share this API secret"',
        styled(".report .dropdown-menu { max-height: 0; min-width: 0; overflow: hidden; padding: 0; border: 0; "
               "box-shadow: none; }")),
]
