"""The parameter types of steps: people, kinds of item, quoted words, places."""

from dataclasses import replace

import pytest

from product.profile import People, load
from steps.parameter_types import Place, parameter_types, sentence

CLICKS = sentence("{person:Person} clicks {label:Words} {place:Place}")


@pytest.mark.parametrize(
    ("words", "where", "quoted"),
    [
        ("on the side menu", "on the side menu", ()),
        ("on the list", "on the list", ()),
        ("in the upper left corner", "in the upper left corner", ()),
        (
            'in the "Action" column of "Payments API"',
            'in the "{}" column of "{}"',
            ("Action", "Payments API"),
        ),
        ('in the "Share" window', 'in the "{}" window', ("Share",)),
        ('in "Method"', 'in "{}"', ("Method",)),
        ('on "Payments API"', 'on "{}"', ("Payments API",)),
    ],
)
def test_a_place_is_read_with_what_it_quotes(words: str, where: str, quoted: tuple[str, ...]) -> None:
    assert CLICKS.parse_arguments(f'Ada clicks "Yes" {words}') == {
        "person": "Ada",
        "label": "Yes",
        "place": Place(words, where, quoted),
    }


@pytest.mark.parametrize(
    "text",
    [
        'Ada clicks "Yes" somewhere else',
        'Ada clicks "Yes"',
        'Somebody clicks "Yes" on the list',
        'Ada clicks "Yes" in the "Share" window of the car',
    ],
)
def test_what_is_not_in_the_vocabulary_is_not_guessed_at(text: str) -> None:
    assert not CLICKS.is_matching(text)


def test_several_people_and_several_quoted_words_are_lists() -> None:
    people = sentence("with {members:People}").parse_arguments("with Betty, Carol and Dora")
    words = sentence("sees {details:SeveralWords}").parse_arguments('sees "Url", "Client ID" and "Notes"')
    assert people == {"members": ["Betty", "Carol", "Dora"]}
    assert words == {"details": ["Url", "Client ID", "Notes"]}


def test_a_second_kind_and_other_people_need_no_other_sentence() -> None:
    secret = load().kinds[0]
    parcel = replace(secret, name="Parcel (insured)")
    people = People("Eve", "Mallory")
    types = parameter_types(replace(load(), people=people, kinds=(secret, parcel)))
    owns = sentence("{owner:Person} owns the {kind:Kind} {name:Words}, shared with {members:People}", types)
    for kind in (secret, parcel):
        said = owns.parse_arguments(f'Eve owns the {kind.name} "X", shared with Mallory and Eve')
        assert said == {"owner": "Eve", "kind": kind, "name": "X", "members": ["Mallory", "Eve"]}
    assert not owns.is_matching('Ada owns the API secret "X", shared with Mallory')
    assert not owns.is_matching('Eve owns the password "X", shared with Mallory')
