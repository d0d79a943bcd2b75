/* The selector engine `named`: finds what a sentence names, on the highest rung of one ladder that holds anything.
     0  its letters, exactly, as they are written or as the style sheet sets them
     1  its letters without what is only set around them: marks, asterisks, arrows, counts
     2  its letters as a piece of their own: an element, a line, words set off by a bracket or a dash
     3  what it is called where no letters say so: accessible name, title, placeholder
   All that stands on that rung is returned: several leave a reader at a loss. */
(() => {
  const roles = (...names) => names.map(name => `[role=${name}]`).join(', ')
  const CLICKED = `button, a[href], summary, input:not([type=hidden]), [onclick], [tabindex]:not([tabindex="-1"]),
    ${roles('button', 'link', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'checkbox', 'radio', 'switch', 'option',
      'tab', 'treeitem')}`
  const TICKED = 'input[type=checkbox], input[type=radio]'
  const PRESSED = 'input[type=button], input[type=submit], input[type=reset]'
  const FIELDS = `input:not([type=hidden], [type=image], ${TICKED}, ${PRESSED}), textarea, select, [contenteditable=""],
    [contenteditable=true], ${roles('textbox', 'combobox', 'searchbox', 'spinbutton')}`
  const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]'
  const TITLES = `[role=rowheader], th[scope=row], ${HEADINGS}`
  const TABLES = `table, ${roles('table', 'grid', 'treegrid')}`
  const LISTS = `${TABLES}, ul, ol, ${roles('list', 'listbox')}`
  const WINDOWS = `dialog[open]:not([role]), ${roles('dialog', 'alertdialog')}`
  const ROWS = 'tr, [role=row]'
  const ENTRY = `${ROWS}, li, article, ${roles('listitem', 'article')}`
  const CELLS = `td, th, ${roles('cell', 'gridcell', 'rowheader', 'columnheader')}`
  const SAID = `${roles('status', 'alert', 'log')}, output, [aria-live=polite], [aria-live=assertive]`
  const NO_MESSAGE = `nav, header, form, label, button, a, dt, dd, ${TABLES}, ${HEADINGS},
    ${roles('navigation', 'toolbar', 'tablist', 'menu', 'menuitem', 'button', 'listbox', 'heading')}`
  const UNSEEN = 'script, style, template, title, select, textarea'

  const blanks = text => (text ?? '').replace(/\s+/g, ' ').trim()
  const bare = text => blanks(text).replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
  const uncounted = text => bare(text.replace(/(?:^|[\s([])\d+\+?[)\]]?\s*$/, ''))
  const pieces = text => text.split(/\s[–—|/·•-]\s|[()[\]|·•,;:\n]/).map(bare)
  const squeezed = text => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

  const all = (root, selector) => {
    const found = [...root.querySelectorAll(selector)]
    for (const one of root.querySelectorAll('*')) if (one.shadowRoot) found.push(...all(one.shadowRoot, selector))
    return root.shadowRoot ? [...all(root.shadowRoot, selector), ...found] : found
  }
  const parent = one => one.assignedSlot ?? one.parentElement ?? one.getRootNode().host
  const around = (one, selector) => {
    let at = one
    while (at && !at.matches(selector)) at = parent(at)
    return at
  }
  const isDrawn = one => {
    if (!one.checkVisibility({ visibilityProperty: true })) return false
    const box = one.getBoundingClientRect()
    return box.width > 1 || box.height > 1 || getComputedStyle(one).display === 'contents'
  }
  const isShown = one => one.checkVisibility({ visibilityProperty: true }) && !around(one, '[aria-hidden=true], [inert]')

  /* The letters that the style sheet sets before or behind an element: no marks, and no captions of what is written. */
  const setBeside = (node, place) => {
    const style = getComputedStyle(node, place)
    const [, text, , spoken] = /^"((?:[^"\\]|\\.)*)"( \/ "(.*)")?$/.exec(style.content) ?? []
    if (!text || !/[\p{L}\p{N}]/u.test(text) || style.display === 'none' || style.visibility !== 'visible') return ''
    if (parseFloat(style.fontSize) < TINY || parseFloat(style.opacity) < 0.1 || (rgba(style.color) ?? 1) < 0.1) return ''
    const isCaption = spoken === '' || [...node.attributes].some(one => one.value === text)
    return isCaption && (node.childElementCount || parseFloat(getComputedStyle(node).fontSize) >= TINY) && blanks(node.textContent)
      ? '' : text
  }
  const TINY = 2
  const rgba = colour => /^rgba/.test(colour) ? parseFloat(colour.match(/[\d.]+/g)[3]) : null
  const drawnAs = (text, style) => parseFloat(style.fontSize) < TINY ? ''
    : style.direction === 'rtl' && /override/.test(style.unicodeBidi) ? [...text].reverse().join('') : text

  /* What can be read in an element: as it is written, as the style sheet sets it, and each text in it. */
  const SET = { uppercase: text => text.toUpperCase(), lowercase: text => text.toLowerCase() }
  const letters = (one, without = UNSEEN) => {
    if (one.matches(PRESSED)) return { written: one.value, set: one.value, texts: [one.value] }
    const texts = []
    const read = node => {
      const style = getComputedStyle(node)
      const [edge, set] = [style.display.startsWith('inline-') ? ' ' : style.display.startsWith('inline') ? '' : '\n',
        SET[style.textTransform] ?? (text => text)]
      const before = setBeside(node, '::before'), after = setBeside(node, '::after')
      let [written, shown] = [edge + before, edge + before]
      for (const child of (node.shadowRoot ?? node).childNodes) {
        if (child.nodeType === Node.TEXT_NODE) {
          const drawn = drawnAs(child.data.replace(/\s/g, ' '), style)
          texts.push(drawn)
          written += drawn
          shown += set(drawn)
        } else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(without) && isDrawn(child)) {
          const inside = child.matches('br') ? ['\n', '\n'] : read(child)
          written += inside[0]
          shown += inside[1]
        }
      }
      texts.push(written + after)
      return [written + after + edge, shown + after + edge]
    }
    const [written, set] = read(one)
    return { written: blanks(written), set: blanks(set), texts, lines: written.split('\n').map(blanks).filter(Boolean) }
  }
  const NONE = { written: '', set: '', texts: [] }
  const lettersOf = labels => labels.map(one => letters(one)).reduce((one, other) => ({
    written: blanks(`${one.written} ${other.written}`), set: blanks(`${one.set} ${other.set}`),
    texts: [...one.texts, ...other.texts] }), NONE)

  const labelledBy = one => (one.getAttribute('aria-labelledby') ?? '').split(/\s+/)
    .map(id => id && one.getRootNode().getElementById(id)).filter(Boolean)
  const labelsOf = one => labelledBy(one).length ? labelledBy(one) : [...(one.labels ?? [])]
  const seen = labels => labels.filter(label => isShown(label) && isDrawn(label))
  const ATTRIBUTES = ['aria-label', 'title', 'alt', 'placeholder', 'value']
  /* What it is called, seen or not. */
  const calledOf = one => [
    ...ATTRIBUTES.slice(0, 4).map(name => one.getAttribute(name)),
    ...labelsOf(one).map(label => label.textContent),
    ...[...one.querySelectorAll('[alt], [aria-label], svg > title')].map(it =>
      it.getAttribute('alt') ?? it.getAttribute('aria-label') ?? it.textContent),
    one.textContent,
  ].map(blanks).filter(Boolean)
  const couldBe = (one, names) => {
    const text = squeezed([one.value, ...calledOf(one)].join(' '))
    return names.some(name => text.includes(squeezed(name)))
  }
  /* A count on an icon is no word for it. */
  const hasLetters = said => /\p{L}/u.test(said.written)

  /* The words right before a field that has no label, if no other field stands between. */
  const wordsBefore = field => {
    for (let at = field, up = 0; at && up < 3; at = at.parentElement, up++) {
      for (let before = at.previousSibling; before; before = before.previousSibling) {
        if (before.nodeType === Node.ELEMENT_NODE && (before.matches(FIELDS) || before.querySelector(FIELDS))) return ''
        const text = blanks(before.nodeType === Node.ELEMENT_NODE ? before.innerText : before.data)
        if (text && before.nodeType !== Node.COMMENT_NODE) return text
      }
    }
    return ''
  }
  const follows = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)
  /* The heading right before a list, with no other list between. */
  const headingOf = (list, headings, lists) => headings.filter(heading => follows(heading, list) && !lists.some(
    other => !other.contains(list) && follows(heading, other) && follows(other, list))).at(-1)
  const texts = root => {
    const found = new Set()
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) if (walker.currentNode.data.trim()) found.add(walker.currentNode.parentElement)
    return [...found].filter(one => one && !one.matches(UNSEEN))
  }

  /* What lies over the page with a title and something to click is a window, whatever it is to others. */
  const panelOf = title => {
    for (let at = title; at && at !== document.body; at = parent(at)) {
      if (at.matches(`main, nav, header, ${WINDOWS}, ${SAID}, [role=menu]`)) return null
      const { position, zIndex } = getComputedStyle(at)
      if (position === 'fixed' || (position === 'absolute' && zIndex !== 'auto')) {
        const box = at.getBoundingClientRect()
        const isLarge = box.width * box.height > innerWidth * innerHeight / 8
        const isPage = at.querySelector('main, nav, header')
        return isLarge && !isPage && at.querySelector('button, a[href], input') && isShown(at) ? at : null
      }
    }
    return null
  }
  const panels = root => [...new Set(all(root, HEADINGS).map(panelOf).filter(Boolean))]

  /* The value beside the words of a detail: the only other cell of its row, or what a description list puts behind. */
  const valueOf = words => {
    if (words.matches('dt')) return words.nextElementSibling?.matches('dd') ? words.nextElementSibling : null
    const cells = all(around(words, ROWS) ?? words, CELLS).filter(cell => cell !== words && isShown(cell))
    return cells.length === 1 ? cells[0] : null
  }

  /* The menu that is open: what says so, or what has come out of something that says it is open. */
  const menus = root => {
    const there = all(root, roles('menu')).filter(isShown)
    if (there.length) return there.filter(one => !there.some(other => other !== one && one.contains(other)))
    const opened = all(root, '[aria-expanded=true]').map(one => one.getRootNode().getElementById(one.getAttribute('aria-controls')))
    const out = [...all(root, 'details[open], :popover-open'), ...opened].filter(one => one && isShown(one))
    return [...new Set(out)].filter(one => !one.matches(`${LISTS}, ${WINDOWS}`) || one.matches('ul'))
  }

  /* Each part: the elements in question, the letters of one, and what it is called where it has none. */
  const PARTS = {
    control: {
      among: root => all(root, CLICKED).filter(one => !one.matches(FIELDS)),
      said: one => one.matches(TICKED) ? lettersOf(seen(labelsOf(one)))
        : one.matches('input') && !one.matches(PRESSED) ? NONE : letters(one),
      called: calledOf,
    },
    /* Whom one chooses by a name: never by a part of what a control is called. */
    choice: { among: root => PARTS.control.among(root), said: one => PARTS.control.said(one), called: calledOf },
    field: {
      among: root => all(root, FIELDS),
      said: one => lettersOf(seen(labelsOf(one))),
      called: one => [...ATTRIBUTES.slice(0, 2).map(name => one.getAttribute(name)), ...labelsOf(one).map(it => it.textContent),
        wordsBefore(one)].map(blanks).filter(Boolean),
      beside: one => [blanks(one.getAttribute('placeholder'))].filter(Boolean),
    },
    /* Where nothing says of itself that it can be clicked, what the mouse says it of. */
    pointed: { among: root => texts(root).filter(one => getComputedStyle(one).cursor === 'pointer'), said: one => letters(one) },
    top: {
      among: root => {
        const main = all(root, 'h1, [role=heading][aria-level="1"]').filter(isShown)
        return main.length ? main : all(root, HEADINGS).filter(isShown).slice(0, 1)
      },
      said: one => letters(one),
    },
    heading: { among: root => all(root, HEADINGS), said: one => letters(one) },
    title: {
      among: root => {
        const titles = all(root, TITLES).filter(isShown)
        return titles.length ? titles : texts(root)
      },
      said: one => letters(one),
    },
    detail: { among: root => [...all(root, '[role=rowheader], th, dt')].filter(valueOf), said: one => letters(one), got: valueOf },
    person: { among: texts, said: one => letters(one) },
    words: { among: texts, said: one => letters(one) },
    /* What a search offers: no member, which stays where it is. */
    found: {
      among: root => PARTS.control.among(root).filter(one => !around(one, 'li, tr, [role=row], [role=listitem]')
        ?.querySelector(`${TICKED}, [role=switch], [role=checkbox]`)),
      said: one => letters(one),
    },
    navigation: {
      among: root => {
        const there = all(root, 'nav, [role=navigation]').filter(isShown)
        return there.length ? there : all(root, 'aside, [role=complementary]')
      },
      said: one => lettersOf(seen(labelledBy(one))),
      called: one => [blanks(one.getAttribute('aria-label'))],
      only: root => { const there = PARTS.navigation.among(root).filter(isShown); return there.length === 1 ? there : [] },
    },
    list: {
      among: root => all(root, LISTS),
      said: one => {
        const captions = seen([...one.querySelectorAll(':scope > caption'), ...labelledBy(one)])
        if (captions.length) return lettersOf(captions)
        const title = headingOf(one, seen(all(document, HEADINGS)), all(document, LISTS).filter(isShown))
        return title ? letters(title) : NONE
      },
      beside: one => [blanks(one.getAttribute('aria-label'))],
    },
    window: {
      among: root => [...all(root, WINDOWS), ...panels(root)],
      said: one => lettersOf(seen([...labelledBy(one), ...all(one, HEADINGS)]).slice(0, 1)),
      called: one => [blanks(one.getAttribute('aria-label'))],
    },
    message: {
      among: root => messages(root).filter(one => noted.get(one) !== letters(one, `${UNSEEN}, button`).written),
      said: one => letters(one, `${UNSEEN}, button`),
    },
  }

  /* Texts that stand for themselves: not on a control, in a table or a form, in an entry that has a title. */
  const messages = root => [...new Set(texts(root).map(one => {
    let block = one
    while (getComputedStyle(block).display === 'inline' && parent(block)) block = parent(block)
    return block
  }))].filter(one => (around(one, SAID) && !around(one, 'button')) || !(around(one, NO_MESSAGE)
    || around(one, 'li, [role=listitem], article')?.querySelector(TITLES)))
  /* What could be read already when something was last clicked: no message about that. */
  let noted = new Map()
  const note = () => {
    noted = new Map(messages(document.body).filter(isShown).map(one => [one, letters(one, `${UNSEEN}, button`).written]))
  }

  const COUNTED = ['control', 'top', 'pointed', 'heading', 'window', 'list', 'column']
  /* Those of which there are many, so that most are better left unread. */
  const QUICK = ['control', 'choice', 'found', 'pointed', 'title', 'person', 'message', 'words']
  const rungOf = (part, name, { written, set, texts: inside }, called) => {
    if (written === name || set === name) return 0
    const word = bare(name)
    const forms = text => COUNTED.includes(part) ? [bare(text), uncounted(text)] : [bare(text)]
    if (word && [written, set].some(text => forms(text).includes(word))) return 1
    if (['message', 'column', 'words'].includes(part)) return 9
    /* "Feed (old)" is another item than "Feed": in a title, only what is marked up as a piece is one. */
    const piecesOf = part === 'title' ? text => [bare(text)] : pieces
    if (word && inside.some(text => piecesOf(text).includes(word))) return 2
    if (part === 'person' && inside.some(text => text.split(/\s+/).map(bare).includes(word))) return 2
    if (called.includes(name)) return 3
    if (word && called.some(text => forms(text).includes(word))) return 4
    /* The name of a picture is read by nobody: what else it says does no harm. */
    return part === 'control' && word && called.some(text => ` ${text.split(/[^\p{L}\p{N}?]+/u).join(' ')} `.includes(` ${word} `)) ? 5 : 9
  }
  /* Those on each rung. */
  const rungsOf = (root, part, names, isQuick = QUICK.includes(part)) => {
    const { among, said, called = () => [], beside = () => [] } = PARTS[part]
    const rungs = new Map()
    for (const one of new Set(among(root))) {
      if (!isShown(one) || (isQuick && !couldBe(one, names))) continue
      const read = said(one)
      const names_ = [...(hasLetters(read) ? [] : called(one)), ...beside(one)]
      const rung = Math.min(...names.map(name => rungOf(part, name, read, names_)))
      if (rung < 9) rungs.set(rung, [...(rungs.get(rung) ?? []), one])
    }
    return rungs
  }
  const find = (root, part, names, isQuick = QUICK.includes(part)) => {
    const rungs = rungsOf(root, part, names, isQuick)
    const isClicked = ['control', 'choice'].includes(part)
    /* What the style sheet letters is in none of the words that are quick to get. */
    if (isClicked && isQuick && !rungs.size) return find(root, part, names, false)
    if (isClicked && !rungs.size) return find(root, 'pointed', names)
    const rung = Math.min(...rungs.keys())
    const best = rungs.get(rung) ?? []
    /* Asked of one entry: whoever looks for "Feed" does not take "Feed (old)" where "Feed" is on the list. */
    if (part === 'title' && rungs.size && rung > 0 && root.matches(ENTRY)) {
      const list = around(parent(root), LISTS) ?? parent(root)
      if (Math.min(...rungsOf(list, part, names).keys()) < rung) return []
    }
    const { got = one => one, only = () => [] } = PARTS[part]
    if (!rungs.size) return only(root)
    return best.map(got).filter(one => !best.some(other => other !== one && one.contains(other)))
  }

  /* The cells of a row that stand under a heading: below its letters, or after as many columns where it is not drawn. */
  const under = (row, column) => {
    const table = around(row, TABLES)
    const cellsOf = one => {
      let at = 0
      return all(one, CELLS).filter(cell => around(parent(cell), ROWS) === one && isShown(cell))
        .map(cell => [cell, (at += cell.colSpan ?? 1) - (cell.colSpan ?? 1)])
    }
    const isHeading = cell => cell.matches('[role=columnheader], th[scope=col], thead th, thead td')
      || (cell.matches('th:not([scope], [role])') && parent(cell).querySelectorAll('th').length > 1)
    const across = cell => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      const box = range.getBoundingClientRect().width ? range.getBoundingClientRect() : cell.getBoundingClientRect()
      return (box.left + box.right) / 2
    }
    const isAbove = cell => isDrawn(cell) && getComputedStyle(cell).display !== 'inline' && cell.getBoundingClientRect().bottom <= row.getBoundingClientRect().top + 2
    const headings = table ? all(table, ROWS).filter(one => one !== row && around(one, TABLES) === table).flatMap(cellsOf)
      .filter(([cell]) => isHeading(cell)).map(([cell, at]) => [rungOf('column', column, letters(cell), []), at, cell]) : []
    const best = Math.min(...headings.map(([rung]) => rung))
    const cells = cellsOf(row)
    return [...new Set(headings.filter(([rung]) => rung === best && rung < 9).flatMap(([, at, heading]) => {
      if (!isAbove(heading)) return cells.filter(([, other]) => other === at).map(([cell]) => cell)
      const middle = across(heading)
      const below = cells.map(([cell]) => cell).filter(cell => {
        const box = cell.getBoundingClientRect()
        return box.left <= middle && middle < box.right
      })
      return below.sort((a, b) => Math.abs(across(a) - middle) - Math.abs(across(b) - middle)).slice(0, 1)
    }))]
  }

  return {
    queryAll(root, body) {
      const { part, names } = JSON.parse(body)
      if (part === 'noting') note()
      if (part === 'noting') return [root]
      if (part === 'under') return under(root, names[0])
      if (part === 'reading') return [letters(root).written, letters(root).set].includes(names[0]) ? [root] : []
      if (part === 'panels') return panels(root)
      if (part === 'menu') return menus(root)
      return find(root.body ?? root, part, names)
    },
  }
})()
