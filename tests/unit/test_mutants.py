"""The mutants of tutorials and features: real changes, in a fixed order, that know which line must fail."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tests.mutants import features, tutorials
from tests.mutants.mutant import EXACT, GREEN, Mutant, Outcome
from tests.mutants.page import Page
from tests.mutants.survivors import Survivor, no_longer, strangers, survivors
from tests.mutants.table import Result, lines
from tests.mutants.walked import without_browser
from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted

ROOT = Path(__file__).parents[2]
TUTORIALS = sorted((ROOT / "tutorials").glob("*.md"))
FEATURES = sorted((ROOT / "features").glob("*/*.feature"))
UNSHARE = ROOT / "tutorials" / "unshare-an-api-secret.md"


@cache
def mutants_of(path: Path) -> list[Mutant]:
    return tutorials.mutants_of(path) if path.suffix == ".md" else features.mutants_of(path)


@cache
def original(path: Path) -> Page:
    return Page(path.name, path.read_text(encoding="utf-8"))


def one(path: Path, kind: str, old: str, new: str = "") -> Mutant:
    found = [m for m in mutants_of(path) if m.kind == kind and m.old.startswith(old) and m.new.startswith(new)]
    assert len(found) == 1, [mutant.name for mutant in found]
    return found[0]


@pytest.mark.parametrize("path", TUTORIALS, ids=lambda path: path.stem)
def test_every_ui_word_of_a_claim_becomes_one_that_exists_and_one_that_does_not(path: Path) -> None:
    words = [word.text for unit in original(path).claims for word in original(path).words(unit)]
    for kind in ("another word", "unknown word"):
        assert [mutant.old for mutant in mutants_of(path) if mutant.kind == kind] == words


@pytest.mark.parametrize("path", TUTORIALS, ids=lambda path: path.stem)
def test_every_promise_is_turned_or_has_its_word_changed(path: Path) -> None:
    changed = {m.sentence for m in mutants_of(path) if m.kind in {"promise turned", "unknown word"}}
    page = original(path)
    for unit, printed in zip(page.units, page.printed(), strict=True):
        if any(clause.sort == "promise" for clause in unit.saying.clauses):
            assert printed in changed


@pytest.mark.parametrize("path", TUTORIALS, ids=lambda path: path.stem)
@pytest.mark.parametrize("kind", ["step dropped", "step doubled"])
def test_every_step_is_dropped_and_doubled(path: Path, kind: str) -> None:
    page = original(path)
    steps = [
        printed
        for unit, printed in zip(page.units, page.printed(), strict=True)
        if unit.role == "step" and not (unit.saying.other_way and kind == "step doubled")
    ]
    assert [mutant.sentence for mutant in mutants_of(path) if mutant.kind == kind] == steps


@pytest.mark.parametrize("path", [*TUTORIALS, *FEATURES], ids=lambda path: path.stem)
def test_every_mutant_is_a_change_and_has_a_name_of_its_own(path: Path) -> None:
    found = mutants_of(path)
    texts = (
        {original(path).text}
        if path.suffix == ".md"
        else {"\n".join(map(str, steps)) for _, steps in features.scenarios(path)}
    )
    assert not [mutant.name for mutant in found if mutant.text in texts]
    assert len({(mutant.of, mutant.name) for mutant in found}) == len(found)
    assert not [mutant.name for mutant in found if not mutant.own and not mutant.equivalent]


@pytest.mark.parametrize("path", [UNSHARE, FEATURES[0]], ids=lambda path: path.stem)
def test_the_same_mutants_come_again(path: Path) -> None:
    again = tutorials.mutants_of(path) if path.suffix == ".md" else features.mutants_of(path)
    assert again == mutants_of(path)


@pytest.mark.parametrize("path", TUTORIALS, ids=lambda path: path.stem)
def test_a_changed_word_leaves_all_other_sentences_alone(path: Path) -> None:
    before = original(path).printed()
    for mutant in mutants_of(path):
        if mutant.kind in {"another word", "unknown word", "another place", "promise turned"}:
            after = Page(mutant.of, mutant.text).printed()
            assert [was for was, now in zip(before, after, strict=True) if was != now] == [mutant.sentence]


@pytest.mark.parametrize(
    ("kind", "old", "new", "red"),
    [
        ("unknown word", "Share this API secret", "", {"Select @."}),
        ("promise turned", "can no longer", "", {"Now, the user can access the API secret."}),
        ("another place", "On the side menu", "", {"In the upper right corner, select API secrets."}),
        # Without the click, the reader does not find Yes; nothing before it is wrong.
        ("step dropped", "Click the trash can icon.", "", {
            "In the Confirmation window, click Yes to confirm the action.",
        }),
        # Doubled: either the second click fails, or the step after it.
        ("step doubled", "Click Share.", "", {"Click Share.", 'You\'ll get the confirmation message "Shared".'}),
        ("steps swapped", "Click the trash can icon.", "", {
            "In the Confirmation window, click Yes to confirm the action.", "Click the trash can icon.", "Click Share.",
        }),
    ],
)  # fmt: skip
def test_which_sentences_must_be_red(kind: str, old: str, new: str, red: set[str]) -> None:
    mutant = one(UNSHARE, kind, old, new)
    printed = Page(mutant.of, mutant.text).printed()
    assert {printed[index] for index in mutant.own} == {words.replace("@", mutant.new) for words in red}


def test_what_was_left_out_of_a_form_is_missed_where_it_is_ended_or_promised() -> None:
    mutant = one(ROOT / "tutorials" / "add-an-api-secret.md", "step dropped", "In the Tags field")
    printed = Page(mutant.of, mutant.text).printed()
    red = {printed[index] for index in mutant.own}
    assert {"Click Save.", 'You\'ll see the message "API secret saved".'} <= red
    assert any(words.startswith("You'll see the Url") for words in red)


@pytest.mark.parametrize(
    ("kind", "old", "why"),
    [
        ("step dropped", "On the list, locate", "locating and looking change nothing"),
        ("step doubled", "On the side menu", "ends where it ended before"),
        ("step doubled", "Click the trash can icon.", ""),
        ("requirement removed", "An API secret that you share", "other sentences"),
        ("every demand removed", "An API secret that you share", ""),
    ],
)
def test_what_nobody_could_notice_is_known_beforehand(kind: str, old: str, why: str) -> None:
    equivalent = one(UNSHARE, kind, old).equivalent
    assert why in equivalent
    assert bool(why) == bool(equivalent)


@pytest.mark.parametrize("path", FEATURES, ids=lambda path: path.stem)
def test_every_then_has_a_mutant(path: Path) -> None:
    changed = {mutant.sentence for mutant in mutants_of(path)}
    for _, steps in features.scenarios(path):
        assert not [step.text for step in steps if step.keyword == "Then" and step.text not in changed]


def test_a_mutant_that_comes_to_the_same_steps_is_green_without_a_browser() -> None:
    text = original(UNSHARE).text
    mutant = Mutant(
        UNSHARE.name, "kind", "a", "b", "s", text.replace("to confirm the action", "to go on"), frozenset({14})
    )
    assert mutant.text != text
    outcome = without_browser(mutant, linted(UNSHARE))
    assert outcome
    assert outcome.came == GREEN
    changed = replace(mutant, text=text.replace("click **Yes**", "click **No**"))
    assert without_browser(changed, linted(UNSHARE)) is None


def test_every_survivor_is_a_mutant_that_exists_and_says_why() -> None:
    every = [mutant for path in [*TUTORIALS, *FEATURES] for mutant in mutants_of(path)]
    known = survivors()
    assert strangers(every, known) == []
    assert {entry.of.partition(": ")[0] for entry in known} <= {mutant.of.partition(": ")[0] for mutant in every}
    assert all(len(entry.why.split()) > 5 for entry in known)


def test_a_survivor_that_is_none_any_more_is_a_shortcoming() -> None:
    mutant = one(UNSHARE, "promise turned", "can no longer")
    entry = Survivor(mutant.of, mutant.name, "because")
    stranger = Survivor(mutant.of, "nothing of that name", "because")
    green, red = Outcome(mutant, GREEN), Outcome(mutant, EXACT, 26, "…", "document")
    assert no_longer([red], [entry]) == [entry]
    assert strangers([mutant], [entry, stranger]) == [stranger]
    assert Result("tutorials", [mutant], [red], []).shortcomings == []
    assert any("not explained" in said for said in Result("tutorials", [mutant], [green], []).shortcomings)
    assert any("no survivor" in said for said in Result("tutorials", [mutant], [red], [entry]).shortcomings)
    product = Outcome(mutant, EXACT, 26, "…", "product")
    assert any("laid to" in said for said in Result("tutorials", [mutant], [product], []).shortcomings)


def test_the_table_names_each_survivor_with_its_reason() -> None:
    mutant = one(UNSHARE, "promise turned", "can no longer")
    entry = Survivor(mutant.of, mutant.name, "because of the moon")
    table = "\n".join(lines(Result("tutorials", [mutant], [Outcome(mutant, GREEN)], [entry])))
    assert re.search(r"promise turned +1 +0 +0 +0 +1 +0 of 0", table)
    assert "because of the moon" in table


def test_mutants_of_a_file_with_damaged_text() -> None:
    text = from_text(original(UNSHARE).text.replace("You'll", "Youâ€™ll"), "t.md").text
    page = Page("t.md", text)
    for unit in page.claims:
        start, end = page.stretch(unit)
        assert page.text[start:end].strip()


def test_a_mutant_of_an_outline_is_one_of_its_examples() -> None:
    outlines = [path for path in FEATURES if "Scenario Outline" in path.read_text(encoding="utf-8")]
    assert outlines
    assert not [m.name for path in outlines for m in mutants_of(path) if re.search("<[a-z ]+>", m.text)]
