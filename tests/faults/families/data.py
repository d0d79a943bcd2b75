"""What works with some data does not work with other."""

import re

from tests.faults.deviations import asked_otherwise, edited, rewritten
from tests.faults.fault import broken
from tests.faults.forms import nobody_of_three

MEMBER = r'<li class="member">.*?</li>\s*'
MEMBERS = re.compile(f'(<ul class="members".*?)({MEMBER})({MEMBER})(?:{MEMBER})+(</ul>)', re.DOTALL)


def two_at_most(text: str) -> str:
    """Take away the third."""
    return MEMBERS.sub(r"\1\2\3\4", text)


# fmt: off
FAULTS = [
    broken("long_names", "Names are cut after a hundred letters.",
        "promise", "A name of 200 characters", "can access",
        rewritten(re.compile("(n{90})n+"), r"\1…")),
    broken("markup", "Markup in a name is not shown, but obeyed.",
        "promise", "A name that holds markup", "can access",
        rewritten("&lt;b&gt;", "<b>")),
    broken("quotes", "Quotation marks in a name are shown as signs of HTML.",
        "promise", "A name that holds quotation marks", "can access",
        rewritten("&#34;", "&amp;#34;")),
    broken("right_to_left", "Hebrew letters in a name are lost.",
        "promise", "A name that is written from right to left", "can access",
        rewritten(re.compile("[\u0590-\u05ff]"), "?")),
    broken("three_members", "Where three people have access, unsharing does nothing.",
        "promise", "One of three members is removed", "Betty can no longer access",
        asked_otherwise(nobody_of_three, "/share$")),
    broken("two_of_three_are_listed", "The Share window lists two members at most, and saves these.",
        "promise", "One of three members is removed", "can access",
        edited(two_at_most, "/share$")),
]
