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

  const blanks = text => (text ?? '').replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '').replace(/\s+/g, ' ').trim()

/* LETTERS */

/* SHAPES */

/* TABLES */

/* FIELDS */

/* PARTS */

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
    const hasComponents = isQuick && [...document.querySelectorAll('*')].some(one => one.shadowRoot)
    const beyond = OUTSIDE.includes(part) ? [...outside(root), ...halvesOf(root)] : []
    for (const one of new Set([root, ...beyond].flatMap(among))) {
      if ((isQuick && !couldBe(one, names, hasComponents)) || !isShown(one)) continue
      const read = said(one)
      const names_ = [...(hasLetters(read) ? [] : called(one)), ...beside(one)]
      const rung = Math.min(...names.map(name => rungOf(part, name, read, names_)))
      /* What is called so and is clear as glass is no more than a hint that comes later. */
      if (rung > 2 && rung < 9 && part === 'control' && getComputedStyle(drawnFor(one)).opacity === '0') continue
      if (rung < 9) rungs.set(rung, [...(rungs.get(rung) ?? []), one])
    }
    return rungs
  }
  /* Told to whoever listens: what is found below the first rung, and what is called otherwise than it reads. */
  const TOLD = ['control', 'captioned', 'field', 'top', 'heading', 'drawn', 'window', 'list', 'detail', 'title', 'column']
  const tell = (part, [name, ...others], rung, found) => {
    if (!TOLD.includes(part) || others.length || found.length !== 1) return
    const read = part === 'captioned' ? letters(found[0]).set : PARTS[part]?.said(found[0]).set ?? letters(found[0]).set
    const spoken = blanks(found[0].getAttribute('aria-label'))
    if (rung > 2 && read) console.debug(`remark: "${name}" is not what can be read there, "${clipped(read)}" is.`)
    else if (rung > 2) console.debug(`remark: "${name}" cannot be read there: nothing but its name or a hint says so.`)
    else if (rung && bare(read) !== bare(name)) console.debug(`remark: "${name}" reads "${clipped(read)}" there.`)
    else if (!rung && part === 'control' && spoken && !squeezed(spoken).includes(squeezed(name))) {
      console.debug(`remark: "${name}" is called "${clipped(spoken)}" for those who cannot see it.`)
    }
  }
  /* Two that lead to the same place are one, whichever is clicked. */
  const leadAlike = (one, other) => ['href', 'aria-controls'].some(name => (one.getAttribute(name) ?? '').length > 1
    && one.getAttribute(name) === other.getAttribute(name) && one.getAttribute('role') === other.getAttribute('role'))
  const clipped = text => text.length > 60 ? `${text.slice(0, 60)}…` : text
  const find = (root, part, names, isQuick = QUICK.includes(part)) => {
    const rungs = rungsOf(root, part, names, isQuick)
    const isClicked = ['control', 'choice'].includes(part)
    /* What the style sheet letters is in none of the words that are quick to get. */
    if (isClicked && isQuick && !rungs.size) return find(root, part, names, false)
    if (isClicked && !rungs.size) return find(root, 'pointed', names)
    if (part === 'pointed' && !rungs.size) return find(root, 'captioned', names)
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
    const inner = best.filter(one => !best.some(other => other !== one && one.contains(other)))
    const innermost = isClicked ? inner.filter((one, at) => !inner.slice(0, at).some(other => leadAlike(one, other))) : inner
    tell(part, names, rung, innermost)
    return [...new Set(innermost.map(got))]
  }

  /* What is clicked to choose a person: what shows their username, or what stands in their entry. */
  const choices = (root, names) => {
    const told = find(root, 'choice', names)
    return told.length ? told : find(root, 'person', names).map(entryOf).filter(Boolean).map(entry =>
      all(entry, CLICKED).find(one => isShown(one) && !one.matches(TICKED) && hasLetters(letters(one)))).filter(Boolean)
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
  const SEARCHES = 'input[type=search], [role=searchbox], [role=search] input'
  const SEEKS = /^(quick |full.text )?(search|find|filter|look up)\b/i
  const searches = root => {
    const told = all(root, SEARCHES).filter(isShown)
    return told.length ? told : all(root, FIELDS).filter(isShown)
  }

  /* What was last clicked, and whether it is a link to another page. */
  let used = null
  /* Which click is about to be done, and which has been: whoever looks at that control again notes nothing any more. */
  let turning = '', acted = '', earlier = null
  for (const kind of ['pointerdown', 'keydown', 'click']) addEventListener(kind, () => { acted = turning }, true)
  const leadsAway = one => {
    const link = around(one, 'a[href]')
    return Boolean(link) && /^http/.test(link.protocol) && !link.getAttribute('href').startsWith('#')
      && !link.hasAttribute('download') && !/_blank/.test(link.target)
  }

  /* What is asked for otherwise than by letters alone. */
  const ASKED = {
    noting: (root, [turn]) => {
      if (turn !== turning) earlier = was
      if (turn !== acted) {
        note()
        used = root
        turning = turn
      }
      return [root]
    },
    by: wordsBy,
    holding: (root, [name, text]) => find(root, 'field', [name]).filter(field => holds(field, text)),
    red: root => isRed(root) ? [root] : [],
    leading: () => used?.isConnected && leadsAway(used) ? [used] : [],
    under: (root, [column]) => under(root, column),
    choice: choices,
    windows: root => [...new Set([...all(root, WINDOWS), ...panels(root), ...bubbles(root)])]
      .filter(one => isShown(one) && isInFront(one)),
    main: mains,
    entry: root => [entryOf(root)].filter(one => one && !isTwin(one)),
    entries: entriesOf,
    forward,
    mandatory: (root, names) => find(root, 'field', names).map(markOf),
    reading: (root, [text]) => readsOf(root, text) ? [root] : [],
    account: (root, names) => accounts(root, ...names),
    search: searches,
    seeking: root => all(root, FIELDS).filter(one => isShown(one) && (one.matches(SEARCHES)
      || [...FIELD.called(one), ...FIELD.beside(one)].some(words => SEEKS.test(words)))),
    bar: bars,
    menu: menus,
    /* What the last click has opened, also where it has been looked at since. */
    opened: root => {
      const now = was
      was = earlier
      const found = menus(root)
      was = now
      return found
    },
    frame: root => all(root, 'iframe').filter(isShown).slice(0, 1),
    wordless: (root, [called]) => {
      const there = [...PARTS.control.among(root), ...PARTS.pointed.among(root)].filter(one => isShown(one)
        && !one.matches(TICKED) && !hasLetters(letters(one)) && (called === 'anything' || !calledOf(one).length))
      return [...new Set(there.filter(one => !there.some(other => other !== one && other.contains(one))))]
    },
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
