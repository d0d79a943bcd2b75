"""What the tutorial names is somewhere else."""

import re

from tests.faults.deviations import edited, rewritten, styled
from tests.faults.fault import broken, renamed

SIDE_MENU_ENTRY = re.compile(r'<li><a href="[^"]*"[^>]*>(?:(?!</a>).)*<span>API secrets</span></a></li>', re.DOTALL)
PRODUCT = "<span>MySafe</span></a>"


def moved_to_the_grid_menu(text: str) -> str:
    """Take the entry off the side menu, and put it behind MySafe."""
    other = '<a class="dropdown-item" role="menuitem" href="/mysafe/api-secrets"><span>API secrets</span></a>'
    return SIDE_MENU_ENTRY.sub("", text).replace(PRODUCT, PRODUCT + other)


DOTS = re.compile(
    r'(<td role="cell" data-label="Enabled">)(.*?)'
    r'(<div class="dropdown">\s*<button[^>]*aria-label="Action".*?</div>\s*</div>)',
    re.DOTALL,
)


def moved_to_another_column(text: str) -> str:
    """Put the menu of each row into the cell before the last."""
    return DOTS.sub(r"\1\3\2", text)


PROBLEM = re.compile(r'<p class="problem" id="[a-z_]+-problem">.*?</p>')


def moved_to_the_top(text: str) -> str:
    """Take the words away from the fields."""
    said = "".join(re.sub(' id="[^"]*"', "", one) for one in PROBLEM.findall(text) if ">T" in one)
    return PROBLEM.sub("", text).replace('<div class="fields">', said + '<div class="fields">') if said else text


SHARE_ENTRY = re.compile(
    r'<a class="dropdown-item"[^>]*>(?:(?!</a>).)*<span>Share this API secret</span></a>', re.DOTALL
)


def moved_to_view_actions(text: str) -> str:
    """Take the entries out of the rows, and put one behind Add API secret."""
    entries = SHARE_ENTRY.findall(text)
    if not entries:
        return text
    other = '<a class="dropdown-item" role="menuitem" href="#"><span>Print</span></a>'
    return SHARE_ENTRY.sub(other, text).replace(
        "<span>Add API secret</span></a>", "<span>Add API secret</span></a>" + entries[0]
    )


DIALOG = re.compile(r'<dialog class="window window-small" id="confirmation"[^>]*>(.*?)</dialog>', re.DOTALL)


def moved_into_the_share_window(text: str) -> str:
    """Put what asks into the window that it is about."""
    asks = DIALOG.search(text)
    if not asks:
        return text
    inside = (
        '<div id="confirmation" hidden>' + asks[1].replace("<h2", "<p").replace("</h2>", "</p>") + "</div></dialog>"
    )
    return text.replace(asks[0], "").replace("</form>\n</dialog>", "</form>\n" + inside)


# fmt: off
FAULTS = [
    renamed("api_secrets_in_the_grid_menu", "API secrets is an entry of the Grid Menu, no longer of the side menu.",
        "share", "2. On the side menu", 'selects "API secrets" on the side menu',
        edited(moved_to_the_grid_menu)),
    renamed("client_secret_in_another_window",
    "The Client secret is shown in a window that is called as the details are.",
        "view", "The **Protected information** window opens", 'the "Protected information" window',
        rewritten(
            'id="protected-information-title">Protected information<',
            'id="protected-information-title">View API secret<', "^/mysafe/$")),
    renamed("dots_in_another_column", "The three vertical dots stand in the column Enabled.",
        "unshare", "4. In the **Action** column", 'in the "Action" column',
        edited(moved_to_another_column, "^/mysafe/api-secrets$")),
    renamed("grid_menu_on_the_right", "The Grid Menu stands in the other corner.",
        "unshare", "1. In the upper left corner", "in the upper left corner",
        styled(".banner { flex-direction: row-reverse; }")),
    broken("required_at_the_top", "What is wrong with a field is said at the top of the form, not beside the field.",
        "add", "If you leave one of them empty", '"This field is required" beside',
        edited(moved_to_the_top)),
    renamed("share_in_view_actions", "Sharing is an entry of View actions, no longer of the row's menu.",
        "unshare", "5. Select **Share this API secret**", 'selects "Share this API secret"',
        edited(moved_to_view_actions, "^/mysafe/api-secrets$")),
    broken("shared_under_another_heading", "What belongs under Shared stands under Enabled, and the other way round.",
        "share", "As long as it is shared with nobody", 'sees "No" in the "Shared" column',
        rewritten(
            re.compile(r'scope="col">(Shared|Enabled)<'),
            lambda at: f'scope="col">{"Enabled" if at[1] == "Shared" else "Shared"}<')),
    renamed("yes_in_the_share_window", "Yes stands in the Share window; no Confirmation window opens.",
        "unshare", "8. In the **Confirmation** window", 'in the "Confirmation" window',
        rewritten("confirmation.showModal();", "confirmation.hidden = false;", "/share_window.js$"),
        rewritten(
            "confirmation.close();", 'confirmation.hidden = true; confirmation.dispatchEvent(new Event("close"));',
            "/share_window.js$"),
        edited(moved_into_the_share_window)),
]
