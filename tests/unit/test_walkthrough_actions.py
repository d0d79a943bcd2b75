"""Every action has one sentence that the suite defines once, and the diagnosis knows every action."""

from dataclasses import fields
from typing import Any, get_args

import pytest

from product.profile import load
from walkthrough import actions
from walkthrough.actions import Action, Instruction, Promise, Requirement
from walkthrough.diagnosis.explanation import diagnosed
from walkthrough.diagnosis.states import promised_by
from walkthrough.model import Step
from walkthrough.place import Place, PlaceKind
from walkthrough.plan.step_definitions import definitions_of
from walkthrough.step_text import in_stars, text_of, words_of

PROFILE = load()
PEOPLE = PROFILE.people
CLASSES = [one for one in get_args(Action) if one not in {actions.Described, actions.Written}]
PLACES = [Place(kind, ("One", "Two")[: kind.count("{}")]) for kind in PlaceKind]
OF_BETTY = Place(PlaceKind.FOR, (PEOPLE.colleague,))
SAMPLES: list[Action] = [
    actions.Owns(PEOPLE.owner, PROFILE.kinds[0].name, "Pay"),
    actions.Owns(PEOPLE.owner, PROFILE.kinds[0].name, "Pay", (PEOPLE.colleague,)),
    actions.NotYet(PROFILE.kinds[0].name, "Pay"),
    actions.SignedIn(PEOPLE.owner),
    actions.Begins(PEOPLE.owner, "/start"),
    actions.Has(PEOPLE.owner, "a_parcel"),
    actions.Has(PEOPLE.owner, "a_parcel", "Pay"),
    actions.CanAccess(PEOPLE.colleague, "Pay"),
    actions.CanAccess(PEOPLE.colleague, "Pay", can=False),
    actions.Clicks(PEOPLE.owner, name="Save"),
    actions.Clicks(PEOPLE.owner, icon="dots", name="Save"),
    actions.Selects(PEOPLE.owner, "Save"),
    actions.PressesKey(PEOPLE.owner, "Enter"),
    actions.SelectsAny(PEOPLE.owner, "Size"),
    *(actions.Ticks(PEOPLE.owner, "Can edit", None, on=on) for on in (True, False)),
    actions.Types(PEOPLE.owner, "abc", "Name"),
    actions.TypesSecret(PEOPLE.owner, "Secret"),
    *(actions.Clicks(PEOPLE.owner, name="Save", place=place) for place in PLACES),
    *(actions.Clicks(PEOPLE.owner, icon="dots", place=place) for place in PLACES),
    *(actions.Clicks(PEOPLE.owner, icon="dots", name="Save", place=place) for place in PLACES),
    *(actions.Selects(PEOPLE.owner, "Save", place) for place in PLACES),
    *(actions.Locates(PEOPLE.owner, "Pay", place) for place in PLACES),
    *(actions.Types(PEOPLE.owner, "abc", "Name", place) for place in PLACES),
    *(actions.Ticks(PEOPLE.owner, "Can edit", place, on=on) for place in PLACES for on in (True, False)),
    *(actions.Sees(PEOPLE.owner, "Yes", place) for place in PLACES),
    *(actions.NoLongerSees(PEOPLE.owner, "Yes", place) for place in PLACES),
    actions.SeesMessage(PEOPLE.owner, "Saved"),
    actions.SeesWindow(PEOPLE.owner, "Share"),
    actions.SeesEmptyList(PEOPLE.owner, "Members"),
    actions.SeesDetail(PEOPLE.owner, "abc", "Name"),
    *(actions.SeesDetails(PEOPLE.owner, ("Name", "Url", "Tags")[:many]) for many in (1, 2, 3)),
    *(actions.SeesTicked(PEOPLE.owner, "Can edit", OF_BETTY, on=on) for on in (True, False)),
    actions.SeesTyped(PEOPLE.owner, "abc", "Name"),
    actions.SeesBeside(PEOPLE.owner, "Required", "Name"),
    actions.SeesMandatory(PEOPLE.owner, ("Name", "Url")),
    actions.SeesRed(PEOPLE.owner, "Name"),
    actions.SeesProtected(PEOPLE.owner, "Secret", "Pay"),
    actions.SeesProtected(PEOPLE.owner, "Secret", "Pay", shown=False),
    actions.SeesTypedSecret(PEOPLE.owner, "Secret"),
    actions.SeesSecretKept(PEOPLE.owner, "Secret"),
    actions.CanCopy(PEOPLE.owner, "Secret", "Pay"),
]
DESCRIBED = actions.Described("When", PEOPLE.owner, (("clicks", "the blue button"), ("next to", "the name")))
"""Printed, and carried out by nothing: no step definition knows it."""


def sentence(action: Action) -> str:
    return f"{action.keyword} {text_of(action)}"


def test_there_is_a_sample_of_every_action() -> None:
    assert {type(sample) for sample in SAMPLES} == set(CLASSES)
    written = {name for name, value in vars(actions).items() if isinstance(value, type) and hasattr(value, "keyword")}
    assert written == {one.__name__ for one in CLASSES} | {"_Given", "_When", "_Then"}


@pytest.mark.parametrize("action", SAMPLES, ids=sentence)
def test_a_printed_action_has_exactly_one_definition(action: Action) -> None:
    assert len(definitions_of(action.keyword, text_of(action))) == 1


def test_no_two_actions_are_printed_alike() -> None:
    assert len(set(map(sentence, SAMPLES))) == len(SAMPLES) == len(set(SAMPLES))


@pytest.mark.parametrize("action", SAMPLES, ids=sentence)
def test_the_words_of_an_action_are_those_that_it_quotes(action: Action) -> None:
    assert text_of(action).split('"')[1::2] == list(words_of(action))
    assert text_of(action, in_stars) == text_of(action).replace('"', "*")


@pytest.mark.parametrize("one", CLASSES, ids=lambda one: one.__name__)
def test_the_keyword_says_what_an_action_is_for(one: Any) -> None:
    of_keyword = {"Given": Requirement, "When": Instruction, "Then": Promise}[one.keyword]
    assert one in get_args(of_keyword)
    assert "keyword" not in {field.name for field in fields(one)}


@pytest.mark.parametrize("action", SAMPLES, ids=sentence)
def test_the_diagnosis_knows_every_action(action: Action) -> None:
    """It can tell whether a state is promised, and names the word that was looked for."""
    promised_by(action)
    step = Step(action.keyword, action, 3, 2)
    said = {"sought": "", "offered": ["Another"], "everywhere": ["Another"], "title": "A screen"}
    diagnosis = diagnosed(step, "A sentence.", [step], said, [step])
    assert diagnosis["fault"] in {"document", "product"}
    word = next(iter(words_of(action)), text_of(action))
    assert f"*{word}*" in diagnosis["detail"]
