import { expect, type Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

const widths = [390, 1024, 1440] as const
type Width = (typeof widths)[number]

/** The width of the screen that this page is held on. */
export const widthOf = (page: Page): Width => (page.viewportSize()?.width === 390 ? 390 : 1440)

/** Nothing that axe finds fault with in both themes, at the width that the screen is first made for; at no width anything beyond the edge. */
export async function expectAccessible(page: Page, width: Width): Promise<void> {
  await expectWhole(page)
  const { pathname } = new URL(page.url())
  for (const one of widths) {
    await page.setViewportSize({ width: one, height: 900 })
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect.soft(beyond, `pixels beyond the edge of ${pathname} at ${one}`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width, height: 900 })
  await expectNoViolation(page, pathname)
}

const everything: RunOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }
const colours: RunOptions = { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast'] } }

/** The page is there, and nothing of it is still to come: what is looked at earlier is another state. */
export async function expectWhole(page: Page): Promise<void> {
  for (const part of ['main', 'h1']) await page.locator(part).first().waitFor({ state: 'attached' })
  await expect(page.locator('.skel')).toHaveCount(0)
}

/** Nothing that axe finds in both themes; in the dark only colours are different. No rule is left out, and 24 px for a target is asked for too. `coming`: it is still being loaded. */
export async function expectNoViolation(page: Page, called: string, { coming = false } = {}): Promise<void> {
  if (!coming) await expectWhole(page)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect.soft(await violations(page, everything), `${called}, light`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect.soft(await violations(page, colours), `${called}, dark`).toEqual([])
}

/**
 * What axe, which a page is given once, finds in it. There are no frames of other sites here, for which it would have to go into each frame by
 * itself.
 */
export async function violations(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const found = await page.evaluate(async (asked) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, asked)
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) }))
  }, options)
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}
