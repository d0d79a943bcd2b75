"""What a person can see and copy of what an item protects.

The values never stand in a sentence, a message or a report.
"""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, expect
from pytest_bdd import then, when

from harness.messages.mismatch import Mismatch
from harness.plugins.secrets import Secret
from steps.parameter_types import sentence
from steps.reader import Eyes
from steps.scenario_data import Story

EyesOf = Callable[[str], Eyes]
PROTECTED = ["Client secret"]
"""What MySafe hides of an API secret until it is asked for."""
KEPT = re.compile("Kept as you typed it")
"""What MySafe says beside a secret that it keeps for a form without showing it."""


@when(sentence("{person:Person} types a secret into {field:Words}"), target_fixture="typed_secret")
def _(eyes_of: EyesOf, new_secret: Callable[[], Secret], person: str, field: str) -> Secret:
    eyes = eyes_of(person)
    secret = new_secret()
    eyes.find(eyes.screen.field(field), f'field "{field}"').fill(secret.reveal())
    return secret


@then(sentence("{person:Person} sees the secret that was typed as the {field:Words}"))
def _(eyes_of: EyesOf, typed_secret: Secret, person: str, field: str) -> None:
    holds(eyes_of(person), field, typed_secret)


@then(sentence("{person:Person} sees that the secret typed into {field:Words} is kept"))
def _(eyes_of: EyesOf, typed_secret: Secret, person: str, field: str) -> None:
    eyes = eyes_of(person)
    box = eyes.find(eyes.screen.field(field), f'field "{field}"')
    try:
        expect(box).to_have_accessible_description(KEPT)
    except AssertionError as error:
        raise Mismatch(f'word beside "{field}" that the secret is kept', found="none") from error
    if typed_secret.reveal() in eyes.screen.page.content():
        raise Mismatch(f'no value of "{field}" in the page', found="it there")


@then(sentence("{person:Person} sees the {field:Words} of {item:Words}"))
def _(eyes_of: EyesOf, story: Story, person: str, field: str, item: str) -> None:
    holds(eyes_of(person), field, story.items[item].client_secret)


@then(sentence("{person:Person} does not see the {field:Words} of {item:Words}"))
def _(eyes_of: EyesOf, story: Story, person: str, field: str, item: str) -> None:
    eyes = eyes_of(person)
    if field not in PROTECTED:
        raise Mismatch(f'"{field}" among what MySafe hides', offered=PROTECTED)
    eyes.find(eyes.screen.window("View API secret"), 'window "View API secret"')
    try:
        expect(eyes.screen.field(field)).to_be_hidden()
    except AssertionError:
        # The original error prints the value.
        raise Mismatch(f'no "{field}" before it is asked for', found=f'"{field}" still there') from None
    if story.items[item].client_secret.reveal() in eyes.screen.page.content():
        raise Mismatch(f'no "{field}" before it is asked for', found="it in the page")


@then(sentence("{person:Person} can copy the {field:Words} of {item:Words}"))
def _(eyes_of: EyesOf, story: Story, person: str, field: str, item: str) -> None:
    eyes = eyes_of(person)
    box = eyes.find(eyes.screen.field(field), f'field "{field}"')
    box.select_text()
    box.press("ControlOrMeta+c")
    scratch = eyes.screen.page.context.new_page()
    scratch.set_content("<textarea aria-label='Scratch paper'></textarea>")
    paper = scratch.get_by_role("textbox")
    paper.press("ControlOrMeta+v")
    _has_value(paper, story.items[item].client_secret, f'the copied "{field}" of "{item}"')
    scratch.close()


def holds(eyes: Eyes, field: str, secret: Secret) -> None:
    """Wait until the field shows the secret.

    :raises Mismatch: where it goes on showing something else; which, is not said.
    """
    box = eyes.find(eyes.screen.field(field), f'field "{field}"')
    _has_value(box, secret, f'the right value in the field "{field}"')


def _has_value(box: Locator, secret: Secret, sought: str) -> None:
    try:
        expect(box).to_have_value(secret.reveal())
    except AssertionError:
        # The original error prints both values.
        raise Mismatch(sought, found="another value") from None
