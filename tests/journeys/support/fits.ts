import { expect, type Page } from '@playwright/test'

/** A phone; a desktop; the narrowest that WCAG 1.4.10 asks for; the desktop at 200 % (1.4.4). */
const screens = [
  { width: 390, height: 844, spaced: true },
  { width: 320, height: 640, spaced: true },
  { width: 720, height: 450, spaced: false },
  { width: 1440, height: 900, spaced: false },
] as const

/** WCAG 1.4.12: what a reader may set by a style sheet of their own. Adopted, since the content security policy lets no style into the page. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }`

/**
 * At every width, at 200 % and with the text spaced out, nothing lies beyond the edge, nothing scrolls sideways, no text is cut or spills out of
 * its box, and whatever is to be touched is 44 px large, links within sentences excepted; no word is broken in its middle where there is room.
 */
export async function expectFits(page: Page, called = new URL(page.url()).pathname): Promise<void> {
  for (const { width, height, spaced } of screens) {
    await page.setViewportSize({ width, height })
    expect.soft(await page.evaluate(misfits), `${called} at ${width} px`).toEqual([])
    if (width >= 390) expect.soft(await page.evaluate(brokenWords), `${called} at ${width} px`).toEqual([])
    if (!spaced) continue
    await page.evaluate(wear, spacing)
    expect.soft(await page.evaluate(misfits), `${called} at ${width} px with its text spaced out`).toEqual([])
    await page.evaluate(wear, '')
  }
}

function wear(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
}

/** Runs in the page: words of the language, broken because their column is too narrow. What breaks anywhere by intent is a number or an address. */
function brokenWords(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const broken: string[] = []
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const { parentElement: parent } = text
    if (!(text instanceof Text) || !parent?.checkVisibility() || getComputedStyle(parent).overflowWrap === 'anywhere') continue
    const range = document.createRange()
    for (const { 0: word, index } of text.data.matchAll(/\p{L}{4,}/gu)) {
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top)
      if (Math.max(...tops) - Math.min(...tops) > 4 && !isForEars(parent)) broken.push(`a word is broken: ${word}`)
    }
  }
  return broken

  /** Clipped away to a point: there it breaks at every letter. */
  function isForEars(element: Element | null): boolean {
    return element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isForEars(element.parentElement))
  }
}

