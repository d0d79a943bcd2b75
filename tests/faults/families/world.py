"""What works in an empty MySafe does not work among other things, other people and other pages."""

import re
from typing import Any

from sqlalchemy import select

from reference_app.items import Item, Share
from tests.faults.answers import edited_after, somebody_gone, somebody_new
from tests.faults.deviations import edited, patched, rewritten
from tests.faults.fault import broken
from tests.faults.memberships import Saving, saved_otherwise

REPORT, DETAILS, HOME = "^/mysafe/api-secrets$", "^/mysafe/api-secrets/[^/]+$", "^/mysafe/$"
ROW = re.compile(r'<tr role="row">\s*<td role="cell" class="pick">.*?</tr>\s*', re.DOTALL)
MEMBER = re.compile(r'<tr role="row"><th role="rowheader" scope="row" class="name">.*?</tr>\s*', re.DOTALL)
VIEW = re.compile(r'href="(/mysafe/api-secrets/[^"/]+)" aria-label="View')
YES, NO = 'pill pill-yes">Yes</span></td>', 'pill pill-no">No</span></td>'


def alike_goes_too(saving: Saving) -> None:
    """Take those who go off the lists of items whose names begin alike."""
    begins = Item.name.istartswith(saving.item.name.split()[0], autoescape=True)
    others = select(Item).where(Item.owner_id == saving.item.owner_id, begins, Item.number != saving.item.number)
    for share in [share for item in saving.session.scalars(others) for share in item.shares]:
        if share.person_id in saving.gone:
            saving.session.delete(share)


def all_others_go_too(saving: Saving) -> None:
    """Take those who go off the lists of everything else of this owner."""
    others = select(Item).where(Item.owner_id == saving.item.owner_id, Item.number != saving.item.number)
    for share in [share for item in saving.session.scalars(others) for share in item.shares]:
        if share.person_id in saving.gone:
            saving.session.delete(share)


def the_newest_comes_too(saving: Saving) -> None:
    """Put those who come on the list of the owner's newest private item as well."""
    private = select(Item).where(
        Item.owner_id == saving.item.owner_id, Item.number != saving.item.number, ~Item.shares.any()
    )
    if saving.new and (newest := saving.session.scalar(private.order_by(Item.number.desc()).limit(1))):
        newest.shares.extend(Share(person_id=person) for person in saving.new)


def namesakes_go_too(saving: Saving) -> None:
    """Take off those whose names begin as the names of those who go."""
    names = {share.person_id: share.person.name for share in saving.item.shares}
    begun = {names[person][:3] for person in saving.gone}
    for person in list(saving.wanted):
        if names.get(person, "")[:3] in begun:
            del saving.wanted[person]


def three_at_most(saving: Saving) -> None:
    """Keep three of those who were there, where somebody goes."""
    if saving.gone:
        saving.wanted = dict(list(saving.wanted.items())[:3])


def rows(change: Any) -> Any:
    """Change the rows of a report, given with their places from the top."""

    def edit(text: str) -> str:
        places = iter(range(1000))
        return ROW.sub(lambda row: change(row[0], next(places)), text)

    return edit


def first_of_the_row_above(text: str) -> str:
    """Have each magnifying glass but the first lead where the one above it leads."""
    found = VIEW.findall(text)
    left = iter(found[:1] + found)
    return re.sub(
        r'href="/mysafe/api-secrets/[^"/]+" aria-label="View', lambda _: f'href="{next(left)}" aria-label="View', text
    )


def three_rows(text: str) -> str:
    """Leave all members but three out of the list."""
    found = list(MEMBER.finditer(text))
    return text if len(found) <= 3 else text[: found[2].end()] + text[found[-1].end() :]


class First:
    """The rules for people, but for the search."""

    def __init__(self, rules: Any, bit: Any) -> None:
        self.rules, self.bit = rules, bit

    def search(self, session: Any, query: str, *, but: Any) -> Any:
        """Find one only, who has the longest name."""
        found = self.rules.search(session, query, but=but)
        if len(found) > 1:
            self.bit()
        return sorted(found, key=lambda person: -len(person.name))[:1]


# fmt: off
FAULTS = [
    broken("alike_goes_too", "Whoever is removed loses the API secrets whose names begin alike.",
        "promise", "Somebody is removed among others", "as before",
        saved_otherwise(alike_goes_too)),
    broken("all_others_go_too", "Whoever is removed loses all other API secrets of the owner.",
        "promise", "Somebody is removed among others", "as before",
        saved_otherwise(all_others_go_too)),
    broken("namesakes_go_too", "When somebody is removed, all go whose names begin alike.",
        "promise", "Somebody is removed among others", "all others still have access",
        saved_otherwise(namesakes_go_too)),
    broken("three_at_most", "When somebody is removed, three members are left at most.",
        "promise", "Somebody is removed among others", "",
        saved_otherwise(three_at_most)),
    broken("neighbours_say_yes", "When somebody was added, the report says Yes for others of the owner, too.",
        "promise", "Somebody is added among others", "as before",
        edited_after(somebody_new, rows(lambda row, place: row.replace(NO, YES) if place % 2 else row), REPORT)),
    broken("neighbours_lose_their_tags", "When somebody was removed, the report shows no Url of other API secrets.",
        "promise", "Somebody is removed among others", "as before",
        edited_after(somebody_gone, rows(
            lambda row, place: re.sub(r'(data-label="Url"[^>]*>)[^<]*', r"\1", row) if place % 2 else row), REPORT)),
    broken("the_list_ends_after_three", "The list of users with access ends after three.",
        "promise", "Somebody is removed among others", "all others still have access",
        edited(three_rows, DETAILS)),
    broken("only_the_longest_name_is_found", "Of several whom a name fits, the search offers one.",
        "share", "7. Select the user", 'selects "Betty"',
        patched("reference_app.web.people:people", First)),
    broken("details_of_the_row_above", "The magnifying glass leads to the details of the row above.",
        "view", "The **View API secret** window opens", 'as the "Name"',
        edited(first_of_the_row_above, REPORT)),
    broken("the_next_is_asked_for", "With more than three members, the trash can is about the next one.",
        "promise", "Somebody is removed among others", "",
        rewritten("function ask(entry) {", "function ask(of) { const entry = list.children.length > 3 "
                  "? of.nextElementSibling ?? list.firstElementChild : of;", "/share_window.js$")),
    broken("no_dots_further_on", "On the second page of the report, no row has the three vertical dots.",
        "promise", "An item on the second page of the report", "stops sharing",
        edited(lambda text: re.sub(r'(class="action">.*?)<div class="dropdown">.*?</div>\s*</div>', r"\1", text,
                                   flags=re.DOTALL), REPORT, lambda request: request.args.get("page") == "2")),
    broken("forward_leads_nowhere", "Forward shows the first page of the report again.",
        "promise", "An item on the second page of the report", "stops sharing",
        edited(lambda text: re.sub(r'rel="next" href="[^"]*"', f'rel="next" href="{REPORT[1:-1]}"', text), REPORT)),
    broken("the_newest_comes_too", "Whoever is added gets the owner's newest private API secret as well.",
        "promise", "Somebody is added among others", "as before", saved_otherwise(the_newest_comes_too)),
]
