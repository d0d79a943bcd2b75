"""Sign in once where nothing is known but the labels of the form."""

from collections.abc import Mapping

from playwright.sync_api import Page

from pages.ladder import named


def try_to_sign_in(page: Page, typed: Mapping[str, str], button: str) -> str:
    """Fill in the form and send it; return what the screen says if it is still there, else an empty text."""
    for label, value in typed.items():
        named(page, "field", label).fill(value)
    named(page, "control", button).click()
    page.wait_for_load_state("networkidle")
    secret = named(page, "field", [*typed][-1])
    if not secret.count() or not secret.is_visible():
        return ""
    return " ".join(" ".join(page.get_by_role("alert").all_inner_texts()).split()) or "nothing"
