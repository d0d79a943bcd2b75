"""Each lint rule is seen to fire, with its place, and not to fire on what is right."""

# Tutorials as their writers write them: long lines, and quotes of every kind.
# ruff: noqa: E501, RUF001

from pathlib import Path

import pytest

from walkthrough.document.source import from_text
from walkthrough.lint import RULES
from walkthrough.lint.linted import linted_text, linted_together
from walkthrough.model import Finding, Tutorial

HEAD = "# How to do it\n\n## Do it\n\n"
UNSHARE = HEAD + "1. Select the user.\n2. Click **Share**.\n\nThe user can no longer access the API secret. "


def lint(text: str, file: str = "tutorial.md", disabled: tuple[str, ...] = ()) -> Tutorial:
    return linted_text(from_text(text, file), disabled)


def findings(text: str, rule: str) -> list[Finding]:
    return [finding for finding in lint(text).findings if finding.rule == rule]


FIRE = [
    ("encoding", HEAD + "Once done, youâ€™ll see it.", 5, 12, "you’ll"),
    ("tab", HEAD + "1. Locate the \tAPI secret.", 5, 15, "1. Locate the API secret."),
    ("quotes", HEAD + 'Click “**Save**".', 5, 16, 'Click "**Save**".'),
    ("quotes", HEAD + "Click “**Save**.", 5, 7, ""),
    ("quotes", HEAD + "Click **Save**”.", 5, 15, ""),
    ("numbers-shown", HEAD + "1. Click **A**.\n\n:::info\nText.\n:::\n\n1. Click **B**.", 11, 1, "2."),
    ("numbers-shown", HEAD + "1. Click **A**.\n\nText.\n\n5. Click **B**.", 9, 1, "2."),
    ("numbers-source", HEAD + "1. Click **A**.\n2. Click **B**.\n\n1. Click **C**.", 8, 1, "3."),
    ("numbers-source", HEAD + "1. Click **A**.\n3. Click **B**.", 6, 1, "2."),
    ("unseen-step", HEAD + "1. Click **A**.\n2.Click **B**.", 6, 3, "2. Click **B**."),
    ("unseen-step", HEAD + "1. Do it:\na. Click **A**.", 6, 4, "   1. Click **A**."),
    ("unseen-step", HEAD + "Do it:\n6.1. Click **A**.", 6, 6, "   1. Click **A**."),
    ("broken-list", HEAD + "1. Click **A**.\n\n:::info\nText.\n:::\n\n2. Click **B**.", 7, 1, "    :::info"),
    ("broken-list", HEAD + "1. Click **A**.\n\nText.\n\n2. Click **B**.", 7, 1, "    Text."),
    ("label-case", HEAD + "1. Click **API secrets**.\n2. Click **API secrets**.\n3. Click **API Secrets**.", 7, 12, "**API secrets**"),
    ("other-kind", "# Disable a file\n\n1. Locate the password.\n2. Click **Disable**.", 3, 15, ""),
    ("unseen-result", HEAD + "1. Click **A**.\n\nIt is so.\n\n2. Click **B**. The book is now ended.", 9, 17, ""),
    ("label-spelling", HEAD + "1. Click **Protected information**.\n2. Click **Protected information**.\n3. Click **Protected infornation**.", 7, 12, "**Protected information**"),
    ("sometimes", HEAD + "1. Click **A**.\n\nUsually, the message **B** appears.", 7, 1, ""),
    ("sometimes", UNSHARE + "The list of **Members** is empty.", 8, 47, "If nobody else has access, the list of **Members** is empty."),
    ("sometimes", UNSHARE + "You'll see a **No** in the **Shared** column.", 8, 47, "If nobody else has access, you'll see a **No** in the **Shared** column."),
    ("no-ui-word", HEAD + "1. Save it.\n2. Click **A**.", 5, 4, ""),
    ("never-sent", HEAD + "1. Click **A**.\n2. In the **Name** field, enter a name.", 6, 4, ""),
    ("missing-file", HEAD + "See [this](not-there.md).", 5, 6, ""),
    ("unclosed", HEAD + "Text.\n\n```\ncode\n\nText.", 7, 1, "```"),
    ("unclosed", HEAD + "Text.\n\n~~~ sh\ncode\n\nText.", 7, 1, "```"),
    ("unclosed", HEAD + "Text.\n\n<!-- later --\n\nText.", 7, 1, "-->"),
    ("unclosed", HEAD + ":::info\nText.\n\n1. Click **A**.", 5, 1, ":::"),
    ("stray-colons", HEAD + "Text.\n\n:::\n\nText.\n", 7, 1, ""),
    ("bold-space", HEAD + "Click the** Grid **and wait.", 5, 10, "Click the **Grid** and wait."),
    ("bold-space", HEAD + "1. Click ** Save**.", 5, 10, "1. Click **Save**."),
    ("bold-space", HEAD + "1. Click **Save .", 5, 10, ""),
    ("doubled-word", HEAD + "1. Click the the button **A**.", 5, 14, "the"),
    ("doubled-word", HEAD + "Then it is is\nshown.", 5, 12, "is"),
    ("no-glyph", HEAD + "1. Click **Sa\u200bve**.", 5, 14, ""),
    ("no-glyph", HEAD + "1. Click **Save\u00ad** and\u200f **B**.", 5, 16, ""),
    ("missing-heading", HEAD + "See [this](#undo-it).", 5, 6, ""),
    ("directive", HEAD + "1. <!-- walkthrough: skp no phone --> Click **A**.", 5, 4, ""),
    ("needless-waiver", HEAD + "1. <!-- walkthrough: skip no phone --> Click **A**.", 5, 4, ""),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "line", "column", "suggestion"), FIRE)
