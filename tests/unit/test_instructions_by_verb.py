"""What verbs of everyday English ask for on a screen: to leave, keep, use, press a letter, let go, or go elsewhere."""

import pytest

from walkthrough.language.english.open_reader import read
from walkthrough.language.open_reading import Context

STEP = Context(in_steps=True)


@pytest.mark.parametrize(
    ("sentence", "verb", "thing"),
    [
        ("Leave «Rebate» blank to charge the full price.", "clear", "Rebate"),
        ("Leave a column empty to have it skipped.", "clear", "a column"),
        ("Leave «Price» as it is.", "keep", "Price"),
        ("Leave the default of 30 days.", "keep", "the default of 30 days"),
        ("Keep the default for «Delay».", "keep", "the default for Delay"),
        ("Leave the page.", "close", "the page"),
        ("Use the arrows to see other months.", "click", "the arrows"),
        ("Use the pencil to change your picture.", "click", "the pencil"),
        ("Use the «Land» filter to shorten the list.", "set", "Land"),
        ("Press E in an open ticket to edit it.", "key", "E"),
    ],
)
def test_a_verb_means_what_its_object_makes_of_it(sentence: str, verb: str, thing: str) -> None:
    clause = read(sentence, STEP).clauses[0]
    assert (clause.verb, thing in (*clause.names, clause.thing)) == (verb, True)


@pytest.mark.parametrize(
    "sentence",
    ["Drag a card to another list and let go.", "Pull the handle down, and release it.", "Drag it here and drop it."],
)
def test_letting_go_belongs_to_dragging(sentence: str) -> None:
    reading = read(sentence, STEP)
    assert (reading.understood, [one.verb for one in reading.clauses]) == (True, ["drag"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Set up a redirect with your hosting company.",
        "Turn on text messages at the bank.",
        "Return to the other program, paste the token, and continue.",
        "Go back to the app that asked for the code, and type it in.",
        "Before revoking the token, remove it from the calling service.",
        "Send an email to the address of your provider.",
        "Send a message to the number from your own phone.",
    ],
)
def test_what_is_done_at_somebody_elses_is_outside(sentence: str) -> None:
    assert read(sentence, STEP).role == "outside"


@pytest.mark.parametrize(
    "sentence",
    [
        "Share the list with the vendor.",
        "Import the contacts from another service.",
        "Choose your bank.",
        "Set «Sender» to the name of your bank.",
        "Send a message to the channel.",
        "In «Other service», click «Connect».",
    ],
)
def test_what_only_mentions_somebody_else_is_done_on_the_screen(sentence: str) -> None:
    assert read(sentence, STEP).role == "step"


def test_a_verb_at_the_end_is_the_name_of_a_button() -> None:
    assert read("Click Create or Select.", STEP).clauses[0].names == ("Create", "Select")


def test_a_control_that_was_pointed_out_is_not_the_one_that_a_sentence_names_itself() -> None:
    reading = read("The bell gets a dot; click it and pick «Load».", Context(in_steps=True, pointed_out="It is ready"))
    assert all("It is ready" not in one.names for one in reading.clauses)


def test_what_something_is_moved_with_is_told() -> None:
    reading = read("Move the names from «Free» to «Taken» by using the arrow buttons.", STEP)
    assert [place.text for place in reading.clauses[0].places] == ["Free", "Taken", "the arrow buttons"]


def test_a_column_called_e_mail_is_on_the_screen() -> None:
    assert read("Filter by ID, Name, E-mail, or Kind and click «Filter».", STEP).role == "step"
