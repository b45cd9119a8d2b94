import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { cast } from './support/cast.ts'
import { test } from './support/demo.ts'

test('a manager steers by the dashboard: a period, what is behind a figure, what it counts, and its file', async ({ enter }) => {
  const manager = await enter(cast.manager)
  const { page, words } = manager
  await page.goto('/desk')
  await manager.link('desk.nav.dashboard').click()
  await expect(page.getByRole('heading', { level: 1, name: words.screen('dashboard.title') })).toBeVisible()
  const promises = page.getByRole('region', { name: 'Délais tenus par semaine' })
  await expect(promises.getByRole('img')).toBeVisible()
  await expectAccessible(page, 1440)

  // Another period, by keys alone, stands in the address.
  const period = manager.group('dashboard.period.label')
  await period.getByRole('button', { name: words.screen('dashboard.period.90') }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk/pilotage?jours=365')
  await expect(period.getByRole('button', { name: words.screen('dashboard.period.365') })).toHaveAttribute('aria-pressed', 'true')

  // The drawing gives way to its data, and comes back.
  const products = page.getByRole('region', { name: 'Produits les plus retournés', exact: true }).first()
  await products.getByRole('button', { name: words.screen('dashboard.figure.table', { figure: 'Produits les plus retournés' }) }).click()
  await expect(products.getByRole('columnheader', { name: 'Probabilité corrigée' })).toBeVisible()
  await expectAccessible(page, 1440)
  await products.getByRole('button', { name: words.screen('dashboard.figure.drawing', { figure: 'Produits les plus retournés' }) }).click()
  await products.getByRole('button', { name: words.screen('dashboard.figure.about', { figure: 'Produits les plus retournés' }) }).click()
  await expect(products.getByText(/test exact de Fisher, unilatéral/)).toBeVisible()
  await page.keyboard.press('Escape')

  await products.getByRole('button', { name: words.screen('dashboard.figure.export', { figure: 'Produits les plus retournés' }) }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    products.getByRole('link', { name: words.screen('dashboard.export.csv') }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^Produits les plus retournés .*\.csv$/)
  expect(await readFile(await file.path(), 'utf8')).toMatch(/^\u{feff}Produit;Référence;Vendus;/u)

  // Days of one's own, the wrong way round and then before anything was sold.
  await period.getByRole('button', { name: words.screen('dashboard.period.own') }).click()
  await page.getByLabel(words.screen('dashboard.own.from'), { exact: true }).fill('2020-02-10')
  await page.getByLabel(words.screen('dashboard.own.to'), { exact: true }).fill('2020-02-01')
  await expect(page.getByText(words.screen('dashboard.own.backwards'))).toBeVisible()
  await page.getByLabel(words.screen('dashboard.own.to'), { exact: true }).fill('2020-02-29')
  await manager.button('dashboard.own.show').click()
  await expect(page.getByRole('heading', { name: words.screen('dashboard.empty') })).toBeVisible()
  await expectAccessible(page, 1024)
})

test('the dashboard is for managers', async ({ enter }) => {
  for (const who of [cast.support, cast.finance, cast.admin]) {
    const { page, words } = await enter(who)
    await page.goto('/desk/pilotage')
    await expect(page.getByRole('heading', { name: words.screen('dashboard.not-yours') })).toBeVisible()
    await expect(page.getByRole('link', { name: words.screen('desk.nav.dashboard') })).toHaveCount(0)
    expect((await page.request.get('/api/v1/desk/dashboard')).status()).toBe(403)
  }
})
