// What counts the entries of a list wrongly: words in its heading, before or behind it, such as "Showing 3 of 2".
() => {
  const LISTS = 'table, ul, ol, [role=table], [role=grid], [role=treegrid], [role=list]'
  const NO_LIST = 'nav, header, [role=menu], [role=toolbar], [role=tablist], [role=navigation], [role=alert], [role=status]'
  const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading], caption'
  const NOUNS = ['user', 'member', 'people', 'person', 'item', 'entry', 'entries', 'record', 'result', 'row']
  const FORWARD = '[rel=next], [rel=prev], [aria-label*=page i], [aria-label*=next i], [aria-rowcount], [aria-setsize]'
  const MORE = /^(next|forward|older|((load|show|view|see) )?(more|all|\d+)\b.*|[›»>→…]|\d+)$/i
  const NO_ENTRY = 'tfoot *, [role=separator], [role=presentation], [role=none], [aria-hidden=true]'
  const NUMBERS = { no: 0, one: 1, two: 2, three: 3, four: 4, five: 5 }
  const NUMBER = `(\\d+|${Object.keys(NUMBERS).join('|')})`
  const numberOf = word => NUMBERS[word.toLowerCase()] ?? Number(word)

  const shown = one => one.checkVisibility({visibilityProperty: true})
  const words = one => one.innerText.replace(/\s+/g, ' ').trim()
  const follows = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)
  const front = [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog]')].filter(shown).at(-1)
  const scope = front ?? document.querySelector('main, [role=main]') ?? document.body
  const all = selector => [...scope.querySelectorAll(selector)].filter(shown)

  const lists = all(LISTS).filter(one => !one.closest(NO_LIST) && !one.parentElement.closest(LISTS))
  const entriesOf = list => [...list.querySelectorAll('tr, li, [role=row], [role=listitem]')].filter(shown)
    .filter(one => one.parentElement.closest(LISTS) === list && !one.matches(NO_ENTRY))
    .filter(one => one.matches('li, [role=listitem]') || one.querySelectorAll('td, [role=cell], [role=gridcell]').length > 1)
  const headings = all(HEADINGS).filter(one => !lists.some(list => list.contains(one) && !one.matches('caption')))
  // Each text that stands by itself: the innermost block, and no entry of a list.
  const lines = all('p, div, span, small, strong, output, h1, h2, h3, h4, h5, h6, caption, figcaption')
    .filter(one => !lists.some(list => list.contains(one) && !one.matches('caption')) && !one.closest('button, a, label, nav, header'))
    .filter(one => words(one).length < 60 && [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))

  // The list that stands nearest to a line: with no other list and no other heading between.
  const listOf = line => {
    const after = lists.find(list => follows(line, list) || list.contains(line))
    const before = lists.findLast(list => follows(list, line) && !list.contains(line))
    const parted = list => headings.some(heading => heading !== line && (follows(list, line)
      ? follows(list, heading) && follows(heading, line) : follows(line, heading) && follows(heading, list)))
    if (line.matches(HEADINGS)) return after && !parted(after) ? after : null
    return [before, after].find(list => list && !parted(list)) ?? null
  }
  // Where there may be more than what is shown, a count may be larger.
  const isPaged = Boolean(scope.querySelector(FORWARD)) || all('button, a').some(one => MORE.test(words(one)))
  // "Members (3)", or a badge of its own; "Plans for 2026" counts nothing.
  const countIn = heading => {
    const badge = heading.lastElementChild ? words(heading.lastElementChild) : ''
    return words(heading).match(/\((\d+)\)$/) ?? badge.match(/^\W*(\d+)\W*$/)
  }

  const wrong = line => {
    const text = words(line)
    if (/select|per page|at most|\bmax|limit|\bpage\b/i.test(text)) return null
    const list = listOf(line)
    const there = list ? entriesOf(list).length : null
    const range = text.match(/(\d+)\s*(?:-|–|to)\s*(\d+)\s+(?:of|out of)\s+(\d+)/i)
    if (range) {
      const [from, to, whole] = range.slice(1).map(Number)
      if (from > to || to > whole) return text
      return there !== null && there !== to - from + 1 ? text : null
    }
    const part = text.match(/(?:showing|shown|displaying)\D{0,3}(\d+)\s+(?:of|out of)\s+(\d+)/i)
    if (part) {
      const [some, whole] = part.slice(1).map(Number)
      return some > whole || (there !== null && there !== some) ? text : null
    }
    if (there === null) return null
    const title = words(headings.findLast(heading => follows(heading, list) || list.contains(heading)) ?? list)
    const nouns = [...NOUNS, ...(title.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map(word => word.replace(/s$/, ''))]
    const counted = text.match(new RegExp(`^\\W*${NUMBER} (?:\\p{L}+ )?(\\p{L}+)\\b`, 'iu'))
    const behind = line.matches(HEADINGS) ? countIn(line) : null
    const isCounted = counted && nouns.some(noun => text.toLowerCase().split(/[^\p{L}]+/u).some(word => word.startsWith(noun)))
    const count = behind ? Number(behind[1]) : isCounted ? numberOf(counted[1]) : null
    if (count === null || count === there || (isPaged && count > there && there)) return null
    return text
  }
  for (const line of lines) {
    const text = wrong(line)
    if (text) return {text, entries: entriesOf(listOf(line) ?? document.createElement('ul')).length}
  }
  return null
}
