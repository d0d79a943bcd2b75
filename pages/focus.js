// Whether an element with the focus, or what is around it, looks otherwise than a copy of it that has no focus.
(element) => {
  const AROUND = 3       // how many elements around it may show the focus in its place
  const DRAWN = ['color', 'backgroundColor', 'backgroundImage', 'borderTopColor', 'borderBottomColor', 'borderTopWidth',
    'borderBottomWidth', 'borderTopStyle', 'boxShadow', 'textDecorationLine', 'opacity', 'filter', 'transform', 'fontWeight']
  const clear = colour => colour === 'transparent' || /^rgba\(.*, 0(\.0\d*)?\)$/.test(colour)
  const behind = one => {
    for (let at = one.parentElement; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor
      if (!clear(colour)) return colour
    }
    return 'rgb(255, 255, 255)'
  }
  const outline = (style, one) => style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0
    || clear(style.outlineColor) || style.outlineColor === behind(one) ? '' : `${style.outlineWidth} ${style.outlineColor}`
  const shadow = style => style.boxShadow === 'none' || clear(style.boxShadow.match(/rgba?\([^)]*\)/)?.[0] ?? '') ? '' : style.boxShadow
  const look = (one, behindOf) => [null, '::before', '::after'].map(pseudo => {
    const style = getComputedStyle(one, pseudo)
    return [outline(style, behindOf), ...DRAWN.map(name => name === 'boxShadow' ? shadow(style) : style[name]),
      pseudo ? style.content : ''].join('|')
  }).join('||')
  const looks = (one, behindOf) => [one, ...one.querySelectorAll('*')].slice(0, 30).map(each => look(each, behindOf)).join('\n')

  const focused = element.getRootNode().activeElement
  const shown = element.contains(focused) ? focused : element
  if (shown === element && shown !== focused) {
    // It is pointed to by what has the focus: it has to look otherwise than those beside it.
    const beside = [...element.parentElement.children].filter(one => one !== element && one.tagName === element.tagName)
    return !beside.length || beside.some(one => look(one, one) !== look(element, element))
  }
  const differs = one => {
    const copy = one.cloneNode(true)
    for (const each of [copy, ...copy.querySelectorAll('*')]) for (const name of ['id', 'name', 'autofocus']) each.removeAttribute(name)
    const now = looks(one, one)
    one.after(copy)
    const without = looks(copy, one)
    copy.remove()
    return now !== without
  }
  for (let at = shown, up = 0; at && up <= AROUND && !at.matches('body, main, dialog, form, table, tbody, ul'); at = at.parentElement, up++) {
    if (differs(at)) return true
  }
  return false
}
