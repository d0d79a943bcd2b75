/* The selector engine `named`: finds what a sentence names, on the highest rung of one ladder that holds anything.
     0  its letters, exactly, as they are written or as the style sheet sets them
     1  its letters in capitals, or without what is only set around them: marks, asterisks, arrows, counts
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
  const NO_MESSAGE = `nav, form, label, button, a, dt, dd, ${TABLES}, ${HEADINGS},
    ${roles('navigation', 'toolbar', 'tablist', 'menu', 'menuitem', 'button', 'listbox', 'heading')}`
  const UNSEEN = 'script, style, template, title, select, textarea'

  const blanks = text => (text ?? '').replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' ').trim()
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
      const style = getComputedStyle(node)
      const [edge, set] = [style.display.startsWith('inline-') ? ' ' : style.display.startsWith('inline') ? '' : '\n',
        SET[style.textTransform] ?? (text => text)]
      const slotted = node.matches('slot') ? node.assignedNodes() : []
      const before = setBeside(node, '::before'), after = setBeside(node, '::after')
      let [written, shown] = [edge + before, edge + before]
      for (const child of slotted.length ? slotted : (node.shadowRoot ?? node).childNodes) {
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
  const namesOf = one => [
    ...ATTRIBUTES.slice(0, 4).map(name => one.getAttribute(name)),
    ...labelsOf(one).map(label => label.textContent),
    ...[...one.querySelectorAll('[alt], [aria-label], svg > title')].map(it =>
      it.getAttribute('alt') ?? it.getAttribute('aria-label') ?? it.textContent),
  ].map(blanks).filter(Boolean)
  const calledOf = one => [...namesOf(one), blanks(one.innerText)].filter(Boolean)
  const couldBe = (one, names) => {
    const text = squeezed([one.value, one.textContent, ...namesOf(one), one.matches(TICKED) ? wordsAfter(one) || wordsBefore(one) : ''].join(' '))
    return names.some(name => text.includes(squeezed(name)))
  }
  /* A count on an icon is no word for it. */
  const hasLetters = said => /\p{L}/u.test(said.written)

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
        const text = blanks(before.nodeType === Node.ELEMENT_NODE ? before.innerText : before.data)
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
  const texts = root => {
    const found = new Set()
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = root; node; node = walker.nextNode()) {
      if (node.shadowRoot) texts(node.shadowRoot).forEach(one => found.add(one))
      else if (node.nodeType === Node.TEXT_NODE && node.data.trim()) found.add(node.parentElement)
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

/* SHAPES */

  /* The menu that is open: what says so, or what has come out of something that says it is open. */
  const menus = root => {
    const there = all(root, roles('menu')).filter(one => isShown(one) && isDrawn(one))
    const floating = there.filter(layerOf)
    if (floating.length) return floating.filter(one => !floating.some(other => other !== one && one.contains(other)))
    const opened = all(root, '[aria-expanded=true]').map(one => one.getRootNode().getElementById(one.getAttribute('aria-controls')))
    const out = [...all(root, 'details[open], :popover-open'), ...opened].filter(one => one && isShown(one))
    const told = [...new Set(out)].filter(one => !one.matches(`${LISTS}, ${WINDOWS}`) || one.matches('ul'))
    if (told.length) return told
    /* Nothing says so: what has come with the last click. */
    const come = was === null ? [] : layers(root).filter(one => !was.has(one) && sizeOf(one) < SCREEN() / 3)
    return come.length || !there.length ? come : there.filter(one => !there.some(other => other !== one && one.contains(other)))
  }

  /* Each part: the elements in question, the letters of one, and what it is called where it has none. */
  const PARTS = {
    control: {
      among: root => all(root, CLICKED).filter(one => !one.matches(FIELDS)),
      said: one => one.matches(TICKED) ? lettersOf(seen(labelsOf(one)))
        : one.matches('input') && !one.matches(PRESSED) ? NONE : letters(one),
      called: one => one.matches(TICKED) ? [...calledOf(one), wordsAfter(one) || wordsBefore(one)].filter(Boolean) : calledOf(one),
    },
    /* Whom one chooses by a name: never by a part of what a control is called. */
    choice: { among: root => PARTS.control.among(root), said: one => PARTS.control.said(one), called: calledOf },
    field: {
      among: root => all(root, FIELDS),
      said: one => lettersOf(seen(labelsOf(one))),
      called: one => [...ATTRIBUTES.slice(0, 2).map(name => one.getAttribute(name)), ...labelsOf(one).map(it => it.textContent),
        wordsBefore(one) || wordsAround(one)].map(blanks).filter(Boolean),
      beside: one => [blanks(one.getAttribute('placeholder'))].filter(Boolean),
      /* A box that is drawn around a field which is not. */
      got: one => getComputedStyle(one).opacity !== '0' ? one
        : first(upwards(parent(one)), at => parseFloat(getComputedStyle(at).borderTopWidth) > 0) ?? one,
    },
    /* What stands under a name, in a field or beside it. */
    value: { among: root => all(root, FIELDS), said: one => PARTS.field.said(one), called: one => PARTS.field.called(one), got: one => PARTS.field.got(one), else: 'detail' },
    /* Where one of several is chosen: a field, or what lies around buttons of which one is pressed. */
    offer: { among: root => all(root, FIELDS), said: one => PARTS.field.said(one), called: one => PARTS.field.called(one), got: one => PARTS.field.got(one), else: 'group' },
    group: {
      among: root => all(root, 'fieldset, [role=group], [role=radiogroup]').filter(isShown),
      said: one => lettersOf(seen([...one.querySelectorAll(':scope > legend'), ...labelledBy(one)])),
      called: one => [blanks(one.getAttribute('aria-label'))],
      else: 'beside',
    },
    /* Where nothing says of itself that it can be clicked, what the mouse says it of. */
    pointed: { among: root => texts(root).filter(one => getComputedStyle(one).cursor === 'pointer'), said: one => letters(one) },
    top: {
      among: root => {
        const main = all(root, 'h1, [role=heading][aria-level="1"]').filter(isShown)
        if (main.length) return main
        const told = all(root, HEADINGS).filter(isShown).slice(0, 1)
        if (told.length) return told
        const drawn = titles(root)
        const largest = Math.max(...drawn.map(fontOf))
        return drawn.filter(one => fontOf(one) === largest)
      },
      said: one => letters(one),
    },
    heading: { among: root => all(root, HEADINGS), said: one => letters(one), else: 'drawn' },
    drawn: { among: root => titles(root), said: one => letters(one) },
    title: { among: root => all(root, TITLES).filter(isShown), said: one => letters(one), else: 'text' },
    text: { among: texts, said: one => letters(one) },
    detail: {
      among: root => [...all(root, '[role=rowheader], th, dt')].filter(valueOf), said: one => letters(one), got: valueOf,
      else: 'locked',
    },
    /* A field that only shows what it holds. */
    locked: { among: root => all(root, FIELDS).filter(one => one.readOnly || one.disabled), said: one => PARTS.field.said(one), else: 'beside' },
    beside: {
      among: root => [...new Set([...texts(root).filter(besides), ...all(root, 'td').filter(valueOf)])],
      said: one => letters(one), got: one => one.matches('td') ? valueOf(one) : besides(one),
    },
    option: {
      among: root => all(root, `option, ${roles('option', 'menuitem', 'menuitemradio')}, li, [title]`).filter(isDrawn),
      said: one => letters(one),
    },
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
      only: root => {
        const [beside, told] = [sides(root), PARTS.navigation.among(root).filter(isShown)]
        return beside.length === 1 ? beside : told.length === 1 ? told : []
      },
    },
    list: {
      among: root => all(root, LISTS).filter(one => !one.matches('table') || isData(one)),
      got: whole,
      else: 'below',
      said: one => {
        const captions = seen([...one.querySelectorAll(':scope > caption'), ...labelledBy(one)])
        if (captions.length) return lettersOf(captions)
        const lists = all(document, LISTS).filter(it => isShown(it) && isDrawn(it))
        const title = headingOf(one, seen(all(document, HEADINGS)), lists) ?? headingOf(one, titles(document.body), lists)
        return title ? letters(title) : NONE
      },
      beside: one => [blanks(one.getAttribute('aria-label'))],
    },
    /* What is no list by itself, but stands below its heading. */
    below: {
      among: root => [...seen(all(root, HEADINGS)), ...titles(root)].filter(one => one.nextElementSibling),
      said: one => letters(one), got: one => one.nextElementSibling,
    },
    window: {
      among: root => [...new Set([...all(root, WINDOWS), ...panels(root), ...bubbles(root)])],
      said: one => lettersOf(titlesOf(one)),
      called: one => [blanks(one.getAttribute('aria-label'))],
    },
    message: {
      among: root => messages(root).filter(one => noted.get(one) !== letters(one, `${UNSEEN}, button`).written),
      said: one => ({ ...letters(one, `${UNSEEN}, button`), alone: letters(one, `${UNSEEN}, button, a[href], time`).written }),
    },
  }

  /* Texts that stand for themselves: not on a control, in a table or a form, in an entry that has a title. */
  const messages = root => [...new Set(texts(root).map(one => {
    let block = one
    while (getComputedStyle(block).display === 'inline' && parent(block)) block = parent(block)
    return block
  }))].filter(one => !isForEars(one)).filter(one => (around(one, SAID) && !around(one, 'button')) || !(isPartOf(one) || isListed(one)
    || (!layerOf(one) && around(one, 'li, [role=listitem], article')?.querySelector(TITLES))))
  /* Set aside for those who listen. */
  const isForEars = one => {
    const { right, bottom, width, height } = one.getBoundingClientRect()
    return isCut(one) || (width <= 1 && height <= 1) || right + scrollX <= 0 || bottom + scrollY <= 0
  }
  const isPartOf = one => {
    const part = around(one, NO_MESSAGE)
    return part && !(part.matches('table') && !isData(part) && !isPartOf(parent(part)))
  }
  /* What could be read already when something was last clicked: no message about that. */
  let noted = new Map()
  const note = () => {
    was = new Set([...layers(document.body), ...all(document.body, WINDOWS).filter(isShown).map(one => layerOf(one) ?? one)])
    noted = new Map(messages(document.body).filter(isShown).map(one => [one, letters(one, `${UNSEEN}, button`).written]))
  }

  const COUNTED = ['control', 'top', 'pointed', 'heading', 'drawn', 'window', 'list', 'below', 'column']
  const NUMBERED = ['field', 'top', 'heading', 'drawn', 'window']
  /* Those of which there are many, so that most are better left unread. */
  const QUICK = ['control', 'choice', 'found', 'pointed', 'title', 'text', 'person', 'message', 'words', 'option', 'drawn',
    'below', 'beside']
  const OUTSIDE = ['control', 'choice', 'pointed', 'found', 'option']
  const rungOf = (part, name, { written, set, texts: inside, alone = written }, called) => {
    if (written === name || set === name) return 0
    const word = bare(name)
    const forms = text => [bare(text), ...(COUNTED.includes(part) ? [uncounted(text)] : []),
      ...(NUMBERED.includes(part) ? [bare(text.replace(/^\d{1,2}[.)]\s+/, ''))] : [])]
    /* What is asked is not said. */
    if (part === 'message' && /\?/.test(written) && !/\?/.test(name)) return 9
    if (word && [written, set, alone].some(text => forms(text).includes(word) || isInCapitals(text, word))) return 1
    if (['message', 'words'].includes(part)) return 9
    /* "Feed (old)" is another item than "Feed": in a title, only what is marked up as a piece is one. */
    const piecesOf = ['title', 'text', 'column'].includes(part) ? text => [bare(text)] : pieces
    if (word && inside.some(text => piecesOf(text).includes(word))) return 2
    if (part === 'person' && inside.some(text => text.split(/\s+/).map(bare).includes(word))) return 2
    if (called.includes(name)) return 3
    if (word && called.some(text => forms(text).includes(word))) return 4
    /* The name of a picture is read by nobody: what else it says does no harm. */
    return part === 'control' && word && called.some(text => ` ${text.split(/[^\p{L}\p{N}?]+/u).join(' ')} `.includes(` ${word} `)) ? 5 : 9
  }
  /* Capitals throughout are a way to set a word, and no other word. */
  const isInCapitals = (text, word) => bare(text) === word.toUpperCase() && word.length > 1
  /* Those on each rung. */
  const rungsOf = (root, part, names, isQuick = QUICK.includes(part)) => {
    const { among, said, called = () => [], beside = () => [] } = PARTS[part]
    const rungs = new Map()
    const beyond = OUTSIDE.includes(part) ? [...outside(root), ...halvesOf(root)] : []
    for (const one of new Set([root, ...beyond].flatMap(among))) {
      if ((isQuick && !couldBe(one, names)) || !isShown(one)) continue
      const read = said(one)
      const names_ = [...(hasLetters(read) ? [] : called(one)), ...beside(one)]
      const rung = Math.min(...names.map(name => rungOf(part, name, read, names_)))
      if (rung < 9) rungs.set(rung, [...(rungs.get(rung) ?? []), one])
    }
    return rungs
  }
  /* Told to whoever listens: what is found below the first rung, and what is called otherwise than it reads. */
  const TOLD = ['control', 'field', 'top', 'heading', 'drawn', 'window', 'list', 'detail', 'title', 'column']
  const tell = (part, [name, ...others], rung, found) => {
    if (!TOLD.includes(part) || others.length || found.length !== 1) return
    const read = PARTS[part]?.said(found[0]).set ?? letters(found[0]).set
    const spoken = blanks(found[0].getAttribute('aria-label'))
    if (rung > 2 && read) console.debug(`remark: "${name}" is not what can be read there, "${clipped(read)}" is.`)
    else if (rung > 2) console.debug(`remark: "${name}" cannot be read there: nothing but its name or a hint says so.`)
    else if (rung && bare(read) !== bare(name)) console.debug(`remark: "${name}" reads "${clipped(read)}" there.`)
    else if (!rung && part === 'control' && spoken && !squeezed(spoken).includes(squeezed(name))) {
      console.debug(`remark: "${name}" is called "${clipped(spoken)}" for those who cannot see it.`)
    }
  }
  const clipped = text => text.length > 60 ? `${text.slice(0, 60)}…` : text
  const find = (root, part, names, isQuick = QUICK.includes(part)) => {
    const rungs = rungsOf(root, part, names, isQuick)
    const isClicked = ['control', 'choice'].includes(part)
    /* What the style sheet letters is in none of the words that are quick to get. */
    if (isClicked && isQuick && !rungs.size) return find(root, part, names, false)
    if (isClicked && !rungs.size) return find(root, 'pointed', names)
    if (PARTS[part].else && !rungs.size) return find(root, PARTS[part].else, names)
    const rung = Math.min(...rungs.keys())
    const best = rungs.get(rung) ?? []
    /* Asked of one entry: whoever looks for "Feed" does not take "Feed (old)" where "Feed" is on the list. */
    if (part === 'title' && rungs.size && rung > 0 && root.matches(ENTRY)) {
      const list = around(parent(root), LISTS) ?? parent(root)
      if (Math.min(...rungsOf(list, part, names).keys()) < rung) return []
    }
    /* What lies over the page is the message, and not the same word in it. */
    const over = part === 'message' && best.length > 1 ? best.filter(one => around(one, SAID) || layerOf(one)) : []
    if (over.length) return over
    const { got = one => one, only = () => [] } = PARTS[part]
    if (!rungs.size) return only(root)
    const innermost = best.filter(one => !best.some(other => other !== one && one.contains(other)))
    tell(part, names, rung, innermost)
    return [...new Set(innermost.map(got))]
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
  /* The cells of a row that stand under a heading: below its letters, or after as many columns where it is not drawn. */
  const under = (row, column, halves = halvesOf(row)) => {
    const table = whole(around(row, TABLES))
    if (!table) return drawnUnder(row, column) ?? find(row, 'detail', [column])
    const cellsOf = one => {
      let at = 0
      return all(one, CELLS).filter(cell => around(parent(cell), ROWS) === one && isShown(cell))
        .map(cell => [cell, (at += cell.colSpan ?? 1) - (cell.colSpan ?? 1)])
    }
    const isAbove = cell => isDrawn(cell) && getComputedStyle(cell).display !== 'inline' && cell.getBoundingClientRect().bottom <= row.getBoundingClientRect().top + 2
    const headings = all(table, ROWS).filter(one => one !== row && whole(around(one, TABLES)) === table).flatMap(cellsOf)
      .filter(([cell]) => isHeadCell(cell)).map(([cell, at]) => [rungOf('column', column, letters(cell), []), at, cell])
    const best = Math.min(...headings.map(([rung]) => rung))
    tell('column', [column], best, headings.filter(([rung]) => rung === best && rung < 9).map(([, , cell]) => cell))
    const cells = cellsOf(row)
    if (best === Infinity || best > 8) return halves.flatMap(half => under(half, column, []))
    return [...new Set(headings.filter(([rung]) => rung === best && rung < 9).flatMap(([, at, heading]) => {
      if (!isAbove(heading)) return cells.filter(([, other]) => other === at).map(([cell]) => cell)
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
    const below = texts(row).filter(one => {
      const { left, right } = one.getBoundingClientRect()
      return isShown(one) && left <= middle && middle < right
    })
    return below.length === 1 ? below : null
  }

  /* What is clicked to choose a person: what shows their username, or what stands in their entry. */
  const choices = (root, names) => {
    const told = find(root, 'choice', names)
    return told.length ? told : find(root, 'person', names).map(entryOf).filter(Boolean).map(entry =>
      all(entry, CLICKED).find(one => isShown(one) && !one.matches(TICKED) && hasLetters(letters(one)))).filter(Boolean)
  }

  /* A cell reads a word if that is all but marks, or all but the initials that stand before it. */
  const readsOf = (cell, word) => {
    if (cell.matches('input, textarea')) return blanks(cell.value) === blanks(word) && cell.scrollWidth <= cell.clientWidth
    const chosen = cell.querySelectorAll('select').length === 1 ? cell.querySelector('select').selectedOptions[0] : null
    if (chosen && isShown(chosen.parentElement)) return blanks(chosen.text) === blanks(word)
    const { written, set, texts: inside } = letters(cell)
    /* Several in one cell may be parted by a comma, or stand in boxes of their own. */
    const plain = text => joined(blanks(text).replace(/^[\s\p{S}]+|[\s\p{S}]+$/gu, '').replace(/\s*[,;|·•]\s*/g, ' '))
    const wanted = blanks(word)
    if ([written, set].some(text => text === wanted || (plain(text) === plain(wanted) && plain(wanted)))) return true
    return inside.map(blanks).includes(wanted) && /^\p{Lu}{1,3}$/u.test(blanks(written.replace(wanted, '')))
  }
  /* The innermost element that bears the mark of a mandatory field; the field, where the words before it do. */
  const MARK = /[*∗＊]|\b(required|mandatory)\b/i
  const drawnBeside = one => ['::before', '::after'].map(name => getComputedStyle(one, name).content).join('')
  const markOf = field => {
    const parts = labelsOf(field).flatMap(one => [one, ...one.querySelectorAll('*')])
    return parts.filter(one => isThere(one) && MARK.test(letters(one).written + drawnBeside(one))).at(-1)
      ?? (MARK.test(wordsBefore(field)) ? field : null)
  }
  /* Who is signed in, as the head of the page says: where it says so, or words with the username in them. */
  const accounts = (root, name, username) => {
    const told = all(root, '[role=group]').filter(one => one.getAttribute('aria-label') === name && isShown(one))
    return told.length ? told : inHead(root, username)
  }
  const inHead = (root, username) => texts(root).filter(one => isShown(one) && one.getBoundingClientRect().top < 120
    && squeezed(letters(one).written).includes(squeezed(username)) && !one.matches('h1, h2')
    && blanks(one.textContent).length < 60).slice(0, 1)
  /* The bar at the top: what says so, or else what is low and wide, and reaches the upper edge. */
  const bars = root => {
    const there = all(root, '[role=toolbar]').filter(isShown)
    if (there.length) return there
    const isBar = ({ top, height, width }) => top < 10 && height > 20 && height < 140 && width > innerWidth * 0.6
    return all(root, 'header, [role=banner], nav, div, section, table, tr').filter(one => isShown(one) && isBar(one.getBoundingClientRect())).slice(0, 1)
  }
  const searches = root => {
    const told = all(root, 'input[type=search], [role=searchbox], [role=search] input').filter(isShown)
    return told.length ? told : all(root, FIELDS).filter(isShown)
  }

  /* Words that stand by a field: no other one is nearer. */
  const gap = (one, other) => {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
    return Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom))
  }
  const wordsBy = (root, [name, ...texts]) => {
    const [fields, all_] = [find(root, 'field', [name]), all(root, FIELDS).filter(isShown)]
    return find(root, 'words', texts).filter(one => fields.some(field => all_.every(other => gap(field, one) <= gap(other, one))))
  }

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

  /* What was last clicked, and whether it is a link to another page. */
  let used = null
  /* Which click is about to be done, and which has been: whoever looks at that control again notes nothing any more. */
  let turning = '', acted = ''
  for (const kind of ['pointerdown', 'keydown', 'click']) addEventListener(kind, () => { acted = turning }, true)
  const leadsAway = one => {
    const link = around(one, 'a[href]')
    return Boolean(link) && /^http/.test(link.protocol) && !link.getAttribute('href').startsWith('#')
      && !link.hasAttribute('download') && !/_blank/.test(link.target)
  }

  /* What is asked for otherwise than by letters alone. */
  const ASKED = {
    noting: (root, [turn]) => {
      if (turn !== acted) {
        note()
        used = root
        turning = turn
      }
      return [root]
    },
    by: wordsBy,
    red: root => isRed(root) ? [root] : [],
    leading: () => used?.isConnected && leadsAway(used) ? [used] : [],
    under: (root, [column]) => under(root, column),
    choice: choices,
    windows: root => [...new Set([...all(root, WINDOWS), ...panels(root), ...bubbles(root)])]
      .filter(one => isShown(one) && isInFront(one)),
    main: mains,
    entry: root => [entryOf(root)],
    entries: entriesOf,
    forward,
    mandatory: (root, names) => find(root, 'field', names).map(markOf),
    reading: (root, [text]) => readsOf(root, text) ? [root] : [],
    account: (root, names) => accounts(root, ...names),
    search: searches,
    bar: bars,
    menu: menus,
  }
  /* A page that is only coming has no body yet. */
  return {
    queryAll(root, asking) {
      const { part, names } = JSON.parse(asking)
      if (!document.body) return []
      return (ASKED[part]?.(root, names) ?? find(root.body ?? root, part, names)).filter(Boolean)
    },
  }
})()
