import { expectNoViolation } from './support/accessible.ts'
import { cast } from './support/cast.ts'
import { expect, test } from './support/journey.ts'
import { arrive, Person } from './support/person.ts'

test('an admin changes the calendar after a look at what changes in words, takes it back by an older version, and reads both in the log', async ({
  browser,
  shop,
}) => {
  const admin = await arrive({ as: Person, browser, shop, who: cast.admin })
  const { page, words } = admin
  const dialog = page.getByRole('dialog')

  await test.step('a slip is told at its row, and nothing typed is lost', async () => {
    await admin.visits('/desk/settings/calendar')
    await page.getByRole('checkbox', { name: words.screen('settings.day.6') }).uncheck()
    await page.getByRole('checkbox', { name: words.screen('settings.calendar.all-day') }).uncheck()
    await page.getByRole('textbox', { name: words.screen('settings.calendar.from'), exact: true }).fill('9h')
    await page.getByRole('textbox', { name: words.screen('settings.calendar.until'), exact: true }).fill('18 h 30')
    await admin.button('settings.closure.add').click()
    const closure = page.getByRole('group', { name: words.screen('settings.closure', { nth: 1 }) })
    const first = closure.getByRole('textbox', { name: words.screen('settings.closure.from') })
    await first.fill('31/02/2027')
    await admin.button('settings.look').click()
    await expect(closure.getByText(words.screen('settings.wrong.day'))).toBeVisible()
    await expect(first).toBeFocused()
    await expectNoViolation(page, 'the calendar')
    await first.fill('24/12/2026')
  })

  await test.step('what changes is said in words, with the clause that says otherwise, and published with a reason', async () => {
    await admin.button('settings.look').click()
    await expect(dialog.getByText(words.screen('change.day.off', { day: 'samedi' }))).toHaveCount(1)
    await expect(
      dialog.getByText(words.screen('change.closed', { days: words.screen('change.on', { day: '24 décembre 2026' }) })),
    ).toBeVisible()
    await expect(dialog.getByText('Notre service client répond à votre demande sous 24 h ouvrables.')).toBeVisible()
    await expectNoViolation(page, 'what publishing changes')
    await dialog.getByRole('textbox', { name: words.screen('settings.why') }).fill('Plus personne le samedi')
    shop.clock.now = '2026-11-24T09:01:00.000Z'
    await dialog.getByRole('button', { name: words.screen('settings.publish.send') }).click()
    await admin.hears('settings.published', { version: 2 })
  })

  await test.step('an older version is published again, and each says who and why', async () => {
    await admin.visits('/desk/settings/versions')
    await expect(page.getByText(words.screen('settings.version.why', { why: 'Plus personne le samedi' }))).toBeVisible()
    await page.getByRole('button', { name: words.screen('settings.restore.label', { version: 1 }) }).click()
    shop.clock.now = '2026-11-24T09:03:00.000Z'
    await dialog.getByRole('textbox', { name: words.screen('settings.why') }).fill('Trop tôt')
    await dialog.getByRole('button', { name: words.screen('settings.restore.send') }).click()
    await admin.hears('settings.published', { version: 3 })
    await expect(page.getByText(words.screen('change.day.on', { day: 'samedi' }))).toBeVisible()
    await expectNoViolation(page, 'versions')
  })

  await test.step('reasons are put in order by hand', async () => {
    await admin.visits('/desk/settings/reasons')
    await page
      .getByRole('button', { name: words.screen('settings.reason.down', { reason: words.reason('dead_on_arrival') }) })
      .press('Enter')
    await expectNoViolation(page, 'the reasons')
    await admin.button('settings.look').click()
    await expect(dialog.getByText(words.reason('dead_on_arrival'))).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('all of it stands in the log', async () => {
    await admin.visits('/desk/settings/log?sujet=settings')
    await expect(page.getByRole('cell', { name: words.screen('log.kind.policy_published') })).toHaveCount(2)
    await expect(page.getByText('Trop tôt')).toBeVisible()
  })
  await admin.leaves()
})
