"""Many wordings of each phrase, and what they become in Gherkin."""

# Tutorials as their writers write them: long lines, and quotes of every kind.
# ruff: noqa: E501, RUF001

import re

import pytest

from walkthrough.document.source import from_text
from walkthrough.language.default import grammar_for
from walkthrough.model import Tutorial
from walkthrough.plan.reading import compiled

GRAMMAR = grammar_for()
START = """# How to do it

## Requirements

* {requirement}

## Do it

1. On the side menu, select **API secrets**.
2. On the list, locate the API secret.
3. In the **Share** window, type the name of the user in the **Search users** field.
4. Select the user.

"""


def tutorial(sentence: str, *, requirement: str = "A shared API secret.") -> Tutorial:
    return compiled(from_text(START.format(requirement=requirement) + sentence, "tutorial.md"))


def drafted(sentence: str, **others: str) -> list[str]:
    """What the last sentences of a tutorial become; fails where one is not understood."""
    read = tutorial(sentence, **others)
    assert [(s.text, s.why_not_checked) for s in read.not_checked] == []
    return [step.text.removeprefix("Ada ") for route in read.routes for step in route.steps if step.line > 13]


def item(text: str) -> str:
    return text.replace("ITEM", '"Payments API"')


@pytest.mark.parametrize(
    "sentence",
    [
        "Click **Save**.",
        "Click on **Save**.",
        "Press **Save**.",
        "Hit the **Save** button.",
        "Tap **Save**.",
        "Push the button **Save**.",
        "Please click “**Save**”.",
        'Then, click "Save".',
        "Finally, click **Save** to confirm the action.",
        "You must click **Save**.",
        "Now click the **Save** button in order to finish.",
        "Click **Save** when you are done.",
        "To finish, click **Save**.",
        "Click ‘**Save**’.",
        'Click "**Save**”.',
    ],
)
def test_clicking(sentence: str) -> None:
    assert drafted(sentence) == ['clicks "Save"']


@pytest.mark.parametrize(
    "sentence",
    [
        "Select **Edit**.",
        "Choose **Edit**.",
        "Pick the **Edit** option.",
        "Go to **Edit**.",
        "Navigate to the **Edit** page.",
        "Access **Edit**.",
    ],
)
def test_selecting(sentence: str) -> None:
    assert drafted(sentence) == ['selects "Edit"']


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("in the upper left corner", "in the upper left corner"),
        ("at the top left of the screen", "in the upper left corner"),
        ("in the upper left-hand corner", "in the upper left corner"),
        ("in the upper right corner", "in the upper right corner"),
        ("on the side menu", "on the side menu"),
        ("in the left side menu", "on the side menu"),
        ("from the menu on the left", "on the side menu"),
        ("in the sidebar", "on the side menu"),
        ("in the **Action** column", 'in the "Action" column of ITEM'),
        ("under the **Action** column", 'in the "Action" column of ITEM'),
        ("under the column **Action**", 'in the "Action" column of ITEM'),
        ("in the **Action** column of the selected item", 'in the "Action" column of ITEM'),
        ("in the **Share** window", 'in the "Share" window'),
        ("in the **Share** dialog", 'in the "Share" window'),
        ("in the window **Share**", 'in the "Share" window'),
        ("on the **Share** pop-up", 'in the "Share" window'),
        ("in the new window", "in the new window"),
        ("in the window that opens", "in the new window"),
        ("in the dialog that appears", "in the new window"),
        ("from the drop-down menu", "on the open menu"),
        ("in the menu that opens", "on the open menu"),
        ("on the top bar", "on the top bar"),
    ],
)
def test_places_before_and_after(place: str, words: str) -> None:
    expected = [item(f'clicks "Yes" {words}')]
    assert drafted(f"Click **Yes** {place}.") == expected
    assert drafted(f"{place[0].upper()}{place[1:]}, click **Yes**.") == expected


@pytest.mark.parametrize(
    ("described", "icon"),
    [
        ("the icon identified by the three vertical dots", "three vertical dots"),
        ("the icon represented by the three vertical dots", "three vertical dots"),
        ("the button, which is shown as three dots,", "three vertical dots"),
        ("the three vertical dots icon", "three vertical dots"),
        ("the icon with the three vertical dots", "three vertical dots"),
        ("the icon (the three vertical dots)", "three vertical dots"),
        ("the action menu", "three vertical dots"),
        ("the **three vertical dots**", "three vertical dots"),
        ("the trash can icon", "trash can"),
        ("the **trash can** icon", "trash can"),
        ("on the trash can", "trash can"),
        ("the button with the magnifying glass icon", "magnifying glass"),
        ("the icon identified by the blue gear", "blue gear"),
        ("the gear icon", "gear"),
    ],
)
def test_icons_by_what_they_look_like(described: str, icon: str) -> None:
    assert drafted(f"Click {described} in the **Action** column.") == [
        item(f'clicks the "{icon}" icon in the "Action" column of ITEM')
    ]


