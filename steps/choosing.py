"""Choose whatever a field offers, where a sentence leaves that to its reader."""

from playwright.sync_api import Locator

from harness.messages.mismatch import Mismatch
from pages.selectors import seen
from steps.reader import Reader

_OTHERS = """box => [...box.options].filter(one => !one.disabled && one.value && !one.selected).map(one => one.label)
  .concat([...box.selectedOptions].filter(one => one.value).map(one => one.label))"""


def choose_any(reader: Reader, field: str) -> None:
    """Choose the first entry that a field offers beside the one that it has."""
    box = reader.find(reader.screen.offer(field), f'field "{field}"')
    if box.evaluate("box => box.matches('select')"):
        reader.hands.choose(box, _first_other(box))
        return
    has_buttons = reader.has_buttons(box)
    if not has_buttons:
        reader.hands.click(box)
    entries = seen(box.get_by_role("radio", checked=False) if has_buttons else reader.screen.options)
    reader.find(entries.first, f'an entry to select in "{field}"', do=reader.hands.click)


def _first_other(box: Locator) -> str:
    """Return the first entry of the browser's own list that says something and is not selected.

    :raises Mismatch: where there is none.
    """
    labels: list[str] = box.evaluate(_OTHERS)
    if not labels:
        raise Mismatch("an entry to select", found="a list with nothing else in it")
    return labels[0]
