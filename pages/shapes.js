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

  /* Where an item or a person stands: its row or card. Told by a role, else by others beside it that are built alike. */
  /* A table without headings that has a cell as large as a part of the screen only lays out. */
  const isLayout = table => table.matches('[role=presentation], [role=none]') || (!table.querySelector('th')
    && [...table.rows ?? []].slice(0, 4).some(row => [...row.cells].some(cell => sizeOf(cell) > SCREEN() / 4)))
  const isData = table => !isLayout(table) && !table.querySelector('table, form, h1, main, nav')
  const isRow = one => !one.matches('tr:not([role=row])') || (isData(around(one, TABLES) ?? one) && (one.cells.length > 2
    || Boolean(around(one, TABLES)?.querySelector('th, thead'))))
  const stepOf = one => `${one.tagName}:${[...one.parentElement.children].filter(it => it.tagName === one.tagName).indexOf(one)}`
  const follow = (one, path) => path.reduce((at, step) => {
    const [tag, number] = step.split(':')
    return at && [...at.children].filter(it => it.tagName === tag)[number]
  }, one)
  /* A line of a card: nothing but a name, and what it tells, as in every other card. */
  const isLine = (at, mark) => {
    const [name, ...others] = texts(at).filter(one => one !== mark && (mark === at || !mark.contains(one)))
    if (!name || others.length || !at.textContent.trim().startsWith(name.textContent.trim())) return false
    const lines = all(parent(parent(at)) ?? at, at.tagName).filter(it => it !== at && texts(it)[0]?.textContent === name.textContent)
    return lines.length > 0 || /:\s*$/.test(name.textContent)
  }
  const entryOf = mark => {
    const path = []
    let listed = null
    for (const at of upwards(mark)) {
      if (at.matches('body, main, form, dialog, table, tbody, thead, [role=dialog], [role=grid], [role=table]')
        || !at.parentElement) { if (at.matches('body, main')) break }
      else if (at.matches(ENTRY) && isRow(at) && sizeOf(at) < SCREEN() / 2) return at
      else if (!at.matches(CELLS) || at.querySelector('table')) {
        const alike = [...at.parentElement.children].filter(it => it !== at && it.tagName === at.tagName && isShown(it)
          && it.className === at.className)
        const more = texts(at).length > 1 || at.querySelector(CLICKED)
        if (more && !isLine(at, mark) && alike.some(it => follow(it, path)?.textContent.trim())) return at
        const other = at.querySelector(`h1, ${FIELDS}`) || all(at, 'form').length
        if (more && !other && !at.matches(CLICKED)) listed = at
      }
      if (at.parentElement) path.unshift(stepOf(at))
    }
    return first(upwards(mark), at => at.matches(ENTRY) && isRow(at)) ?? listed
  }

  /* The same once more, as in "Recently used": all of its markup, and the address of the item in it. */
  const LEADS = /\b(?:href|action|data-[\w-]+)="[^"\s]*\/[^"]+"/
  const isTwin = entry => LEADS.test(entry.innerHTML) && all(document, entry.tagName).some(one => one !== entry
    && follows(one, entry) && one.innerHTML === entry.innerHTML)

  /* The entries of a list, without headings, sums, and words that there are none. */
  const entriesOf = list => {
    const heads = all(list, ROWS).filter(row => all(row, CELLS).every(isHeadCell)).map(row => all(row, CELLS).length)
    const wide = Math.max(1, ...heads)
    const rows = all(list, ROWS).filter(row => {
      const cells = all(row, CELLS).filter(cell => around(parent(cell), ROWS) === row)
      if (!isShown(row) || around(row, 'tfoot')) return false
      if (!cells.length || cells.every(isHeadCell)) return !cells.length
      return !(wide > 1 && cells.length === 1 && (cells[0].colSpan ?? 1) >= wide && !cells[0].querySelector(CLICKED))
    })
    const listed = all(list, `li:not([role]), ${roles('listitem')}`).filter(one => isShown(one) && isDrawn(one))
    return [...rows, ...listed]
  }
  const isBoldRow = row => {
    const said = [...row.cells].filter(cell => cell.textContent.trim())
    return said.length > 1 && said.every(cell => texts(cell).every(one => isBold(one) || one.matches(CLICKED)))
  }
  const isHeadCell = cell => cell.matches('[role=columnheader], th[scope=col], thead th, thead td')
    || (cell.matches('th:not([scope], [role])') && parent(cell).querySelectorAll('th').length > 1)
    || (cell.matches('td') && parent(cell).rowIndex === 0 && isBoldRow(parent(cell))
      && !around(cell, 'table').querySelector('thead, th:not([scope=row])') && ![...around(cell, 'table').rows].slice(1, 2).some(isBoldRow))

  /* What holds two tables that are drawn as one, side by side: their rows stand at the same heights. */
  const aroundHalves = table => {
    const near = [...upwards(parent(table))].slice(0, 2)
    const isHalf = other => {
      const [rows, others] = [table, other].map(one => all(one, ROWS).filter(isShown))
      return rows.length > 1 && others.length === rows.length && rows.every((row, at) =>
        Math.abs(row.getBoundingClientRect().top - others[at].getBoundingClientRect().top) < 2)
    }
    return first(near, at => all(at, TABLES).some(other => other !== table && !other.contains(table) && isHalf(other)))
  }

  /* A list whose headings are a table of their own: both together. */
  const whole = table => {
    if (!table?.matches('table')) return table
    const halves = aroundHalves(table)
    if (halves) return halves
    const bare = one => one.matches('table') && one.rows.length > 0 && !one.tBodies[0]?.rows.length
    const pair = at => [...at.querySelectorAll('table')].filter(one => isShown(one) || one === table)
    const wrapper = first(upwards(parent(table)), at => pair(at).length > 1)
    const both = wrapper ? pair(wrapper) : []
    return both.length === 2 && both.includes(table) && bare(both[0]) && !bare(both[1])
      && both[1].getBoundingClientRect().top - both[0].getBoundingClientRect().bottom < 8 ? wrapper : table
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

  /* The table that has the headings of a row. */
  const tableOf = row => {
    const own = around(row, TABLES)
    return own && aroundHalves(own) ? own : whole(own)
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

  /* The other parts of a row whose last columns stay where they are: the same line of a table beside it. */
  const halvesOf = row => {
    if (row.nodeType !== Node.ELEMENT_NODE || !row.matches(ROWS)) return []
    const own = around(row, TABLES), grid = own && (aroundHalves(own)
      ?? first(upwards(parent(own)), at => at.matches('[role=grid], [role=treegrid], [role=table]')))
    const { top, height } = row.getBoundingClientRect()
    return grid ? all(grid, ROWS).filter(one => one !== row && !one.contains(row) && !row.contains(one) && around(one, TABLES) !== own
      && Math.abs(one.getBoundingClientRect().top - top) < 2 && Math.abs(one.getBoundingClientRect().height - height) < 2) : []
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
