"""Every fault is well formed, and is judged by the step and the line that name what it breaks."""

from dataclasses import replace
from functools import cache

import pytest
from pytest_bdd.feature import get_feature

from tests.faults import __main__ as command
from tests.faults import catalogue, table
from tests.faults.catalogue import FAMILIES, PROMISE, BadFault
from tests.faults.deviations import rewritten
from tests.faults.fault import Fault, Harmless, broken, harmless, renamed, unsaid
from tests.faults.groups import AT_ONCE, groups
from tests.faults.judgement import Judgement, judged, shortcomings
from tests.faults.trial import Outcome, Red
from walkthrough.plan.reading import read_tutorial

FAULTS = [name for name in catalogue.names() if not name.startswith("harmless")]


SELECT = "5. Select **Share this API secret**"
FAULT = broken("f", "", "unshare", SELECT, 'selects "Share', rewritten("a", "b"))


def test_there_are_enough() -> None:
    assert len(FAULTS) >= 60
    assert len(catalogue.names()) - len(FAULTS) >= 25
    assert {name.partition("/")[0] for name in catalogue.names()} == set(FAMILIES)


def test_each_row_says_what_it_is() -> None:
    said = [catalogue.load(name).what for name in catalogue.names()]
    assert [words for words in said if not words.endswith(".")] == []


@pytest.mark.parametrize(
    ("family", "rows", "trouble"),
    [
        ("order", [FAULT, FAULT], "order/f is there twice"),
        ("order", [harmless("h", "")], "wrong table"),
        ("harmless", [FAULT], "wrong table"),
    ],
)
def test_a_row_that_is_not_as_it_should_be(
    monkeypatch: pytest.MonkeyPatch, family: str, rows: list[Fault | Harmless], trouble: str
) -> None:
    monkeypatch.setattr(f"tests.faults.families.{family}.FAULTS", rows)
    with pytest.raises(BadFault, match=trouble):
        catalogue.table.__wrapped__(family)


def test_a_name_that_no_row_has() -> None:
    for name in ("order/nothing", "nothing/at_all", "nothing"):
        with pytest.raises(BadFault, match="no fault is called"):
            catalogue.load(name)


@cache
def read(file):
    return read_tutorial(file)


@pytest.mark.parametrize("name", FAULTS)
def test_it_names_what_it_breaks(name: str) -> None:
    fault = catalogue.load(name)
    assert isinstance(fault, Fault)
    assert fault.deviations
    if fault.breaks == PROMISE and not fault.words:
        return
    line = catalogue.line_of(fault)
    if fault.breaks == PROMISE:
        file, _ = catalogue.scenario_of(fault)
        steps = [step.name for step in get_feature(str(file.parent), file.name).scenarios[fault.words].steps]
    else:
        there = [sentence for sentence in read(catalogue.tutorial_of(fault)).sentences if sentence.line == line]
        steps = [step.text for sentence in there for step in sentence.gherkin]
    assert any(fault.step in step for step in steps), f"{fault.step!r} is in none of: {steps}"


RED = Red(
    "tutorials/unshare-an-api-secret.md", catalogue.line_of(FAULT), "", 'When Ada selects "Share this"', "product"
)
PROMISED = broken("f", "", PROMISE, "Somebody without access", "Carol cannot", rewritten("a", "b"))


