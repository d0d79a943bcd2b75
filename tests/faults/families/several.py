"""What works with one, the first, the only one, does not work with several, the second, the last."""

import re

from tests.faults.answers import edited_after, failing, somebody_gone, somebody_new
from tests.faults.deviations import asked_otherwise, edited, patched, rewritten
from tests.faults.fault import broken, unsaid
from tests.faults.finding import by_name_and_address_only, only_whole_usernames, without_addresses
from tests.faults.memberships import (
    all_go_with_the_last,
    disabled_when_nobody_is_left,
    editors_stay,
    everybody_edits,
    nobody_edits_any_more,
    one_comes_at_a_time,
    one_goes_at_a_time,
    only_the_first_goes,
    saved_otherwise,
    tags_are_lost,
    the_last_stays,
    the_middle_stays,
    the_older_comes_too,
    the_older_goes_too,
    who_comes_replaces_the_others,
)

DETAILS, REPORT, HOME = "^/mysafe/api-secrets/[^/]+$", "^/mysafe/api-secrets$", "^/mysafe/$"
PEOPLE = "reference_app.web.people:people"
REQUIRED = ("add", "If you leave one of them empty", '"This field is required" beside')
MEMBER = re.compile(r'<tr role="row"><th role="rowheader" scope="row" class="name">.*?</tr>\s*', re.DOTALL)
NAMES = re.compile(r'(class="name">)([^<]*)( <span class="username">)')
SECOND_CAN_EDIT = re.compile(r'(data-label="Can edit\?"><span class="pill )pill-yes">Yes')


def only_the_first_member(text: str) -> str:
    """Leave all others out of the list of users with access."""
    first = MEMBER.search(text)
    return text[: first.end()] + MEMBER.sub("", text[first.end() :]) if first else text


def names_moved_on(text: str) -> str:
    """Give each member the name of the next."""
    names = [name for _, name, _ in NAMES.findall(text)]
    moved = iter(names[1:] + names[:1])
    return NAMES.sub(lambda at: at[1] + next(moved) + at[3], text)


def secret_lost(text: str) -> str:
    """Protect nothing any more."""
    return re.sub(r'"value":"[^"]*"', '"value":""', text)


def missing(field: str):
    """Fill in a field that was left empty."""

    def fill(form):
        form[field] = form[field] or ("https://" + "example.test" if field == "url" else "-")

    return asked_otherwise(fill, "/add$")


def lost_with(field: str, other: str):
    """Lose a field where another was left empty."""

    def lose(form):
        if not form[field]:
            form[other] = ""

    return asked_otherwise(lose, "/add$")


# fmt: off
FAULTS = [
    unsaid("only_the_first_goes", "Only the first on the list can be removed.", "can no longer access",
        saved_otherwise(only_the_first_goes)),
    unsaid("the_last_stays", "The last of several members cannot be removed.", "can no longer access",
        saved_otherwise(the_last_stays)),
    unsaid("the_middle_stays", "The middle one of three members cannot be removed.", "can no longer access",
        saved_otherwise(the_middle_stays)),
    unsaid("one_goes_at_a_time", "Of two who are removed at once, one keeps access.", "can no longer access",
        saved_otherwise(one_goes_at_a_time)),
    unsaid("one_comes_at_a_time", "Of two who are added at once, one gets no access.", "can access",
        saved_otherwise(one_comes_at_a_time)),
    unsaid("who_comes_replaces_the_others", "Whoever is added takes the place of all others.", "can access",
        saved_otherwise(who_comes_replaces_the_others)),
    unsaid("all_go_with_the_last", "When the last on the list is removed, all lose access.", "can access",
        saved_otherwise(all_go_with_the_last)),
    unsaid("editors_stay", "Whoever can edit cannot be removed.", "can no longer access",
        saved_otherwise(editors_stay)),
    unsaid("nobody_edits_any_more", "When somebody is removed, nobody else can edit any more.", "edit",
        saved_otherwise(nobody_edits_any_more)),
    unsaid("everybody_edits", "When somebody is added, everybody can edit.", "edit",
        saved_otherwise(everybody_edits)),
    unsaid("the_older_goes_too", "Whoever is removed loses the next older API secret as well.", "can access",
        saved_otherwise(the_older_goes_too)),
    unsaid("the_older_comes_too", "Whoever is added gets the next older API secret as well.", "access",
        saved_otherwise(the_older_comes_too)),
    broken("disabled_when_nobody_is_left", "What is shared with nobody any more is not on the owner's list either.",
        "unshare", "If nobody else has access, you'll see", 'sees "No" in the "Shared" column',
        saved_otherwise(disabled_when_nobody_is_left)),
    unsaid("tags_are_lost", "When somebody is added, the owner's tags are lost.", "Ada",
        saved_otherwise(tags_are_lost)),
    unsaid("owner_loses_the_secret", "When somebody was removed, the secret is empty, for its owner as well.", "Ada",
        edited_after(somebody_gone, secret_lost, "/information$")),
    unsaid("owner_loses_home", "When somebody was removed, Home shows the owner no card any more.", "Ada",
        edited_after(
            somebody_gone, lambda text: re.sub(r'<ul class="cards".*?</ul>', "", text, flags=re.DOTALL), HOME)),
    unsaid("owner_loses_the_notes", "When somebody was added, the details show the Client ID no more.", "Ada",
        edited_after(somebody_new, lambda text: re.sub(
            r'<tr role="row" class="detail-client-id">.*?</tr>', "", text, flags=re.DOTALL), DETAILS)),
    unsaid("details_fail_with_two", "The details end in an error where two have access.", "",
        failing(DETAILS, "GET", done=True,
                when=lambda _, answer: len(MEMBER.findall(answer.get_data(as_text=True))) > 1)),
    unsaid("only_the_first_is_listed", "The list of users with access shows only the first of them.", "",
        edited(only_the_first_member, DETAILS)),
    unsaid("names_moved_on", "On the list of users with access, each has the name of the next.", "",
        edited(names_moved_on, DETAILS)),
    unsaid("by_address_no_more", "The search does not find people by their addresses.", "",
        patched(PEOPLE, without_addresses)),
    unsaid("by_username_no_more", "The search does not find people by their usernames.", "",
        patched(PEOPLE, by_name_and_address_only)),
    unsaid("by_whole_username_only", "The search finds nobody by a part of a name.", "",
        patched(PEOPLE, only_whole_usernames)),
    unsaid("first_found_is_chosen", "Whoever is clicked among those found, the first is chosen.", "",
        rewritten('"click", () => pick(person)', '"click", () => pick(people[0])', "/user_search.js$")),
    broken("name_may_be_empty", "An API secret without a name is saved.", *REQUIRED, missing("name")),
    broken("url_may_be_empty", "An API secret without a URL is saved.", *REQUIRED, missing("url")),
    broken("notes_lost_without_a_name", "The notes are lost when the name is missing.",
        "add", "If you leave one of them empty", "typed into", lost_with("name", "notes")),
    broken("url_blank_for_members", "The details tell members no Url.",
        "view", "The **View API secret** window opens", 'the details "Last use"',
        rewritten(re.compile(r'(<tr role="row" class="detail-url"><th[^>]*>Url</th><td role="cell">)[^<]*'), r"\1",
                  DETAILS)),
    unsaid("shared_counts_one_only", "The column Shared says No where more than one has access.", "is shared",
        edited_after(lambda form: len(set(form.getlist("member"))) > 1, lambda text: text.replace(
            'data-label="Shared"><span class="pill pill-yes">Yes', 'data-label="Shared"><span class="pill pill-no">No'),
            REPORT)),
]
