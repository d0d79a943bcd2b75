"""What works by mouse, on a large screen and with patience, does not work with other hands."""

import re

from tests.faults.answers import twice, undone_by_a_second
from tests.faults.deviations import edited, rewritten, scripted, styled
from tests.faults.fault import broken, unsaid

KEYBOARD, PHONE, IMPATIENT = "keyboard", "phone", "impatient"
DEAF = """
{ document.addEventListener("keydown", (event) => {
  if (%s) { event.preventDefault(); event.stopImmediatePropagation(); }
}, true); }
"""

NO_RING = "outline: none !important; box-shadow: none !important;"
UNTOUCHED = """
document.addEventListener("click", (event) => {
  if (event.pointerType !== "touch" || !event.target.closest(%s)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);
"""
SENT = "if (form.dataset.sent) return event.preventDefault();"
SENT_TWICE = """if (form.dataset.sent) {
  const again = new XMLHttpRequest();
  again.open("POST", form.action, false);
  again.send(new URLSearchParams(new FormData(form)));
}"""
"""Both arrive: of two that a browser is to go to in a row, it may leave out the first."""
TRASH_CAN = re.compile(r'<button type="button" class="icon-button danger" data-remove(.*?)</button>')


def on_a_phone(css: str) -> str:
    """The style, where the screen is that of a phone."""
    return f"@media (max-width: 36rem) {{ {css} }}"


