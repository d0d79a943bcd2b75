"""Another product than this project's: nothing but its profile is needed to read its tutorials."""

from pathlib import Path

import pytest

from product.profile import VARIABLE, ProfileError, load, use
from walkthrough.commands.cli import main
from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text
from walkthrough.model import Tutorial
from walkthrough.plan.reading import compiled

POSTBOX = Path(__file__).parent / "products" / "postbox.toml"

LEND = """# Lend a parcel

## Requirements

* A Postbox account.
* A parcel that you own.

## Steps

1. On the side menu, select **My parcels**.
2. On the list, locate the package you want to lend.
3. Click the bunch of keys icon.
4. In the **Lend** window, type the name of the user in the **Neighbour** field.
5. Select the user.
6. Click **Lend**. Postbox shows the message “**Parcel lent**”.

The **Lent** column of the parcel reads **On**. The user can now open the parcel.
"""
DROP_OFF = """# Drop off a parcel

1. On Postbox, in the upper left corner, click the hamburger menu.
2. Select **Drop off**.
3. In the **Name** field, type a name for the parcel.
4. In the **Locker** field, type the number of the locker.
5. In the **Door code** field, type a code.
6. Click the action menu on the parcel.

You'll see the **Door code** of the parcel.
"""


def lines(tutorial: Tutorial) -> list[str]:
    return [step.text for step in [*tutorial.background, *(step for route in tutorial.routes for step in route.steps)]]


def test_a_tutorial_of_another_product_is_drafted_in_its_own_words() -> None:
    assert lines(compiled(from_text(LEND, "lend.md"), load(POSTBOX))) == [
        'Nora owns the Parcel "Blue box"',
        "Nora is signed in",
        'Nora selects "My parcels" on the side menu',
        'Nora locates "Blue box" on the list',
        'Nora clicks the "key ring" icon of "Blue box"',
        'Nora types "Omar" into "Neighbour" in the "Lend" window',
        'Nora selects "Omar"',
        'Nora clicks "Lend"',
        'Nora sees the message "Parcel lent"',
        'Nora sees "On" in the "Lent" column of "Blue box"',
        'Omar can access "Blue box"',
    ]


def test_its_example_values_icons_and_protected_fields_are_its_own() -> None:
    assert lines(compiled(from_text(DROP_OFF, "drop.md"), load(POSTBOX)))[2:] == [
        'Nora clicks the "three bars" icon in the upper left corner',
        'Nora selects "Drop off"',
        'Nora types "Red box" into "Name"',
        'Nora types "Locker 7" into "Locker"',
        'Nora types a secret into "Door code"',
        'Nora clicks the "three bars" icon of "Red box"',
        'Nora sees the "Door code" of "Red box"',
    ]


@pytest.mark.parametrize("text", [LEND, DROP_OFF])
def test_lint_asks_for_nothing_more_than_the_profile(text: str) -> None:
    tutorial = linted_text(from_text(text, "page.md"), profile=load(POSTBOX))
    assert [(sentence.text, sentence.why_not_checked) for sentence in tutorial.not_checked] == []


def test_its_words_mean_nothing_without_the_profile() -> None:
    texts = [sentence.text for sentence in compiled(from_text(LEND, "lend.md")).not_checked]
    assert "On the list, locate the package you want to lend." in texts


def test_what_is_proposed_is_in_its_words() -> None:
    text = LEND.replace("locate the package you want", "locate your favourite package, the one you want")
    examples = [near for one in compiled(from_text(text, "x.md"), load(POSTBOX)).sentences for near in one.nearest]
    assert "Locate the Parcel you want to unshare." in examples
    assert not any("API" in example for example in examples)


def test_the_commands_take_a_profile(tmp_path: Path, capsys) -> None:
    page = tmp_path / "lend.md"
    page.write_text(LEND, encoding="utf-8")
    assert main(["lint", "--profile", str(POSTBOX), str(page)]) == 0
    assert main(["draft", "--profile", str(POSTBOX), str(page)]) == 0
    assert 'Given Nora owns the Parcel "Blue box"' in capsys.readouterr().out


def test_a_profile_is_handed_on_to_other_processes(monkeypatch) -> None:
    monkeypatch.setenv(VARIABLE, "")
    assert load() is not use(POSTBOX)
    assert load().name == "Postbox"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("name = ", "Invalid value"),
        ("colour = 'red'", "unknown key colour"),
        ("name = 'Postbox'", "people is missing"),
        ("name = 7\nkinds = []\npeople = {owner = 'Nora', colleague = 'Omar'}", "1: name has to be a text"),
        ("name = 'P'\nkinds = 7\npeople = {owner = 'Nora', colleague = 'Omar'}", "2: kinds has to be a list of tables"),
        ("name = 'P'\n[people]\nowner = 'Nora'\ncoleague = 'Omar'", "4: unknown key coleague; did you mean colleague"),
        (
            "name = 'P'\npeople = {owner = 'Nora'}\n[[values]]\nfields = ['a']\nvalue = 'b'\n[[values]]\nvalue = 'c'",
            "6: fields is missing in values.2.",
        ),
        ("name = 'P'\n[people]\nowner = 'Nora'\n[start.'A B']\nneeds = 'x'", "5: start.A B.needs has to be a list"),
    ],
)
def test_what_is_wrong_with_a_profile_is_said(tmp_path: Path, words: str, reason: str) -> None:
    file = tmp_path / "profile.toml"
    file.write_text(words, encoding="utf-8")
    with pytest.raises(ProfileError, match=reason):
        load(file)
