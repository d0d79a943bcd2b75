  /* What things are by where they stand and how they look, where no role says it. Part of ladder.js. */
  const FLOATS = ['fixed', 'absolute', 'sticky']
  const sizeOf = one => { const { width, height } = one.getBoundingClientRect(); return width * height }
  const SCREEN = () => innerWidth * innerHeight
  const isBold = one => Number(getComputedStyle(one).fontWeight) >= 600
  const fontOf = one => parseFloat(getComputedStyle(one).fontSize)
  const usual = () => fontOf(document.body)
  const first = (them, fits) => { for (const one of them) if (fits(one)) return one; return null }
  const upwards = function* (one) { for (; one && one !== document.documentElement; one = parent(one)) yield one }

  /* A layer that lies over the page: what it is in, outermost. A menu or a window that is drawn by its place. */
  const layerOf = one => {
    let layer = null
    for (const at of upwards(one)) {
      if (at === document.body || at.matches('main')) break
      const { position, zIndex, top, transform } = getComputedStyle(at)
      /* The rows of a grid may be laid out one by one. */
      const isLaid = position === 'absolute' && at.matches(`${ENTRY}, ${CELLS}`)
      if (position === 'fixed' || (position === 'absolute' && !isLaid && (zIndex !== 'auto' || top !== 'auto' || transform !== 'none'))
        || at.matches(':popover-open, :modal')) layer = at
    }
    return layer
  }

  /* Letters that look like a heading: bold or large, alone in their line, not to be clicked. */
  const titles = (root, limit = Infinity) => {
    const found = texts(root).filter(one => (isBold(one) || fontOf(one) > 1.1 * usual())
      && isShown(one) && !around(one, `${CLICKED}, label, [role=tooltip] p`))
    return found.slice(0, limit)
  }
  const titlesOf = one => {
    const [told] = seen([...labelledBy(one), ...all(one, HEADINGS)])
    if (labelledBy(one).includes(told)) return [told]
    const [drawn] = titles(one, 1)
    return [told && drawn && follows(drawn, told) && fontOf(drawn) > fontOf(told) ? drawn : told ?? drawn].filter(Boolean)
  }

  /* What can be read below a heading, behind the controls and the only line beside it; rows without a box of their own. */
  const below = heading => {
    let line = null
    for (const at of upwards(heading)) {
      if (at.matches('body, main, [role=main], dialog, [role=dialog]')) return line
      for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
        const said = isShown(next) ? texts(next).filter(one => !around(one, `${CLICKED}, form`)) : []
        const more = next.nextElementSibling
        if (said.length > 1) return more?.tagName === next.tagName && more.className === next.className ? parent(next) : next
        line ??= said.length ? next : null
      }
    }
    return line
  }

  /* The main part: what says so, else everything. */
  const mains = root => {
    const there = all(root, 'main, [role=main]')
    return there.length ? there.filter(isShown) : [document.body]
  }

  /* What stands at a side of the screen, and leads elsewhere by entries one below the other. */
  const sides = root => {
    const places = new Map()
    for (const one of all(root, CLICKED)) {
      const box = one.getBoundingClientRect()
      if (box.right > innerWidth * 0.35 || box.width < 8 || !isShown(one) || one.matches(FIELDS)) continue
      let outer = null
      for (const at of upwards(parent(one))) {
        const { left, right, height } = at.getBoundingClientRect()
        if (right > innerWidth * 0.35 || left > innerWidth * 0.05 || at.matches('main, header')
          || (at.matches('form') && at.querySelector(FIELDS))) break
        if (height > 2 * box.height) outer = at
      }
      if (outer) places.set(outer, [...(places.get(outer) ?? []), Math.round(box.top)])
    }
    return [...places].filter(([, tops]) => new Set(tops).size > 1).map(([at]) => at)
  }

  /* Windows that keep a reader from the rest of the page, or that have just come. */
  const isInFront = one => {
    if (one.matches(':modal, [aria-modal=true], [role=alertdialog]') || sizeOf(one) > SCREEN() / 8 || !layerOf(one)) return true
    return was !== null && !was.has(layerOf(one) ?? one)
  }
  const bubbles = root => {
    const layers = new Set()
    for (const title of [...all(root, HEADINGS), ...titles(root)]) {
      const layer = isShown(title) && layerOf(title)
      const inner = layer && first(upwards(title), at => FLOATS.includes(getComputedStyle(at).position) || at === layer)
      const box = inner && sizeOf(inner) > 1 && sizeOf(inner) < 0.95 * SCREEN() ? inner : layer
      if (!box || box.matches(`main, nav, header, ${WINDOWS}, ${SAID}, [role=menu]`) || around(box, `${WINDOWS}, nav, header`)
        || box.querySelector(`main, nav, header, [role=menu], ${WINDOWS}`)) continue
      if (box.querySelector('button, a[href], input, [role=button]') && isShown(box)) layers.add(box)
    }
    return [...layers]
  }

  /* What lay over the page before the last click; null where nothing was clicked on this page yet. */
  let was = null
  const layers = root => {
    const found = new Set()
    const pointed = [...root.children].flatMap(texts).filter(one => getComputedStyle(one).cursor === 'pointer')
    for (const one of [...all(root, CLICKED), ...pointed]) {
      const layer = isShown(one) && isDrawn(one) && layerOf(one)
      if (layer) found.add(layer)
    }
    return [...found]
  }

  /* What has come out of something in a window, but is put at the end of the page. */
  const TITLED = 'dialog[open], [aria-modal=true], [role=alertdialog], [role=dialog][aria-labelledby]'
  const outside = root => {
    const mine = root.nodeType === Node.ELEMENT_NODE ? layerOf(root) : null
    return mine ? layers(document.body).filter(one => one !== mine && !one.contains(root) && follows(mine, one)
      && !one.matches(TITLED) && !one.querySelector(TITLED)) : []
  }

  /* The value beside words: what stands alone with them in a box, next to them in the same line, or right below. */
  const besides = words => {
    const said = words.textContent.trim(), label = words.closest('label')
    const meant = label && (label.getRootNode().getElementById(label.htmlFor) ?? label.nextElementSibling)
    if (meant) return meant
    const box = first(upwards(words), at => at.children.length > 1 || at.textContent.trim() !== said)
    if (!box) return null
    if (texts(box).length > 3 || box.children.length !== 2) {
      const own = [...box.children].find(one => one.contains(words)), next = own?.nextElementSibling
      const [a, b] = [own, next].map(one => one?.getBoundingClientRect())
      const isNext = b && b.left >= a.right - 1 && b.top < a.bottom && a.top < b.bottom
      const isRightBelow = b && !next.matches(`button, a[href], summary, ${roles('button', 'link')}`) && Math.abs(b.left - a.left) < 16 && Math.abs(b.top - a.bottom) < 16
      return isNext || isRightBelow ? next : null
    }
    return [...box.children].find(one => !one.contains(words) && one !== words && follows(words, one)) ?? null
  }

  /* Others beside it are built alike and can be used: an entry of a list, which is no message. */
  const isListed = one => {
    if (layerOf(one)) return false
    for (const at of upwards(one)) {
      if (at.matches('body, main, body > header, [role=banner], [role=dialog]') || at.querySelector(`${FIELDS}, ${TABLES}, h1`)) return false
      const controls = at.querySelectorAll(CLICKED)
      const others = texts(at).filter(it => !one.contains(it) && it !== one && !around(it, CLICKED))
      if (controls.length && others.length > 1) return sizeOf(at) < SCREEN() / 3
    }
    return false
  }

  /* What leads to more of a list: a word for it, or the number after the one where one is. */
  const forward = (root, words) => {
    const clicked = all(root, CLICKED).filter(one => !one.matches(`${FIELDS}, ${TICKED}`) && !around(one, CELLS)
      && isShown(one) && isDrawn(one))
    const saying = clicked.filter(one => {
      const said = [letters(one).written, ...(hasLetters(letters(one)) ? [] : calledOf(one)),
        around(one, 'li')?.getAttribute('title') ?? ''].map(text => text.toLowerCase())
      return said.some(text => text.length < 30 && words.some(word => text === word || ` ${bare(text)} `.includes(` ${word} `)
        || (/^\p{P}+$|^\p{S}+$/u.test(word) && text === word)))
    })
    if (saying.length) return saying.slice(-1)
    const numbers = all(root, 'a, button, span, b, strong, li, [role=button]').filter(one => isShown(one)
      && /^\d+$/.test(letters(one).written) && !around(one, CELLS) && !one.querySelector('a, button'))
    const at = numbers.findIndex(one => around(one, '[aria-current], .active, [disabled]') || !around(one, CLICKED))
    const next = numbers[at + 1]
    return at >= 0 && next && Number(letters(next).written) === Number(letters(numbers[at]).written) + 1 ? [around(next, CLICKED) ?? next] : []
  }
