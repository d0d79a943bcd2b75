"""Every address that the pages of a scenario have asked for, asked again in the name of somebody who may not know."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import unquote_plus, urlsplit

from playwright.sync_api import APIResponse, Page, Request

from harness.messages.mismatch import Mismatch
from steps.scenario_data import Item

_TOKEN = re.compile(r"csrf|xsrf", re.IGNORECASE)
_READ = ("document", "fetch", "xhr", "other")
_OK = 400
"""The status from which on an answer gives nothing."""


def expect_nothing_at(
    addresses: Iterable[str],
    page: Page,
    item: Item,
    requests: Iterable[Request],
    alike: Sequence[str] = (),
    *,
    lists: bool = True,
) -> None:
    """Ask for each address and each of `addresses` by GET and HEAD, for those of the item by POST, too.

    :param page: a page of the person, whose session is used.
    :param addresses: the item's own.
    :param alike: the names of others that contain the item's name; the person may know those.
    :param lists: whether to ask for what is not the item's, too, such as lists.
    :raises Mismatch: where an answer holds the item's name or a secret, or where HEAD gives what GET refuses.
    """
    own = tuple(addresses)
    ids = {identity for address in own if (identity := _identity(address))}
    seen = {request.url.partition("#")[0]: request for request in requests if request.resource_type in _READ}
    host, token = urlsplit(page.url).netloc, _token(page)
    for address in dict.fromkeys([*own, *seen]):
        if urlsplit(address).netloc != host:
            continue
        is_own = address in own or any(identity in address for identity in ids)
        if not is_own and not lists:
            continue
        methods = ("GET", "HEAD", "POST") if is_own else ("GET",)
        answers = {method: _ask(page, token, method, address, seen.get(address)) for method in methods}
        path = urlsplit(address).path
        for method, answer in answers.items():
            if told := _told(answer, item, alike):
                raise Mismatch(f'nothing of "{item.name}" at {path}', found=f"{told}, by {method}")
        if is_own and any(answer.status < _OK for method, answer in answers.items() if method != "GET"):
            method = next(method for method, answer in answers.items() if method != "GET" and answer.status < _OK)
            if answers["GET"].status >= _OK:
                raise Mismatch(f'nothing of "{item.name}" at {path}', found=f"an answer that grants it, by {method}")


def _ask(page: Page, token: str, method: str, address: str, before: Request | None) -> APIResponse:
    """Ask as the page itself would.

    :param token: against forged requests, of the person's own session.
    """
    headers = {name: token for name in (before.headers if before else {}) if token and _TOKEN.search(name)}
    form: dict[str, str | float | bool] = {"csrf_token": token} if method == "POST" and token and not headers else {}
    ask = page.context.request
    if form:
        return ask.fetch(address, method=method, form=form)
    return ask.fetch(address, method=method, headers=headers)


def _token(page: Page) -> str:
    """The token against forged requests that the forms of a page carry; empty where there is none."""
    token: str = page.evaluate(
        "() => [...document.querySelectorAll('input[type=hidden]')]"
        ".find(one => /csrf|xsrf/i.test(one.name))?.value ?? ''"
    )
    return token


def _identity(address: str) -> str:
    """What tells one item's address from another's: the last part of its path that holds a digit."""
    parts = [part for part in urlsplit(address).path.split("/") if re.search(r"\d", part)]
    return parts[-1] if parts else ""


def _told(answer: APIResponse, item: Item, alike: Sequence[str]) -> str:
    """What an answer gives away."""
    text = answer.text()
    for other in alike:
        text = text.replace(other, "")
    if any(secret.reveal() in text for secret in item.secrets.values()):
        return "a protected value"
    # A search repeats what it was asked for.
    return "its name" if item.name in text and item.name not in unquote_plus(answer.url) else ""
