"""Each lint rule is measured by pages of its own: how many defects it finds, and how much of what it finds is one."""

import sys
from pathlib import Path

import pytest

from tests.lint_pages import FOLDER, pages_of
from walkthrough.document import source
from walkthrough.lint import RULES
from walkthrough.lint.linted import linted_together
from walkthrough.lint.rules_of_comments import UNUSED

ENOUGH = 6
"""How many pages there are at least with the defect, and without."""
MISJUDGED = {
    "doubled-word": ["a verb in front of a noun"],
    "label-elsewhere": ["a message"],
}
"""The pages that a rule gets wrong, and is known to."""
MEASURED = [rule for rule in RULES if rule != UNUSED]
"""A phrase that is not used is no finding about a page."""


def flagged(rule: str, folder: Path) -> list[tuple[str, bool, bool]]:
    """What each page of a rule is, whether it has the defect, and whether the rule says so."""
    found: list[tuple[str, bool, bool]] = []
    for number, page in enumerate(pages_of(rule)):
        (folder / str(number)).mkdir()
        read = linted_together(source.read(file) for file in page.written(folder / str(number)))
        found.append((page.what, page.defective, any(f.rule == rule for one in read for f in one.findings)))
    return found


def test_every_rule_is_measured() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(MEASURED)


@pytest.mark.parametrize("rule", MEASURED)
def test_precision_and_recall(rule: str, tmp_path: Path) -> None:
    found = flagged(rule, tmp_path)
    right = sum(defective and said for _, defective, said in found)
    said = sum(said for *_, said in found)
    defects = sum(defective for _, defective, _ in found)
    sys.stdout.write(f"{rule}: precision {right}/{said}, recall {right}/{defects}\n")
    assert defects >= ENOUGH
    assert len(found) - defects >= ENOUGH
    assert [what for what, defective, said in found if defective != said] == MISJUDGED.get(rule, [])
