// What draws the picture of a control, where, and a key that is the same for the same drawing; null where it has none.
(element) => {
  const DRAWN = 'svg, img, canvas, object, embed, picture'
  const ICONS = /icon|symbol|awesome|glyph/i   // fonts that draw pictures for words
  const SIGN = /^[^\p{L}\p{N}]{1,3}$/u
  const PRIVATE = /^[\u{e000}-\u{f8ff}\u{f0000}-\u{10ffff}]/u

  BRING(element)
  const within = one => one.shadowRoot ? parts(one.shadowRoot)
    : one.matches('slot') ? one.assignedElements({flatten: true}).flatMap(it => [it, ...parts(it)]) : []
  const parts = root => [...root.querySelectorAll('*')].flatMap(one => [one, ...within(one)])
  const drawnIn = [...new Set([element, ...within(element), ...parts(element)])]
    .filter(one => !one.matches('svg *') && one.checkVisibility())
  const pseudo = one => ['::before', '::after'].map(name => getComputedStyle(one, name))
    .filter(style => !['none', 'normal'].includes(style.content) && style.display !== 'none')
  const paints = style => /url\(|image-set/.test(`${style.backgroundImage} ${style.maskImage} ${style.content}`)
  const isSign = (text, style) => PRIVATE.test(text) || (text && (SIGN.test(text) || ICONS.test(style.fontFamily.split(',')[0])))
  const ownText = one => [...one.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join('').trim()
  const rectOf = one => {
    if (!ownText(one)) return one.getBoundingClientRect()
    const range = document.createRange()
    range.selectNodeContents(one)
    return range.getBoundingClientRect()
  }
  const shows = one => one.matches(DRAWN) || paints(getComputedStyle(one)) || isSign(ownText(one), getComputedStyle(one))
    || pseudo(one).some(style => paints(style) || isSign(style.content.replace(/^"|"$/g, ''), style))

  const boxes = drawnIn.filter(shows).map(one => [one, rectOf(one)]).filter(([, box]) => box.width >= 6 && box.height >= 6)
  const hasLetters = drawnIn.some(one => /[\p{L}\p{N}]/u.test(ownText(one)))
  if (!boxes.length && hasLetters) return null
  const area = ([, box]) => box.width * box.height
  const [one, box] = boxes.sort((a, b) => area(b) - area(a)).at(0) ?? [element, element.getBoundingClientRect()]
  // A count that lies on it makes another picture of it.
  const isOver = other => other.right > box.left && other.left < box.right && other.bottom > box.top && other.top < box.bottom
  const badge = drawnIn.find(other => other !== one && !other.contains(one) && /[\p{L}\p{N}]/u.test(ownText(other)) && isOver(rectOf(other)))
  if (badge) return null
  const left = Math.max(0, Math.floor(box.left)), top = Math.max(0, Math.floor(box.top))
  const right = Math.min(innerWidth, Math.ceil(box.right)), bottom = Math.min(innerHeight, Math.ceil(box.bottom))
  if (right - left < 3 || bottom - top < 3) return null
  const used = [...one.querySelectorAll('use')].map(use => one.getRootNode().querySelector(use.getAttribute('href') || '#-')?.outerHTML)
  const styles = [one, ...one.querySelectorAll('*')].slice(0, 30).flatMap(each => [getComputedStyle(each), ...pseudo(each)])
    .map(style => [style.color, style.fill, style.stroke, style.content, style.backgroundImage, style.backgroundColor, style.maskImage,
      style.fontFamily, style.visibility, style.display, style.opacity, style.transform, style.rotate, style.clipPath, style.filter].join())
  const key = [one.outerHTML, ...used, ...styles, box.width, box.height].join('\n')
  const signs = [ownText(one), ...pseudo(one).map(style => style.content.replace(/^"|"$/g, '').trim())]
  const sign = one.matches(DRAWN) ? '' : signs.find(text => SIGN.test(text) && !PRIVATE.test(text)) ?? ''
  return {one, key, sign, clip: {x: left, y: top, width: right - left, height: bottom - top}}
}
