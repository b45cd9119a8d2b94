import { expect, type Page } from '@playwright/test'

/**
 * With the keyboard alone one sees where one is: whatever takes the focus shows it (WCAG 2.4.7), and no bar that sticks lies over it (2.4.11),
 * on a low phone too.
 */
export async function expectFocusShown(page: Page, called = new URL(page.url()).pathname): Promise<void> {
  await page.setViewportSize({ width: 390, height: 600 })
  // The browser shows the focus to whoever uses the keyboard.
  await page.keyboard.press('Tab')
  expect.soft(await page.evaluate(unseen), `${called}: the focus`).toEqual([])
}

/** Runs in the page. */
function unseen(): string[] {
  const start = document.activeElement
  const scope = document.querySelector('dialog[open]') ?? document.body
  const reachable =
    'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]'
  const faults: string[] = []
  for (const element of scope.querySelectorAll<HTMLElement>(reachable)) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue
    element.focus()
    if (document.activeElement !== element) continue
    const called = `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.trim().slice(0, 40) || element.getAttribute('aria-label') || element.getAttribute('name') || ''}`
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    if (![element, ...labels, ...around(element)].some(isRinged)) faults.push(`does not show: ${called}`)
    if (![element, ...labels].some(isSeen)) faults.push(`lies under something: ${called}`)
  }
  if (start instanceof HTMLElement) start.focus()
  return faults

  /** A tile shows the focus of the radio button within it. */
  function around(element: Element): Element[] {
    const outer: Element[] = []
    for (let box = element.parentElement; box && outer.length < 3 && box.querySelectorAll('input').length === 1; box = box.parentElement)
      outer.push(box)
    return outer
  }

  function isRinged(element: Element): boolean {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
      (element.matches(':focus-within') && / 0px 0px 0px [2-9]px/.test(boxShadow))
    )
  }

  function isSeen(element: Element): boolean {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    const xs = [left + 2, (left + right) / 2, right - 2]
    const ys = [top + 2, (top + bottom) / 2, bottom - 2]
    return xs.some((x) =>
      ys.some((y) => {
        const hit = document.elementFromPoint(x, y)
        return hit !== null && (element.contains(hit) || hit.contains(element))
      }),
    )
  }
}
