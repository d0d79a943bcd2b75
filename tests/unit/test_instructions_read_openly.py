"""Instructions in the words of many houses: what is asked, and that no word of one is lost in the name of another."""

import pytest

from walkthrough.document.source import from_text
from walkthrough.language.english.open_reader import read
from walkthrough.language.open_reading import Context
from walkthrough.lint.linted import linted_text

STEP = Context(in_steps=True)


def steps_of(markdown: str) -> list[str]:
    sentences = linted_text(from_text(markdown, "t.md")).sentences
    return [f"{step.keyword} {step.text}" for sentence in sentences for step in sentence.gherkin]


@pytest.mark.parametrize(
    "sentence",
    [
        "Water the tree in the garden, a bush at the gate, or both.",
        "Sort the trees by «Age» = «Old».",
        "Plant it tomorrow by asking the gardener.",
        "Open the gate and.",
    ],
)
def test_words_of_another_role_are_left_over(sentence: str) -> None:
    assert not read(sentence, STEP).understood


def test_a_pronoun_stands_for_what_was_named_before() -> None:
    reading = read("Find the tree, tick it, and write its age into the field beside it.", STEP)
    assert [(one.verb, one.thing) for one in reading.clauses][:2] == [("find", "the tree"), ("tick", "the tree")]


@pytest.mark.parametrize(
    ("sentence", "verb", "name"),
    [
        ("Turn «Frost» on.", "tick", "Frost"),
        ("Turn «Frost» off.", "untick", "Frost"),
        ("Leave «Frost» ticked.", "keep", "Frost"),
        ("Keep «Frost» as it is.", "keep", "Frost"),
        ("Use «Rake» to tidy up.", "click", "Rake"),
        ("Use the «Frost» toggle.", "toggle", "Frost"),
        ("Press «Ctrl+R».", "key", "Ctrl+R"),
        ("Tidy up with «Rake».", "", ""),
        ("Undo it with Ctrl+Z.", "key", "Ctrl+Z"),
    ],
)
def test_what_is_switched_used_or_kept(sentence: str, verb: str, name: str) -> None:
    reading = read(sentence, STEP)
    got = [(one.verb, one.names) for one in reading.clauses if reading.understood]
    assert got == ([(verb, (name,))] if verb else [])


def test_fields_are_told_in_a_table_by_its_heading() -> None:
    table = "| Field | What to enter |\n|---|---|\n| **Tree** | Its name |\n| **Kind** | *Oak* or *Elm* |\n"
    assert steps_of(f"# T\n\n1. Click **A**.\n\n{table}")[2:] == [
        'When Ada types "Tree of Billing API" into "Tree"',
        'When Ada selects "Oak" in "Kind"',
        'When Ada selects "Elm" in "Kind"',
    ]


@pytest.mark.parametrize("step", ["Step 2: ", "**Step 2:** ", "**Step 2** - ", "Step 2\n: "])
def test_the_number_of_a_step_is_no_part_of_it(step: str) -> None:
    assert 'When Ada clicks "B"' in steps_of(f"# T\n\nStep 1: Click **A**.\n\n{step}Click **B**.\n")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Click :gear: **Tools**.", 'When Ada clicks "Tools"'),
        ("Click *Garden › Trees*.", 'When Ada clicks "Trees"'),
        ("Click **Garden ▸ Trees**.", 'When Ada clicks "Trees"'),
        ("Press ++ctrl+t++.", 'When Ada presses the "ctrl+t" key'),
    ],
)
def test_icons_paths_and_keys_in_many_marks(written: str, said: str) -> None:
    assert said in steps_of(f"# T\n\n1. {written}\n")