# fmt: off
FAULTS = [
    broken("grid_menu_by_mouse_only", "The Grid Menu does not open by the keyboard.",
        "share", "1. In the upper left corner", "in the upper left corner",
        scripted(DEAF % 'event.target.id === "grid-menu" && event.key !== "Tab"'), hands=KEYBOARD),
    broken("side_menu_by_mouse_only", "The keyboard does not reach the side menu.",
        "share", "2. On the side menu", 'on the side menu',
        edited(lambda text: text.replace('<li><a href="/mysafe', '<li><a tabindex="-1" href="/mysafe')),
        hands=KEYBOARD),
    broken("yes_by_mouse_only", "The keyboard reaches No in the Confirmation window, but not Yes.",
        "unshare", "8. In the **Confirmation** window", 'clicks "Yes"',
        rewritten('data-answer="yes">', 'data-answer="yes" tabindex="-1">'), hands=KEYBOARD),
    broken("found_by_mouse_only", "Nobody who was found can be chosen by the keyboard.",
        "share", "7. Select the user", 'selects "Betty"',
        scripted(DEAF % 'event.target.id === "search-users" && ["Enter", "ArrowDown"].includes(event.key)'),
        hands=KEYBOARD),
    broken("caught_in_the_search", "The keyboard does not leave the search box of the Share window.",
        "unshare", "6. In the **Share** window", 'selects "Betty"',
        scripted(DEAF % 'event.target.id === "search-users" && event.key === "Tab"'), hands=KEYBOARD),
    broken("details_by_mouse_only", "The magnifying glass is no link, but something that is clicked.",
        "view", "4. In the **Action** column", '"magnifying glass" icon',
        edited(lambda text: text.replace(' aria-label="View API secret" title="View API secret">',
                                         ' tabindex="-1" aria-label="View API secret" title="View API secret">')),
        hands=KEYBOARD),
    broken("dots_hidden_on_a_phone", "On a phone, the rows have no three vertical dots.",
        "unshare", "4. In the **Action** column", '"three vertical dots" icon',
        styled(on_a_phone(".report .action .dropdown { display: none !important; }")), hands=PHONE),
    broken("message_hidden_on_a_phone", "On a phone, no message is shown.",
        "share", "You'll get the confirmation message", 'the message "Shared"',
        styled(on_a_phone(".message { display: none; }")), hands=PHONE),
    broken("share_below_a_phone", "On a phone, the button Share lies below the screen, and nothing scrolls there.",
        "share", "9. Click **Share**", 'clicks "Share"',
        styled(on_a_phone(
            "#share-window .window-foot { position: fixed; top: 110vh; }")),
        hands=PHONE),
    broken("side_menu_hidden_on_a_phone", "On a phone, there is no side menu, and nothing opens it.",
        "unshare", "2. On the side menu", "on the side menu",
        styled(on_a_phone(".side-menu { display: none; }")), hands=PHONE),
    broken("trash_can_beside_a_phone", "On a phone, the trash can lies right of the screen.",
        "unshare", "7. Click the trash can icon", '"trash can" icon',
        styled(on_a_phone("[data-remove] { position: fixed; left: 110vw; }")),
        hands=PHONE),
    broken("two_clicks_on_share", "A double click on Share ends in an error.",
        "unshare", "You'll get the confirmation message", 'the message "Shared"',
        rewritten(SENT, SENT_TWICE, "/sent_once.js$"), twice("/share$"),
        hands=IMPATIENT),
    broken("enter_saves_at_once", "Enter in the search box presses Share before anybody is chosen.",
        "share", "7. Select the user", 'selects "Betty"',
        rewritten('else if (event.key === "Enter") {', 'else if (event.key === "Enter") { box.form.submit(); return;',
                  "/user_search.js$"), hands=IMPATIENT),
    unsaid("escape_removes", "Escape in the Confirmation window removes as Yes does.", "",
        scripted('confirmation.addEventListener("cancel", () => remove(asked));', "share_window.js"), hands=IMPATIENT),
    unsaid("escape_saves", "Escape saves the Share window instead of leaving it.", "",
        scripted('shareWindow.addEventListener("cancel", () => form.submit());', "share_window.js"), hands=IMPATIENT),
    broken("focus_is_never_seen", "What has the focus looks as everything else.",
        "share", "1. In the upper left corner", "in the upper left corner",
        styled(f"*, *:focus, *:focus-visible {{ {NO_RING} }}"), hands=KEYBOARD),
    broken("yes_without_a_ring", "In the Confirmation window, nobody sees which button has the focus.",
        "unshare", "8. In the **Confirmation** window", 'clicks "Yes"',
        styled(f"#confirmation .btn.btn {{ {NO_RING} background: #fff !important; color: #000 !important; "
               "border-color: #000 !important; }"), hands=KEYBOARD),
    broken("caught_among_the_members", "The keyboard does not leave the list of members.",
        "unshare", "7. Click the trash can icon", '"trash can" icon',
        scripted(DEAF % 'event.target.closest(".members") && event.key === "Tab"'), hands=KEYBOARD),
    broken("entries_by_mouse_only", "Neither Enter nor the space bar chooses an entry of a row's menu.",
        "unshare", "6. In the **Share** window", 'selects "Betty" in the "Share" window',
        scripted(DEAF % 'event.target.closest(".report [role=menuitem]") && ["Enter", " "].includes(event.key)'),
        hands=KEYBOARD),
    broken("trash_can_is_a_picture", "The trash can is a picture that can be clicked, and no button.",
        "unshare", "7. Click the trash can icon", '"trash can" icon',
        edited(lambda text: TRASH_CAN.sub(r'<span role="button" class="icon-button danger" data-remove\1</span>', text),
               "/share$"), hands=KEYBOARD),
    broken("dots_under_the_mouse_only", "On a phone, the three vertical dots wait for a mouse above the row.",
        "unshare", "4. In the **Action** column", '"three vertical dots" icon',
        styled(on_a_phone(".report tbody tr:not(:hover) .dropdown { visibility: hidden; }")), hands=PHONE),
    broken("yes_hears_no_finger", "Yes in the Confirmation window does not hear a finger.",
        "unshare", "9. Click **Share**", 'clicks "Share"',
        scripted(UNTOUCHED % "'[data-answer=yes]'"), hands=PHONE),
    broken("found_beside_a_phone", "On a phone, those who were found are listed right of the screen.",
        "share", "7. Select the user", 'selects "Betty"',
        styled(on_a_phone(".found { position: fixed; left: 110vw; top: 10rem; }")), hands=PHONE),
    broken("second_click_undoes", "The second click of a double click on Share takes back what the first has saved.",
        "unshare", "Now, the user can no longer access", "can no longer access",
        rewritten(SENT, SENT_TWICE, "/sent_once.js$"), undone_by_a_second("/share$"), hands=IMPATIENT),
    broken("enter_empties_the_search", "Enter in the search box empties it.",
        "share", "7. Select the user", 'selects "Betty"',
        rewritten('else if (event.key === "Enter") {',
                  'else if (event.key === "Enter") { box.value = ""; search(); return;', "/user_search.js$"),
        hands=IMPATIENT),
    broken("escape_leaves_the_product", "Escape in the Share window leaves MySafe.",
        "unshare", "6. In the **Share** window", 'selects "Betty" in the "Share" window',
        scripted('shareWindow.addEventListener("cancel", () => { location = "/"; });', "share_window.js"),
        hands=IMPATIENT),
    broken("escape_once_and_for_all", "After Escape, the Share window does not open again.",
        "unshare", "6. In the **Share** window", 'selects "Betty" in the "Share" window',
        scripted('shareWindow.addEventListener("cancel", () => document.querySelectorAll("[role=menuitem]").forEach('
                 '(entry) => entry.addEventListener("click", (event) => event.preventDefault())));', "share_window.js"),
        hands=IMPATIENT),
    broken("share_by_mouse_only", "The keyboard passes over Share.",
        "unshare", "9. Click **Share**", 'clicks "Share"',
        rewritten("data-share>", 'data-share tabindex="-1">', "/share$"), hands=KEYBOARD),
    broken("menu_beside_a_phone", "On a phone, the menu of a row opens right of the screen.",
        "unshare", "5. Select **Share this API secret**", 'selects "Share this API secret"',
        styled(on_a_phone(".report .dropdown-menu { margin-left: 110vw; }")), hands=PHONE),
    broken("escape_leaves_both_windows", "Escape in the Confirmation window leaves the Share window as well.",
        "unshare", "8. In the **Confirmation** window", 'clicks "Yes" in the "Confirmation" window',
        scripted('confirmation.addEventListener("cancel", () => shareWindow.close());', "share_window.js"),
        hands=IMPATIENT),
]
