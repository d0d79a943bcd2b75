"""The Share window does what a person means, even if they are quick."""

from collections.abc import Callable

from playwright.sync_api import Route, expect

from pages.screen import Screen
from product.profile import load
from steps.navigation import open_share_window


def test_enter_never_chooses_somebody_found_for_what_stood_in_the_box_before(
    own: Callable[..., None], screen_of: Callable[[str], Screen]
) -> None:
    kind = load().kinds[0]
    own("Ada", kind, "Payments API", [])
    page = screen_of("Ada").page
    window = open_share_window(page, kind, "Payments API")
    window.search.fill("betty")
    expect(window.found_person("betty")).to_have_count(1)

    def too_quick(route: Route) -> None:
        # Press Enter before the answer arrives, even on a slow machine. After it, Enter would rightly choose Carol.
        window.search.press("Enter")
        route.continue_()

    page.route("**/*query=carol", too_quick)
    window.search.fill("carol")
    expect(window.found_person("carol")).to_have_count(1)
    expect(window.member("betty")).to_be_hidden()
