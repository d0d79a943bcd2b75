"""What people see in a tutorial: messages, columns, details, lists, windows, fields.

The general sentences: a new tutorial of the same kind needs none besides these.
"""

from collections.abc import Callable

from playwright.sync_api import TimeoutError as NotInTime
from playwright.sync_api import expect
from pytest_bdd import then

from harness.messages.mismatch import Mismatch, offered
from steps.parameter_types import Place, sentence
from steps.reader import Eyes, reads

EyesOf = Callable[[str], Eyes]

READING = 1.0
"""Seconds that a message stays at least: nobody has read it sooner."""


@then(sentence("{person:Person} sees the message {text:Words}"))
def _(eyes_of: EyesOf, person: str, text: str) -> None:
    eyes = eyes_of(person)
    message = eyes.find(eyes.screen.message.reading(text), f'message "{text}"')
    try:
        message.wait_for(state="hidden", timeout=READING * 1000)
    except NotInTime:
        return
    raise Mismatch(f'message "{text}"', found="it gone before it could be read")


@then(sentence("{person:Person} sees the {name:Words} window"))
def _(eyes_of: EyesOf, person: str, name: str) -> None:
    eyes = eyes_of(person)
    eyes.find(eyes.screen.window(name), f'window "{name}"')


@then(sentence("{person:Person} sees {text:Words} {place:Place}"))
def _(eyes_of: EyesOf, person: str, text: str, place: Place) -> None:
    eyes = eyes_of(person)
    if place.is_in_column:
        column, name = place.quoted
        if text == name and text in eyes.cast:
            # The cell that a member's line is headed by shows the username beside the name.
            eyes.find(eyes.cell(name, column).filter(has=eyes.mark(name)), f'"{text}"', place)
        else:
            eyes.read(place, text)
    elif text in eyes.cast or eyes.is_item(text):
        eyes.find(eyes.entry(text, eyes.place(place)), f'"{text}"', place)
    else:
        eyes.words(text, place)
    eyes.story.seen.add((text, place.words))


@then(sentence("{person:Person} no longer sees {text:Words} {place:Place}"))
def _(eyes_of: EyesOf, person: str, text: str, place: Place) -> None:
    eyes = eyes_of(person)
    if (text, place.words) not in eyes.story.seen:
        raise Mismatch(f'"{text}" that is gone', place.words, "no step before that has seen it there")
    around = eyes.part(place)
    is_entry = text in eyes.cast or eyes.is_item(text)
    try:
        expect(eyes.entry(text, around) if is_entry else around.get_by_text(text, exact=True)).to_be_hidden()
    except AssertionError as error:
        raise Mismatch(f'no "{text}"', place=str(place), found=f'"{text}" still there') from error


@then(sentence("{person:Person} sees an empty {name:Words} list"))
def _(eyes_of: EyesOf, person: str, name: str) -> None:
    eyes = eyes_of(person)
    eyes.find(eyes.screen.main.get_by_role("heading", name=name, exact=True), f'heading "{name}"')
    listed = eyes.find(eyes.screen.named_list(name), f'list "{name}"')
    entries = eyes.screen.entries(listed)
    try:
        expect(entries).to_have_count(0)
    except AssertionError as error:
        shown = [" ".join(text.split()) for text in entries.all_inner_texts()]
        raise Mismatch(f'an empty list "{name}"', found="entries: " + "; ".join(shown)) from error


@then(sentence("{person:Person} sees {value:Words} as the {detail:Words}"))
def _(eyes_of: EyesOf, person: str, value: str, detail: str) -> None:
    eyes = eyes_of(person)
    shown = eyes.find(eyes.screen.detail(detail), f'detail "{detail}"')
    reads(shown, eyes.printed(value), f'"{value}" as the "{detail}"')


@then(sentence("{person:Person} sees the details {details:SeveralWords}"))
def _(eyes_of: EyesOf, person: str, details: list[str]) -> None:
    eyes = eyes_of(person)
    for detail in details:
        eyes.find(eyes.screen.detail(detail), f'detail "{detail}"')


