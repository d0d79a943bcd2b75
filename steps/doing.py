"""What people do in a tutorial: open, click, select, locate, type, tick.

The general sentences: a new tutorial of the same kind needs none besides these.
"""

from collections.abc import Callable

from pytest_bdd import when

from steps.finding import Eyes
from steps.words import Place, sentence

EyesOf = Callable[[str], Eyes]

_SCROLL = "entries => entries[0]?.scrollIntoView({block: 'nearest'})"
"""What is in the picture stays there. Playwright's own scrolling first waits until nothing moves any more."""


@when(sentence("{person:Person} clicks {label:Words}"))
@when(sentence("{person:Person} selects {label:Words}"))
def _(eyes_of: EyesOf, person: str, label: str) -> None:
    eyes_of(person).control(label, None).click()


@when(sentence("{person:Person} clicks {label:Words} {place:Place}"))
@when(sentence("{person:Person} selects {label:Words} {place:Place}"))
def _(eyes_of: EyesOf, person: str, label: str, place: Place) -> None:
    eyes = eyes_of(person)
    if place.where == 'in "{}"':
        field = eyes.find(eyes.place(place), f'field "{place.quoted[0]}"')
        field.select_option(label=label)
    else:
        eyes.control(label, place).click()


@when(sentence("{person:Person} clicks the {icon:Words} icon {place:Place}"))
def _(eyes_of: EyesOf, person: str, icon: str, place: Place) -> None:
    eyes_of(person).icon(icon, place).click()


@when(sentence("{person:Person} clicks the {icon:Words} icon {name:Words}"))
def _(eyes_of: EyesOf, person: str, icon: str, name: str) -> None:
    eyes_of(person).icon(icon, None, name).click()


@when(sentence("{person:Person} clicks the {icon:Words} icon {name:Words} {place:Place}"))
def _(eyes_of: EyesOf, person: str, icon: str, name: str, place: Place) -> None:
    eyes_of(person).icon(icon, place, name).click()


@when(sentence("{person:Person} locates {name:Words} {place:Place}"))
def _(eyes_of: EyesOf, person: str, name: str, place: Place) -> None:
    eyes = eyes_of(person)
    eyes.find(eyes.entry(name, eyes.place(place)), f'"{name}"', place).evaluate_all(_SCROLL)


@when(sentence("{person:Person} types {text:Words} into {field:Words}"))
def _(eyes_of: EyesOf, person: str, text: str, field: str) -> None:
    eyes = eyes_of(person)
    eyes.find(eyes.screen.field(field), f'field "{field}"').fill(eyes.spelt(text))


@when(sentence("{person:Person} types {text:Words} into {field:Words} {place:Place}"))
def _(eyes_of: EyesOf, person: str, text: str, field: str, place: Place) -> None:
    eyes = eyes_of(person)
    eyes.find(eyes.screen.field(field, eyes.place(place)), f'field "{field}"', place).fill(eyes.spelt(text))


@when(sentence("{person:Person} ticks {box:Words} {place:Place}"))
def _(eyes_of: EyesOf, person: str, box: str, place: Place) -> None:
    eyes_of(person).control(box, place).check()


@when(sentence("{person:Person} unticks {box:Words} {place:Place}"))
def _(eyes_of: EyesOf, person: str, box: str, place: Place) -> None:
    eyes_of(person).control(box, place).uncheck()