@pytest.mark.parametrize(
    ("declared", "outcome", "word"),
    [
        (FAULT, Outcome("f", [RED]), "caught"),
        (FAULT, Outcome("f", [replace(RED, line=RED.line - 1)]), "elsewhere"),
        (FAULT, Outcome("f", [replace(RED, line=RED.line - 1), RED]), "elsewhere"),
        (FAULT, Outcome("f", [RED, replace(RED, line=RED.line + 1)]), "caught"),
        (FAULT, Outcome("f", [replace(RED, step="When Ada waits")]), "elsewhere"),
        (FAULT, Outcome("f", [replace(RED, file="tutorials/share-an-api-secret.md")]), "elsewhere"),
        (FAULT, Outcome("f"), "not caught"),
        (FAULT, Outcome("f", [RED], trouble="changes nothing any more"), "error"),
        (PROMISED, Outcome("f", [RED]), "elsewhere"),
        (
            PROMISED,
            Outcome("f", [Red("features/sharing/sharing.feature", 8, "Somebody without access", "Then Carol cannot")]),
            "caught",
        ),
        (unsaid("f", "", "selects"), Outcome("f", [RED]), "caught"),
        (unsaid("f", "", "no longer access"), Outcome("f", [RED]), "elsewhere"),
        (harmless("h", ""), Outcome("h"), "green"),
        (harmless("h", ""), Outcome("h", [RED]), "RED"),
        (None, Outcome("h,h", [RED]), "RED"),
    ],
)
def test_the_word_for_a_trial(declared: Fault | Harmless | None, outcome: Outcome, word: str) -> None:
    judgement = judged(declared, outcome)
    assert judgement.word == word
    assert word in table.row(judgement)


def missed(*judgements: Judgement, whole: bool = False) -> str:
    return "; ".join(shortcomings(list(judgements), whole=whole))


def test_the_goals() -> None:
    caught, green = judged(FAULT, Outcome("f", [RED])), judged(harmless("h", ""), Outcome("h"))
    away = judged(FAULT, Outcome("f", [replace(RED, line=1)]))
    assert missed(*[caught] * 60, *[green] * 25, whole=True) == ""
    assert missed(*[caught] * 19, away) == ""
    assert "at the very line" in missed(*[caught] * 18, away)
    assert "every fault is caught" in missed(*[caught] * 99, judged(FAULT, Outcome("f")))
    assert "harmless change is green" in missed(green, judged(harmless("h", ""), Outcome("h", [RED])))
    assert "comes to an end" in missed(caught, judged(FAULT, Outcome("f", trouble="no")))
    assert "at least 60 faults" in missed(caught, green, whole=True)
    wrong = judged(renamed("f", "", "unshare", SELECT, 'selects "Share'), Outcome("f", [RED]))
    assert "verdict is right" in missed(wrong)


def test_two_changes_of_one_subject_do_not_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {name: harmless(name, "", subject=subject) for name, subject in (("a", "menus"), ("b", "menus"), ("c", ""))}
    monkeypatch.setattr(catalogue, "load", rows.__getitem__)
    assert groups(list(rows)) == [["a", "c"], ["b"]]


HARMLESS = [name for name in catalogue.names() if name.startswith("harmless")]


def test_harmless_changes_are_dealt_out_so_that_none_undoes_another() -> None:
    dealt = groups(HARMLESS)
    assert sorted(name for group in dealt for name in group) == sorted(HARMLESS)
    assert max(map(len, dealt)) <= AT_ONCE
    alone = [name for name in HARMLESS if catalogue.load(name).alone]
    assert len(dealt) - len(alone) <= (len(HARMLESS) - len(alone)) // AT_ONCE + 2
    for group in dealt:
        wanted = [key for name in group for key in [*catalogue.load(name).context, *catalogue.load(name).arguments]]
        assert len(wanted) == len(set(wanted)), group


def test_a_group_that_is_not_green_is_tried_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    some, asked = HARMLESS[:3], []

    def tried(name: str, *, quick: bool = False) -> Outcome:
        asked.append(name)
        return Outcome(name, [RED] if some[1] in name else [], seconds=9, carried_out=1)

    monkeypatch.setattr(command, "tried", tried)
    judgements = {one.outcome.name: one.word for one in command.all_tried(some, 1)}
    assert judgements == {some[0]: "green", some[1]: "RED", some[2]: "green"}
    assert asked == [",".join(some), *some]
    asked.clear()
    together = command.all_tried([some[0], some[2]], 1)
    assert asked == [f"{some[0]},{some[2]}"]
    assert [(one.word, one.outcome.beside, one.outcome.seconds) for one in together] == [("green", 1, 4.5)] * 2
    assert "(with 1 more)" in table.row(together[0])
