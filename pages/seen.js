// Why an eye cannot see an element, to follow "it is there, but"; empty where it can be seen.
// Judged run of letters by run of letters, where they are drawn now; an icon by what is drawn for it.
(element, now, whole) => {
  const PALE = 1.25      // contrast below which letters cannot be told from what is behind them
  const SMALL = 4        // pixels of height that letters need
  const ENOUGH = whole ? 0.6 : 0.3     // share of the letters that has to be seen
  const WORD = 0.85      // share of a short text, from side to side, below which it is another word
  const SHORT = 20       // letters
  const MOST_RUNS = 40
  const BOXES = 'input, textarea, select, img, svg, video, canvas, iframe, progress, meter'

  const styles = new Map()
  const styleOf = one => styles.get(one) ?? (styles.set(one, getComputedStyle(one)), styles.get(one))
  const parentOf = one => one.assignedSlot ?? one.parentElement ?? one.getRootNode().host ?? null
  const ancestors = function* (one) { for (; one; one = parentOf(one)) yield one }
  const overlap = (a, b) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left))
                          * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
  const view = {left: 0, top: 0, right: innerWidth, bottom: innerHeight}

  // Colours

  const rgba = words => {
    const numbers = words.match(/[\d.]+%?/g)?.map(word => parseFloat(word) * (word.endsWith('%') ? 2.55 : 1))
    if (!words.startsWith('rgb') || !numbers) return null
    return [numbers[0], numbers[1], numbers[2], numbers[3] ?? 1]
  }
  const over = (front, back) => back.map((each, i) => i < 3 ? front[i] * front[3] + each * (1 - front[3]) : 1)
  const luminance = colour => colour.slice(0, 3).map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0)
  const contrast = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
    return (light + 0.05) / (dark + 0.05)
  }
  const opacity = one => [...ancestors(one)].reduce((all, each) => {
    const filtered = /opacity\(([\d.]+)\)/.exec(styleOf(each).filter)
    return all * parseFloat(styleOf(each).opacity) * (filtered ? parseFloat(filtered[1]) : 1)
  }, 1)
  const pseudos = one => ['::before', '::after'].map(name => getComputedStyle(one, name))
    .filter(style => style.content !== 'none' && style.content !== 'normal' && style.display !== 'none')

  // What is painted at a point, topmost first; what lets clicks through is painted, too.
  const everything = new CSSStyleSheet()
  everything.replaceSync('*, ::before, ::after { pointer-events: auto !important }')
  const painted = (one, x, y) => one.getRootNode().elementsFromPoint(x, y)

  // The colour behind an element, null where a picture is behind it.
  const behind = (below) => {
    const layers = []
    for (const one of below) {
      const style = styleOf(one)
      const colour = rgba(style.backgroundColor)
      if (style.backgroundImage !== 'none' || one.matches('img, video, canvas, iframe, svg *') || !colour) return null
      if (pseudos(one).some(each => each.position !== 'static' && isFilled(each))) return null
      if (colour[3] * opacity(one) > 0.02) layers.push([...colour.slice(0, 3), colour[3] * opacity(one)])
      if (layers.at(-1)?.[3] > 0.98) break
    }
    const dark = /^(only )?dark$/.test(styleOf(document.documentElement).colorScheme)
    return layers.reduceRight((back, front) => over(front, back), dark ? [18, 18, 18, 1] : [255, 255, 255, 1])
  }
  const isFilled = style => style.backgroundImage !== 'none' || (rgba(style.backgroundColor)?.[3] ?? 1) > 0.1

  const covers = (hit, isAncestor, x, y) => {
    const over = isAncestor ? pseudos(hit).filter(each => each.position !== 'static') : []
    const style = over.at(-1) ?? styleOf(hit)
    const box = hit.getBoundingClientRect()
    const reaches = over.length || (box.left <= x && x <= box.right && box.top <= y && y <= box.bottom)
    const shaded = /gradient\(/.test(style.backgroundImage) && !/rgba\(|transparent|\/|url\(/.test(style.backgroundImage)
    const solid = hit.matches('img, video, canvas, iframe') || shaded || (rgba(style.backgroundColor)?.[3] ?? 0) > 0.8
    return reaches && solid && opacity(hit) * parseFloat(over.at(-1)?.opacity ?? 1) > 0.8
  }

  // Where a run stands

  const whyOutOfReach = (run, one) => {
    let rect = run
    let position = 'static'
    const part = whole ? ENOUGH : 0
    for (const box of ancestors(one)) {
      const style = styleOf(box)
      const skips = (position === 'absolute' && style.position === 'static' && style.transform === 'none')
                 || position === 'fixed'
      if (box !== document.body && box !== document.documentElement && !skips) {
        const edges = box.getBoundingClientRect()
        const hides = style.overflowX !== 'visible' && style.display !== 'inline' && style.display !== 'contents'
        const across = Math.min(rect.right, edges.right) - Math.max(rect.left, edges.left)
        const isShort = whole && run.letters && run.text.length <= SHORT
        if (hides && isShort && !/auto|scroll/.test(style.overflowX) && across < WORD * (rect.right - rect.left)) return 'it is cut off'
        if (hides && overlap(rect, edges) < ENOUGH * (rect.right - rect.left) * (rect.bottom - rect.top)) {
          const scrollsX = /auto|scroll/.test(style.overflowX) && rect.right - edges.left + box.scrollLeft > 0
          const scrollsY = /auto|scroll/.test(style.overflowY) && rect.bottom - edges.top + box.scrollTop > 0
          const insideX = Math.min(rect.right, edges.right) - Math.max(rect.left, edges.left) > part * (rect.right - rect.left)
          const insideY = Math.min(rect.bottom, edges.bottom) - Math.max(rect.top, edges.top) > part * (rect.bottom - rect.top)
          if (now || !(insideX || scrollsX) || !(insideY || scrollsY) || edges.width < SMALL || edges.height < SMALL) {
            return 'it is cut off'
          }
          rect = edges
          run.away = true
        }
        if (/rect\((0px|1px|auto)[, ]+(0px|1px)[, ]+(0px|1px)/.test(style.clip) && style.position !== 'static'
            || /inset\((5\d|[6-9]\d|100)%|circle\(0/.test(style.clipPath)) {
          return 'it is cut off'
        }
      }
      if (!skips) position = style.position
      if (position === 'fixed') break
    }
    const root = styleOf(document.documentElement), body = styleOf(document.body)
    const locked = axis => [root, body].some(style => /hidden|clip/.test(style['overflow' + axis]))
    const stays = now || position === 'fixed'
    const x = stays || locked('X') ? [0, innerWidth] : [-scrollX, Infinity]
    const y = stays || locked('Y') ? [0, innerHeight] : [-scrollY, Infinity]
    if (rect.right <= x[0] + 1 || rect.left >= x[1] - 1 || rect.bottom <= y[0] + 1 || rect.top >= y[1] - 1) {
      return 'it is outside the screen'
    }
    run.away ||= overlap(rect, view) === 0
    return ''
  }

  const turned = one => {
    let matrix = new DOMMatrix()
    for (const each of ancestors(one)) {
      const style = styleOf(each)
      if (style.transform !== 'none') matrix = new DOMMatrix(style.transform).multiply(matrix)
      if (style.rotate !== 'none' && style.rotate) matrix = new DOMMatrix(`rotate(${style.rotate})`).multiply(matrix)
    }
    return matrix.a * matrix.d - matrix.b * matrix.c < 0 ? 'it is mirrored'
      : matrix.a < -0.5 && matrix.d < -0.5 ? 'it is upside down' : ''
  }

  const lettersColour = style => rgba(style.webkitTextFillColor) ?? rgba(style.color)

  const whyUnseen = run => {
    const {one} = run
    const style = run.style ?? styleOf(one)
    if (style.visibility !== 'visible') return 'it is hidden'
    if (run.letters && (parseFloat(style.fontSize) < SMALL || run.bottom - run.top < SMALL)) return 'it is too small to read'
    if (run.right - run.left < 1 || run.bottom - run.top < 1) return 'it is too small to see'
    const away = whyOutOfReach(run, one)
    if (away) return away
    if (run.letters && style.webkitTextSecurity && style.webkitTextSecurity !== 'none') return 'its letters are drawn as dots'
    if (/\w{2}/.test(run.text) && turned(one)) return turned(one)
    if ([...ancestors(one)].some(each => (/blur\(([\d.]+)px/.exec(styleOf(each).filter)?.[1] ?? 0) > 3)) return 'it is blurred'
    if (opacity(one) < 0.1) return 'it is transparent'

    const x = (Math.max(run.left, 0) + Math.min(run.right, innerWidth)) / 2
    const y = (Math.max(run.top, 0) + Math.min(run.bottom, innerHeight)) / 2
    const hits = run.away ? [] : painted(one, x, y)
    const at = hits.findIndex(hit => hit === one || one.contains(hit))
    const around = hits.findIndex(hit => hit.contains(one))
    const above = hits.slice(0, at >= 0 ? at : Math.max(around, 0))
    if (above.some(hit => covers(hit, hit.contains(one), x, y))) return 'something covers it'

    const below = (at >= 0 ? hits.slice(at) : [...ancestors(one)]).filter(hit => hit === one || !one.contains(hit))
    const back = behind(below)
    if (!back) return ''
    if (run.style && isFilled(run.style)) return ''
    const shades = run.letters ? [lettersColour(style)] : run.shades
    if (!shades || shades.includes(null) || style.textShadow !== 'none' || /text/.test(style.backgroundClip)) return ''
    const shown = shades.map(each => over([...each.slice(0, 3), each[3] * opacity(one)], back))
    if (shown.length && Math.max(...shown.map(each => contrast(each, back))) < PALE) {
      return run.letters ? 'its letters have the colour of what is behind them' : 'it has the colour of what is behind it'
    }
    return shown.length ? '' : 'nothing is drawn for it'
  }

  // What there is to see

  // Words for screen readers within something that has letters of its own.
  const isForEars = one => {
    const {width, height} = one.getBoundingClientRect()
    return width <= 1 && height <= 1 && styleOf(one).overflowX !== 'visible'
  }

  // Letters that the style sheet sets.
  const setBeside = one => pseudos(one).filter(style => /^"[^"]*[\p{L}\p{N}]/u.test(style.content) && style.position !== 'absolute')
    .map(style => {
      const {left, top, right, bottom} = one.getBoundingClientRect()
      return {one, style, left, top, right, bottom, letters: true, text: style.content, weight: style.content.length}
    })

  const runsOf = root => {
    const runs = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.currentNode; node && runs.length < MOST_RUNS; node = walker.nextNode()) {
      if (node.shadowRoot) runs.push(...runsOf(node.shadowRoot))
      const one = node.parentElement ?? node.getRootNode().host
      if (node.nodeType === Node.ELEMENT_NODE) runs.push(...setBeside(node))
      if (node.nodeType !== Node.TEXT_NODE || !node.data.replace(/[\u200b\u2060\ufeff]/g, '').trim() || !one || one.closest(`script, style, option, ${BOXES}`)) continue
      if (one !== root && isForEars(one)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const rects = [...range.getClientRects()]
      if (!rects.length && (styleOf(one).display === 'none' || !one.checkVisibility())) continue
      for (const {left, top, right, bottom} of rects.length ? rects : [one.getBoundingClientRect()]) {
        runs.push({one, left, top, right, bottom, letters: true, text: node.data.trim(),
                   weight: node.data.trim().length / (rects.length || 1)})
      }
    }
    return runs
  }

  // Without letters: its own box, and the colours that something is drawn in; null where a picture or a field is.
  const boxOf = one => {
    const {left, top, right, bottom} = one.getBoundingClientRect()
    const all = [one, ...one.querySelectorAll('*')]
    /* What is written on may be drawn by the box around it. */
    const boxes = one.isContentEditable ? [...ancestors(one)].slice(1, 3) : []
    const pictured = [...all, ...boxes].some(each => {
      const style = styleOf(each)
      return each.matches(BOXES) && !each.matches('svg') || style.backgroundImage !== 'none' || style.maskImage !== 'none'
        || parseFloat(style.borderTopWidth) + parseFloat(style.borderBottomWidth) > 0 && style.borderTopStyle !== 'none'
        || (rgba(style.backgroundColor)?.[3] ?? 1) > 0.1 && each !== one || each.shadowRoot
        || pseudos(each).some(pseudo => isFilled(pseudo) || pseudo.maskImage !== 'none' || /url/.test(pseudo.content))
    })
    const shapes = all.filter(each => each.matches('svg *') && !each.matches('g, defs, defs *, title, use'))
    const colours = shapes.flatMap(each => [styleOf(each).fill, styleOf(each).stroke]).filter(word => word !== 'none').map(rgba)
    const drawn = all.flatMap(each => pseudos(each)).filter(style => /[^"\s]/.test(style.content)).map(lettersColour)
    const shades = pictured || all.some(each => each.matches('use')) ? [null] : [...colours, ...drawn]
    return {one, left, top, right, bottom, letters: false, text: '', weight: 1, shades}
  }

  const labels = element.matches('input[type=checkbox], input[type=radio], input[type=file]') ? [...element.labels] : []
  let runs = element.matches(BOXES) ? [] : runsOf(element)
  if (!runs.length) runs = [boxOf(element), ...labels.flatMap(runsOf)]
  document.adoptedStyleSheets.push(everything)
  try {
    const reasons = runs.map(whyUnseen)
    const sum = chosen => runs.reduce((all, run, i) => all + (chosen(i) ? run.weight : 0), 0)
    if (sum(i => !reasons[i]) >= ENOUGH * sum(() => true) || labels.length && reasons.includes('')) return ''
    return reasons.find(Boolean)
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== everything)
  }
}
