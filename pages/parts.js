  /* The parts of a screen that sentences name: where they are looked for, and what is read there. Part of ladder.js. */

  /* The menu that is open: what says so, or what has come out of something that says it is open. */
  const menus = root => {
    const there = all(root, roles('menu')).filter(one => isShown(one) && isDrawn(one))
    const floating = there.filter(layerOf)
    if (floating.length) return floating.filter(one => !floating.some(other => other !== one && one.contains(other)))
    const opened = all(root, '[aria-expanded=true]').map(one => one.getRootNode().getElementById(one.getAttribute('aria-controls')))
    const out = [...all(root, 'details[open], :popover-open'), ...opened].filter(one => one && isShown(one) && !around(one, SAID))
    const told = [...new Set(out)].filter(one => !one.matches(`${LISTS}, ${WINDOWS}`) || one.matches('ul'))
    if (told.length) return told
    /* Nothing says so: what has come with the last click. */
    const come = was === null ? [] : layers(root).filter(one => !was.has(one) && sizeOf(one) < SCREEN() / 3)
    return come.length || !there.length ? come : there.filter(one => !there.some(other => other !== one && one.contains(other)))
  }

  const ICONS = 'svg, img, i, [aria-label], [title]'
  const isPointed = one => getComputedStyle(one).cursor === 'pointer'

  /* A field, by its label or what else it is called. */
  const FIELD = {
    among: root => all(root, FIELDS),
    said: one => lettersOf(seen(labelsOf(one))),
    called: one => [...ATTRIBUTES.slice(0, 2).map(name => one.getAttribute(name)), ...labelsOf(one).map(it => it.textContent),
      wordsBefore(one) || wordsAround(one)].map(blanks).filter(Boolean),
    beside: one => [blanks(one.getAttribute('placeholder'))].filter(Boolean),
    /* A box that is drawn around a field which is not. */
    got: one => getComputedStyle(one).opacity !== '0' ? one
      : first(upwards(parent(one)), at => parseFloat(getComputedStyle(at).borderTopWidth) > 0) ?? one,
  }

  /* Each part: the elements in question, the letters of one, and what it is called where it has none. */
  const PARTS = {
    control: {
      among: root => all(root, CLICKED).filter(one => !one.matches(FIELDS)),
      said: one => one.matches(TICKED) ? lettersOf(seen(labelsOf(one)))
        : one.matches('input') && !one.matches(PRESSED) ? NONE : letters(one),
      called: one => one.matches(TICKED) ? [...calledOf(one), wordsOf(one)].filter(Boolean) : calledOf(one),
      got: one => drawnFor(one),
    },
    /* Whom one chooses by a name: never by a part of what a control is called. */
    choice: { among: root => PARTS.control.among(root), said: one => PARTS.control.said(one), called: calledOf },
    field: FIELD,
    /* What stands under a name, in a field or beside it. */
    value: { ...FIELD, else: 'detail' },
    /* Where one of several is chosen: a field, or what lies around buttons of which one is pressed. */
    offer: { ...FIELD, else: 'group' },
    group: {
      among: root => all(root, 'fieldset, [role=group], [role=radiogroup]').filter(isShown),
      said: one => lettersOf(seen([...one.querySelectorAll(':scope > legend'), ...labelledBy(one)])),
      called: one => [blanks(one.getAttribute('aria-label'))],
      else: 'part',
    },
    part: { among: root => PARTS.region.among(root), said: one => PARTS.region.said(one), else: 'beside' },
    /* A part of the screen: a field, or what lies around several, or below a heading. */
    section: { ...FIELD, else: 'region' },
    region: {
      among: root => all(root, `section, fieldset, details, nav, aside, ${roles('group', 'region', 'tabpanel', 'navigation', 'complementary')}`).filter(isShown),
      said: one => lettersOf(seen([...one.querySelectorAll(':scope > legend, :scope > summary'), ...labelledBy(one), ...all(one, HEADINGS)]).slice(0, 1)),
      called: one => [blanks(one.getAttribute('aria-label'))],
      else: 'below',
    },
    /* Where nothing says of itself that it can be clicked, what the mouse says it of. */
    pointed: {
      among: root => [...new Set([...texts(root), ...all(root, ICONS).flatMap(one => [...upwards(one)])])].filter(one => root.contains(one) && isPointed(one)),
      said: one => letters(one), called: calledOf,
    },
    /* What is clicked beside its caption, in one line: "Visibility [Everybody]". */
    captioned: {
      among: root => all(root, CLICKED).filter(one => !one.matches(`${FIELDS}, ${TICKED}`) && captionOf(one)),
      said: one => ({ ...NONE, written: captionOf(one), set: captionOf(one) }),
    },
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
    text: { among: root => texts(root).filter(one => !around(one, ENTRY)?.querySelector(TITLES)), said: one => letters(one) },
    detail: {
      among: root => [...all(root, '[role=rowheader], th, dt')].filter(valueOf), said: one => letters(one), got: valueOf,
      else: 'locked',
    },
    /* A field that only shows what it holds. */
    locked: { among: root => FIELD.among(root).filter(one => one.readOnly || one.disabled), said: FIELD.said, else: 'beside' },
    beside: {
      among: root => [...new Set([...texts(root).filter(one => !LED.test(letters(one).written) && besides(one)), ...all(root, 'td').filter(valueOf)])],
      said: one => letters(one), got: one => one.matches('td') ? valueOf(one) : besides(one), else: 'led',
    },
    /* "Name: value" in one text. */
    led: {
      among: root => texts(root).filter(one => !around(one, CELLS) && LED.test(letters(one).written)),
      said: one => ({ ...NONE, written: letters(one).written.match(LED)[1], set: letters(one).set.match(LED)?.[1] ?? '' }),
    },
    option: {
      among: root => all(root, `option, ${roles('option', 'menuitem', 'menuitemradio')}, li, [title]`).filter(isDrawn),
      said: one => letters(one), else: 'come',
    },
    /* Where nothing says that these are options: what has come with the click. */
    come: {
      among: root => was === null ? [] : texts(root).filter(one => layerOf(one) && !was.has(layerOf(one))), said: one => letters(one),
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
      among: root => [...seen(all(root, HEADINGS)), ...titles(root)].filter(below),
      said: one => letters(one), got: below,
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

  /* What is drawn in place of a control that is not: the label around a box to tick, the box around a button to choose
     files by that lies under what takes them. */
  const drawnFor = one => {
    const isClear = it => getComputedStyle(it).opacity === '0'
    if (one.matches(TICKED)) return isClear(one) ? [...(one.labels ?? [])].find(it => it.contains(one)) ?? one : one
    const over = [...(parent(one)?.children ?? [])].find(it => it.matches('input[type=file]') && isClear(it))
    return over && gap(over, one) === 0 ? parent(one) : one
  }
  const captionOf = one => {
    const [label] = seen([...(one.labels ?? [])])
    if (label) return letters(label).written
    const before = one.previousSibling?.nodeType === Node.TEXT_NODE && !one.previousSibling.data.trim()
      ? one.previousSibling.previousSibling : one.previousSibling
    if (!before || around(one, `${CELLS}, li`) || (before.nodeType === Node.ELEMENT_NODE && (!isShown(before)
      || before.matches(`${CLICKED}, ${FIELDS}, ${HEADINGS}`) || gapOfLines(before, one)))) return ''
    return before.nodeType === Node.TEXT_NODE ? blanks(before.data) : letters(before).written
  }
  const gapOfLines = (before, one) => before.getBoundingClientRect().bottom < one.getBoundingClientRect().top

  /* Words in a line of their own, below a title in the same box. */
  const isBelowTitle = one => {
    const title = one.previousElementSibling
    return title && !one.nextElementSibling && isShown(title) && !getComputedStyle(title).display.startsWith('inline') && letters(title).written !== ''
  }

  /* Texts that stand for themselves: not on a control, in a table or a form, in an entry that has a title. */
  const messages = root => [...new Set(texts(root).map(one => {
    let block = one
    while (getComputedStyle(block).display === 'inline' && parent(block) && !isBelowTitle(block)) block = parent(block)
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

  const COUNTED = ['control', 'top', 'pointed', 'heading', 'drawn', 'window', 'list', 'below', 'region', 'column']
  const NUMBERED = ['field', 'top', 'heading', 'drawn', 'window']
