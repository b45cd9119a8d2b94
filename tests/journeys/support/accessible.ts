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
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
    expect.soft(found, `${pathname}, ${colorScheme}, ${width} px`).toEqual([])
  }
}
