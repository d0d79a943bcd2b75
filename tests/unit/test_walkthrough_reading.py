"""Nothing of a tutorial is lost or read twice, whatever its Markdown is; each sentence has its place and role."""

# Tutorials as their writers write them: long lines, and quotes of every kind.
# ruff: noqa: E501, RUF001

import re
import time
from collections import Counter
from itertools import count, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from walkthrough.document import markdown
from walkthrough.document.sentences import pieces_of
from walkthrough.document.source import from_text
from walkthrough.language.default import LANGUAGE
from walkthrough.lint.linted import linted_text
from walkthrough.model import Tutorial
from walkthrough.plan.gherkin import feature
from walkthrough.plan.reading import compiled

WORDS = st.sampled_from(
    ["click", "**Save**", "the", "_user_", "`code`", "“**Shared**”", "and", "[a link](x.md)", "icon", "list", "\t", "youâ€™ll", "see",
     "**Name***", r"\*", "&amp;", "![pic](p.png)", "<b>", "5", "e.g.", "**A > B**", "locate", "API secret", "<https://x.test>", "If", ","]
)  # fmt: skip
SENTENCE = st.builds(
    lambda words, end: " ".join(words) + end,
    st.lists(WORDS, min_size=1, max_size=8),
    st.sampled_from([".", "!", "?", ":", ""]),
)
TEXT = st.lists(SENTENCE, min_size=1, max_size=3).map(" ".join)
FRAME = st.sampled_from(
    ["{}", "# {}", "## {}", "1. {}", "7. {}", "* {}", "    {}", "a. {}", "6.1. {}", "5.{}", "> {}", "> [!NOTE]\n> {}", ":::info\n{}\n:::",
     "    :::(Info) (Info)\n    {}\n    :::", ":::(Warning) (Caution)\n{}", "!!! note\n    {}", "**Note:** {}", "| a | b |\n|---|---|\n| {} | z |",
     "```\n{}\n```", "<!-- a comment -->\n{}", "- [ ] {}", "   1. {}", "{}\n{}"]
)  # fmt: skip
DOCUMENT = st.lists(
    st.tuples(FRAME, TEXT, st.sampled_from(["\n", "\n\n"])).map(lambda part: part[0].replace("{}", part[1]) + part[2]), min_size=1, max_size=7
).map("".join)  # fmt: skip


def places(text: str) -> list[int]:
    return [
        place for block in markdown.read(text).blocks for piece in pieces_of(block) for place in piece.printed.offsets
    ]


@settings(max_examples=40)
@given(DOCUMENT)
def test_no_character_is_in_two_sentences(document: str) -> None:
    text = from_text(document, "t.md").text
    once = [place for place in places(text) if not text[place].isspace()]
    # An entity such as &amp; and the two stars of bold words stand for one printed character each.
    assert max(Counter(once).values(), default=0) <= 1


