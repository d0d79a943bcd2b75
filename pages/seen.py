"""What a reader can see: an element that is there may be white on white, moved away, covered or cut."""

from playwright.sync_api import ElementHandle, FloatRect, JSHandle, Locator, Page

from pages.frames import on_the_screen
from pages.selectors import BRING, WHY_UNSEEN

# A tick box may be drawn by its label.
_PARTS = "const parts = [element, ...(element.type === 'checkbox' || element.type === 'radio' ? element.labels : [])]"
_WHY_UNREAD = f"element => ({WHY_UNSEEN})(element, false, true)"
_WHY_MISSED = f"element => ({WHY_UNSEEN})(element, true, true)"
_PLACE = f"""element => {{
  {_PARTS}
  const scrolled = [scrollX, scrollY]
  {BRING}(element)
  const inside = document.createRange()
  const rectsOf = part => (inside.selectNodeContents(part), [...part.getClientRects(), ...inside.getClientRects()])
  const rects = parts.flatMap(rectsOf)
  const x = Math.max(0, Math.min(...rects.map(rect => rect.left)))
  const y = Math.max(0, Math.min(...rects.map(rect => rect.top)))
  const right = Math.min(innerWidth, Math.max(...rects.map(rect => rect.right)))
  const bottom = Math.min(innerHeight, Math.max(...rects.map(rect => rect.bottom)))
  return {{scrolled, clip: right > x && bottom > y ? {{x, y, width: right - x, height: bottom - y}} : null}}
}}"""
_HIDE = f"""element => {{
  {_PARTS}
  return parts.map(part => {{
    const before = [part.hasAttribute('style'), part.style.cssText]
    part.style.cssText += '; opacity: 0 !important; visibility: hidden !important; transition: none !important'
    return before
  }})
}}"""
_OPPOSITE = """box => {
  const isDrawn = box => box.offsetWidth > 5 && box.checkVisibility({opacityProperty: true, visibilityProperty: true})
  const others = [...box.closest('dialog, form, body').querySelectorAll('input[type=checkbox]')]
  return isDrawn(box) && others.find(other => other.checked !== box.checked && isDrawn(other)
    && other.offsetWidth === box.offsetWidth && other.offsetHeight === box.offsetHeight) || null
}"""
_TURN = "box => { box.checked = !box.checked }"
_SHOW = f"""(element, before) => {{
  {_PARTS}
  before.forEach(([hadStyle, style], i) => {{
    parts[i].style.cssText = style  // not the attribute, which a page may forbid
    if (!hadStyle) parts[i].removeAttribute('style')
  }})
}}"""
_SCROLL_BACK = "(element, [left, top]) => scrollTo({left, top, behavior: 'instant'})"


_IS_VEILED = "it => it.type === 'password' || !/^(none)?$/.test(getComputedStyle(it).webkitTextSecurity ?? '')"


def why_unseen(wanted: Locator) -> str:
    """Why the one element cannot be seen, such as "something covers it"; empty where it can."""
    reason: str = wanted.evaluate(WHY_UNSEEN) if wanted.count() == 1 else ""
    return reason or ("" if drawn(wanted) else "nothing is drawn for it")


def why_unread(wanted: Locator) -> str:
    """Why the one element cannot be read to its end; empty where it can."""
    reason: str = wanted.evaluate(_WHY_UNREAD)
    return reason


def hardly_shown(box: Locator) -> bool:
    """Whether less than a third of what the one box holds can be seen in it at once."""
    share: float = box.evaluate("it => it.clientWidth * it.clientHeight / (it.scrollWidth * it.scrollHeight || 1)")
    return 0 < share < 1 / 3


def is_veiled(box: Locator) -> bool:
    """Whether discs stand for the letters in the one box."""
    veiled: bool = box.evaluate(_IS_VEILED)
    return veiled


def why_missed(message: Locator) -> str:
    """Why a message cannot be seen without looking for it; empty where it can, or is not there."""
    reason: str = message.evaluate(_WHY_MISSED) if message.count() == 1 else ""
    return reason


def drawn(wanted: Locator) -> bool:
    """Whether the pixels of the one element matter: without it, the picture of its place is another one.

    Afterwards the page is scrolled as it was, so that a reader would still see what is in front of them.
    """
    # Not the locator: what is hidden has no role any more, so that it would not be found again.
    page, element = wanted.page, wanted.element_handle()
    if _drawn(page, element):
        return True
    # What the page has put anew in its place meanwhile is looked at again.
    is_gone = not element.evaluate("it => it.isConnected")
    return is_gone and wanted.count() == 1 and _drawn(page, wanted.element_handle())


def shows_its_state(box: Locator) -> bool:
    """Whether a box looks otherwise when it is ticked, and otherwise than one beside it that is in the other state.

    Only the browser's own boxes can be tried. It is ticked, or unticked, for the time of a picture; no script of the
    page hears of it.
    """
    page, element = box.page, box.element_handle()
    if not element.evaluate("it => it.matches('input[type=checkbox]')"):
        return True
    place = element.evaluate(_PLACE)
    if not place["clip"]:
        return True
    try:
        clip = on_the_screen(page, element, place["clip"])
        as_it_is, turned = before_and_after(page, clip, element, _TURN, _TURN)
        other = element.evaluate_handle(_OPPOSITE).as_element()
        alike = other and other.screenshot(animations="disabled") == element.screenshot(animations="disabled")
    finally:
        element.evaluate(_SCROLL_BACK, place["scrolled"])
    return as_it_is != turned and not alike


def before_and_after(page: Page, clip: FloatRect, what: JSHandle, change: str, undo: str) -> tuple[bytes, bytes]:
    """Return the picture of a place, and that which it has while a script has changed something in it.

    :param undo: the script that takes it back; it gets what the first one has returned.
    """
    before = page.screenshot(clip=clip, animations="disabled")
    kept = what.evaluate(change)
    try:
        return before, page.screenshot(clip=clip, animations="disabled")
    finally:
        what.evaluate(undo, kept)


def _drawn(page: Page, element: ElementHandle) -> bool:
    place = element.evaluate(_PLACE)
    try:
        if not place["clip"]:
            return False
        clip = on_the_screen(page, element, place["clip"])
        with_it, without = before_and_after(page, clip, element, _HIDE, _SHOW)
        return with_it != without
    finally:
        element.evaluate(_SCROLL_BACK, place["scrolled"])