/** Runs in the page, so that it holds all that it needs. */
function misfits(): string[] {
  const { documentElement: root } = document
  const slack = 1.5
  /** A line's box is taller than its letters. */
  const leading = 8
  /** Clipped away to a point, as `.sr` is. */
  const forEars = new Set([...document.body.querySelectorAll('*')].filter((element) => getComputedStyle(element).clipPath === 'inset(50%)'))
  /** Nothing changes meanwhile: each element is asked once. */
  const hidden = new Map<Element, boolean>()
  const boxes = new Map<Element, DOMRect>()
  const styles = new Map<Element, Pick<CSSStyleDeclaration, 'display' | 'position' | 'overflowX' | 'overflowY'>>()
  const everything = [...document.body.querySelectorAll('*')].filter((element) => !isHidden(element))
  return [...new Set([...beyondTheEdge(), ...scrollingSideways(), ...texts().flatMap(misplaced), ...smallTargets()])]

  function say(element: Element): string {
    const words = (element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 40)
    return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${words || element.getAttribute('aria-label') || ''}`
  }

  /** Not shown, for screen readers only, or the way past the menu, which shows itself to the keyboard. */
  function isHidden(element: Element): boolean {
    const known = hidden.get(element)
    if (known !== undefined) return known
    const itself = !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const found = itself || element.closest('.skip') !== null || isForEars(element)
    hidden.set(element, found)
    return found
  }

  function isForEars(element: Element | null): boolean {
    return element !== null && (forEars.has(element) || isForEars(element.parentElement))
  }

  function boxOf(element: Element): DOMRect {
    const box = boxes.get(element) ?? element.getBoundingClientRect()
    boxes.set(element, box)
    return box
  }

  function styleOf(element: Element): Pick<CSSStyleDeclaration, 'display' | 'position' | 'overflowX' | 'overflowY'> {
    const known = styles.get(element)
    if (known) return known
    const { display, position, overflowX, overflowY } = getComputedStyle(element)
    const style = { display, position, overflowX, overflowY }
    styles.set(element, style)
    return style
  }

  /** What answers to the finger: a label may cover the whole of a tile. */
  function touchedAt(element: Element): DOMRect {
    const covers = getComputedStyle(element, '::after').position === 'absolute'
    return ((covers && element instanceof HTMLElement && element.offsetParent) || element).getBoundingClientRect()
  }

  function beyondTheEdge(): string[] {
    const pixels = root.scrollWidth - root.clientWidth
    return pixels > 0 ? [`${pixels} px beyond the edge`] : []
  }

  function scrollingSideways(): string[] {
    const scrolls = (element: Element): boolean =>
      /auto|scroll/.test(styleOf(element).overflowX) && element.scrollWidth > element.clientWidth + slack
    return everything.filter((element) => !element.matches('textarea') && scrolls(element)).map((one) => `scrolls sideways: ${say(one)}`)
  }

  /** Every piece of text that is to be read whole: what ends in an ellipsis is whole elsewhere. */
  function texts(): Text[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const { parentElement: parent } = text
      if (text instanceof Text && text.data.trim() !== '' && parent && !isHidden(parent) && !parent.closest('.cut')) found.push(text)
    }
    return found
  }

  function misplaced(text: Text): string[] {
    const { parentElement: parent } = text
    const range = document.createRange()
    range.selectNodeContents(text)
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    return parent ? lines.flatMap((line) => faultsOf(line, parent).map((fault) => `${fault}: ${say(parent)}`)) : []
  }

  function faultsOf(line: DOMRect, parent: Element): string[] {
    const beyond = line.right > root.clientWidth + slack || line.left < -slack
    const spills = spillsOut(line, parent)
    return [
      ...(beyond ? ['text beyond the edge'] : []),
      ...(spills ? ['text spills out of its box'] : []),
      ...(isCut(line, parent) ? ['text cut'] : []),
    ]
  }

  /** A chip lies in a line like a word: it spills out of what holds the line. */
  function spillsOut(line: DOMRect, box: Element): boolean {
    const { display } = styleOf(box)
    const { right, bottom } = boxOf(box)
    const spills = display !== 'inline' && (line.right > right + slack || line.bottom > bottom + leading)
    const outer = display.startsWith('inline') ? box.parentElement : null
    return spills || (outer !== null && outer !== document.body && spillsOut(line, outer))
  }

  function isCut(line: DOMRect, parent: Element): boolean {
    for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, position } = styleOf(box)
      const { top, right, bottom } = boxOf(box)
      if (/hidden|clip/.test(overflowY) && (line.bottom > bottom + leading || line.top < top - leading)) return true
      if (/hidden|clip/.test(overflowX) && line.right > right + slack) return true
      if (position === 'fixed') return false
    }
    return false
  }

  function smallTargets(): string[] {
    const touchable = 'a[href], button, input, select, textarea, summary, [role="button"], [role="tab"], [role="menuitem"]'
    return everything
      .filter((one) => one.matches(touchable) && !isWithinSentence(one))
      .flatMap((one) => {
        const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])].filter((label) => !isHidden(label)) : []
        const boxes = [one, ...labels].map(touchedAt)
        const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))]
        return width < 43.5 || height < 43.5 ? [`${Math.round(width)} × ${Math.round(height)} px is small to touch: ${say(one)}`] : []
      })
  }

  /** A link among words, or the number of a clause, which is cited among words. */
  function isWithinSentence(target: Element): boolean {
    if (target.matches('a.clause')) return true
    if (!target.matches('a, .as-link')) return false
    let { parentElement: around } = target
    while (around && styleOf(around).display === 'inline') around = around.parentElement
    return /[\p{L}\p{N}]/u.test((around?.textContent ?? '').replace(target.textContent ?? '', ''))
  }
}