@settings(max_examples=40)
@given(DOCUMENT)
def test_each_sentence_ends_before_the_next_begins(document: str) -> None:
    sentences = compiled(from_text(document, "t.md")).sentences
    spans = [(sentence.start, sentence.end) for sentence in sentences]
    assert all(start < end for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


MARKUP = re.compile(
    r"""
    ^[ >\d.*+-]*(?::::.*|!!![ ].*|\[!\w+\].*|```.*|<!--.*-->)$                        # boxes, code, comments
    | ^[ ]*(?:[>][ ]?)*(?:\#{1,6}[ ] | (?:\d{1,9}[.)]|[-*+])(?=\s|$)(?:[ ]\[[ ]\])?[ ]? )* # lists, headings, quotations
    | ^[ >]*(?:[a-z][.)](?=\s)|\d+(?:\.\d+)+[.)]?(?=\s)|\d+[.)])                       # what was meant as a step
    | \]\([^)]*\) | !\[[^\]]*\]\([^)]*\) | </?\w+> | &\w+; | \\(?=\W)                   # links, pictures, HTML, escapes
    | ^[ >\d.*+-]*\|?[ ]*[-|: ]+$                                                       # the lines of a table
    | (?i:\**(?:note)\s*:\s*\**:?)
    """,
    re.VERBOSE | re.MULTILINE,
)


@settings(max_examples=40)
@given(DOCUMENT)
def test_every_character_is_in_a_sentence_or_markup(document: str) -> None:
    text = from_text(document, "t.md").text
    left = list(text)
    for place in places(text):
        left[place] = " "
    for match in MARKUP.finditer(text):
        left[match.start() : match.end()] = " " * (match.end() - match.start())
    lost = [(index, letter) for index, letter in enumerate(left) if letter.isalnum()]
    assert lost == [], f"{[text[max(0, i - 10) : i + 10] for i, _ in lost]}"


@settings(max_examples=40)
@given(st.lists(st.tuples(FRAME.filter(lambda f: f.count("{}") == 1), st.integers(1, 4)), min_size=1, max_size=6))
def test_every_word_is_in_exactly_one_sentence(parts: list[tuple[str, int]]) -> None:
    numbers = count()
    written = [(frame, " ".join(f"word{next(numbers)}z" for _ in range(words)) + ".") for frame, words in parts]
    document = "\n\n".join(frame.replace("{}", text) for frame, text in written)
    read = linted_text(from_text(document, "t.md"))
    found = Counter(re.findall(r"word\d+z", " ".join(sentence.text for sentence in read.sentences)))
    assert found == Counter(re.findall(r"word\d+z", document))
    for sentence in read.sentences:
        assert sentence.text.split()[0] in document.split("\n")[sentence.line - 1].replace("**", "")


@settings(max_examples=40)
@given(st.one_of(DOCUMENT, st.text(alphabet="ab.1)*_`[]()<>:!#>|-\\\n\t&;«» ", max_size=80)))
def test_whatever_stands_in_a_file_is_read(document: str) -> None:
    read = linted_text(from_text(document, "t.md"))
    feature(read)
    for sentence in read.sentences:
        assert 1 <= sentence.line <= document.count("\n") + 1
        assert sentence.role in {"step", "outcome", "requirement"} or not sentence.why_not_checked
        if sentence.role in {"step", "outcome"}:
            # What leads in a list is told by the list.
            assert sentence.gherkin or sentence.why_not_checked or sentence.text.endswith(":")


def read(text: str) -> Tutorial:
    return compiled(from_text(text, "t.md"))


BOXES = [
    ":::info\n{}\n:::", "::: info\n{}\n:::", ":::(Info) (Info)\n{}\n:::", ":::(Warning) (Caution)\n{}\n:::", ":::info Title\n{}\n:::",
    "    :::info\n    {}\n    :::", "> [!NOTE]\n> {}", "!!! tip\n    {}", "> **Note:** {}", "**Important:** {}", "Note: {}", "**Caution**: {}",
]  # fmt: skip


@pytest.mark.parametrize("box", BOXES)
def test_boxes_in_every_spelling(box: str) -> None:
    text = "# T\n\n## Do\n\n1. Click **A**.\n\n" + box.replace("{}", "It is encrypted.") + "\n"
    (block,) = [block for block in markdown.read(text, LANGUAGE.box_labels).blocks if "encrypted" in block.printed.text]
    assert block.printed.text.strip() == "It is encrypted."
    assert block.admonition is not None
    assert block.admonition.kind in LANGUAGE.box_labels
    assert read(text).sentences[-1].role == "note"


def test_numbers_as_written_and_as_shown() -> None:
    blocks = markdown.read("1. a\n2. b\n\n    :::info\n    x\n    :::\n\n1. c\n2. d\n\nend\n\n5. e\n").blocks
    numbers = [(block.items[0].written, block.items[0].shown) for block in blocks if block.items]
    assert numbers == [("1", 1), ("2", 2), ("2", 2), ("1", 3), ("2", 4), ("5", 5)]


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("1. Do it:\na. Click **A**.\nb. Click **B**.", ["a.", "b."]),
        ("6. Do it:\n6.1. Click **A**.\n6.2 Click **B**.", ["6.1.", "6.2"]),
        ("4. Click **A**.\n5.Click **B**.", ["5."]),
        ("1. Do it:\n\n    a) Click **A**.\n    b) Click **B**.", ["a)", "b)"]),
        ("5.**Save** it.", ["5."]),
    ],
)
def test_sub_steps_that_markdown_does_not_see(text: str, markers: list[str]) -> None:
    pieces = [piece for block in markdown.read(text).blocks for piece in pieces_of(block)]
    assert [piece.marker for piece in pieces if piece.marker] == markers


