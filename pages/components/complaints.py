"""What a screen complains of: alerts, words of failure, dialogs of the browser; and the question it asks."""

from dataclasses import dataclass

from playwright.sync_api import Dialog, Page

_FAILING = (
    r"\b(errors?|fail(s|ed|ure)?|could ?n[o'\u2019]t|can ?no?t be|unable to|denied|refused|rejected|went wrong|problem|"
    r"not (been )?(saved|shared|done|removed|added|deleted|changed|allowed|possible)(?! yet)|nothing was|"
    r"still (has|have|can|shared))\b"
)
_LISTS = "ul, ol, table, [role=list], [role=listbox], [role=table], input:not([type=hidden]), textarea"
"""What a window that only asks does not have."""
_TITLES = "h1, h2, h3, [role=heading]"
_AROUND = rf"""() => {{
  const failing = new RegExp({_FAILING!r}, 'i')
  const shown = one => one.checkVisibility({{opacityProperty: true, visibilityProperty: true}})
  const oneLine = text => text.replace(/\s+/g, ' ').trim()
  const words = one => oneLine(one.innerText)
  const drawn = one => shown(one) && (one.offsetWidth > 1 || one.offsetHeight > 1)
  const alerts = [...document.querySelectorAll('[role=alert], [aria-live=assertive]')].filter(drawn).map(words)
  const lines = (document.body?.innerText ?? '').split('\n').map(oneLine).filter(line => failing.test(line))
  const windows = [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog]')].filter(shown)
  const front = windows.at(-1)
  const question = front && !front.querySelector({_LISTS!r}) ? words(front) : ''
  const failures = alerts.filter(words => failing.test(words))
  const page = front ?? document.querySelector('main, [role=main]') ?? document.body
  const below = one => one.nextElementSibling?.matches('p, small, span') ? [one.nextElementSibling] : []
  const titles = [...page.querySelectorAll({_TITLES!r})].filter(drawn).flatMap(one => [one, ...below(one)])
  return {{complaints: [...alerts, ...lines].filter(Boolean), failures, question, title: titles.map(words).join(' | ')}}
}}"""


@dataclass(frozen=True)
class Around:
    """What stands around that nobody has asked for.

    `complaints` are alerts, and lines that tell of a failure; `failures` the alerts that do. `question` are the words
    of a window that only asks, `title` the headings of the window in front, or of the page, with the line below each.
    """

    complaints: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()
    question: str = ""
    title: str = ""


class Complaints:
    """The complaints of one page, from now on."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.dialogs: list[str] = []
        """The words of the browser's own dialogs, which nobody has answered."""
        self.before: Around | None = None
        """What the screen said before the last click, if there was one."""
        page.on("dialog", self._note)

    def around(self) -> Around:
        """What the screen says now."""
        said = self.page.evaluate(_AROUND)
        return Around(tuple(said["complaints"]), tuple(said["failures"]), said["question"], said["title"])

    def _note(self, dialog: Dialog) -> None:
        if dialog.type == "beforeunload":
            dialog.accept()
            return
        self.dialogs.append(dialog.message)
        dialog.dismiss()
