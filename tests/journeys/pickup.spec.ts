import { day as longDay } from '#adapters/mail/dates.ts'
import type { OrderRow, OrderView } from '#application/orders/view.ts'
import type { Page as Listed } from '#application/page.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { pickupFrom } from '#domain/return/pickup-day.ts'
import { safetyQuestions } from '#domain/return/rma.ts'
import { formatLocalDate } from '#web/ui/format/date.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectAccessible, expectNoViolation, widthOf } from './support/accessible.ts'
import { bothWays } from './support/both-ways.ts'
import type { Customer } from './support/customer.ts'
import { does } from './support/filed.ts'
import { expect, test } from './support/journey.ts'
import { promisesOf } from './support/promises.ts'
import { plain } from './support/words.ts'

const { headset } = products
const day = '2026-12-01'
const other = '2026-12-03'

/** A headset whose battery swells. */
async function swollen(account: Customer): Promise<string> {
  const bought = await account.bought({ lines: [sell('1', headset)], deliveredDaysAgo: 3 })
  const { items } = await account.asks<Listed<OrderRow>>('/orders')
  const order = await account.asks<OrderView>(`/orders/${items.find(({ number }) => number === bought.number)?.id}`)
  const safety = Object.fromEntries(safetyQuestions.map((question) => [question, question === 'swollen' ? 'yes' : 'no']))
  const said = { reason: 'dead_on_arrival', seal: 'opened', condition: 'tested_no_marks', dockMessage: 'La coque s’écarte.', safety }
  const lines = [{ orderLineId: order.items[0]?.id, quantity: 1, serials: bought.serials, ...said }]
  return (await does<{ number: string }>(account, 'POST', '/returns', { orderId: order.id, type: 'standard_warranty', lines })).number
}

bothWays(() => {
  test('a battery that nobody may post is granted; the day of its pickup is noted, told and shown, and may change', async ({
    account,
    agent,
    mails,
    shop,
  }) => {
    const { page, words } = agent
    const number = await swollen(account)
    await mails.unread(account)
    const locale = account.locale === 'fr-FR' ? 'fr' : 'en'
    const dayIn = (on: string): string => formatLocalDate(on, locale)
    const inFull = (on: string): string => longDay(`${on}T12:00:00.000Z`, { locale, zone: 'Europe/Paris' })

    await test.step('granted, without a label, and until a day is agreed it is ours to act', async () => {
      await agent.opens(number)
      await expect(agent.decision.getByRole('checkbox', { name: words.screen('desk.label') })).toBeDisabled()
      await agent.judges(headset.name, 'approve')
      await agent.writes('Accordé : quand pouvons-nous passer ?')
      await agent.sends('desk.send.both')
      await account.follows(await mails.comesTo(account, 'approved.subject', number))
      await account.reads('return.says.stopped')
      await expectAccessible(account.page, widthOf(account.page))
      expect(await promisesOf(shop, number)).toContain('reply running')
    })

    const notes = async (on: string, message: string): Promise<void> => {
      const dialog = page.getByRole('dialog', { name: words.screen('case.pickup.title') })
      await dialog.getByLabel(words.screen('case.pickup.day')).fill(on)
      await dialog.getByRole('textbox', { name: words.screen('desk.message') }).fill(message)
      await expectNoViolation(page, 'the day of a pickup')
      await dialog.getByRole('button', { name: words.screen('case.pickup.act') }).click()
    }

    await test.step('a day that has passed is refused, what was written stays, and the right one is noted', async () => {
      await agent.button('desk.act.arrange_pickup').click()
      await notes('2026-11-02', 'Entre 9 h et midi.')
      const dialog = page.getByRole('dialog')
      const next = pickupFrom(shop.clock.now.slice(0, 10), technostok)
      await expect(dialog.getByText(words.problem('pickup_in_the_past', { next: `${next}T00:00:00.000Z` })).first()).toBeVisible()
      await expect(dialog.getByRole('textbox', { name: words.screen('desk.message') })).toHaveValue('Entre 9 h et midi.')
      await notes(day, 'Entre 9 h et midi.')
      await agent.hears('case.pickup.done')
      await expect(page.getByText(words.screen('case.pickup.agreed', { on: formatLocalDate(day, 'fr') }), { exact: true })).toBeVisible()
      expect(await promisesOf(shop, number)).toContain('reply met')
      await expectNoViolation(page, 'a pickup that is agreed')
    })

    await test.step('the customer has it in writing, and on their page', async () => {
      const letter = await mails.comesTo(account, 'pickup.subject', number)
      expect(plain(letter.text)).toContain(plain(account.words.mail('pickup.on', { on: inFull(day) })))
      expect(letter.text).toContain('Entre 9 h et midi.')
      await account.follows(letter)
      await expect(account.page.getByText(account.words.screen('return.stop.on', { on: dayIn(day) }))).toBeVisible()
      await expect(account.page.getByText(account.words.screen('return.event.arrange_pickup')).first()).toBeVisible()
      await expectAccessible(account.page, widthOf(account.page))
    })

    await test.step('another day replaces it', async () => {
      await agent.button('case.pickup.change').first().click()
      await notes(other, '')
      await agent.hears('case.pickup.done')
      const letter = await mails.comesTo(account, 'pickup.subject', number)
      expect(plain(letter.text)).toContain(plain(account.words.mail('pickup.on', { on: inFull(other) })))
      await expect(account.page.getByText(account.words.screen('return.stop.on', { on: dayIn(other) }))).toBeVisible()
      await expect(account.page.getByText(account.words.screen('return.stop.on', { on: dayIn(day) }))).toHaveCount(0)
    })
  })
})
