import { expectNoViolation } from './support/accessible.ts'
import { cast } from './support/cast.ts'
import { expect, test } from './support/journey.ts'
import { arrive, Person } from './support/person.ts'

test('an admin changes the calendar after a look at what changes, takes it back by an older version, and reads it in the log', async ({
  browser,
  shop,
}) => {
  const admin = await arrive({ as: Person, browser, shop, who: cast.admin })
  const { page, words } = admin

  await test.step('what changes is shown first, then published', async () => {
    await admin.visits('/desk/settings/calendar')
    await page.getByRole('checkbox', { name: words.screen('settings.day.6') }).uncheck()
    await page.getByLabel(words.screen('settings.calendar.from'), { exact: true }).fill('09:00')
    await page.getByLabel(words.screen('settings.calendar.until'), { exact: true }).fill('18:00')
    await page.getByRole('radio', { name: words.screen('settings.holidays.FR-alsace-moselle') }).check()
    await admin.box('settings.calendar.closures').fill('24/12/2026')
    await expectNoViolation(page, 'the calendar')
    await admin.button('settings.look').click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await expect(admin.box('settings.calendar.closures')).toHaveValue('24/12/2026')
    await admin.box('settings.calendar.closures').fill('2026-12-24')
    await admin.button('settings.look').click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('clocks.review.calendar.hours.from')).toBeVisible()
    await expectNoViolation(page, 'what publishing changes')
    shop.clock.now = '2026-11-24T09:01:00.000Z'
    await dialog.getByRole('button', { name: words.screen('settings.publish.send') }).click()
    await admin.hears('settings.published', { version: 2 })
  })

  await test.step('promises are set with the clauses that say them', async () => {
    await admin.visits('/desk/settings/promises')
    await page.getByRole('textbox', { name: words.screen('settings.delay.returnByDays') }).fill('21')
    await page.getByRole('textbox', { name: words.screen('settings.clause.fr', { id: 'E1' }) }).fill('Envoi sous 21 jours après l’accord.')
    await expectNoViolation(page, 'promises')
    await admin.button('settings.look').click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('delays.returnByDays')).toBeVisible()
    shop.clock.now = '2026-11-24T09:02:00.000Z'
    await dialog.getByRole('button', { name: words.screen('settings.publish.send') }).click()
    await admin.hears('settings.published', { version: 3 })
  })

  await test.step('an older version is published again', async () => {
    await admin.visits('/desk/settings/versions')
    await expectNoViolation(page, 'versions')
    await page.getByRole('button', { name: words.screen('settings.restore.label', { version: 1 }) }).click()
    shop.clock.now = '2026-11-24T09:03:00.000Z'
    await page
      .getByRole('dialog')
      .getByRole('button', { name: words.screen('settings.restore.send') })
      .click()
    await admin.hears('settings.published', { version: 4 })
    await expect(page.getByRole('heading', { name: words.screen('settings.version', { version: 4 }) })).toBeVisible()
  })

  await test.step('all of it stands in the log', async () => {
    await admin.visits('/desk/settings/log?sujet=settings')
    await expect(page.getByRole('cell', { name: words.screen('log.kind.policy_published') })).toHaveCount(3)
    await expectNoViolation(page, 'the log')
    await expect(page.getByRole('link', { name: 'CSV' })).toHaveAttribute('href', /topic=settings.*format=csv/)
  })
  await admin.leaves()
})
