"""Pages whose steps stand in paragraphs: under titles in bold, and in front of the first heading."""

import pytest

from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text


def roles(page: str) -> list[tuple[str, str]]:
    return [(one.role, one.text) for one in linted_text(from_text(page, "t.md")).sentences]


def test_a_line_in_bold_above_a_paragraph_is_its_title() -> None:
    page = (
        "# Lock up\n\n**Step 1: Count the keys**\nOpen the box and take the keys.\n\n"
        "**Compare**\nTap *Done*.\n\n## More\n\nBye.\n"
    )
    assert roles(page) == [
        ("prose", "Lock up"),
        ("prose", "Step 1: Count the keys"),
        ("step", "Open the box and take the keys."),
        ("prose", "Compare"),
        ("step", "Tap Done."),
        ("prose", "More"),
        ("prose", "Bye."),
    ]


@pytest.mark.parametrize("title", ["**Delete a shelf**", "**To delete a shelf**", "**Who may delete one?**"])
def test_a_paragraph_in_bold_over_another_is_its_title(title: str) -> None:
    assert roles(f"# T\n\n## S\n\n{title}\n\nClick **Bin**.\n")[2:] == [
        ("prose", title.strip("*")),
        ("step", "Click Bin."),
    ]


@pytest.mark.parametrize(
    ("page", "role"),
    [
        ("# T\n\n## S\n\nClick **Go**.\n\n**Click the bin.**\n\nIt **opens**.\n", "step"),
        ("# T\n\n## S\n\n1. **Click the bin**\n2. The window opens.\n", "step"),
        ("# T\n\n## S\n\nClick **Go**, then\n**Bin**\nand wait.\n", "step"),
    ],
)
def test_an_instruction_in_bold_is_no_title(page: str, role: str) -> None:
    assert role in {kind for kind, text in roles(page) if "bin" in text.lower()}


def test_an_instruction_in_front_of_the_first_heading_is_a_step() -> None:
    page = "# T\n\nJars hold jam.\n\nPick a jar and click *Fill*.\n\nOpen the jar that you like.\n\n## More\n\nBye.\n"
    assert [role for role, _ in roles(page)] == ["prose", "prose", "step", "step", "prose", "prose"]