def test_a_rule_fires_where_it_should(rule: str, text: str, line: int, column: int, suggestion: str) -> None:
    found = findings(text, rule)
    assert [(f.line, f.column, f.suggestion) for f in found] == [(line, column, suggestion)]
    assert found[0].message


def test_every_rule_is_seen_to_fire() -> None:
    need_more_than_a_page = {"label-elsewhere", "unused-phrase"}
    assert {rule for rule, *_ in FIRE} == set(RULES) - need_more_than_a_page


QUIET = [
    ("encoding", "Once done, you’ll see “déjà vu” – 5 € … naïve façade, Ação, Compartilhada."),
    ("tab", "\tindented\n\n1.\tClick **A**."),
    ("quotes", "Click “**Save**” and \"**Save**\" and don't ask the users' manual. „So“."),
    ("numbers-shown", "1. Click **A**.\n\n    :::info\n    Text.\n    :::\n\n2. Click **B**."),
    ("numbers-shown", "1. Click **A**.\n\n## Next\n\n1. Click **B**."),
    ("numbers-source", "1. Click **A**.\n1. Click **B**.\n1. Click **C**."),
    ("numbers-source", "3. Click **A**.\n4. Click **B**."),
    ("unseen-step", "1. Click **A**.\n\n    1. Click **B**.\n\nVersion 5.2 is out. A. Nother."),
    ("broken-list", "1. Click **A**.\n\n    :::info\n    Text.\n    :::\n\n2. Click **B**.\n\nText."),
    ("broken-list", "1. Click **A**.\n\n**Or by name**\n\n1. Click **B**."),
    ("label-spelling", "1. Click **Archive Channel**.\n2. Click **Unarchive Channel**."),
    ("label-spelling", "**Delete it (old)**\n\n1. Click **A**.\n\n**Delete it (new)**\n\n1. Click **B**."),
    ("no-ui-word", "1. Enter the following values:\n\n   - **A**: a name\n   - **B**: an address"),
    ("label-spelling", "Click **API secret**, **API secrets**, **Can view?**, **Can view**, **Add API secret**, **View API secret**."),
    ("sometimes", "1. Click **A**.\n\nThe list of **Members** is empty."),
    ("no-ui-word", "1. Click **A**.\n2. Select the user.\n3. Locate the API secret.\n4. Click the trash can icon."),
    ("missing-file", "[a](https://x.test/y.md) [b](/docs/z) [c](#here) [d](mailto:a@b.test)"),
    ("unclosed", "```\ncode\n```\n\n~~~\ncode\n~~~\n\n<!-- done -->\n\n:::info\nText.\n:::\n\n````\n```\n````"),
    ("stray-colons", ":::info\nText.\n:::\n\nA:: b ::c\n\n`:::`"),
    ("bold-space", "**A** and **B**, `2 ** 3`, 2 \\** 3, __init__, **Name\\*:** x, ***C***"),
    ("doubled-word", "It had had that that **Share** Share. 2 2. Boo-boo boo's. Click **A** **A**. No. No, no."),
    ("no-glyph", "Click ⚠️ **A** and 👩‍💻 and wait."),
    ("missing-heading", "[a](#do-it) [b](#how-to-do-it) [c](https://x.test/#y) [d](/docs/z#q) [e](#own)\n\n## Mine {#own}"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text"), QUIET)
def test_a_rule_is_quiet_about_what_is_right(rule: str, text: str) -> None:
    assert findings(HEAD + text, rule) == []


def test_a_condition_makes_the_promise_hold() -> None:
    assert findings(UNSHARE + "If nobody else has access, the list of **Members** is empty.", "sometimes") == []


def test_a_state_that_must_be_there_first_is_no_promise() -> None:
    read = lint(UNSHARE + "The **Shared** column of the API secret must read **Yes**.")
    assert [f for f in read.findings if f.rule == "sometimes"] == []
    assert read.sentences[-1].role == "requirement"


def test_a_link_to_a_file_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "there.md").write_text("# Part", encoding="utf-8")
    text = HEAD + "See [this](there.md#part) and [that](gone.md)."
    found = lint(text, (tmp_path / "tutorial.md").as_posix()).findings
    assert [f.message for f in found] == ["there is no file gone.md"]


@pytest.mark.parametrize(("rule", "text", "line", "column", "suggestion"), FIRE)
def test_a_rule_can_be_switched_off(rule: str, text: str, line: int, column: int, suggestion: str) -> None:
    assert findings(f"{text}\n\n<!-- walkthrough: disable=other,{rule} -->\n", rule) == []
    assert [f for f in lint(text, disabled=(rule,)).findings if f.rule == rule] == []


def test_rules_have_a_reason_in_one_line() -> None:
    for rule in RULES.values():
        assert rule.reason.endswith(".")
        assert "\n" not in rule.reason


def test_a_step_that_the_suite_does_not_know_is_told() -> None:
    sentences = lint(HEAD + "1. Click **Save**.\n2. Click the plus sign icon.").sentences
    assert [s.why_not_checked for s in sentences if s.gherkin] == [
        "",
        "it is not said where this icon is",
    ]


def test_a_list_a_label_and_a_file_are_told_once() -> None:
    broken = (
        HEAD + "1. Click **A**.\n\nText.\n\n2. Click **B**.\n\nText.\n\n3. Click **C**.\n\nText.\n\n4. Click **D**."
    )
    assert len(findings(broken, "broken-list")) == 1
    labels = HEAD + "1. Open **Reading room**.\n2. Open **Reading room**.\n3. See **Readng room**, **Readng room**."
    assert len(findings(labels + "\n4. Leave **Readng room**.", "label-spelling")) == 1
    assert len(findings(HEAD + "See [a](gone.md), [b](gone.md#x) and ![c](gone.png).", "missing-file")) == 2
    assert len(findings(HEAD + "See [a](#gone) and [b](#gone).", "missing-heading")) == 1


def test_a_folder_of_pictures_that_is_not_there_is_told_once() -> None:
    found = findings(HEAD + "![a](shots/a.png) ![b](shots/b.png)\n\nSee [c](shots/c.png).", "missing-file")
    assert [f.message for f in found] == ["there is no folder shots/, which 3 links and pictures lead to"]


def test_pages_apart_from_all_that_they_link_to_are_told_once() -> None:
    pages = [from_text(HEAD + f"See [a](gone{number}.md) and [b](away.md).", f"{number}.md") for number in range(3)]
    found = [[f.message for f in page.findings if f.rule == "missing-file"] for page in linted_together(pages)]
    assert found == [["none of the 6 files that 3 pages link to is there, such as gone0.md"], [], []]


def test_a_page_may_leave_out_a_rule_that_compares_pages() -> None:
    texts = (
        HEAD + "1. Click **Grid Menu**.",
        HEAD + "1. Click **Grid menu**.\n\n<!-- walkthrough: disable=label-elsewhere -->",
    )
    one, other = linted_together(from_text(text, f"{number}.md") for number, text in enumerate(texts))
    assert (one.findings, other.findings) == ([], [])


def test_what_other_files_call_otherwise_is_told_with_the_file() -> None:
    texts = (HEAD + "1. Click **Grid Menu**.", HEAD + "1. Click **Grid menu**.")
    one, other = linted_together(from_text(text, f"{number}.md") for number, text in enumerate(texts))
    assert one.findings == []
    assert [(f.line, f.message, f.suggestion) for f in other.findings] == [
        (5, "“Grid menu” is called “Grid Menu” in 0.md", "**Grid Menu**")
    ]
