"""What works in one way does not work in another."""

import re

from tests.faults.deviations import asked_otherwise, edited, patched, rewritten, scripted
from tests.faults.fault import broken
from tests.faults.forms import as_it_was
from tests.faults.rules import narrow

DEAF = """
document.addEventListener("keydown", (event) => {
  if (event.target.ariaLabel === "Action") { event.preventDefault(); event.stopImmediatePropagation(); }
}, true);
"""

MENU = re.compile(r'<div class="dropdown">\s*<button[^>]*aria-label="Action".*?</div>\s*</div>', re.DOTALL)


def but_the_first(text: str) -> str:
    """Take away all menus of rows but the first."""
    head, first, rest = text.partition("</tr>")[0], *text.partition("</tr>")[2].partition("</tr>")[::2]
    return head + "</tr>" + first + "</tr>" + MENU.sub("", rest)


# fmt: off
FAULTS = [
    broken("by_username_only", "The search finds people by their usernames, but not by their names.",
        "promise", "People are found by their <what>", "is offered",
        patched("reference_app.web.people:people", narrow)),
    broken("menu_by_mouse_only", "The menu of a row does not open by the keyboard.",
        "promise", "With the keyboard alone", "by the keyboard alone",
        scripted(DEAF)),
    broken("shares_from_the_report_only", "Sharing works from the report, but not from Home.",
        "share", "The word **Shared** appears", 'sees "Shared" on',
        asked_otherwise(as_it_was, "/share$", lambda request: request.args.get("from") == "home")),
    broken("shown_on_the_details_only", "The Client secret can be shown on the details, but not on Home.",
        "view", "The **Protected information** window opens", 'the "Protected information" window',
        rewritten(re.compile(r' data-information="[^"]*"'), "", "^/mysafe/$")),
    broken("the_newest_item_only", "Only the newest of the owner's API secrets has the three vertical dots.",
        "promise", "Another than the newest", "stops sharing",
        edited(but_the_first, "^/mysafe/api-secrets$")),
    broken("trash_can_by_mouse_only", "The trash can cannot be reached by the keyboard.",
        "promise", "With the keyboard alone", "by the keyboard alone",
        rewritten("data-remove aria-label", 'tabindex="-1" data-remove aria-label')),
    broken("unshares_from_the_report_only", "Unsharing works from the report, but not from Home.",
        "unshare", "The word **Shared**", 'no longer sees "Shared"',
        asked_otherwise(as_it_was, "/share$", lambda request: request.args.get("from") == "home")),
]
