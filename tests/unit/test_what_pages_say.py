"""What a page says beside its steps: facts line by line, boxes, answers, and lists of what comes of something."""

from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text


def sentences_of(page: str) -> list[tuple[str, str, list[str]]]:
    """Of each sentence its role, its text and its steps."""
    told = linted_text(from_text(page, "t.md")).sentences
    return [(one.role, one.text, [step.text for step in one.gherkin]) for one in told]


def roles(page: str) -> dict[str, str]:
    return {text: role for role, text, _ in sentences_of(page)}


STEPS = "# T\n\n## S\n\n1. Click **Go**.\n\n"


def test_facts_are_read_line_by_line() -> None:
    said = roles("# T\n\n**Plans:** Small, Large\n**Who can do this:** Gardeners\n\n## S\n\n1. Click **Go**.\n")
    assert said["Plans: Small, Large"] == "prose"
    assert said["Who can do this: Gardeners"] == "requirement"


def test_a_label_on_its_own_line_makes_a_box() -> None:
    said = roles(f"{STEPS}> **IMPORTANT**\n> Once it grows, its pot can no longer be changed.\n")
    assert said["Once it grows, its pot can no longer be changed."] == "outcome"
    assert not any("IMPORTANT" in text for text in said)


def test_a_sentence_that_goes_on_behind_its_label_keeps_it() -> None:
    said = roles(f'{STEPS}Note: if nothing grows, the message "No plants" is shown.\n')
    assert said['Note: if nothing grows, the message "No plants" is shown.'] == "outcome"


def test_no_is_an_answer_and_a_number_only_before_a_digit() -> None:
    said = roles(f"{STEPS}**Does it fade?**\nNo. The **Grow** button isn't shown in winter. See No. 5 there.\n")
    assert said["No."] == "prose"
    assert "The Grow button isn't shown in winter." in said
    assert "See No. 5 there." in said


def test_the_items_under_when_you_do_something_are_promises() -> None:
    items = "- It is taken off the shelf.\n- Visitors can still book it.\n"
    page = f"# T\n\nPots are nice.\n\n## Store it\n\nWhen you store a pot:\n\n{items}\n## S\n\n1. Click **Go**.\n"
    told = {text: steps for _, text, steps in sentences_of(page)}
    assert told["It is taken off the shelf."][-1].endswith(
        'no longer sees "a pot" that must disappear: "is taken off the shelf"'
    )
    assert told["Visitors can still book it."][-1].endswith('finds that "Visitors" can "still book it"')


def test_that_only_some_can_says_that_others_cannot() -> None:
    told = {text: steps for _, text, steps in sentences_of(f"{STEPS}Only the gardener can open the shed.\n")}
    assert [step.split(", ", 2)[2] for step in told["Only the gardener can open the shed."]] == [
        'finds that "Only the gardener" can "open the shed"',
        'finds that "anybody else" can no longer "open the shed"',
    ]


def test_a_trail_of_pages_at_the_top_is_no_step() -> None:
    said = roles(f"# T\n\n*Garden \u203a Shed \u203a Tools*\n\n{STEPS.removeprefix('# T')}")
    assert said["Garden > Shed > Tools"] == "prose"


def test_what_is_said_beside_a_requirement_is_no_requirement() -> None:
    said = roles(f"# T\n\n## Requirements\n\n- A spade. All sizes are accepted.\n\n{STEPS.removeprefix('# T')}")
    assert said["A spade."] == "requirement"
    assert said["All sizes are accepted."] == "prose"