def test_an_icon_belongs_to_the_entry_that_was_chosen_last() -> None:
    assert drafted("Click the trash can icon.") == ['clicks the "trash can" icon of "Betty"']
    assert drafted("Locate the API secret. Click the trash can icon.")[-1] == item(
        'clicks the "trash can" icon of ITEM'
    )


def test_a_label_with_an_icon_says_both() -> None:
    assert drafted("Click **Grid Menu**, identified by the nine squares.") == [
        'clicks the "nine squares" icon "Grid Menu"'
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Go to **Tools > Add**.",
        "Go to **Tools** > **Add**.",
        "Select **Tools >** and then **> Add**.",
        "Select **Tools**, and then, **Add**.",
        "Select **Tools** and select **Add**.",
        "Select **Tools**, then **Add**.",
        "Select **Tools**; then select **Add**.",
        "Select **Tools**. Select **Add**.",
    ],
)
def test_several_actions(sentence: str) -> None:
    assert drafted(sentence) == ['selects "Tools"', 'selects "Add"']


@pytest.mark.parametrize(
    "sentence",
    [
        "Select the user you want to share the API secret with.",
        "Choose the user with whom you want to share the API secret.",
        "Pick the member whose access you want to remove.",
        "Click the name of the user.",
        "Select the person.",
    ],
)
def test_choosing_somebody(sentence: str) -> None:
    assert drafted(sentence) == ['selects "Betty"']


@pytest.mark.parametrize(
    "sentence",
    [
        "Locate the API secret you want to share.",
        "Find the API secret that you wish to share.",
        "On the list, look for the corresponding item.",
        "Search for the desired record in the table.",
        "Select the API secret.",
        "In the API secrets report, spot the API secret.",
    ],
)
def test_locating(sentence: str) -> None:
    assert drafted(sentence) == [item("locates ITEM on the list")]


@pytest.mark.parametrize(
    "sentence",
    [
        "In the **Notes** field, type whatever helps.",
        "Type a remark in the **Notes** field.",
        "Enter a remark into the field **Notes**.",
        "Fill in **Notes**.",
        "Fill in the **Notes** field.",
        "Complete the **Notes*** field.",
        "Write a remark in **Notes**.",
        "Input a remark in the **Notes** text box.",
        r"Provide a remark in the **Notes\*:** box.",
    ],
)
def test_typing(sentence: str) -> None:
    assert drafted(sentence) == ['types "Ask the billing team before use." into "Notes"']


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        ("Fill in the **Name**, **URL** and **Tags** fields.", ["Name", "URL", "Tags"]),
        ("Fill in the mandatory fields: **Name** and **URL**.", ["Name", "URL"]),
        ("Complete **Name** and **URL**.", ["Name", "URL"]),
    ],
)
def test_filling_in_several_fields(sentence: str, steps: list[str]) -> None:
    assert [re.findall('"([^"]*)"', step)[-1] for step in drafted(sentence)] == steps


def test_values_by_role() -> None:
    assert drafted("Fill in **Client secret**.") == ['types a secret into "Client secret"']
    assert drafted("In the **Method** field, select an HTTP method.") == ['selects "POST" in "Method"']
    assert drafted("In the **Method** field, select **PUT**.") == ['selects "PUT" in "Method"']
    assert drafted("In the **Colour** field, type a colour.") == ['types "Colour of Billing API" into "Colour"']
    assert drafted('In the **Tags** field, type "blue".') == ['types "blue" into "Tags"']


@pytest.mark.parametrize(
    "sentence",
    [
        "Tick **Can edit**.",
        "Check the **Can edit** checkbox.",
        "Select the **Can edit** checkbox.",
        "Tick **Can edit** if the user should change it.",
    ],
)
def test_ticking(sentence: str) -> None:
    assert drafted(sentence) == ['ticks "Can edit" for "Betty"']


