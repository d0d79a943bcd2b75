"""What a mouse can use, other hands may not be able to: each says what stops it."""

import pytest
from playwright.sync_api import Browser, Page, expect

from steps.hands.impatient import Impatient
from steps.hands.keyboard import Keyboard
from steps.hands.mouse import Mouse, NotWithTheseHandsError
from steps.hands.phone import Phone

SAID = "onclick=\"document.querySelector('output').append('x')\""
PAGE = "<button>One</button><a href=#>Two</a><button {}>Save</button><input aria-label=Name><output></output>"
WINDOW = """<p>Notes</p><button onclick="document.querySelector('dialog').showModal()">Remove</button>
<dialog oncancel="{}"><button {}>Yes</button></dialog><output></output>"""


def test_keys_lead_to_a_control(page: Page) -> None:
    page.set_content(PAGE.format(SAID))
    Keyboard().click(page.get_by_role("button", name="Save"))
    expect(page.locator("output")).to_have_text("x")


def test_typing_presses_keys(page: Page) -> None:
    page.set_content("""<input maxlength=3 onkeydown="document.querySelector('output').append(event.key)">
      <output></output>""")
    Mouse().fill(page.get_by_role("textbox"), "newest")
    expect(page.get_by_role("textbox")).to_have_value("new")
    expect(page.locator("output")).to_have_text("newest")


@pytest.mark.parametrize("sort", ["date", "text"])
def test_a_day_and_a_long_text_are_not_typed_by_keys(page: Page, sort: str) -> None:
    text = "2026-11-27" if sort == "date" else "long " * 50
    page.set_content(f"<input type={sort} onkeydown='this.remove()'>")
    Mouse().fill(page.locator("input"), text)
    expect(page.locator("input")).to_have_value(text)


def test_keys_type_over_what_is_there(page: Page) -> None:
    page.set_content("<button>One</button><input aria-label=Name value=old>")
    Keyboard().fill(page.get_by_role("textbox"), "new")
    expect(page.get_by_role("textbox")).to_have_value("new")


@pytest.mark.parametrize(
    ("attributes", "why"),
    [
        ("tabindex=-1", "no way to it"),
        ("style='outline: none'", "nothing that shows"),
        ("style='outline: 2px solid transparent'", "nothing that shows"),
        ("style='outline: 2px solid rgb(255, 255, 255)'", "nothing that shows"),
    ],
)
def test_what_no_key_or_no_eye_finds(page: Page, attributes: str, why: str) -> None:
    page.set_content(PAGE.format(attributes))
    with pytest.raises(NotWithTheseHandsError, match=why):
        Keyboard().click(page.get_by_role("button", name="Save"))


@pytest.mark.parametrize(
    "style",
    [
        "button:focus { outline: none; background: navy; color: white }",
        "button:focus { outline: none; box-shadow: 0 0 0 2px navy }",
        "button { outline: none } div:focus-within { border: 1px solid navy }",
    ],
)
def test_any_mark_shows_the_focus(page: Page, style: str) -> None:
    page.set_content(f"<style>{style}</style><div><button>Save</button></div>")
    Keyboard().click(page.get_by_role("button", name="Save"))


def test_arrows_lead_through_what_is_found(page: Page) -> None:
    page.set_content("""<style>[aria-selected=true] { background: navy }</style>
      <input role=combobox aria-label=Search>
      <ul role=listbox><li role=option id=a>Betty</li><li role=option id=b>Dora</li></ul>
      <output></output><script>
        const box = document.querySelector('input'), all = [...document.querySelectorAll('li')]
        let at = -1
        box.focus()
        box.addEventListener('keydown', event => {
          if (event.key === 'ArrowDown') box.setAttribute('aria-activedescendant', all[++at].id)
          all.forEach((one, i) => one.setAttribute('aria-selected', i === at))
          if (event.key === 'Enter') document.querySelector('output').textContent = all[at].textContent
        })
      </script>""")
    Keyboard().click(page.get_by_role("option", name="Dora"))
    expect(page.locator("output")).to_have_text("Dora")


def test_a_double_click_is_two_clicks_but_not_on_what_opens(page: Page) -> None:
    page.set_content(PAGE.format(SAID))
    Impatient().click(page.get_by_role("button", name="Save"))
    expect(page.locator("output")).to_have_text("xx")
    page.set_content(PAGE.format(f"{SAID} aria-haspopup=menu"))
    Impatient().click(page.get_by_role("button", name="Save"))
    expect(page.locator("output")).to_have_text("x")


def test_escape_leaves_a_window_once(page: Page) -> None:
    page.set_content(WINDOW.format("window.left = (window.left ?? 0) + 1", SAID))
    hands = Impatient()
    hands.click(page.get_by_role("button", name="Remove"))
    hands.click(page.get_by_role("button", name="Yes"))
    assert page.evaluate("left") == 1
    expect(page.locator("output")).to_have_text("xx")


@pytest.mark.parametrize("does", ["document.querySelector('p').remove()", "document.body.append('Saved')"])
def test_escape_that_does_more_than_leave(page: Page, does: str) -> None:
    page.set_content(WINDOW.format(does, SAID))
    hands = Impatient()
    hands.click(page.get_by_role("button", name="Remove"))
    with pytest.raises(NotWithTheseHandsError, match="Escape"):
        hands.click(page.get_by_role("button", name="Yes"))


def test_enter_follows_what_is_typed(page: Page) -> None:
    page.set_content('<input aria-label=Name onkeydown="document.title += event.key">')
    Impatient().fill(page.get_by_role("textbox"), "x")
    assert page.title() == "xEnter"


def test_a_phone_taps_and_is_narrow(browser: Browser) -> None:
    context = browser.new_context(**Phone.context)
    page = context.new_page()
    page.set_content(
        '<meta name=viewport content="width=device-width"><button '
        "onclick=\"document.querySelector('output').textContent = event.pointerType + innerWidth\">Save</button>"
        "<output></output>"
    )
    Phone().click(page.get_by_role("button"))
    expect(page.locator("output")).to_have_text("touch390")
    context.close()
