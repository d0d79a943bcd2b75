"""The When steps of tutorials: what people click, select, locate, type and tick.

They are general, so that a new tutorial needs no new steps.
"""

from pytest_bdd import when

from steps.choosing import choose_any
from steps.navigation import press_key
from steps.parameter_types import Place, sentence
from steps.reader import Reader, ReaderOf, ScreenOf


@when(sentence("{person:Person} clicks {label:Words}"))
@when(sentence("{person:Person} selects {label:Words}"))
def _(reader_of: ReaderOf, person: str, label: str) -> None:
    reader = reader_of(person)
    reader.control(label, None, reader.hands.click)


@when(sentence("{person:Person} clicks {label:Words} {place:Place}"))
@when(sentence("{person:Person} selects {label:Words} {place:Place}"))
def _(reader_of: ReaderOf, person: str, label: str, place: Place) -> None:
    reader = reader_of(person)
    if place.where == 'in "{}"':
        reader.choose_option(label, place.quoted[0])
    else:
        reader.control(label, place, reader.hands.click)


@when(sentence("{person:Person} presses the {key:Words} key"))
def _(screen_of: ScreenOf, person: str, key: str) -> None:
    press_key(screen_of(person).page, key)


@when(sentence("{person:Person} selects any entry in {field:Words}"))
def _(reader_of: ReaderOf, person: str, field: str) -> None:
    choose_any(reader_of(person), field)


@when(sentence("{person:Person} clicks the {icon:Words} icon {place:Place}"))
def _(reader_of: ReaderOf, person: str, icon: str, place: Place) -> None:
    reader = reader_of(person)
    reader.icon(icon, place, do=reader.hands.click)


@when(sentence("{person:Person} clicks the {icon:Words} icon {name:Words}"))
def _(reader_of: ReaderOf, person: str, icon: str, name: str) -> None:
    reader = reader_of(person)
    reader.icon(icon, None, name, reader.hands.click)


@when(sentence("{person:Person} clicks the {icon:Words} icon {name:Words} {place:Place}"))
def _(reader_of: ReaderOf, person: str, icon: str, name: str, place: Place) -> None:
    reader = reader_of(person)
    reader.icon(icon, place, name, reader.hands.click)


@when(sentence("{person:Person} locates {name:Words} {place:Place}"))
def _(reader_of: ReaderOf, person: str, name: str, place: Place) -> None:
    reader_of(person).locate(name, place)


@when(sentence("{person:Person} types {text:Words} into {field:Words}"))
def _(reader_of: ReaderOf, person: str, text: str, field: str) -> None:
    reader = reader_of(person)
    reader.find(
        reader.screen.field(field), f'field "{field}"', do=lambda box: reader.hands.fill(box, reader.typed(text))
    )


@when(sentence("{person:Person} types {text:Words} into {field:Words} {place:Place}"))
def _(reader_of: ReaderOf, person: str, text: str, field: str, place: Place) -> None:
    reader = reader_of(person)
    box = reader.screen.field(field, reader.places.part(place))
    reader.find(box, f'field "{field}"', place, lambda box: reader.hands.fill(box, reader.typed(text)))


@when(sentence("{person:Person} ticks {box:Words}"))
@when(sentence("{person:Person} ticks {box:Words} {place:Place}"))
def _(reader_of: ReaderOf, person: str, box: str, place: Place | None = None) -> None:
    _set_box(reader_of(person), box, place, ticked=True)


@when(sentence("{person:Person} unticks {box:Words}"))
@when(sentence("{person:Person} unticks {box:Words} {place:Place}"))
def _(reader_of: ReaderOf, person: str, box: str, place: Place | None = None) -> None:
    _set_box(reader_of(person), box, place, ticked=False)


def _set_box(reader: Reader, box: str, place: Place | None, *, ticked: bool) -> None:
    reader.control(box, place, reader.hands.tick if ticked else reader.hands.untick)
    if place is None:
        return
    boxes = reader.scenario_data.boxes
    boxes[box, place.words] = ticked
    for (other, where), was in boxes.items():
        # What a sentence has said of another box there is true as long as none has changed it.
        if other != box and where == place.words:
            reader.expect_box(other, place, ticked=was, sought=f'"{box}" {place}')
