"""How sentences are taken apart: people, quoted words, places."""

import pytest

from steps.parameter_types import Place, sentence

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
