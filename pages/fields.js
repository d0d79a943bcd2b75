  /* Fields: what marks them as mandatory, what stands by them, what they hold. Part of ladder.js. */

  const gap = (one, other) => {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
    return Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom))
  }
  const wordsBy = (root, [name, ...texts]) => {
    const [fields, all_] = [find(root, 'field', [name]), all(root, FIELDS).filter(isShown)]
    return find(root, 'words', texts).filter(one => fields.some(field => isBy(field, one, all_)))
  }

  /* What was typed into a field may stand before it, in the box that is drawn around both. */
  const holds = (field, text) => [...upwards(field)].slice(0, 4)
    .filter(one => one === field || (!one.matches('form, main, body') && all(one, FIELDS).length === 1))
    .some(one => plain(`${letters(one, `${UNSEEN}, button, label, input`).written} ${field.value ?? ''}`) === plain(text))

  /* A field is red by its edge, its ground or its letters, or by the edge of the box that is drawn around it. */
  const isRed = field => [...upwards(field)].slice(0, 4)
    .filter(one => one === field || (!one.matches('form, main, body') && one.getBoundingClientRect().height < 2.5 * field.getBoundingClientRect().height))
    .some(one => {
      const style = getComputedStyle(one)
      const sides = ['Top', 'Right', 'Bottom', 'Left'].filter(side => parseFloat(style[`border${side}Width`]) > 0)
        .map(side => style[`border${side}Color`])
      const outline = style.outlineStyle === 'none' ? [] : [style.outlineColor]
      const own = one === field ? [style.color, style.backgroundColor] : []
      return [...sides, ...outline, ...own, ...(style.boxShadow.match(/rgba?\([^)]*\)/g) ?? [])].some(isReddish)
    })
  const isReddish = colour => {
    const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
    return alpha > 0.2 && red > 1.5 * green && red > 1.5 * blue && red > 80
  }

  /* The innermost element that bears the mark of a mandatory field; the field, where the words before it do. */
  const MARK = /[*∗＊]|\b(required|mandatory)\b/i
  const drawnBeside = one => ['::before', '::after'].map(name => getComputedStyle(one, name).content).join('')
  const markOf = field => {
    const parts = labelsOf(field).flatMap(one => [one, ...one.querySelectorAll('*')])
    return parts.filter(one => isThere(one) && MARK.test(letters(one).written + drawnBeside(one))).at(-1)
      ?? (MARK.test(wordsBefore(field)) ? field : all(document.body, ':not(:has(*))').find(one => isAlone(one) && gap(field, one) < 60 && isBy(field, one)))
  }
  const isAlone = mark => /^[*∗＊]$|^\(?(required|mandatory)\)?$/i.test(blanks(mark.textContent)) && isThere(mark)
  /* Whether words stand by a field: no other one is nearer. */
  const isBy = (field, words, fields = all(document, FIELDS).filter(isShown)) =>
    fields.every(other => gap(field, words) <= gap(other, words))
