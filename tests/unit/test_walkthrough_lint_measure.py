"""Each lint rule is measured by pages of its own: how many defects it finds, and how much of what it finds is one."""

from pathlib import Path

import pytest

from tests.lint_pages import FOLDER, pages_of
from walkthrough.lint import RULES
from walkthrough.lint.linted import linted

ENOUGH = 6


def flagged(rule: str, folder: Path) -> list[tuple[str, bool, bool]]:
    """What each page of a rule is, whether it has the defect, and whether the rule says so."""
    found: list[tuple[str, bool, bool]] = []
    for number, page in enumerate(pages_of(rule)):
        (folder / str(number)).mkdir()
        read = [linted(file) for file in page.written(folder / str(number))]
        found.append((page.what, page.defective, any(f.rule == rule for one in read for f in one.findings)))
    return found


@pytest.mark.parametrize("rule", sorted(path.stem for path in FOLDER.glob("*.txt")))
def test_precision_and_recall(rule: str, tmp_path: Path) -> None:
    found = flagged(rule, tmp_path)
    right = sum(defective and said for _, defective, said in found)
    said = sum(said for *_, said in found)
    defects = sum(defective for _, defective, _ in found)
    print(f"{rule}: precision {right}/{said}, recall {right}/{defects}")
    assert defects >= ENOUGH
    assert len(found) - defects >= ENOUGH
    assert [
        f"{'missed' if defective else 'wrong'}: {what}" for what, defective, said in found if defective != said
    ] == []
