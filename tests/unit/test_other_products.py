"""What a profile says of another product: people, starts, preconditions, what is left out, versions."""

from pathlib import Path

import pytest

from product.profile import VERSION, ProfileError, load
from walkthrough.commands.init import _profile
from walkthrough.diagnosis.same_deed import same_deed, same_words
from walkthrough.document.source import from_text
from walkthrough.language.default import LANGUAGE
from walkthrough.model import Tutorial
from walkthrough.plan.reading import compiled

PROFILE = """\
name = "Parcels"
hooks = "hooks.py"
[people]
owner = "Nora"
[sign_in]
address = "/desk/"
fields = { "Your name" = "PARCELS_{role}_NAME", Word = "PARCELS_{role}_WORD" }
[docs]
each_section = true
[nouns]
parcel = { existing = "Blue box", made_by = "a_parcel" }
[start]
"Weigh it" = { address = "/scales/", needs = ["a_weight"] }
[skip]
"by mail" = "no mail is sent here"
"Ask for help" = "nobody helps a robot"
[versions."2.0"]
name = "Parcels Two"
nouns = { parcel = { existing = "Red box" } }
"""
PAGE = """# Parcels

Go to **Desk > Parcels** to see the parcels.

## Rename one

Click the parcel that you want to rename. On the **Label** tab, set **Title** to `Red box`. Click **Save**.

## Weigh it

Click **Weigh**.

## Send it

1. In the top-right of the Parcels interface, click **Send**.
2. Send it by mail.
3. In the dialog, click **Yes**.

## Ask for help

Click **Help**.
"""


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    file = tmp_path / "parcels.toml"
    (tmp_path / "hooks.py").write_text("def a_parcel(making): ...\ndef a_weight(making): ...\n", encoding="utf-8")
    file.write_text(PROFILE, encoding="utf-8")
    return file


def read(profile: Path, page: str = PAGE) -> Tutorial:
    return compiled(from_text(page, "page.md"), load(profile))


def route(tutorial: Tutorial, name: str) -> list[str]:
    return [step.text for one in tutorial.routes if one.name == name for step in one.steps]


def test_one_person_is_enough(profile: Path) -> None:
    assert load(profile).people.names == ("Nora",)
    assert [step.text for step in read(profile).background] == ["Nora is signed in"]


def test_a_task_begins_where_the_page_has_led_to(profile: Path) -> None:
    assert route(read(profile), "Rename one") == [
        'Nora has "Blue box", made by "a_parcel"',
        'Nora selects "Desk"',
        'Nora selects "Parcels"',
        'Nora clicks "Blue box"',
        'Nora clicks "Label"',
        'Nora types "Red box" into "Title"',
        'Nora clicks "Save"',
    ]


def test_a_task_begins_where_the_profile_says(profile: Path) -> None:
    begins = ['Nora has what is made by "a_weight"', 'Nora begins at "/scales/"']
    assert route(read(profile), "Weigh it") == [*begins, 'Nora clicks "Weigh"']


def test_a_corner_of_a_part_of_the_screen_is_looked_for_nearby(profile: Path) -> None:
    assert 'Nora clicks "Send" near the upper right corner' in route(read(profile), "Send it")


def test_what_a_profile_leaves_out_is_waived_with_its_reason(profile: Path) -> None:
    waived = {sentence.text: sentence.waived for sentence in read(profile).waived}
    assert waived == {"Send it by mail.": "no mail is sent here", "Click Help.": "nobody helps a robot"}


def test_a_version_has_words_of_its_own(profile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VERSION, "2.0")
    two = load(profile)
    assert (two.name, two.version, two.nouns["parcel"].existing) == ("Parcels Two", "2.0", "Red box")
    assert two.sign_in.variables("OWNER") == {"Your name": "PARCELS_OWNER_NAME", "Word": "PARCELS_OWNER_WORD"}


def test_a_version_that_is_not_there_is_told(profile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VERSION, "3.0")
    with pytest.raises(ProfileError, match=r"no version 3\.0; there are: 2\.0"):
        load(profile)


@pytest.mark.parametrize(
    ("functions", "reason"),
    [
        ("def a_parcel(making): ...", r"parcels.toml:13: .*hooks.py has no function a_weight"),
        ("def a_weight(making): ...", r"parcels.toml:11: .*hooks.py has no function a_parcel"),
        ("def a_parcel(", r"parcels.toml:2: the hook file .*hooks.py cannot be read"),
    ],
)
def test_a_precondition_that_is_not_there_is_told(profile: Path, functions: str, reason: str) -> None:
    (profile.parent / "hooks.py").write_text(functions, encoding="utf-8")
    with pytest.raises(ProfileError, match=reason):
        load(profile)


def test_a_first_profile_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "first.toml"
    fields = {"User": "SHOP_USERNAME", 'The "word"': "SHOP_PASSWORD"}
    file.write_text(_profile("Shop", "https://shop.test/in", fields, "Go", "Home"), encoding="utf-8")
    first = load(file)
    assert (first.address, first.sign_in.address, first.sign_in.fields) == ("https://shop.test", "/in", fields)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Add shelf", "Add a shelf"),
        ("New shelf", "Add a shelf"),
        ("Add a reader", "New library reader"),
        ("Save changes", "Save"),
        ("Remove book", "Delete"),
        ("Add book", None),
        ("Shelf", None),
    ],
)
def test_a_name_for_the_same_deed_is_found(word: str, meant: str | None) -> None:
    names = ["Shelves", "Add a shelf", "New library reader", "Save", "Change", "Delete", "Delete shelf"]
    assert same_deed(word, names, LANGUAGE) == meant


def test_the_same_words_in_another_order_are_found() -> None:
    assert same_words("Name of the shelf", ["Shelf", "Shelf name*"], LANGUAGE) == "Shelf name*"


GUIDE = """# Parcels

Parcels come and go. You reach the Parcels interface by going to **Desk > Parcels**, and the senders
beside it.

## Drop one off

Click **Drop off** in the [Parcels interface](x.md).

## Know the senders

Go to **Desk > Senders**. Click **Show**.

## Burn one

From the Parcels interface, click the parcel that you no longer need. Click **Burn**.
"""


def test_the_way_that_the_introduction_tells_is_taken(profile: Path) -> None:
    assert route(read(profile, GUIDE), "Drop one off") == [
        'Nora clicks "Desk"',
        'Nora clicks "Parcels"',
        'Nora clicks "Drop off"',
    ]


def test_a_task_begins_on_the_screen_that_it_names(profile: Path) -> None:
    burn = route(read(profile, GUIDE), "Burn one")
    assert burn[1:] == ['Nora clicks "Desk"', 'Nora clicks "Parcels"', 'Nora clicks "Blue box"', 'Nora clicks "Burn"']
