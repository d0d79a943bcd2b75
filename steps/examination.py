"""Examine whether a profile fits a product: its address, its accounts, its preconditions, its words."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright

from harness.messages.could_not_test import ENVIRONMENT, NO_BROWSER, CouldNotTest, could_not_test
from harness.messages.offer import offered
from harness.system.address import trouble_at
from harness.system.browser_finder import find_chromium, what_is_missing
from pages.selectors import register
from product.profile import Profile, file_of, load
from steps.beginnings import Making, hooks
from steps.environment.accounts import people_from
from steps.scenario_data import Person
from steps.sign_in import sign_in_as

_SCREENS = 15
"""How many screens are looked at for the words of a profile."""
_MARK = "doctor-1"


@dataclass(frozen=True)
class Examined:
    """One thing that was examined: whether it is as it should be, and a sentence about it."""

    is_well: bool
    words: str


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """Open a browser that knows the selector engines of the pages.

    :raises CouldNotTest: where there is none.
    """
    found = find_chromium()
    if found is None:
        raise could_not_test(NO_BROWSER, words=what_is_missing())
    with sync_playwright() as playwright:
        register(playwright.selectors)
        with playwright.chromium.launch(**found.launch_arguments) as browser:
            yield browser


def examined(address: str, environment: Mapping[str, str], *, trust_any: bool = False) -> Iterator[Examined]:
    """Examine the profile in use with the product at an address; ends at what makes the rest impossible.

    :param environment: holds the accounts.
    :param trust_any: whether any certificate is good enough.
    """
    profile = load()
    if trouble := None if trust_any else trouble_at(address):
        yield Examined(False, trouble.what)
        return
    trusted = " and its certificate is trusted" if address.startswith("https") and not trust_any else ""
    yield Examined(True, f"{address} answers{trusted}")
    try:
        people = people_from(profile, environment)
    except CouldNotTest as missing:
        yield Examined(False, missing.what)
        return
    start = urljoin(address.rstrip("/") + "/", profile.sign_in.address.lstrip("/"))
    with opened_browser() as browser:
        for person in people.values():
            context = browser.new_context(ignore_https_errors=trust_any)
            told = _signs_in(context, start, person)
            yield told
            if told.is_well and person.name == profile.people.owner:
                yield from _preconditions(context, start, profile)
                yield from _words(context.new_page(), start, profile)
            context.close()


def _signs_in(context: BrowserContext, start: str, person: Person) -> Examined:
    try:
        sign_in_as(context, start, person, ENVIRONMENT)
    except (CouldNotTest, Error) as error:
        what = error.what if isinstance(error, CouldNotTest) else error.message.partition("\n")[0]
        return Examined(False, f"{person.name} cannot sign in: {what}")
    return Examined(True, f'{person.name} signs in as "{person.username}"')


def _preconditions(context: BrowserContext, start: str, profile: Profile) -> Iterator[Examined]:
    made = {noun.made_by: noun.existing for noun in profile.nouns.values() if noun.made_by}
    made |= {name: name for one in profile.start.values() for name in one.needs if name not in made}
    known = hooks()
    for function, name in made.items():
        if function not in known:
            yield Examined(False, f"{file_of().parent / (profile.hooks or 'the hook file')} has no function {function}")
            continue
        try:
            undo = known[function](Making(start, f"{name} {_MARK}", _MARK, context.request))
            if callable(undo):
                undo()
        except Exception as error:  # noqa: BLE001 - whatever a product's own code raises
            yield Examined(False, f"the precondition {function} cannot be made and undone: {error}")
        else:
            left = "" if callable(undo) else ", which nothing undoes"
            yield Examined(True, f"the precondition {function} can be made{left}")


def _words(page: Page, start: str, profile: Profile) -> Iterator[Examined]:
    """Look for the words of a profile on the first screen, and on those that it leads to."""
    words = {profile.side_menu: "side_menu", **dict.fromkeys(profile.dismiss, "dismiss")}
    words |= {name: f"icons.{icon}" for icon, one in profile.icons.items() for name in one.controls}
    words |= {word: f"kinds.{kind.name}" for kind in profile.kinds for word in (kind.report, kind.add, kind.details)}
    words.pop("", None)
    seen, screens = _screens(page, start)
    missing = [f'"{word}" ({where})' for word, where in words.items() if word.lower() not in seen]
    looked = f"{screens} screens that were looked at"
    if missing:
        yield Examined(False, f"on none of the {looked}: {', '.join(missing)}")
    elif words:
        yield Examined(True, f"all {len(words)} words of the profile are on the {looked}")


def _screens(page: Page, start: str) -> tuple[str, int]:
    """Return what the first screen and those behind its links say, in small letters, and how many there are."""
    page.goto(start)
    page.wait_for_load_state("networkidle")
    said = [page.locator("body").aria_snapshot()]
    links: list[str] = page.get_by_role("link").evaluate_all("all => all.map(one => one.href)")
    own = [link for link in dict.fromkeys(links) if urlsplit(link).netloc == urlsplit(start).netloc and "#" not in link]
    for link in own[:_SCREENS]:
        page.goto(link)
        said.append(page.locator("body").aria_snapshot())
    return "\n".join(said).lower(), len(said)


@dataclass(frozen=True)
class FirstLook:
    """What a sign-in screen is called, its fields, its buttons."""

    title: str
    fields: tuple[str, ...]
    buttons: tuple[str, ...]


def first_look(page: Page, address: str) -> FirstLook:
    """Open an address, and tell what its first screen asks for."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    there = offered(page)
    names = tuple(name.rstrip(" *:") for name in there.kinds.get("fields", []))
    return FirstLook(page.title(), names, tuple(there.kinds.get("buttons", [])))


def names_on(page: Page) -> list[str]:
    """Return what can be clicked on a screen, and its headings."""
    kinds = offered(page).kinds
    return [name for kind in ("links", "buttons", "headings") for name in kinds.get(kind, [])]
