"""A step that is not defined says which word of it is not known; names are people's whatever their letters."""

from types import SimpleNamespace

import pytest

from harness.meanings import Meanings
from steps.parameter_types import sentence
from steps.scenario_data import ScenarioData
from steps.undefined import pytest_step_unknown


def defined(kind, text):
    def fits(said_kind, said):
        return said_kind == kind and parser.is_matching(said)

    parser = sentence(text)
    return SimpleNamespace(text=text, kind=kind, parser=parser, fits=fits, base="")


MEANINGS = Meanings(
    [
        defined("then", "{person:Person} sees {text:Words} {place:Place}"),
        defined("then", "{person:Person} can access {name:Words}"),
        defined("given", "{owner:Person} owns the {kind:Kind} {name:Words}, shared with {members:People}"),
    ]
)


@pytest.mark.parametrize(
    ("kind", "text", "sentence"),
    [
        ("then", 'Zoe can access "X"', "Nobody here is called “Zoe”. The people are Ada, Betty, Carol and Dora."),
        ("then", 'Zoe-Ann can access "X"', "Nobody here is called “Zoe-Ann”."),
        ("given", 'Ada owns the API secret "X", shared with Betty and Zoe', "Nobody here is called “Zoe”."),
        ("given", 'Max owns the API secret "X", shared with Moritz', "Nobody here is called “Max”."),
        ("given", 'Ada owns the Certificate "X", shared with Betty', "There is no kind of item called “Certificate”."),
        ("then", 'Ada sees "X" in the middle', "There is no place called “in the middle”. The places are: on the"),
        ("then", 'Ada sees "X" on the side bar', "There is no place called “on the side bar”."),
        ("then", 'Ada eats "X"', None),
        ("when", 'Zoe can access "X"', None),
    ],
)
def test_the_word_that_is_not_known_is_named(kind, text, sentence):
    found = pytest_step_unknown(kind, text, MEANINGS)
    assert found is None if sentence is None else found.startswith(sentence)


def test_people_are_found_in_any_letters():
    parser = sentence("{person:Person} asks {people:People}")
    assert parser.parse_arguments("ada asks BETTY and dora") == {"person": "Ada", "people": ["Betty", "Dora"]}


def test_an_item_that_no_given_made_is_named():
    with pytest.raises(pytest.fail.Exception, match=r'No Given of this scenario makes "X". .* it has: none.'):
        ScenarioData("").items["X"]