def test_each_sentence_has_its_line_and_column() -> None:
    text = "# T\n\nOne. Two\nis **here**. Three [link](x.md). Four.\n\n1. Five. Six.\n"
    assert [(s.line, s.column, s.text) for s in read(text).sentences] == [
        (1, 3, "T"), (3, 1, "One."), (3, 6, "Two is here."), (4, 14, "Three link."), (4, 34, "Four."), (6, 4, "Five."), (6, 10, "Six."),
    ]  # fmt: skip


def test_roles() -> None:
    text = (
        "# How\n\nLearn to save.\n\n## Requirements\n\n* An API secret. For more information, read [more](m.md).\n\n## Do\n\n"
        "1. Click **A**.\n\n    :::info\n    It is encrypted.\n    :::\n\nYou'll see the message **B**.\n\n## Next steps\n\n* [More](m.md)\n"
    )
    roles = [(s.text, s.role) for s in read(text).sentences]
    assert roles == [
        ("How", "prose"), ("Learn to save.", "prose"), ("Requirements", "prose"), ("An API secret.", "requirement"),
        ("For more information, read more.", "link"), ("Do", "prose"), ("Click A.", "step"), ("It is encrypted.", "note"),
        ("You'll see the message B.", "outcome"), ("Next steps", "prose"), ("More", "link"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "To add API secrets, access [How to fill in the form](add.md).",
        "To get one, go to [How to ask for an account](ask.md).",
        "If you have none, follow [How to write your first one](first.md).",
    ],
)
def test_what_leads_to_another_page_is_no_step(sentence: str) -> None:
    page = f"# How\n\n## Requirements\n\n* An API secret. {sentence}\n\n## Do\n\n1. Click **A**.\n"
    assert [s.role for s in read(page).sentences if s.line == 5][1:] == ["link"]


def test_damaged_encoding_is_repaired_for_reading_and_remembered() -> None:
    source = from_text("Once done, youâ€™ll see it. “Fine” – déjà vu.", "t.md")
    assert source.text == "Once done, you’ll see it. “Fine” – déjà vu."
    assert [(d.line, d.column, d.repaired) for d in source.damages] == [(1, 12, "you’ll")]


def test_steps_that_markdown_takes_for_code_are_not_passed_over() -> None:
    (wrong,) = read("# T\n\n## Do\n\n1. Click **A**.\n\nText.\n\n    2. Click **B**.\n").not_checked
    assert (wrong.line, wrong.reason) == (9, "Markdown shows this as code")


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("On the list, locate the API secret you want to share.", "the API secret you want to share", "Payments API"),
        (
            "Find the API secret you want to home in on.",
            "the API secret you want to home in on",
            "Payments API",
        ),
        ("Click the user you want to share it with.", "the user you want to share it with", "Betty"),
        ("Locate it.", "the item", "Payments API"),
        ("In the **Client ID** field, type the client's ID.", "Client ID", "billing-client"),
        ("Tick **Can edit** if the user may change the API secret.", "if the user may change the API secret", "done"),
        ("If nobody else has access, the list of **Members** is empty.", "if nobody else has access", "so it is here"),
    ],
)
def test_a_choice_is_named_by_what_is_chosen(sentence: str, words: str, value: str) -> None:
    assert [(c.line, c.words, c.value) for c in read(f"# T\n\n## Do\n\n{sentence}\n").choices] == [(5, words, value)]


