"""The Then steps of tutorials: what people see in messages, columns, details, lists, windows and fields.

They are general, so that a new tutorial needs no new steps.
"""

import re

from playwright.sync_api import TimeoutError as NotInTime
from playwright.sync_api import expect
from pytest_bdd import then

from harness.messages.mismatch import Mismatch, offered
from pages.ladder import beside_field, entries_of, holding, mandatory, named, reading, reddened
from pages.seen import shows_its_state
from pages.selectors import seen
from steps.expectations import expect_drawn, expect_text, missed, text_of
from steps.parameter_types import Place, sentence
from steps.reader import Reader, ReaderOf

READING = 1.0
"""How long a message must stay, so that people can read it, in seconds."""

_NOTHING_NEW = "only messages that were there before"
_SAYS_MORE = """one => {
  const heads = [...one.querySelectorAll('thead, th, [role=columnheader]')].map(head => head.innerText).join('\\n')
  const lines = text => text.split('\\n').map(line => line.trim()).filter(Boolean)
  const more = lines(one.innerText).filter(line => !lines(heads).includes(line))
  return one.matches('table, ul, ol, [role]') || more.length < 3 ? [] : more.slice(0, 4)
}"""
"""The lines of what is no list by itself, and holds more than a remark that it is empty."""


@then(sentence("{person:Person} sees the message {text:Words}"))
def _(reader_of: ReaderOf, person: str, text: str) -> None:
    reader = reader_of(person)
    sought = f'message "{text}"'
    about = reader.printed(reader.scenario_data.about.get("item", ""))
    message = reader.screen.message.reading(text, about)
    try:
        reader.find(seen(message, "now, whole"), sought)
    except Mismatch as error:
        if found := missed(message):
            raise Mismatch(sought, found=found) from error
        said = offered(reader.screen.page).kinds.get("messages", [])
        if said and not any(reader.screen.message.reading(words).count() for words in said):
            raise Mismatch(sought, error.place, _NOTHING_NEW, error.offered) from error
        raise
    expect_drawn(message, sought)
    try:
        message.wait_for(state="hidden", timeout=READING * 1000)
    except NotInTime:
        reader.contradictions.expect_no_dialog(sought)
        reader.contradictions.expect_no_complaint(text, sought)
        return
    raise Mismatch(f'message "{text}"', found="it gone before it could be read")


@then(sentence("{person:Person} sees the {name:Words} window"))
def _(reader_of: ReaderOf, person: str, name: str) -> None:
    reader = reader_of(person)
    sought = f'window "{name}"'
    reader.find(reader.screen.window(name), sought)
    reader.contradictions.expect_its_own(sought, f'in the "{name}" window')


@then(sentence("{person:Person} sees {text:Words} {place:Place}"))
def _(reader_of: ReaderOf, person: str, text: str, place: Place) -> None:
    reader = reader_of(person)
    if place.is_in_column:
        column, name = place.quoted
        if text == name and text in reader.people:
            # The first cell of a member shows the name and the username.
            reader.find(reader.places.cell(name, column).filter(has=reader.places.mark(name)), f'"{text}"', place)
        else:
            reader.cell(place, text)
    elif reader.is_entry(text):
        reader.find(reader.places.entry(text, reader.places.part(place)), f'"{text}"', place)
        reader.contradictions.expect_true_counts(f'"{text}"', str(place))
    else:
        reader.words(text, place)
    reader.scenario_data.seen.add((text, place.words))


@then(sentence("{person:Person} no longer sees {text:Words} {place:Place}"))
def _(reader_of: ReaderOf, person: str, text: str, place: Place) -> None:
    reader = reader_of(person)
    if (text, place.words) not in reader.scenario_data.seen:
        raise Mismatch(f'"{text}" that is gone', place.words, "no step before that has seen it there")
    around = reader.part(place)
    is_entry = reader.is_entry(text)
    try:
        expect(reader.places.entry(text, around) if is_entry else named(around, "words", text)).to_be_hidden()
    except AssertionError as error:
        raise Mismatch(f'no "{text}"', place=str(place), found=f'"{text}" still there') from error
    own = {reader.printed(name) for name in place.quoted}
    lines = [line.strip() for line in around.inner_text().splitlines() if line.strip() not in own]
    if not is_entry and (still := [line for line in lines if re.search(rf"(?<!\w){re.escape(text)}(?!\w)", line)]):
        raise Mismatch(f'no "{text}"', place=str(place), found=f'"{still[0]}"')


@then(sentence("{person:Person} sees an empty {name:Words} list"))
def _(reader_of: ReaderOf, person: str, name: str) -> None:
    reader = reader_of(person)
    reader.find(named(reader.screen.contents, "heading", name), f'heading "{name}"')
    listed = reader.find(reader.screen.named_list(name), f'list "{name}"')
    entries = entries_of(listed)
    try:
        expect(entries).to_have_count(0)
    except AssertionError as error:
        shown = [" ".join(text.split()) for text in entries.all_inner_texts()]
        raise Mismatch(f'an empty list "{name}"', found="entries: " + "; ".join(shown)) from error
    if lines := listed.evaluate(_SAYS_MORE):
        raise Mismatch(f'an empty list "{name}"', found="something else: " + "; ".join(lines))
    reader.contradictions.expect_true_counts(f'an empty list "{name}"', "")