@pytest.mark.parametrize(
    "sentence",
    [
        'You\'ll get the confirmation message "**Shared**".',
        "You’ll see the message **Shared**.",
        "You will receive a message: “Shared”.",
        "The message **Shared** appears.",
        "A confirmation message **Shared** will be displayed.",
        "A message that says **Shared** is shown.",
        "A message appears, saying **Shared**.",
        "The notification says **Shared**.",
        "MySafe shows the message **Shared**.",
        "Wait for the message **Shared**.",
    ],
)
def test_messages(sentence: str) -> None:
    assert drafted(sentence) == ['sees the message "Shared"']


@pytest.mark.parametrize(
    "sentence",
    [
        "The **Shared** column reads **No**.",
        "The **Shared** column of the API secret now shows **No**.",
        "Its **Shared** column is set to **No**.",
        "You'll see a **No** in the **Shared** column.",
        "Once unshared, you’ll see **No** in the **Shared** column of the corresponding API secret report.",
        "In the **Shared** column, you'll see **No**.",
        "**No** appears in the **Shared** column.",
        "You can verify that the **Shared** column reads **No**.",
        "The API secret now has **No** in the **Shared** column.",
        "Make sure that the **Shared** column reads **No**.",
        "The chosen API secret must have the **Shared** column set to **No**.",
        "The **Shared** column must read **No**.",
    ],
)
def test_columns(sentence: str) -> None:
    assert drafted(sentence) == [item('sees "No" in the "Shared" column of ITEM')]


@pytest.mark.parametrize(
    "sentence",
    [
        "The list of **Members** will be empty.",
        "The list **Members** is empty.",
        "The **Members** list is now empty.",
        "**Members** is empty.",
        "You'll see an empty **Members** list.",
        "You can view that the list of **Members** will be empty.",
        "Nobody is listed in the **Members** list.",
        "The list **Members** shows nobody.",
        "There is nobody in the list **Members**.",
        "If nobody else has access, the list of **Members** is empty.",
    ],
)
def test_empty_lists(sentence: str) -> None:
    assert drafted(sentence) == ['sees an empty "Members" list']


@pytest.mark.parametrize(
    "sentence",
    [
        "Now, other users can no longer access the API secret.",
        "The user can no longer access the API secret.",
        "The user no longer has access to the API secret.",
        "The user loses access to the API secret.",
        "The removed user will no longer be able to see the API secret.",
        "From now on, the member cannot access it any more.",
        "The API secret can no longer be accessed by the user.",
    ],
)
def test_losing_access(sentence: str) -> None:
    assert drafted(sentence) == [item("Betty can no longer access ITEM")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The user can access the API secret.",
        "The user can now access it.",
        "The user now has access to the API secret.",
        "The member gains access to it.",
    ],
)
def test_gaining_access(sentence: str) -> None:
    assert drafted(sentence) == [item("Betty can access ITEM")]


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        ("The **Share** window opens.", ['sees the "Share" window']),
        ("A window called **Share** appears.", ['sees the "Share" window']),
        ("Click **Edit** to open the **Edit** window.", ['clicks "Edit"', 'sees the "Edit" window']),
        ("The API secret appears on the list.", ["sees ITEM on the list"]),
        ("You'll see the API secret on the list.", ["sees ITEM on the list"]),
        ("The API secret is no longer on the list.", ["no longer sees ITEM on the list"]),
        ("The word **Shared** appears on the card of the API secret.", ['sees "Shared" on ITEM']),
        ("The word **Shared** disappears from the card.", ['no longer sees "Shared" on ITEM']),
        ("**Can view** is ticked by default.", ['sees "Can view" ticked for "Betty"']),
        ("**Can edit** is not ticked.", ['sees "Can edit" not ticked for "Betty"']),
        ("The text box turns **red**.", ['sees "Search users" turn red']),
        ("It shows “**User not found**”.", ['sees "User not found" in the "Share" window']),
        ("You'll see “**Wrong**” beside the field.", ['sees "Wrong" beside "Search users"']),
        ("You are its **Owner**.", ['sees "Ada" in the "Owner" column of ITEM']),
        ("Only the **Owner** of an API secret can share it.", ['sees "Ada" in the "Owner" column of ITEM']),
        ("You'll see its **Name** and **Tags**.", ['sees "Payments API" as the "Name"', 'sees the details "Tags"']),
        ("The **Client secret** is not shown yet.", ['does not see the "Client secret" of ITEM']),
        ("**Name** and **URL** are mandatory.", ['sees the fields "Name" and "URL" marked as mandatory']),
        ("Copy the **Client secret**.", ['can copy the "Client secret" of ITEM']),
        (
            "In the **View API secret** window, identified by the magnifying glass, under the **Action** column, you can view that "
            "the list of **Members** will be empty.",
            [
                'clicks the "magnifying glass" icon "View API secret" in the "Action" column of ITEM',
                'sees the "View API secret" window',
                'sees an empty "Members" list',
            ],
        ),
    ],
)
def test_other_promises(sentence: str, steps: list[str]) -> None:
    assert drafted(sentence) == [item(step) for step in steps]


