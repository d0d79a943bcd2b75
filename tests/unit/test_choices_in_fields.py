"""What a field lets its reader choose from is chosen, one at a time, and never typed; and what leads to fields."""

import pytest

from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text


def told(page: str) -> list[str]:
    sentences = linted_text(from_text(f"# T\n\n## S\n\n1. Click **New**.\n{page}", "t.md")).sentences
    steps = [step.text for one in sentences for step in one.gherkin if step.keyword != "Given"]
    return [step.removeprefix("Ada, as described, ").removeprefix("Ada ") for step in steps[1:]]


def roles(page: str) -> list[str]:
    return [
        one.role for one in linted_text(from_text(f"# T\n\n## S\n\n1. Click **New**.\n{page}", "t.md")).sentences[3:]
    ]


@pytest.mark.parametrize(
    ("said", "options"),
    [
        ("can be *Once*, *Daily*, or *Weekly*.", ["Once", "Daily", "Weekly"]),
        ("choose between **Bell**, **Horn** and **Drum**.", ["Bell", "Horn", "Drum"]),
        ("When to ring again: **Soon** or **Later**.", ["Soon", "Later"]),
        ("It may be Light or Dark.", ["Light", "Dark"]),
        ("pick **Off**, **5 minutes**, or **10 minutes**.", ["Off", "5 minutes", "10 minutes"]),
        ("Possible values are Low and High, or Off.", ["Low", "High", "Off"]),
    ],
)
def test_options_of_a_field_are_selected_in_it(said: str, options: list[str]) -> None:
    assert told(f"2. Fill in the form:\n   - **Kind**: {said}\n") == [f'selects "{one}" in "Kind"' for one in options]


def test_existing_things_are_set_and_not_made_up() -> None:
    page = "2. Fill in the form:\n   - **Place**: one of the places that you added.\n"
    assert told(page) == ['sets "Place" as "one of the places that you added"']


def test_a_default_is_seen_and_not_typed() -> None:
    page = "2. Fill in the form:\n   - **Zone**: Defaults to the zone of your profile.\n"
    assert told(page) == ['sees "Zone" that "the zone of your profile"']


@pytest.mark.parametrize("lead", ["define what each can do", "set the role", "define the rights"])
def test_items_behind_a_field_are_what_it_can_have(lead: str) -> None:
    page = f"2. Under **Access**, {lead}:\n   - **Viewer** \u2013 sees it.\n   - **Owner** \u2013 may also erase it.\n"
    assert told(page) == ['selects "Viewer" in "Access"', 'selects "Owner" in "Access"']


@pytest.mark.parametrize(
    ("sentence", "options"),
    [
        ("Choose how long to keep it: 1 hour, 1 day, or Forever.", ["1 hour", "1 day", "Forever"]),
        ("Select for whom: **Me**, **Us**, or **All**.", ["Me", "Us", "All"]),
        ("Select when to ring: **Now** or **Later**.", ["Now", "Later"]),
        ("Pick ZIP or TAR.", ["ZIP", "TAR"]),
    ],
)
def test_one_of_several_options_is_selected(sentence: str, options: list[str]) -> None:
    assert told(f"2. {sentence}\n") == [f'selects "{one}"' for one in options]


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        ("Don't forget to click **Keep**, otherwise it's lost.", ['clicks "Keep"']),
        ("Remember to press **Done** or your changes vanish.", ['clicks "Done"']),
        ("Click **Store**, or else you'll lose the timer.", ['clicks "Store"']),
        ("Keep checked only the tones you like.", ['ticks "only the tones you like"']),
        ("Leave only **Mail** ticked.", ['ticks "only Mail"']),
        ("Use the **Tone** field of the form to say why.", ['types "Tone of Billing API" into "Tone"']),
        ("The guests are gone, so you need to add them again.", ['adds "them"']),
        ("They are gone, so you'll have to add them again.", ['adds "them"']),
        ("Use the **Hue** box of the form to explain why.", ['types "Hue of Billing API" into "Hue"']),
        ("First, stop the timer as shown above.", ['clicks "stop the timer"']),
        ("Then, continue from step 2 of the other page.", ['repeats "from step 2 of the other page"']),
        ("Find the **Hue** filter, enter `x`.", ['finds "Hue" that is "the Hue filter"', 'types "x" into "Hue"']),
        ("Click **A**, or if you have one, click **B**.", ['clicks "A"', 'clicks "B" if "if you have one"']),
        (
            "Delete a timer by clicking the bin icon and then **Delete**.",
            ['clicks "the bin icon" to see or to be able to "delete a timer"', 'clicks "Delete"'],
        ),
    ],
)  # fmt: skip
def test_an_instruction_is_told_from_what_stands_around_it(sentence: str, steps: list[str]) -> None:
    assert told(f"2. {sentence}\n") == steps


@pytest.mark.parametrize("lead", ["Use one or more of the fields below:", "Complete the fields."])
def test_fields_without_a_verb_are_filled_in(lead: str) -> None:
    assert told(f"2. {lead}\n   - **Period**: first and last day.\n") == ['types "Period of Billing API" into "Period"']


def test_what_a_row_says_of_its_field_is_not_done_once_more() -> None:
    table = "   | Field | Explanation |\n   |---|---|\n   | **Format** | Select **ZIP** or **TAR**. |\n"
    assert told(f"2. Fill in the window:\n\n{table}") == ['selects "ZIP" in "Format"', 'selects "TAR" in "Format"']


@pytest.mark.parametrize(
    "sentence", ["Keep the code in a safe place.", "Store it somewhere safe.", "Send a `PUT` request to the server."]
)
def test_what_is_kept_or_sent_elsewhere_is_outside(sentence: str) -> None:
    assert roles(f"2. {sentence}\n")[-1] == "outside"


def test_options_are_ticked_where_a_verb_names_them() -> None:
    table = "| Option | Effect |\n|---|---|\n| Hide hands | Takes the hands away. |\n| End | It stops that day. |\n"
    assert told(f"\nOpen **More** for these options:\n\n{table}")[1:] == [
        'ticks "Hide hands" to see or to be able to "Takes the hands away"',
        'sets "End" as "It stops that day"',
    ]


def test_a_field_with_nothing_behind_it_is_filled_in() -> None:
    assert told("2. Fill in the form:\n   - **Tone**\n") == ['types "Tone of Billing API" into "Tone"']
