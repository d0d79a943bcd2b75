"""The open reader, by wordings of our own: an exam in other houses' styles, and the kinds that must not be misread."""

import csv
import re
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from walkthrough.language.english.open_reader import read
from walkthrough.language.open_reading import Context, OpenClause, Reading

EXAM = Path(__file__).with_name("reading_exam.tsv")
PASSED = 63
"""How many sentences of the exam are read as expected; 58 of 64 were when it was first measured."""
PROMISES = Path(__file__).with_name("promises_exam.tsv")
SAYINGS = Path(__file__).with_name("sayings_exam.tsv")
CONTEXTS = {
    "step": Context(in_steps=True),
    "field": Context(in_steps=True, bulleted=True, lead="type"),
    "text": Context(after_steps=True),
    "requirements": Context(section="requirements"),
    "info": Context(admonition=True, after_steps=True, begun=True),
    "box": Context(admonition=True),
    "part": Context(in_steps=True, first=False, begun=True, beside=True),
    "list": Context(after_steps=True),
    "later": Context(begun=True),
    "story": Context(),
    "early": Context(),
}
STEP = CONTEXTS["step"]
SMALL = {"the", "a", "an", "your", "of", "which", "on", "begins"}
EXPECTED = re.compile(r"(?P<verb>[\w-]+) ?(?P<target>[^@=]*)(?:@(?P<place>[^=]*))?(?:=(?P<value>.*))?$")


def printed(markdown: str) -> str:
    """The sentence with its UI words between « and », as the document layer prints it."""
    return re.sub(r"\*\*?(.+?)\*?\*\*?", r"«\1»", re.sub(r"`(.+?)`", r"«\1»", markdown))


def words(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W_]+", text.lower()) if word not in SMALL}


def fits(expected: str, clause: OpenClause) -> bool:
    want = EXPECTED.match(expected.strip())
    assert want
    places = " ".join(place.text for place in clause.places)
    said = clause.value if clause.verb in ("perform", "see", "gone", "can", "not-can", "only-can") else ""
    target = words(
        " ".join((*clause.names, clause.icon, clause.thing, clause.noun, said, *clause.asides, *clause.path))
    )
    return (
        want["verb"] == clause.verb
        and words(want["target"]) <= target
        and words(want["place"] or "") <= words(f"{places} {clause.thing}")
        and words(want["value"] or "") <= words(f"{clause.value} {clause.thing} {places}")
    )


def passes(row: dict[str, str]) -> bool:
    reading = read(printed(row["sentence"]), CONTEXTS[row["where"]])
    if row["role"] == "unclear":
        return not reading.understood
    if row["role"] in ("prose", "note", "outside"):
        return reading.role == row["role"]
    expected = [part for part in row["reading"].split(";") if part.strip()]
    return (
        reading.role == row["role"]
        and reading.understood
        and len(expected) == len(reading.clauses)
        and all(fits(part, clause) for part, clause in zip(expected, reading.clauses, strict=True))
    )


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_the_exam_is_passed_as_well_as_before() -> None:
    asked = rows(EXAM)
    failed = [row["sentence"] for row in asked if not passes(row)]
    assert len(asked) - len(failed) >= PASSED, failed


def test_statements_are_read_by_their_grammar() -> None:
    failed = [row["sentence"] for row in rows(PROMISES) if not passes(row)]
    assert not failed


def test_promises_needs_and_remarks_are_told_apart() -> None:
    failed = [row["sentence"] for row in rows(SAYINGS) if not passes(row)]
    assert not failed


def brief(reading: Reading) -> list[tuple[str, tuple[str, ...]]]:
    return [(clause.verb, clause.names) for clause in reading.clauses]


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("Tap «A», then «B».", [("click", ("A",)), ("click", ("B",))]),
        ("Tap «A», then Click «B».", [("click", ("A",)), ("click", ("B",))]),
        ("To sort the rows, press «A».", [("click", ("A",))]),
        (
            "Find the row you want, click «A» and select «B».",
            [("find", ()), ("click", ("A",)), ("select", ("B",))],
        ),
        ("Go to «A > B», set «C» to «D», and click «E».", [("go", ("A", "B")), ("set", ("C",)), ("click", ("E",))]),
        ("You can move the row by clicking «A» and choosing «B».", [("click", ("A",)), ("select", ("B",))]),
        ("Either pick a colour or click «A».", [("select", ()), ("click", ("A",))]),
        ("Click the Save Draft button.", [("click", ("Save Draft",))]),
        ("Nothing is kept until you click «A», so click «A».", [("click", ("A",))]),
        ("The list may be long, so type a name into «A».", [("type", ("A",))]),
        ("Click «A» so that the form closes.", [("click", ("A",))]),
        ("Select «A» to try again or «B» to go back.", [("select", ("A",)), ("select", ("B",))]),
        ("Open «A» and, in the list that drops down, «B».", [("open", ("A",)), ("open", ("B",))]),
        ("Press the plus sign, followed by «B».", [("click", ()), ("click", ("B",))]),
        ("Set «A» to «5» and «B» to «red».", [("set", ("A",)), ("set", ("B",))]),
        ("Lock the shed with «Lock».", [("click", ("Lock",))]),
        ("Print the list via «A > B».", [("click", ("A",)), ("click", ("B",))]),
        ("Choose a shed by clicking its picture.", [("click", ())]),
        ("Start the mower («Start»).", [("click", ("Start",))]),
        ("Type a name, leaving «B» ticked.", [("type", ()), ("keep", ("B",))]),
    ],
)
def test_a_sentence_is_cut_at_its_verbs(sentence: str, clauses: list[tuple[str, tuple[str, ...]]]) -> None:
    reading = read(sentence, STEP)
    assert reading.understood
    assert brief(reading) == clauses


