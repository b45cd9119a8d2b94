import { expect, type Page } from '@playwright/test'

/** Nothing moves for whoever asked their system for less motion. */
export async function expectStill(page: Page, called = new URL(page.url()).pathname): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().activeDuration) > 1)
      .map(({ effect }) => (effect instanceof KeyframeEffect ? `${effect.target?.tagName} ${effect.target?.className}` : 'something')),
  )
  expect.soft(moving, `${called} moves`).toEqual([])
}
