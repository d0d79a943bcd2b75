"""What people do in a tutorial: open, click, select, locate, type, tick.

The general sentences: a new tutorial of the same kind needs none besides these.
"""

from collections.abc import Callable

from playwright.sync_api import Locator
from pytest_bdd import when

from steps.parameter_types import Place, sentence
from steps.reader import Eyes

EyesOf = Callable[[str], Eyes]


@when(sentence("{person:Person} clicks {label:Words}"))
@when(sentence("{person:Person} selects {label:Words}"))
def _(eyes_of: EyesOf, person: str, label: str) -> None:
    eyes_of(person).control(label, None, Locator.click)


@when(sentence("{person:Person} clicks {label:Words} {place:Place}"))
@when(sentence("{person:Person} selects {label:Words} {place:Place}"))
def _(eyes_of: EyesOf, person: str, label: str, place: Place) -> None:
    eyes = eyes_of(person)
    if place.where == 'in "{}"':
        eyes.find(eyes.place(place), f'field "{place.quoted[0]}"').select_option(label=label)
    else:
        eyes.control(label, place, Locator.click)


@when(sentence("{person:Person} clicks the {icon:Words} icon {place:Place}"))
def _(eyes_of: EyesOf, person: str, icon: str, place: Place) -> None:
    eyes_of(person).icon(icon, place, do=Locator.click)


@when(sentence("{person:Person} clicks the {icon:Words} icon {name:Words}"))
def _(eyes_of: EyesOf, person: str, icon: str, name: str) -> None:
    eyes_of(person).icon(icon, None, name, Locator.click)


@when(sentence("{person:Person} clicks the {icon:Words} icon {name:Words} {place:Place}"))
def _(eyes_of: EyesOf, person: str, icon: str, name: str, place: Place) -> None:
    eyes_of(person).icon(icon, place, name, Locator.click)


@when(sentence("{person:Person} locates {name:Words} {place:Place}"))
def _(eyes_of: EyesOf, person: str, name: str, place: Place) -> None:
    eyes_of(person).locate(name, place)


@when(sentence("{person:Person} types {text:Words} into {field:Words}"))
def _(eyes_of: EyesOf, person: str, text: str, field: str) -> None:
    eyes = eyes_of(person)
    eyes.find(eyes.screen.field(field), f'field "{field}"', do=lambda box: box.fill(eyes.spelt(text)))


@when(sentence("{person:Person} types {text:Words} into {field:Words} {place:Place}"))
def _(eyes_of: EyesOf, person: str, text: str, field: str, place: Place) -> None:
    eyes = eyes_of(person)
    box = eyes.screen.field(field, eyes.place(place))
    eyes.find(box, f'field "{field}"', place, lambda box: box.fill(eyes.spelt(text)))


@when(sentence("{person:Person} ticks {box:Words} {place:Place}"))
def _(eyes_of: EyesOf, person: str, box: str, place: Place) -> None:
    eyes_of(person).control(box, place, Locator.check)


@when(sentence("{person:Person} unticks {box:Words} {place:Place}"))
def _(eyes_of: EyesOf, person: str, box: str, place: Place) -> None:
    eyes_of(person).control(box, place, Locator.uncheck)