@pytest.mark.parametrize(
    "sentence",
    [
        "Do not press «A».",
        "Click whatever «A» says it is.",
        "Click «A» and the rest.",
        "Check with the people you work with.",
        "Wobble the «A».",
        "Click «A», the plan of the house falls down.",
    ],
)
def test_what_is_left_over_is_not_claimed(sentence: str) -> None:
    assert not read(sentence, STEP).understood


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("The «Draft» label is no longer shown.", "gone"),
        ("The «Draft» label does not appear.", "not-see"),
        ("The «Draft» label appears.", "see"),
        ("The row turns green in the «Plans» list.", "see"),
        ("Guests can no longer open the plan.", "not-can"),
        ("Now, guests can open the plan.", "can"),
    ],
)
def test_a_promise_keeps_its_negation(sentence: str, verb: str) -> None:
    reading = read(sentence, CONTEXTS["text"])
    assert (reading.role, [clause.verb for clause in reading.clauses]) == ("outcome", [verb])


@pytest.mark.parametrize(
    "sentence",
    [
        "Plans help teams to look ahead.",
        "This chapter tells you how to add a plan.",
        "«Draft»: Allows you to work in peace.",
        "You can use as many plans as you like.",
        "Why should I add a plan?",
    ],
)
def test_a_remark_asks_and_promises_nothing(sentence: str) -> None:
    assert read(sentence, Context(after_steps=True)).role in ("prose", "note")


def test_a_lead_in_gives_its_verb_to_its_list() -> None:
    lead = read("Enter the following:", STEP)
    assert (lead.role, lead.lead) == ("step", "type")
    field = read("«Street»*: where the house stands", Context(in_steps=True, bulleted=True, lead=lead.lead))
    assert brief(field) == [("type", ("Street",))]
    assert field.clauses[0].value == "where the house stands"
    option = read("«Shorten»: Make it fit on a page", Context(in_steps=True, bulleted=True, lead="select"))
    assert brief(option) == [("select", ("Shorten",))]


def test_a_reference_is_a_link() -> None:
    assert read("For more information, see How to paint a house.", Context(is_link=True)).role == "link"
    assert read("Click the plan.", Context(in_steps=True, is_link=True)).role == "step"


def test_a_path_without_a_verb_is_walked_part_by_part() -> None:
    reading = read("«Menu > Plans >» The plan that you want to paint «> Paint»")
    assert [clause.verb for clause in reading.clauses] == ["click", "click", "find", "click"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Click " + ", ".join(f"«W{n}»" for n in range(240)) + " and «Save».",
        "Click " + " and then click ".join(f"«W{n}»" for n in range(240)),
        "In the list, " * 300 + "click «A».",
        "the user that you want to " * 300,
        "to open the, " * 300 + "click «X»",
        "If you want, " * 300,
        "by clicking and " * 300,
        "(" * 500,
        "«A» > " * 300,
    ],
)
def test_no_sentence_takes_longer_than_a_page_of_others(sentence: str) -> None:
    page = ["In the list, click «A», select «B», and then click «Save» to go on."] * 200
    assert spent_on([sentence]) < spent_on(page)


def spent_on(sentences: Sequence[str]) -> float:
    """The least seconds of three times, because a worker may collect its garbage meanwhile."""

    def spent() -> float:
        began = time.process_time()
        for sentence in sentences:
            read.__wrapped__(sentence, STEP)
        return time.process_time() - began

    return min(spent() for _ in range(3))


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("Press «Enter» after each value.", ["key"]),
        ("Press «Save».", ["click"]),
        ("Hold Shift and click the last row.", ["key", "click"]),
        ("Leave «Public» unticked.", ["keep"]),
        ("Leave a remark.", ["type"]),
        ("Leave the page.", ["close"]),
        ("Check the details: «Name», «Owner».", ["review"]),
        ("Do not forget to «Save».", ["click"]),
        ("Start typing the name of the person.", ["type"]),
        ("Find the user, tick it and click «Add».", ["find", "tick", "click"]),
        ("Rather than clicking «A», click «B».", ["click"]),
        ("Look in the list for the plan.", ["find"]),
    ],
)
def test_a_word_with_two_meanings_is_read_by_what_stands_beside_it(sentence: str, verbs: list[str]) -> None:
    reading = read(sentence, STEP)
    assert reading.understood
    assert [clause.verb for clause in reading.clauses] == verbs


def test_at_least_begins_no_place() -> None:
    clause = read("Select at least one category.", STEP).clauses[0]
    assert (clause.thing, clause.places) == ("at least one category", ())


def test_what_is_chosen_between_is_not_all_chosen() -> None:
    assert read("Pick between «Weekly» and «Monthly».", STEP).clauses[0].either


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("Without the code, nobody can open the shed, including its keeper.", "without the code"),
        ("With No, only you can see the plan.", "with No"),
        ("For all others, the icon is greyed out.", "for all others"),
        ("Upon approval, the bed turns green.", "upon approval"),
        ("You'll be asked whether you want to keep it.", ""),
        ("Visitors don't see the «Tools» tab.", "Visitors"),
    ],
)
def test_a_promise_holds_only_where_it_is_said_to(sentence: str, condition: str) -> None:
    assert read(sentence, CONTEXTS["text"]).clauses[0].condition == condition
