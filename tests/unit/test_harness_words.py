"""Playwright's messages, aria snapshots and mismatches in a reader's words."""

import pytest

from harness.messages.explain import explain, in_words
from harness.messages.failure import why
from harness.messages.mismatch import Mismatch
from harness.messages.offer import read_snapshot
from steps.environment.application import errors_in

LOCATORS = {
    'get_by_role("menuitem", name="X")': 'menu entry "X"',
    'get_by_role("menuitem", name="X", exact=True)': 'menu entry "X"',
    'get_by_label("Name")': 'field "Name"',
    'get_by_text("Say \\"yes\\"")': 'text "Say "yes""',
    'get_by_role("dialog", name="Share").get_by_role("button", name="Yes")': 'button "Yes" in the window "Share"',
    'get_by_role("listitem").filter(has=get_by_role("heading", name="Pay", exact=True)).get_by_role("button")': (
        'button in the entry with the heading "Pay"'
    ),
    'locator("body").get_by_role("row", name=re.compile(r"a+"))': "row like /a+/",
    'locator("front=").locator(get_by_role("button", name="Yes").or_(get_by_role("link")))': 'button "Yes"',
    'locator("front=").locator(locator("entry=")).filter(has=get_by_text("betty")).get_by_role("button")': (
        'button in the entry with the text "betty"'
    ),
    'get_by_role("row").or_(get_by_role("listitem")).get_by_role("menu")': "menu in the row",
    'get_by_role("dialog").locator(get_by_role("button", name="Yes").or_(get_by_text("Yes")))': (
        'button "Yes" in the window'
    ),
    'get_by_role("row").nth(1)': "row number 2",
    'get_by_role("row").first': "first row",
    "no python at all!": "no python at all!",
}
MESSAGES = {
    "missing": (
        'Locator.click: Timeout 3000ms exceeded.\nCall log:\n  - waiting for get_by_role("menuitem", name="X")\n',
        'Looked for the menu entry "X" for 3 s. There is none.',
    ),
    "covered": (
        'Locator.click: Timeout 400ms exceeded.\nCall log:\n  - waiting for get_by_role("button", name="Go")\n'
        "    - locator resolved to <button>Go</button>\n"
        '      - <dialog open="" aria-label="Share">…</dialog> intercepts pointer events\n',
        'The button "Go" is there, but it is covered by the window "Share" (waited 0.4 s).',
    ),
    "disabled": (
        'Locator.click: Timeout 400ms exceeded.\nCall log:\n  - waiting for get_by_role("button", name="Go")\n'
        "    - locator resolved to <button disabled>Go</button>\n      - element is not enabled\n",
        'The button "Go" is there, but it is not enabled (waited 0.4 s).',
    ),
    "covered in the end": (
        'Locator.click: Timeout 400ms exceeded.\nCall log:\n  - waiting for get_by_role("button", name="Go")\n'
        "    - locator resolved to <button>Go</button>\n      - element is not stable\n"
        '      - <div class="veil"></div> intercepts pointer events\n',
        'The button "Go" is there, but it is covered by a div (waited 0.4 s).',
    ),
    "covered by a part": (
        'Locator.click: Timeout 600ms exceeded.\nCall log:\n  - waiting for get_by_role("button", name="Go")\n'
        "    - locator resolved to <button>Go</button>\n      - <p>hello</p> from "
        '<div role="dialog" aria-label="Offer">…</div> subtree intercepts pointer events\n',
        'The button "Go" is there, but it is covered by the window "Offer" (waited 0.6 s).',
    ),
    "several": (
        'Locator.click: Error: strict mode violation: get_by_role("button", name="Go") resolved to 2 elements:\n',
        'Looked for one button "Go". The screen shows 2 of them, so it is not clear which is meant.',
    ),
    "not visible": (
        "Locator expected to be visible\nActual value: None\nError: element(s) not found \nCall log:\n"
        '  - Expect "to_be_visible" get_by_role("heading", name="Home") with timeout 300ms\n\n'
        'Aria snapshot:\n- textbox "Name": hidden value\n',
        'Expected the heading "Home" to be visible. There is none.',
    ),
    "another text": (
        "Locator expected to have text 'Hom'\nActual value: Home \nCall log:\n"
        '  - Expect "to_have_text" get_by_role("heading", name="Home") with timeout 300ms\n',
        "Expected the heading \"Home\" to have text 'Hom'. It is: Home",
    ),
    "another address": (
        "Page URL expected to be 'http://x/'\nActual value: about:blank \nCall log:\n  - Expect ...\n",
        "Expected the page url to be 'http://x/'. It is: about:blank",
    ),
    "no server": (
        'Page.goto: net::ERR_CONNECTION_REFUSED at http://127.0.0.1:9/\nCall log:\n  - navigating to "http://127.0.0.1:9/"\n',
        "The address http://127.0.0.1:9/ could not be opened: net::ERR_CONNECTION_REFUSED.",
    ),
}
SNAPSHOT = r"""
- banner:
  - button "Grid Menu"
- heading "Say \"hi\"" [level=1]
- textbox "Client secret": do-not-show
- combobox "Method":
  - option "GET" [selected]
- alert: Wrong thing
- status:
  - text: Shared
  - button "Dismiss"
- table "R":
  - rowgroup:
    - row "ID Name":
      - columnheader "ID"
      - rowheader "Pay"
- text: loose words
"""


