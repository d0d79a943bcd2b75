  /* Rows and cards, tables that are one, and the cells under a heading. Part of ladder.js. */

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

  /* The table that has the headings of the rows of one: itself, or both that are one below the other. */
  const headed = table => table && aroundHalves(table) ? table : whole(table)

  /* The other parts of a row whose last columns stay where they are: the same line of a table beside it. */
  const halvesOf = row => {
    if (row.nodeType !== Node.ELEMENT_NODE || !row.matches(ROWS)) return []
    const own = around(row, TABLES), grid = own && (aroundHalves(own)
      ?? first(upwards(parent(own)), at => at.matches('[role=grid], [role=treegrid], [role=table]')))
    const { top, height } = row.getBoundingClientRect()
    return grid ? all(grid, ROWS).filter(one => one !== row && !one.contains(row) && !row.contains(one) && around(one, TABLES) !== own
      && Math.abs(one.getBoundingClientRect().top - top) < 2 && Math.abs(one.getBoundingClientRect().height - height) < 2) : []
  }

  /* The middle of the letters in an element, from left to right; of its box, where it has none. */
  const middleOf = one => {
    const range = document.createRange()
    const boxes = texts(one).filter(it => it === one || isDrawn(it)).flatMap(it => [...it.childNodes])
      .filter(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
      .map(node => { range.selectNodeContents(node); return range.getBoundingClientRect() }).filter(box => box.width)
    const { left, right } = one.getBoundingClientRect()
    return boxes.length ? (Math.min(...boxes.map(box => box.left)) + Math.max(...boxes.map(box => box.right))) / 2 : (left + right) / 2
  }
  /* A heading in a head that is there for those who listen, and a cell that says by itself what it is about. */
  const isSetAside = cell => isThere(cell) && isCut(cell) && isHeadCell(cell)
  const saysItself = (cell, column) => cell.matches(TITLES) || !hasLetters(letters(cell))
    || bare(getComputedStyle(cell, '::before').content) === bare(column)
  /* The cells of a row that stand under a heading: below its letters, or after as many columns where it is not drawn. */
  const under = (row, column, halves = halvesOf(row)) => {
    const table = headed(around(row, TABLES))
    if (!table) return drawnUnder(row, column) ?? find(row, 'detail', [column])
    const cellsOf = one => {
      let at = 0
      return all(one, CELLS).filter(cell => around(parent(cell), ROWS) === one && (isShown(cell) || isSetAside(cell)))
        .map(cell => [cell, (at += cell.colSpan ?? 1) - (cell.colSpan ?? 1)])
    }
    const isAbove = cell => isDrawn(cell) && !isSetAside(cell) && getComputedStyle(cell).display !== 'inline' && cell.getBoundingClientRect().bottom <= row.getBoundingClientRect().top + 2
    const rows = all(table, ROWS), tables = [...new Set(rows.map(one => around(one, TABLES)))].filter(one => headed(one) === table)
    const headings = rows.filter(one => one !== row && tables.includes(around(one, TABLES))).flatMap(cellsOf)
      .filter(([cell]) => isHeadCell(cell)).map(([cell, at]) => [rungOf('column', column, letters(cell), []), at, cell])
    const best = Math.min(...headings.map(([rung]) => rung))
    tell('column', [column], best, headings.filter(([rung]) => rung === best && rung < 9).map(([, , cell]) => cell))
    const cells = cellsOf(row)
    if (best === Infinity || best > 8) return halves.flatMap(half => under(half, column, []))
    return [...new Set(headings.filter(([rung]) => rung === best && rung < 9).flatMap(([, at, heading]) => {
      if (!isAbove(heading)) return cells.map(([cell, other]) => other === at && cell)
        .filter(cell => cell && (!isSetAside(heading) || saysItself(cell, column)))
      const middle = middleOf(heading)
      const below = cells.map(([cell]) => cell).filter(cell => {
        const box = cell.getBoundingClientRect()
        return box.left <= middle && middle < box.right
      })
      return below.sort((a, b) => Math.abs(middleOf(a) - middle) - Math.abs(middleOf(b) - middle)).slice(0, 1)
    }))]
  }

  /* The words of a row that stand below a heading, where nothing says that this is a table. */
  const drawnUnder = (row, column) => {
    const box = row.getBoundingClientRect()
    const above = texts(document.body).filter(one => isShown(one) && one.getBoundingClientRect().bottom <= box.top + 2
      && middleOf(one) > box.left && middleOf(one) < box.right && rungOf('column', column, letters(one), []) < 9)
    if (!above.length) return null
    const middle = middleOf(above.at(-1))
    const isBelow = one => {
      const { left, right } = one.getBoundingClientRect()
      return isShown(one) && left <= middle && middle < right
    }
    const below = texts(row).filter(isBelow)
    if (below.length) return below.length === 1 ? below : null
    /* Icons alone: the part of the row that holds them. */
    const wide = first(row.querySelectorAll('*'), one => one.parentElement.children.length > 1)?.parentElement ?? row
    const parts = [...wide.children].filter(isBelow)
    return parts.length === 1 ? parts : null
  }

  /* Several in one cell may be parted by a comma, or stand in boxes of their own. */
  const plain = text => joined(blanks(text).replace(/^[\s\p{S}]+|[\s\p{S}]+$/gu, '').replace(/\s*[,;|·•]\s*/g, ' '))
  /* A cell reads a word if that is all but marks, the initials that stand before it, or the word for who looks. */
  const BESIDE_NAMES = /^(\p{Lu}{1,3}|\(?([Yy]ou|[Mm]e|[Oo]wner)\)?)$/u
  const readsOf = (cell, word) => {
    if (cell.matches('input, textarea')) return blanks(cell.value) === blanks(word) && cell.scrollWidth <= cell.clientWidth
    const chosen = cell.querySelectorAll('select').length === 1 ? cell.querySelector('select').selectedOptions[0] : null
    if (chosen && isShown(chosen.parentElement)) return blanks(chosen.text) === blanks(word)
    const { written, set, texts: inside } = letters(cell)
    const wanted = blanks(word)
    if (!cell.matches(CELLS) && LED.exec(written)?.[2] === wanted) return true
    if ([written, set].some(text => text === wanted || (plain(text) === plain(wanted) && plain(wanted)))) return true
    const rest = blanks(written.replace(wanted, ''))
    return (inside.map(blanks).includes(wanted) || rest.startsWith('(')) && BESIDE_NAMES.test(rest)
  }
