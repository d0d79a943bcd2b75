"""Steps about the values that an item protects: who can see and copy them.

The values never appear in a sentence, a message or a report.
"""

import re
import secrets as randomness
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect
from pytest_bdd import then, when

from harness.evidence.secrets import Secret
from harness.messages.mismatch import Mismatch
from steps.expectations import expect_secret, text_of
from steps.parameter_types import sentence
from steps.reader import Reader, ReaderOf

_AGAIN = re.compile(r"confirm|again|repeat|verif|retype|re-enter", re.IGNORECASE)
"""The name of a field for what was typed into another one just before."""
_LETTERS = re.compile(r"[^\W_]")
KEPT = re.compile("Kept as you typed it")
"""The text beside a secret that the product keeps for a form without showing it."""


@pytest.fixture
def new_secret(secrets: Any) -> Callable[[], Secret]:
    """Generate a secret that no artifact of the run may contain."""

    def _new_secret() -> Secret:
        value = f"cs-{randomness.token_urlsafe(18)}"
        secrets.add(value)
        return Secret(value)

    return _new_secret


@when(sentence("{person:Person} types a secret into {field:Words}"), target_fixture="typed_secret")
def _(reader_of: ReaderOf, new_secret: Callable[[], Secret], person: str, field: str) -> Secret:
    reader = reader_of(person)
    before = reader.scenario_data.typed_secret
    secret = before if before and _AGAIN.search(field) else new_secret()
    reader.scenario_data.typed_secret = secret
    box = reader.screen.field(field)
    reader.find(box, f'field "{field}"', do=lambda box: reader.hands.fill(box, secret.reveal()))
    return secret


@then(sentence("{person:Person} sees the secret that was typed as the {field:Words}"))
def _(reader_of: ReaderOf, typed_secret: Secret, person: str, field: str) -> None:
    reader = reader_of(person)
    box = reader.find(reader.screen.value(field), f'field "{field}"')
    expect_secret(box, typed_secret, f'the right value in the field "{field}"')


@then(sentence("{person:Person} sees that the secret typed into {field:Words} is kept"))
def _(reader_of: ReaderOf, typed_secret: Secret, person: str, field: str) -> None:
    reader = reader_of(person)
    box = reader.find(reader.screen.field(field), f'field "{field}"')
    # Where the page itself has asked for more, and nothing was sent, it is still in the field.
    if not box.evaluate("(box, typed) => box.value === typed", typed_secret.reveal()):
        try:
            expect(box).to_have_accessible_description(KEPT)
        except AssertionError as error:
            raise Mismatch(f'word beside "{field}" that the secret is kept', found="none") from error
    if typed_secret.reveal() in reader.screen.page.content():
        raise Mismatch(f'no value of "{field}" in the page', found="it there")


@then(sentence("{person:Person} sees the {field:Words} of {item:Words}"))
def _(reader_of: ReaderOf, person: str, field: str, item: str) -> None:
    reader = reader_of(person)
    box = reader.find(reader.screen.value(field), f'field "{field}"')
    expect_secret(box, _secret(reader, item, field), f'the right value in the field "{field}"')


@then(sentence("{person:Person} does not see the {field:Words} of {item:Words}"))
def _(reader_of: ReaderOf, person: str, field: str, item: str) -> None:
    reader = reader_of(person)
    secret = _secret(reader, item, field)
    details = reader.scenario_data.items[item].kind.details
    reader.find(reader.screen.window(details), f'window "{details}"')
    try:
        expect(reader.screen.value(field)).to_be_hidden()
    except AssertionError:
        # The original error prints the value. Dots in its place show nothing of it.
        if _LETTERS.search(text_of(reader.screen.value(field))):
            raise Mismatch(f'no "{field}" before it is asked for', found=f'"{field}" still there') from None
    if secret.reveal() in reader.screen.page.content():
        raise Mismatch(f'no "{field}" before it is asked for', found="it in the page")


@then(sentence("{person:Person} can copy the {field:Words} of {item:Words}"))
def _(reader_of: ReaderOf, person: str, field: str, item: str) -> None:
    reader = reader_of(person)
    box = reader.find(reader.screen.value(field), f'field "{field}"')
    box.click()  # As who selects it with the mouse does.
    box.select_text()
    box.press("ControlOrMeta+c")
    scratch = reader.screen.page.context.new_page()
    scratch.set_content("<textarea aria-label='Scratch paper'></textarea>")
    paper = scratch.get_by_role("textbox")
    paper.press("ControlOrMeta+v")
    expect_secret(paper, _secret(reader, item, field), f'the copied "{field}" of "{item}"')
    scratch.close()


def _secret(reader: Reader, item: str, field: str) -> Secret:
    secrets = reader.scenario_data.items[item].secrets
    if field not in secrets:
        raise Mismatch(f'"{field}" among what {reader.screen.product} hides', offered=list(secrets))
    return secrets[field]
