import { expectNoViolation } from './support/accessible.ts'
import { cast } from './support/cast.ts'
import { expect, test } from './support/journey.ts'
import { arrive, Person } from './support/person.ts'

test('an admin changes what is kept and for how long, gestures and carriers: each looked at first, with why, and told in its own history', async ({
  browser,
  shop,
}) => {
  const admin = await arrive({ as: Person, browser, shop, who: cast.admin })
  const { page, words } = admin
  const dialog = page.getByRole('dialog')
  const keep = async (act: string, why: string): Promise<void> => {
    await dialog.getByRole('textbox', { name: words.screen('settings.why') }).fill(why)
    await dialog.getByRole('button', { name: act }).click()
  }
  const past = page.getByRole('list').filter({ hasText: words.screen('settings.history.why', { why: '' }).trim() })

  await test.step('a period: too short is told with its bound, the change names it old and new', async () => {
    const name = words.screen('retention.class.words')
    const months = page.getByRole('textbox', { name: words.screen('retention.months', { name }) })
    await admin.visits('/desk/settings/retention')
    await months.fill('0')
    await admin.button('retention.look').click()
    await expect(page.getByRole('alert')).toContainText('24 mois')
    await expect(months).toHaveValue('0')
    await months.fill('24')
    await admin.button('retention.look').click()
    const [before, after] = [words.screen('retention.endless'), words.screen('retention.length', { months: 24 })]
    await expect(dialog.getByText(words.screen('retention.keep.change', { name, before, after }))).toBeVisible()
    await expectNoViolation(page, 'what the night would erase')
    await keep(words.screen('retention.keep.send'), 'Registre')
    await admin.hears('retention.done')
    await expect(past).toContainText('Registre')
  })

  await test.step('a limit of gestures: a new version of the policy, with today’s beside the field', async () => {
    await admin.visits('/desk/settings/gestures')
    const limit = page.getByRole('textbox', { name: words.screen('settings.gesture.support') })
    await expect(page.getByText(/^Aujourd’hui\s: 150,00\s€/)).toBeVisible()
    await limit.fill('100')
    await admin.button('settings.look').click()
    await expectNoViolation(page, 'a limit')
    shop.clock.now = '2026-11-24T09:01:00.000Z'
    await keep(words.screen('settings.publish.send'), 'Trop généreux')
    await admin.hears('settings.published', { version: 2 })
    await expect(past).toContainText('Trop généreux')
  })

  await test.step('what somebody else sets meanwhile is told, takes nothing of what is typed, and is not written over unseen', async () => {
    const limit = page.getByRole('textbox', { name: words.screen('settings.gesture.support') })
    const label = words.screen('settings.gesture.manager')
    await limit.fill('90')
    const elsewhere = await page.context().newPage()
    await elsewhere.goto('/desk/settings/gestures')
    await elsewhere.getByRole('textbox', { name: label }).fill('400')
    await elsewhere.getByRole('button', { name: words.screen('settings.look') }).click()
    const there = elsewhere.getByRole('dialog')
    await there.getByRole('textbox', { name: words.screen('settings.why') }).fill('Budget')
    shop.clock.now = '2026-11-24T09:02:00.000Z'
    await there.getByRole('button', { name: words.screen('settings.publish.send') }).click()
    await expect(there).toBeHidden()
    await elsewhere.close()
    await admin.button('settings.look').click()
    shop.clock.now = '2026-11-24T09:03:00.000Z'
    await keep(words.screen('settings.publish.send'), 'Encore trop')
    await expect(dialog.getByRole('alert')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText(words.screen('settings.meanwhile'))).toBeVisible()
    await expect(limit).toHaveValue('90')
    await expectNoViolation(page, 'set meanwhile')
    await admin.button('settings.meanwhile.mine').click()
    await admin.button('settings.look').click()
    await keep(words.screen('settings.publish.send'), 'Encore trop')
    await admin.hears('settings.published', { version: 4 })
    await expect(past).toContainText('Encore trop')
    await expect(past).toContainText('Budget')
  })

  await test.step('the usual carrier: what papers will say', async () => {
    await admin.visits('/desk/settings/carriers')
    await page.getByRole('combobox', { name: words.screen('carriers.merchant') }).selectOption({ index: 1 })
    await admin.button('carriers.look').click()
    await expectNoViolation(page, 'carriers')
    await keep(words.screen('carriers.keep.send'), 'Nouveau contrat')
    await admin.hears('carriers.done')
    await expect(past).toContainText('Nouveau contrat')
  })
  await admin.leaves()
})
