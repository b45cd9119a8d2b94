import { type Page, test } from '@playwright/test'
import { expectNoViolation, expectWhole } from './accessible.ts'
import { expectFits } from './fits.ts'
import { expectFocusShown } from './focus-shown.ts'
import { expectStill } from './still.ts'

/** One state of a customer's page, looked at in every way that a machine can; `coming`: it is still being loaded. Leaves it as it was, on a phone. */
export async function expectSound(page: Page, called: string, { coming = false } = {}): Promise<void> {
  await test.step(called, async () => {
    if (!coming) await expectWhole(page)
    await expectStill(page, called)
    await expectFits(page, called)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoViolation(page, called, { coming })
    await expectFocusShown(page, called)
    await page.setViewportSize({ width: 390, height: 844 })
  })
}