def test_a_lead_in_that_asks_for_something_first_keeps_it() -> None:
    page = "# T\n\n1. Click **Plant** and complete these fields:\n   - **Height**: how tall it is\n"
    assert steps_of(page)[1:] == ['When Ada clicks "Plant"', 'When Ada types "Height of Billing API" into "Height"']


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("You can, however, open the «Shed».", "open Shed"),
        ("You'll want to open the «Shed».", "open Shed"),
        ("Check whether the gate is locked.", "see the gate"),
        ("Do the same for the other trees.", "repeat for the other trees"),
        ("Press «j» and «k».", "key j, k"),
        ("Delete the old tree and order a new one.", "remove the old tree; perform a new tree"),
        ("Give it a name such as «Elm».", "type a name"),
        ("«Name»: give the tree a name your children will know.", "type Name"),
        ("You'll find the «Rake» button; click it.", "see Rake; click Rake"),
        ("Switch «Frost» off again.", "untick Frost"),
        ("Keep «Oak» or select «Elm».", "select Oak; select Elm"),
        ("Open «Garden | Trees».", "open Garden, Trees"),
        ("Enter a name and an address.", "type a name; type an address"),
        ("Should the gate be locked, open the «Shed».", "open Shed"),
        ("Fill in the age, height, and colour.", "fill the age; fill height; fill colour"),
        ("Pick a spade and a bucket.", "select a spade; select a bucket"),
        ("Set «Frost» to «Mild», «Hard» or «None».", "select Mild, Hard, None"),
        (
            "Give the tree a label, make any changes you like, and press «Plant».",
            "type a label; set you like; click Plant",
        ),
        (
            "Tick the trees you want to keep and untick the ones you want to fell.",
            "tick the trees you want to keep; untick the ones you want to fell",
        ),
        ("Check the trees you want to keep and uncheck the rest.", "tick the trees you want to keep; untick the rest"),
        ("Use the search box if there are too many.", "type the search box"),
        ("Use the arrow keys to look around.", "key the arrow keys"),
        ("Under the name of your depot, press «Open».", "click Open"),
        ("Pull up the weed, then try again.", "open the weed; repeat "),
        ("Press A to go on.", "key A"),
        ("(In the small garden, you'll have to open the «Gate» first.)", "open Gate"),
        ("You can remove a tree as well: in the list, press the saw.", "click the saw"),
    ],
)
def test_ways_of_asking(sentence: str, asked: str) -> None:
    reading = read(sentence, STEP)
    said = "; ".join(f"{one.verb} {', '.join(one.names) or one.thing}" for one in reading.clauses)
    assert (said if reading.understood else " ") == asked


@pytest.mark.parametrize(
    "sentence",
    [
        "Commit the change and push it.",
        "Let them know by telephone.",
        "Delete it from your computer.",
        "Add the key to your `garden.yml`.",
        "Open the list with a spreadsheet program.",
    ],
)
def test_what_is_done_elsewhere_is_no_step_on_the_screen(sentence: str) -> None:
    assert read(sentence, STEP).role == "outside"


def test_it_is_what_the_sentence_before_has_pointed_out() -> None:
    assert read("Click it.", Context(in_steps=True, pointed_out="Rake")).clauses[0].names == ("Rake",)
    page = "# T\n\n1. Click **A**. You'll see the **Rake** button. Click it.\n"
    assert 'When Ada clicks "Rake"' in steps_of(page)


@pytest.mark.parametrize(
    ("sentences", "said"),
    [
        ("To move a tree, drag it to the gate.", 'drags "a tree"'),
        ("When you no longer need the bush, open it and press **Fell**.", 'opens "the bush"'),
        ("Pick the oak. Drag it to the gate.", 'drags "the oak"'),
        ("A wide banner appears. It turns green.", 'sees "A wide banner" that "turns green"'),
        ("A thin bar gives place to the **Open** button. Click it.", 'clicks "Open"'),
    ],
)
def test_it_is_what_the_words_before_it_are_about(sentences: str, said: str) -> None:
    assert any(said in step for step in steps_of(f"# T\n\n1. Click **A**. {sentences}\n"))


@pytest.mark.parametrize(
    "remark",
    [
        "Each bed can hold a maximum of 10 trees.",
        "At most 5 trees can be felled at once.",
        "The count isn't brought up to date in real time.",
        "This cannot be undone.",
    ],
)
def test_limits_and_general_facts_promise_nothing(remark: str) -> None:
    assert read(remark, Context(begun=True, after_steps=True)).role == "prose"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Set {guilabel}`Age` to 3.", 'types "3" into "Age"'),
        ("Press {kbd}`Ctrl+P`.", 'presses the "Ctrl+P" key'),
        ("Open {menuselection}`Garden --> Trees`.", 'opens "Garden, Trees"'),
        ("Select the gate as {doc}`told there <gates>`.", 'selects "the gate"'),
        ("**Age:** enter the age of the tree.", 'into "Age"'),
    ],
)
def test_roles_in_braces_and_colons_within_bold_are_no_words(written: str, said: str) -> None:
    steps = steps_of(f"# T\n\n1. Click **A**.\n2. {written}\n")
    assert any(said in step for step in steps)
    assert not any("{" in step for step in steps)


def test_the_items_behind_an_instruction_to_select_one_are_options() -> None:
    page = "# T\n\n1. Open **Garden**, then select when it rains:\n   - **On Mondays**\n   - **After lunch**\n"
    assert [step for step in steps_of(page) if "selects" in step] == [
        'When Ada selects "On Mondays"',
        'When Ada selects "After lunch"',
    ]


