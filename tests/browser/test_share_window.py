"""The Share window does what was meant, however quick somebody is."""

from collections.abc import Callable

from playwright.sync_api import expect

from pages.screen import Screen
from steps.ways import open_share_window


def test_enter_never_chooses_somebody_found_for_what_stood_in_the_box_before(
    own: Callable[..., None], screen_of: Callable[[str], Screen]
) -> None:
    own("Ada", "Payments API", [])
    window = open_share_window(screen_of("Ada").page, "Payments API")
    window.search.fill("betty")
    expect(window.found).to_have_count(1)
    window.search.fill("carol")
    window.search.press("Enter")
    expect(window.found.filter(has_text="carol")).to_have_count(1)
    expect(window.member("betty")).to_be_hidden()