@pytest.mark.parametrize(
    ("requirement", "givens"),
    [
        ("A share API secret.", ["Ada owns the API secret ITEM, shared with Betty", "Betty can access ITEM", "Ada is signed in"]),
        ("An API secret that you have shared with somebody.", ["Ada owns the API secret ITEM, shared with Betty", "Betty can access ITEM", "Ada is signed in"]),
        ("You need an API secret that you own.", ["Ada owns the API secret ITEM", "Ada is signed in"]),
        ("Your own API secret.", ["Ada owns the API secret ITEM", "Ada is signed in"]),
        ("An API secret that somebody shared with you.", ["Ada owns the API secret ITEM, shared with Betty", "Betty is signed in"]),
        ("You must have a MySafe account.", ["Ada owns the API secret ITEM", "Ada is signed in"]),
    ],
)  # fmt: skip
def test_requirements(requirement: str, givens: list[str]) -> None:
    read = tutorial("Click **Save**.", requirement=requirement)
    assert not read.not_checked
    assert [step.text for step in read.background] == [item(given) for given in givens]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Click the thing over there.", "step"),
        ("Drag **Save** to the left.", "step"),
        ("Click **Save** on the moon.", "step"),
        ("Click **Save** and dance.", "step"),
        ("Tick **Can edit** if needed, and click the gear.", "step"),
        ("Click **A**, which opens the **B** drawer.", "step"),
        ("The screen will turn upside down.", "outcome"),
        ("You'll see **No**.", "outcome"),
        ("The **Shared** column reads **No** or something.", "outcome"),
        ("Click **Save** to show the **Other** drawer.", "step"),
        ("If it rains, you'll see the message **Wet**.", "outcome"),
    ],
)
def test_what_is_not_understood_is_not_checked_and_says_why(sentence: str, role: str) -> None:
    (wrong,) = tutorial(sentence).not_checked
    assert (wrong.text, wrong.role) == (sentence.replace("**", ""), role)
    assert wrong.why_not_checked


def test_a_requirement_that_nothing_is_made_of_is_told() -> None:
    text = (
        "# T\n\n## Requirements\n\n* An API secret that you own.\n\n## Do\n\n1. Fill in **Name**.\n2. Click **Save**.\n"
    )
    assert [(s.line, s.why_not_checked) for s in compiled(from_text(text, "t.md")).not_checked] == [
        (5, "no step came of it")
    ]


def test_the_nearest_phrases_are_named() -> None:
    (wrong,) = tutorial("The list of **Members** will be emptied out.").not_checked
    assert "The list of **Users with access to information** will be empty." in wrong.nearest


@pytest.mark.parametrize(
    "sentence", ["API secrets are encrypted.", "Do you still have questions?", "This takes a minute."]
)
def test_what_asks_and_promises_nothing_is_prose(sentence: str) -> None:
    read = tutorial(sentence)
    assert (read.sentences[-1].role, read.not_checked) == ("prose", [])


@pytest.mark.parametrize(("phrase", "example"), GRAMMAR.examples, ids=lambda one: getattr(one, "meaning", ""))
def test_every_example_is_understood(phrase, example: str) -> None:
    read = tutorial(example)
    if phrase.sort == "need":
        read = tutorial("Click **Save**.", requirement=example)
    if phrase.meaning != "typed details":
        assert [(s.text, s.why_not_checked) for s in read.not_checked] == []


def test_the_alt_text_of_a_picture_may_say_that_it_is_an_icon() -> None:
    said = drafted("In the **Action** column, click **View API secret** ![magnifying glass icon](/view.svg).")[-1]
    assert said.startswith('clicks the "magnifying glass" icon "View API secret"')


@pytest.mark.parametrize("icon", GRAMMAR.profile.icons)
def test_every_icon_is_known_by_its_own_name(icon: str) -> None:
    assert drafted(f"Click the {icon} icon.")[-1].startswith(f'clicks the "{icon}" icon')
