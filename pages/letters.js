  /* What can be read in an element, and what it is called. Part of ladder.js. */

  /* Letters that are set apart, as some libraries do in short words. */
  const joined = text => /^(?:[\p{L}\p{N}] )+[\p{L}\p{N}]$/u.test(text) ? text.replace(/ /g, '') : text
  const bare = text => joined(blanks(text).replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, ''))
  const uncounted = text => bare(text.replace(/(?:^|[\s([])\d+\+?[)\]]?\s*$/, ''))
  const pieces = text => text.split(/\s[–—|/·•-]\s|[()[\]|·•,;:"“”„«»\n]/).map(bare)
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
    if (!isThere(one)) return false
    const box = one.getBoundingClientRect()
    return box.width > 1 || box.height > 1 || getComputedStyle(one).display === 'contents'
  }
  const isCut = one => {
    for (let at = parent(one), up = 0; at && up < 3; at = parent(at), up++) {
      if ((at.offsetHeight <= 1 || at.offsetWidth <= 1) && getComputedStyle(at).overflowX !== 'visible') return true
    }
    return false
  }
  const isThere = one => one.checkVisibility({ visibilityProperty: true })
    || (getComputedStyle(one).display === 'contents' && parent(one).checkVisibility({ visibilityProperty: true }))
  const isShown = one => isThere(one) && !around(one, '[aria-hidden=true], [inert]')
    && !isCut(one)

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
  /* A font that draws pictures for words: what is written is not what is seen. */
  const DRAWS_PICTURES = /icon|symbol|awesome|glyph/i
  const isPicture = style => DRAWS_PICTURES.test(style.fontFamily.split(',')[0])
  const drawnAs = (text, style) => parseFloat(style.fontSize) < TINY || isPicture(style) ? ''
    : style.direction === 'rtl' && /override/.test(style.unicodeBidi) ? [...text].reverse().join('') : text

  /* What can be read in an element: as it is written, as the style sheet sets it, and each text in it. */
  const SET = { uppercase: text => text.toUpperCase(), lowercase: text => text.toLowerCase() }
  const letters = (one, without = UNSEEN) => {
    if (one.matches(PRESSED)) return { written: one.value, set: one.value, texts: [one.value] }
    const texts = []
    const read = node => {
      /* Letters that are only marked, and those beside them, are no texts by themselves. */
      const isParted = node.matches('mark') || [...node.children].some(one => one.matches('mark'))
      const style = getComputedStyle(node)
      const [edge, set] = [style.display.startsWith('inline-') ? ' ' : style.display.startsWith('inline') ? '' : '\n',
        SET[style.textTransform] ?? (text => text)]
      const slotted = node.matches('slot') ? node.assignedNodes() : []
      const before = setBeside(node, '::before'), after = setBeside(node, '::after')
      let [written, shown] = [edge + before, edge + before]
      for (const child of slotted.length ? slotted : (node.shadowRoot ?? node).childNodes) {
        if (child.nodeType === Node.TEXT_NODE) {
          const drawn = drawnAs(child.data.replace(/\s/g, ' '), style)
          if (!isParted) texts.push(drawn)
          written += drawn
          shown += set(drawn)
        } else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(without) && isDrawn(child)) {
          const inside = child.matches('br') ? ['\n', '\n'] : read(child)
          written += inside[0]
          shown += inside[1]
        }
      }
      if (!node.matches('mark')) texts.push(written + after)
      return [written + after + edge, shown + after + edge]
    }
    const [written, set] = read(one)
    return { written: blanks(written), set: blanks(set), texts, lines: written.split('\n').map(blanks).filter(Boolean) }
  }
  /* "Name: value", in one text. */
  const LED = /^([^:]{1,40}):\s+(\S.*)$/
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
  const namesOf = one => [
    ...ATTRIBUTES.slice(0, 4).map(name => one.getAttribute(name)),
    ...labelsOf(one).map(label => label.textContent),
    ...[...one.querySelectorAll('[alt], [aria-label], svg > title')].map(it =>
      it.getAttribute('alt') ?? it.getAttribute('aria-label') ?? it.textContent),
  ].map(blanks).filter(Boolean)
  const calledOf = one => [...namesOf(one), blanks(one.innerText)].filter(Boolean)
  /* The texts in the web components of an element, which its `textContent` has not. */
  const inComponents = one => [one, ...one.querySelectorAll('*')].filter(it => it.shadowRoot)
    .map(it => `${it.shadowRoot.textContent} ${inComponents(it.shadowRoot)}`).join(' ')
  const couldBe = (one, names, hasComponents) => {
    const text = squeezed([one.value, one.textContent, hasComponents ? inComponents(one) : '', ...namesOf(one),
      one.matches(TICKED) ? wordsOf(one) : ''].join(' '))
    return names.some(name => text.includes(squeezed(name)))
  }
  /* A count on an icon is no word for it. */
  const hasLetters = said => /\p{L}/u.test(said.written)

  /* What a box to tick is called where it has no label: the words by it, or the heading of its column. */
  const wordsOf = box => wordsAfter(box) || columnOf(box) || wordsBefore(box)
  const columnOf = box => {
    const cell = around(box, CELLS), row = cell && around(parent(cell), ROWS), [head] = row ? all(around(row, TABLES) ?? row, ROWS) : []
    return head && head !== row ? blanks(all(head, CELLS)[all(row, CELLS).indexOf(cell)]?.innerText) : ''
  }
  /* The words right after a box to tick. */
  const wordsAfter = box => {
    for (let after = box.nextSibling; after; after = after.nextSibling) {
      if (after.nodeType === Node.ELEMENT_NODE && (after.matches(FIELDS) || after.matches(TICKED))) return ''
      const text = blanks(after.nodeType === Node.ELEMENT_NODE ? after.innerText : after.data)
      if (text && after.nodeType !== Node.COMMENT_NODE) return text
    }
    return ''
  }
  /* The words right before a field that has no label, if no other field stands between. */
  const wordsBefore = field => {
    for (let at = field, up = 0; at && up < 3; at = at.parentElement, up++) {
      for (let before = at.previousSibling; before; before = before.previousSibling) {
        if (before.nodeType === Node.ELEMENT_NODE && (before.matches(FIELDS) || before.querySelector(FIELDS))) return ''
        const bar = before.nodeType === Node.ELEMENT_NODE && (before.matches('button') || before.querySelector('button'))
        const text = bar ? letters(before, `${UNSEEN}, button`).written : blanks(before.innerText ?? before.data)
        if (text && before.nodeType !== Node.COMMENT_NODE) return text
      }
    }
    return ''
  }
  /* The words in the box of a field that has none before it and no label. */
  const wordsAround = field => {
    const box = [...upwards(parent(field))].slice(0, 3).filter(at => all(at, FIELDS).length === 1 && !at.matches('body')).at(-1)
    const words = box ? letters(box, `${UNSEEN}, ${FIELDS}, button`).written : ''
    return words.length < 60 ? words : ''
  }
  const follows = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)
  /* The heading right before a list, with no other list between. */
  const headingOf = (list, headings, lists) => headings.filter(heading => follows(heading, list) && !lists.some(
    other => !other.contains(list) && follows(heading, other) && follows(other, list))).at(-1)
  /* What is only marked in a text, as the letters of a search, is no text of its own. */
  const unmarked = one => {
    const [before, after] = [one?.previousSibling, one?.nextSibling].map(it => it?.nodeType === Node.TEXT_NODE ? it.data : '')
    const isPart = one?.matches('mark') || (one?.matches('b, strong, em, u') && (/[\p{L}\p{N}][._@-]?$/u.test(before) || /^[._@-]?[\p{L}\p{N}]/u.test(after)))
    return isPart && one.parentElement ? unmarked(one.parentElement) : one
  }
  const texts = root => {
    const found = new Set()
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = root; node; node = walker.nextNode()) {
      if (node.shadowRoot) texts(node.shadowRoot).forEach(one => found.add(one))
      else if (node.nodeType === Node.TEXT_NODE && node.data.trim()) found.add(unmarked(node.parentElement) ?? node.getRootNode().host)
    }
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
  const panels = root => [...new Set([...all(root, HEADINGS), ...titles(root)].map(panelOf).filter(Boolean))]

  /* The value beside the words of a detail: the only other cell of its row, or what a description list puts behind. */
  const valueOf = words => {
    if (words.matches('dt')) return words.nextElementSibling?.matches('dd') ? words.nextElementSibling : null
    const row = all(around(words, ROWS) ?? words, CELLS).filter(isShown)
    const cells = row.filter(cell => cell !== words)
    if (cells.length === 1) return cells[0]
    /* Several pairs in a row. */
    const pairs = row.length % 2 === 0 && row.every((cell, at) => cell.matches('th') === (at % 2 === 0))
    return pairs && words.matches('th') ? row[row.indexOf(words) + 1] : null
  }