@then(sentence("{person:Person} sees {box:Words} ticked {place:Place}"))
def _(eyes_of: EyesOf, person: str, box: str, place: Place) -> None:
    _sees_box(eyes_of(person), box, place, ticked=True)


@then(sentence("{person:Person} sees {box:Words} not ticked {place:Place}"))
def _(eyes_of: EyesOf, person: str, box: str, place: Place) -> None:
    _sees_box(eyes_of(person), box, place, ticked=False)


def _sees_box(eyes: Eyes, box: str, place: Place, *, ticked: bool) -> None:
    word = "ticked" if ticked else "not ticked"
    there = eyes.control(box, place)
    try:
        expect(there).to_be_checked(checked=ticked)
    except AssertionError as error:
        raise Mismatch(f'"{box}" {word}', place=str(place), found=f"it is not {word}") from error


@then(sentence("{person:Person} sees {text:Words} typed into {field:Words}"))
def _(eyes_of: EyesOf, person: str, text: str, field: str) -> None:
    eyes = eyes_of(person)
    try:
        expect(eyes.find(eyes.screen.field(field), f'field "{field}"')).to_have_value(eyes.spelt(text))
    except AssertionError as error:
        raise Mismatch(f'"{text}" in the field "{field}"', found="something else in it") from error


@then(sentence("{person:Person} sees {text:Words} beside {field:Words}"))
def _(eyes_of: EyesOf, person: str, text: str, field: str) -> None:
    eyes = eyes_of(person)
    try:
        expect(eyes.find(eyes.screen.field(field), f'field "{field}"')).to_have_accessible_description(text)
    except AssertionError as error:
        said = eyes.screen.field(field).evaluate(_DESCRIPTION)
        found = f'"{said}"' if said else "no words there"
        raise Mismatch(f'"{text}" beside the field "{field}"', found=found) from error
    eyes.find(eyes.screen.front.get_by_text(text, exact=True), f'"{text}"')


@then(sentence("{person:Person} sees the fields {fields:SeveralWords} marked as mandatory"))
def _(eyes_of: EyesOf, person: str, fields: list[str]) -> None:
    eyes = eyes_of(person)
    for field in fields:
        eyes.find(eyes.screen.field(field), f'field "{field}"')
        asterisks = {name: eyes.screen.front.get_by_text(f"{name}*", exact=True) for name in (field, *_fields(eyes))}
        try:
            eyes.find(asterisks[field], f'asterisk behind "{field}"')
        except Mismatch as error:
            marked = [name for name, asterisk in asterisks.items() if asterisk.count()]
            raise Mismatch(error.sought, error.place, error.found, marked) from error


def _fields(eyes: Eyes) -> list[str]:
    return offered(eyes.screen.front).kinds.get("fields", [])


@then(sentence("{person:Person} sees {field:Words} turn red"))
def _(eyes_of: EyesOf, person: str, field: str) -> None:
    eyes = eyes_of(person)
    box = eyes.find(eyes.screen.field(field), f'field "{field}"')
    try:
        expect(box).to_have_attribute("aria-invalid", "true")
    except AssertionError as error:
        raise Mismatch(f'the field "{field}" in red', found="it not marked as wrong") from error
    red, green, blue = box.evaluate(_BORDER_COLOUR)
    if not (red > 2 * green and red > 2 * blue):
        raise Mismatch(f'the field "{field}" in red', found=f"a border of the colour rgb({red}, {green}, {blue})")


_DESCRIPTION = """box => (box.getAttribute('aria-describedby') ?? '').split(/\\s+/)
    .map(id => document.getElementById(id)?.textContent.trim() ?? '').join(' ').trim()"""
_BORDER_COLOUR = "box => getComputedStyle(box).borderTopColor.match(/\\d+/g).slice(0, 3).map(Number)"
