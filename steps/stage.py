"""Who stands where in a scenario: people signed in, their screens and tabs, and the secrets that are made up for them.

Knows doors, not what is behind them.
"""

import secrets as randomness
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from harness.secrets import Secret
from pages.screen import Screen
from pages.sign_in import SignIn
from steps.doors import Door, TabOf
from steps.finding import Eyes
from steps.people import Person, Story

OpenContext = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def cast(door: Door) -> dict[str, Person]:
    """The people of the features, with their accounts."""
    return door.cast


@pytest.fixture
def story(door: Door) -> Story:
    """What this scenario has so far; nothing of what earlier ones had."""
    door.empty()
    return Story(door.mark())


@pytest.fixture(scope="session")
def signed_in() -> dict[str, tuple[Any, str]]:
    """For each person who has signed in already: the browser's state, and their name as MySafe prints it."""
    return {}


@pytest.fixture
def sign_in(
    door: Door, signed_in: dict[str, tuple[Any, str]], unrecorded_context: OpenContext, secrets: Any
) -> Callable[[str], tuple[Any, str]]:
    """Sign somebody in, once a run, in a browser window of which no evidence is kept."""

    def _sign_in(name: str) -> tuple[Any, str]:
        if name not in signed_in:
            person = door.cast[name]
            secrets.add(person.password.reveal())
            context = unrecorded_context()
            page = context.new_page()
            page.goto(door.address)
            screen = SignIn(page)
            screen.sign_in(person.username, person.password.reveal())
            signed_in[name] = (context.storage_state(), (screen.account.text_content() or "").strip())
            context.close()
        return signed_in[name]

    return _sign_in


@pytest.fixture
def screen_of(
    door: Door,
    story: Story,  # noqa: ARG001 - what others have left is gone before anybody looks
    open_context: OpenContext,
    sign_in: Callable[[str], tuple[Any, str]],
) -> Callable[[str], Screen]:
    """What one of the people has in front of them: opened, signed in, at first use."""
    screens: dict[str, Screen] = {}

    def _screen_of(name: str) -> Screen:
        if name not in screens:
            page = open_context(name, storage_state=sign_in(name)[0]).new_page()
            page.goto(door.address)
            screens[name] = Screen(page)
        return screens[name]

    return _screen_of


@pytest.fixture
def tab_of(door: Door, screen_of: Callable[[str], Screen]) -> TabOf:
    """A tab of its own in somebody's browser, at MySafe's address, for a look that leaves their window alone."""

    @contextmanager
    def _tab_of(name: str) -> Iterator[Page]:
        page = screen_of(name).page.context.new_page()
        page.goto(door.address)
        yield page
        # Not closed after a failure: the evidence is in it.
        page.close()

    return _tab_of


@pytest.fixture
def eyes_of(
    screen_of: Callable[[str], Screen],
    story: Story,
    cast: dict[str, Person],
    sign_in: Callable[[str], tuple[Any, str]],
) -> Callable[[str], Eyes]:
    """How one of the people sees their screen."""
    return lambda name: Eyes(screen_of(name), story, cast, lambda other: sign_in(other)[1])


@pytest.fixture
def new_secret(secrets: Any) -> Callable[[], Secret]:
    """Make up a client secret that no artifact of the run may hold."""

    def _new_secret() -> Secret:
        value = f"cs-{randomness.token_urlsafe(18)}"
        secrets.add(value)
        return Secret(value)

    return _new_secret
