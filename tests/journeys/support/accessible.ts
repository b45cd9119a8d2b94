import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const widths = [390, 1024, 1440] as const
export type Width = (typeof widths)[number]

/** Nothing that axe finds fault with in both themes, at the width that the screen is first made for; at no width anything beyond the edge. */
export async function expectAccessible(page: Page, width: Width): Promise<void> {
  const { pathname } = new URL(page.url())
  for (const one of widths) {
    await page.setViewportSize({ width: one, height: 900 })
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect.soft(beyond, `pixels beyond the edge of ${pathname} at ${one}`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width, height: 900 })
  await expectNoViolation(page, pathname)
}

/** Nothing that axe finds in both themes; in the dark only colours are different. No rule is left out, and 24 px for a target is asked for too. */
export async function expectNoViolation(page: Page, called: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const everything = inPage(page).options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
  expect.soft(await violations(everything), `${called}, light`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const colours = inPage(page)
    .options({ resultTypes: ['violations'] })
    .withRules(['color-contrast'])
  expect.soft(await violations(colours), `${called}, dark`).toEqual([])
}

/** There are no frames of other sites here, for which axe would open a page of its own each time. */
const inPage = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode()

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}