def test_a_definition_list_in_a_step_names_fields() -> None:
    page = "# T\n\n1. Fill in the form:\n\n    Tree\n    :   The name of the tree.\n\n    **Age**\n    :   In years.\n"
    assert [step for step in steps_of(page) if "types" in step] == [
        'When Ada types "Tree of Billing API" into "Tree"',
        'When Ada types "Age of Billing API" into "Age"',
    ]


@pytest.mark.parametrize(("body", "is_heading"), [("Press **Dig**.", True), ("", False)])
def test_the_title_of_a_step_is_a_heading_where_text_follows(body: str, is_heading: bool) -> None:
    steps = steps_of(f'# T\n\n<Steps>\n<Step title="Open **Garden**">\n{body}\n</Step>\n</Steps>\n')
    steps += steps_of(f'# T\n\n<Steps>\n<Step title="Open the garden">\n{body}\n</Step>\n</Steps>\n')
    assert any("the garden" in step for step in steps) is not is_heading


def test_what_it_is_nobody_has_said_is_not_promised() -> None:
    assert not any("It" in step for step in steps_of("# T\n\n1. Click **A**.\n\nIt turns green.\n"))


def test_a_circumstance_is_told_once() -> None:
    assert read("As soon as it rains, open the «Shed».", STEP).clauses[0].condition == "as soon as it rains"


@pytest.mark.parametrize("label", ["Required role", "Permissions", "«Prerequisites»", ":warning: Needed role"])
def test_a_label_says_what_the_reader_has_to_be(label: str) -> None:
    assert read(f"{label}: head gardener", Context()).role == "requirement"


@pytest.mark.parametrize(
    ("sentence", "promised"),
    [
        ("Nobody can read the label again.", "not-can"),
        ("Once you have picked it, the plum can no longer be put back.", "not-can"),
        ("The tree can be found under «Trees».", "see"),
        ("You only see trees that you have planted.", "see"),
        ("Only gardeners see the «Shed».", "only-can"),
        ("Trees with fruit can't be felled.", "not-can"),
        ("The tree is no longer listed.", "gone"),
        ("«Oak» - the leaves turn yellow.", "see"),
        ("The «Trees» list, which you reach by pressing the leaf, tells who planted them.", "see"),
        ("The «Rake» button only becomes available once you have dug.", "see"),
    ],
)
def test_promises_of_what_can_be_seen_or_done(sentence: str, promised: str) -> None:
    assert [one.verb for one in read(sentence, Context(begun=True, after_steps=True)).clauses] == [promised]


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        ("Click Plant a tree.", ['clicks "Plant a tree"']),
        ("Click Sign in.", ['clicks "Sign in"']),
        ("Click Sign in to continue.", ['clicks "Sign in"']),
        ("Select Move to greenhouse.", ['selects "Move to greenhouse"']),
        ("Tap Add your first tree, and then Save.", ['clicks "Add your first tree"', 'clicks "Save"']),
        ("Choose Remove from list.", ['selects "Remove from list"']),
        ("Click on Set up the garden to open the gate.", ['clicks "Set up the garden"']),
        ("Click Add a tree in the menu.", ['clicks "Add a tree" on the open menu']),
        ("Click the Log out button.", ['clicks "Log out"']),
        ("Click Save to keep the tree.", ['clicks "Save"']),
        ("Click Save and open the gate.", ['clicks "Save"', 'opens "the gate"']),
        ("Click Delete in the menu.", ['clicks "Delete" on the open menu']),
        ("Click Edit next to the tree.", ['clicks "Edit" next to "the tree"']),
        ("Click Save twice.", ['clicks "Save" also said: "twice"']),
        ("Click Save in the shed.", ['clicks "Save" in "the shed"']),
    ],
)
def test_a_label_in_small_letters_is_read_to_its_end(sentence: str, steps: list[str]) -> None:
    said = steps_of(f"# Trees\n\n1. Water **Oak**.\n1. {sentence}\n")
    assert [step.split(" ", 2)[2].replace("as described, ", "") for step in said][-len(steps) :] == steps


@pytest.mark.parametrize("who", ["the **Owner**", "members"])
def test_what_not_only_some_can_do_is_asked_for_and_not_tried(who: str) -> None:
    page = f"# Trees\n\n1. Water **Oak**.\n\n    > **Note:** Not only {who} can cut it.\n"
    told = linted_text(from_text(page, "t.md")).sentences[-1]
    assert told.role == "outcome"
    assert told.why_not_checked
