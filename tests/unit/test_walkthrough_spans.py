"""A sentence knows where it begins and ends in the source, with the markup it stands in."""

from pathlib import Path

import pytest

from walkthrough.document.source import from_text
from walkthrough.plan.reading import compiled

HERE = Path(__file__).parent
WRITTEN = sorted([*(HERE.parents[1] / "tutorials").glob("*.md"), *(HERE / "tutorials").rglob("*.md")])


def quoted(text: str) -> list[str]:
    """Every sentence as its writer wrote it."""
    return [text[sentence.start : sentence.end] for sentence in compiled(from_text(text, "t.md")).sentences]


@pytest.mark.parametrize("ended", ["", ".", "!"], ids=["no stop", "stop", "exclamation mark"])
@pytest.mark.parametrize(
    "last",
    [
        "[the page](x.md)",
        "[the **page**](x.md 'a title')",
        "[the page][ref]",
        "<https://x.test/>",
        "**Share**",
        "*Share*",
        "***Share***",
        "`Share`",
        "`` a ` b ``",
        '"**Share**"',
        "“*Share*”",
        "(**Share**)",
        r"\*",
        "&amp;",
        "![the icon](x.png)",
        "[![the icon](x.png)](y.md)",
        "<b>Share</b>",
    ],
)
def test_the_end_of_a_sentence_is_behind_its_last_markup(last: str, ended: str) -> None:
    sentence = f"See {last}{ended}"
    text = f"# Title\n\n* {sentence}\n* Then rest.\n\n[ref]: x.md\n"
    assert quoted(text) == ["Title", sentence, "Then rest."]


@pytest.mark.parametrize(
    "sentence", ["**See it.**", "*See it.*", "[See it.](x.md)", '"**See it.**"', "**[See it.](x.md)**", "See (**it.**)"]
)
def test_a_full_stop_may_stand_inside_the_markup(sentence: str) -> None:
    assert quoted(f"{sentence} Then rest.\n") == [sentence, "Then rest."]


@pytest.mark.parametrize("first", ["[Open](x.md)", "*Open*", "**Open**", "`Open`", "<https://x.test>", "&amp;", r"\*"])
def test_a_sentence_begins_before_its_first_markup(first: str) -> None:
    assert quoted(f"* One here.\n* {first} it.\n") == ["One here.", f"{first} it."]


def test_a_picture_behind_a_full_stop_belongs_to_no_sentence() -> None:
    assert quoted("Click it. ![Screen](x.png)\n\nClick ![it](y.png). ![](z.png) Rest.") == [
        "Click it.",
        "Click ![it](y.png).",
        "Rest.",
    ]


def test_a_sentence_keeps_its_lines_and_a_cell_its_own() -> None:
    assert quoted("> One and\n> **two**.\n\n| [a](x.md) | **b** |\n|---|---|\n| `c` | [d](y.md) |\n") == [
        "One and\n> **two**.",
        "[a](x.md)",
        "**b**",
        "`c`",
        "[d](y.md)",
    ]


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_stands_there_reads_as_the_sentence(path: Path) -> None:
    source = from_text(path.read_text(encoding="utf-8"), path.name)
    sentences = compiled(source).sentences
    for before, sentence in zip([None, *sentences], sentences, strict=False):
        assert before is None or before.end <= sentence.start
        again = compiled(from_text(source.text[sentence.start : sentence.end], path.name)).sentences
        assert again[-1].text.split()[-1] == sentence.text.split()[-1]