def test_two_ways_of_one_name_are_told_apart() -> None:
    box = (
        "> [!TIP]\n> You can also do it through the shortcut on the home screen of **MySafe**. "
        "Locate the API secret you want to view and click **View API secret**.\n\n"
    )
    text = "# View\n\n1. On the side menu, select **API secrets**.\n\n" + 3 * box
    shortcut = "Through the shortcut on the home screen"
    assert [route.name for route in compiled(from_text(text, "view.md")).routes][1:] == [
        shortcut,
        f"{shortcut} (2)",
        f"{shortcut} (3)",
    ]


def test_what_the_tutorial_says_to_type_is_no_choice() -> None:
    assert read("# T\n\n## Do\n\n1. In the **Notes** field, type “hello”.\n").choices == []


LONG = {
    "UI words": "Click " + ", ".join(f"**a{number}**" for number in range(240)) + ".",
    "clauses": "Click **A**" + " and click **Save**" * 240 + ".",
    "conditions": "If you want, " * 40 + "click **A**.",
    "a path": "Select **" + " > ".join(f"A{number}" for number in range(80)) + "**.",
    "quotes": "Click " + '"Save", ' * 70,
    "places": "Click **A**" + " in the **B** window" * 25 + ".",
    "words": "the button is in the window of the user and " * 2000,
}


@pytest.mark.parametrize("kind", LONG)
def test_a_long_sentence_does_not_take_longer_than_its_length(kind: str) -> None:
    """Ten times what is asked for, because the machine may be busy; by itself each took from 2 to 60 seconds."""
    began = time.process_time()
    (said,) = [one for one in read(f"# T\n\n## Do\n\n1. Click **A**.\n2. {LONG[kind]}\n").sentences if one.line == 6]
    assert time.process_time() - began < 2
    assert said.role == "step"


def roles(text: str) -> list[tuple[str, str]]:
    tutorial = compiled(from_text(text, "t.md"))
    return [(sentence.role, sentence.text) for sentence in tutorial.sentences]


def test_a_table_whose_rows_are_steps_is_read_as_steps_and_results() -> None:
    table = "| Do this | What happens |\n|---|---|\n| Click **Dig**. | A hole appears. |\n| Click **Fill**. | The hole is gone. |\n"
    found = roles(f"# Dig\n\n{table}")
    assert [role for role, _ in found if role != "prose"] == ["step", "outcome", "step", "outcome"]


def test_steps_in_paragraphs_under_the_title_end_the_introduction() -> None:
    found = roles("# Dig\n\nClick **Dig**. The hole is empty.\n\n## Questions\n\nWhy?\n")
    assert ("outcome", "The hole is empty.") in found


def test_a_command_for_a_shell_and_what_it_prints_are_outside() -> None:
    found = roles("# Dig\n\n## Try it\n\n```sh\ndig --deep\n```\n\nThe depth is shown in metres.\n")
    assert [role for role, _ in found if role == "outside"] == ["outside", "outside"]


def test_what_an_unclosed_pre_swallows_is_not_checked() -> None:
    tutorial = compiled(from_text("# Dig\n\n1. Click **A**.\n\n<pre>\nClick **Dig**.\n", "t.md"))
    assert "unclosed pre" in tutorial.sentences[-1].reason


def test_a_title_in_bold_says_what_its_list_is_for() -> None:
    found = roles("# Dig\n\n**Before you dig**\n\n- a spade of your own\n\n**Do it**\n\nClick **Dig**.\n")
    assert ("requirement", "a spade of your own") in found


@pytest.mark.parametrize(
    "words", ["Optional.", "(Optional)", "**Optional.**", "*Optional.*", "(Optional.)", "Recommended.", "Not required."]
)
def test_what_says_that_a_step_may_be_left_out_belongs_to_it(words: str) -> None:
    sentences = linted_text(from_text(f"# T\n\n1. {words} To have it sent, tick **Send**.\n", "t.md")).sentences
    assert [one.role for one in sentences] == ["prose", "step"]