@then(sentence("{person:Person} sees {value:Words} as the {detail:Words}"))
def _(reader_of: ReaderOf, person: str, value: str, detail: str) -> None:
    reader = reader_of(person)
    shown = reader.read(reader.screen.detail(detail), f'detail "{detail}"')
    expect_text(shown, reader.printed(value), f'"{value}" as the "{detail}"')


@then(sentence("{person:Person} sees the details {details:SeveralWords}"))
def _(reader_of: ReaderOf, person: str, details: list[str]) -> None:
    reader = reader_of(person)
    filled = {field.casefold() for item in reader.scenario_data.items.values() for field in item.kind.filled}
    for detail in details:
        shown = reader.find(reader.screen.detail(detail), f'detail "{detail}"')
        if detail.casefold() in filled and not text_of(shown):
            raise Mismatch(f'a value as the detail "{detail}"', found="none")


@then(sentence("{person:Person} sees {box:Words} ticked"))
@then(sentence("{person:Person} sees {box:Words} ticked {place:Place}"))
def _(reader_of: ReaderOf, person: str, box: str, place: Place | None = None) -> None:
    _expect_box(reader_of(person), box, place, ticked=True)


@then(sentence("{person:Person} sees {box:Words} not ticked"))
@then(sentence("{person:Person} sees {box:Words} not ticked {place:Place}"))
def _(reader_of: ReaderOf, person: str, box: str, place: Place | None = None) -> None:
    _expect_box(reader_of(person), box, place, ticked=False)


def _expect_box(reader: Reader, box: str, place: Place | None, *, ticked: bool) -> None:
    there = reader.expect_box(box, place, ticked=ticked)
    if not shows_its_state(there):
        word = "ticked" if ticked else "not ticked"
        raise Mismatch(f'"{box}" {word}', place=str(place or ""), found="a box that looks the same, ticked or not")
    if place:
        reader.scenario_data.boxes[box, place.words] = ticked


@then(sentence("{person:Person} sees {text:Words} typed into {field:Words}"))
def _(reader_of: ReaderOf, person: str, text: str, field: str) -> None:
    reader = reader_of(person)
    box = reader.find(reader.screen.offer(field), f'field "{field}"')
    try:
        if box.evaluate("box => box.matches('select')"):
            expect(box).to_have_value(reader.typed(text))
        elif box.evaluate("box => box.matches('input, textarea')"):
            expect(holding(reader.screen.front, field, reader.typed(text))).to_be_visible()
        elif reader.has_buttons(box):
            expect(reader.screen.control(text, box)).to_be_checked()
        else:
            expect(reading(box, reader.typed(text))).to_be_visible()
    except AssertionError as error:
        raise Mismatch(f'"{text}" in the field "{field}"', found="something else in it") from error


@then(sentence("{person:Person} sees {text:Words} beside {field:Words}"))
def _(reader_of: ReaderOf, person: str, text: str, field: str) -> None:
    reader = reader_of(person)
    box = reader.find(reader.screen.field(field), f'field "{field}"')
    sought = f'"{text}" beside the field "{field}"'
    try:
        reader.contradictions.promised.add(text)
        reader.read(beside_field(reader.screen.front, field, text), sought)
    except Mismatch as error:
        if error.found:
            raise
        said = box.evaluate(_DESCRIPTION)
        raise Mismatch(sought, found=f'"{said}"' if said else "no words there") from error


@then(sentence("{person:Person} sees the fields {fields:SeveralWords} marked as mandatory"))
def _(reader_of: ReaderOf, person: str, fields: list[str]) -> None:
    reader = reader_of(person)
    for field in fields:
        reader.find(reader.screen.field(field), f'field "{field}"')
        asterisks = {name: mandatory(reader.screen.front, name) for name in (field, *_fields(reader))}
        try:
            reader.read(asterisks[field], f'asterisk behind "{field}"')
        except Mismatch as error:
            marked = [name for name, asterisk in asterisks.items() if asterisk.count()]
            raise Mismatch(error.sought, error.place, error.found, marked) from error


def _fields(reader: Reader) -> list[str]:
    return offered(reader.screen.front).kinds.get("fields", [])


@then(sentence("{person:Person} sees {field:Words} turn red"))
def _(reader_of: ReaderOf, person: str, field: str) -> None:
    reader = reader_of(person)
    box = reader.find(reader.screen.field(field), f'field "{field}"')
    try:
        expect(reddened(box)).to_have_count(1)
    except AssertionError as error:
        raise Mismatch(f'the field "{field}" in red', found="no red border around it") from error


_DESCRIPTION = """box => (box.getAttribute('aria-describedby') ?? '').split(/\\s+/)
    .map(id => document.getElementById(id)?.textContent.trim() ?? '').join(' ').trim()"""
