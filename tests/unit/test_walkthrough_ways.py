"""What a page leaves to its reader is a route for each way; sections begin anew, or go on, as a reader would see it."""

import pytest

from walkthrough.document.source import from_text
from walkthrough.model import Tutorial
from walkthrough.plan.reading import compiled

WAY_IN = "1. Click the **Grid Menu** and select **MySafe**.\n"


def read(*lines: str) -> Tutorial:
    return compiled(from_text("# Look\n\n## Do it\n\n" + WAY_IN + "\n".join(lines) + "\n", "t.md"))


def pressed(tutorial: Tutorial) -> list[list[str]]:
    """The words on the controls that each route uses, behind the way in."""
    return [[step.text.split('"')[1] for step in route.steps if '"' in step.text][2:] for route in tutorial.routes]


@pytest.mark.parametrize(
    "sentence",
    [
        "Click **Home** or **API secrets**.",
        "Click either **Home** or **API secrets**.",
        "Either click **Home** or click **API secrets**.",
        "Click the **Home** or the **API secrets** button.",
        "Click **Home**, or click **API secrets**.",
    ],
)
def test_each_side_of_an_or_is_a_route(sentence: str) -> None:
    tutorial = read(f"2. {sentence}", "3. Click **Update**.")
    assert pressed(tutorial) == [["Home", "Update"], ["API secrets", "Update"]]
    assert not tutorial.not_checked


@pytest.mark.parametrize(
    "lines",
    [
        ("2. Click **Home**.", "3. Or, click **API secrets**.", "4. Click **Update**."),
        ("2. Click **Home**.", "", "   Alternatively, click **API secrets**.", "", "3. Click **Update**."),
        ("2. Do one of the following:", "   - Click **Home**.", "   - Click **API secrets**.", "3. Click **Update**."),
        (
            "2. Choose a place:",
            "   - If you want to see a few, click **Home**.",
            "   - If you want to see all, click **API secrets**.",
            "3. Click **Update**.",
        ),
    ],
)
def test_a_way_in_a_sentence_of_its_own_is_a_route(lines: tuple[str, ...]) -> None:
    tutorial = read(*lines)
    assert pressed(tutorial) == [["Home", "Update"], ["API secrets", "Update"]]
    assert not tutorial.not_checked


def test_many_words_joined_by_or_are_no_routes() -> None:
    tutorial = read("2. Click " + " or ".join(f"**a{number}**" for number in range(240)) + ".")
    assert len(tutorial.routes) <= 5


def test_a_step_for_who_wants_it_is_done_and_said_to_be_a_choice() -> None:
    tutorial = read("2. If you want to see it all, click **Update**.", "3. (Optional) Click **Home**.")
    assert pressed(tutorial) == [["Update", "Home"]]
    assert [choice.line for choice in tutorial.choices] == [6, 7]


def test_a_section_that_begins_elsewhere_goes_on() -> None:
    tutorial = read("2. Click **API secrets**.", "", "## See it", "", "1. Click **Update**.")
    assert pressed(tutorial) == [["API secrets", "Update"]]


def test_a_section_with_steps_begins_where_one_before_it_has_been() -> None:
    tutorial = read(
        "2. On the side menu, click **API secrets**.",
        "3. Click **Update**.",
        "",
        "## See it",
        "",
        "1. On the side menu, click **Home**.",
    )
    assert pressed(tutorial) == [["API secrets", "Update"], ["Home"]]


def test_a_section_without_a_list_is_a_how_to_where_it_begins_from_the_start() -> None:
    tutorial = read(
        "2. Click **Home**.", "", "## See it", "", "Click the **Grid Menu** and select **MySafe**. Click **Update**."
    )
    assert pressed(tutorial) == [["Home"], ["Update"]]


def test_what_may_be_pressed_in_a_section_of_its_own_has_its_steps() -> None:
    page = "# T\n\n## One\n\n1. Click **A**.\n2. Click **B**.\n\n## Two\n\n1. Click **A**.\n2. Click **D** or **E**.\n"
    told = [step.text for one in compiled(from_text(page, "t.md")).sentences for step in one.gherkin]
    assert [f'Ada clicks "{name}"' in told for name in "BDE"] == [True] * 3
