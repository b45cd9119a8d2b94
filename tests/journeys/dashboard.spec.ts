import { expect } from '@playwright/test'
import { cast } from './support/cast.ts'
import { test } from './support/demo.ts'

test('the dashboard is for managers', async ({ enter }) => {
  for (const who of [cast.support, cast.finance, cast.admin]) {
    const { page, words } = await enter(who)
    await page.goto('/desk/pilotage')
    await expect(page.getByRole('heading', { name: words.screen('dashboard.not-yours') })).toBeVisible()
    await expect(page.getByRole('link', { name: words.screen('desk.nav.dashboard') })).toHaveCount(0)
    expect((await page.request.get('/api/v1/desk/dashboard')).status()).toBe(403)
  }
})