@pytest.mark.parametrize("locator", LOCATORS)
def test_locators_become_words(locator):
    assert in_words(locator) == LOCATORS[locator]


@pytest.mark.parametrize("kind", MESSAGES)
def test_messages_become_sentences(kind):
    message, sentence = MESSAGES[kind]
    assert explain(message) == sentence


def test_other_messages_are_left_alone():
    assert explain("assert 1 == 2") is None


def test_an_offer_lists_names_by_kind_and_no_values():
    offer = read_snapshot(SNAPSHOT)
    assert offer.kinds == {
        "buttons": ["Grid Menu", "Dismiss"],
        "headings": ['Say "hi"'],
        "fields": ["Client secret", "Method"],
        "options": ["GET"],
        "messages": ["Wrong thing", "Shared"],
        "columns": ["ID"],
        "rows": ["Pay"],
    }
    assert offer.title == 'Say "hi"'
    assert "do-not-show" not in str(offer)
    assert offer.names() == ["Grid Menu", "Dismiss", "Client secret", "Method", "GET", "ID", "Pay"]


def test_an_offer_knows_what_is_ticked():
    offer = read_snapshot('- checkbox "Can view" [checked] [disabled]\n- checkbox "Can edit"\n')
    assert (offer.kinds["choices"], offer.ticked) == (["Can view", "Can edit"], ["Can view"])


def test_a_long_offer_is_cut():
    snapshot = "\n".join(f'- button "B{number}"' for number in range(15))
    assert str(read_snapshot(snapshot)).endswith("B10, B11 and 3 more")


@pytest.mark.parametrize(
    ("mismatch", "said"),
    [
        (
            Mismatch('"Share this"', place='in the menu of "Pay"', offered=["Share", "Edit"]),
            'Looked for "Share this" in the menu of "Pay". It offers: Share, Edit. Did you mean "Share"?',
        ),
        (
            Mismatch('"Share"', offered=["Sh\u0430re"]),
            'Looked for "Share". It offers: Sh\u0430re. Did you mean "Sh\u0430re"?'
            " It looks the same, but letter 3 of it is a Cyrillic \u0430.",
        ),
        (Mismatch('"X"', offered=["Edit"]), 'Looked for "X". It offers: Edit.'),
        (Mismatch("an empty list", found="two entries"), "Looked for an empty list, but found two entries."),
        (
            Mismatch('"Grid menu"', offered=["Grid Menu"]),
            'Looked for "Grid menu". It offers: Grid Menu. Did you mean "Grid Menu"?',
        ),
        (Mismatch('"Notes"', offered=["No", "Yes"]), 'Looked for "Notes". It offers: No, Yes.'),
        (
            Mismatch('"Grid"', offered=["Products Grid"]),
            'Looked for "Grid". It offers: Products Grid. Did you mean "Products Grid"?',
        ),
        (
            Mismatch('"Save"', place="on the list", elsewhere=["on the top bar"]),
            'Looked for "Save" on the list. It is on the top bar.',
        ),
    ],
)
def test_a_mismatch_is_a_sentence(mismatch, said):
    assert str(mismatch) == said


def test_what_was_noted_with_an_error_is_part_of_the_reason():
    error = Mismatch('"Yes"')
    error.add_note("The product answered 500 to POST /share.")
    assert why(error, None, None).reason.endswith("\nThe product answered 500 to POST /share.")


def test_the_last_line_of_each_traceback_of_a_log_is_found(tmp_path):
    log = tmp_path / "log"
    log.write_text(
        "MySafe is at x\nTraceback (most recent call last):\n  File x\n    y\nKeyError: 'a'\nGET /\n", "utf-8"
    )
    assert errors_in(log) == ["KeyError: 'a'"]
