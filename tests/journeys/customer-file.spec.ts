import type { OrderRow, OrderView } from '#application/orders/view.ts'
import type { Page as Listed } from '#application/page.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectAccessible } from './support/accessible.ts'
import { Agent } from './support/agent.ts'
import { cast } from './support/cast.ts'
import type { Customer } from './support/customer.ts'
import { does } from './support/filed.ts'
import { expect, test } from './support/journey.ts'
import { Keyboard } from './support/keyboard.ts'
import { arrive } from './support/person.ts'

const { keyboard, mouse } = products

/** Asks for one of the keyboards of this order to be taken back. */
async function asksForOne(account: Customer, orderNumber: string): Promise<string> {
  const { items } = await account.asks<Listed<OrderRow>>('/orders')
  const order = await account.asks<OrderView>(`/orders/${items.find(({ number }) => number === orderNumber)?.id}`)
  const id = order.items.find(({ name }) => name === keyboard.name)?.id
  const said = { reason: 'dead_on_arrival', seal: 'opened', condition: 'tested_no_marks', dockMessage: 'Muet.' }
  const lines = [{ orderLineId: id, quantity: 1, ...said }]
  return (await does<{ number: string }>(account, 'POST', '/returns', { orderId: order.id, type: 'standard_warranty', lines })).number
}

for (const language of ['fr', 'en'] as const)
  test(`from a case to its customer’s file, to the order and back, by keys alone (${language})`, async ({ account, browser, shop }) => {
    const agent = await arrive({ as: Agent, browser, shop, who: cast.support, language })
    const { page, words } = agent
    const keys = new Keyboard(page)
    const order = await account.bought({ lines: [sell('1', keyboard, { quantity: 3 }), sell('2', mouse)], deliveredDaysAgo: 4 })
    await account.bought({ lines: [sell('1', mouse)], deliveredDaysAgo: 40 })
    const [earlier, number] = [await asksForOne(account, order.number), await asksForOne(account, order.number)]
    const { id: talk } = await does<{ id: string }>(account, 'POST', '/conversations', { subject: 'Une housse', message: 'Bonjour ?' })
    const company = account.who.customer?.company ?? ''
    const rate = words.screen('customer.returns.of', { returns: 2, orders: 2 })
    const table = (label: string) => page.getByRole('region', { name: label, exact: true })

    await test.step('the case says what was already returned, and how often they return', async () => {
      await agent.opens(number)
      const facts = page.getByRole('region', { name: words.screen('desk.facts'), exact: true })
      await expect(facts.getByText(rate)).toBeVisible()
      const before = facts
        .getByRole('listitem')
        .filter({ hasText: words.screen('journal.returned.line', { name: keyboard.name, units: 1, of: 3 }) })
      await expect(before.getByRole('link', { name: earlier })).toBeVisible()
      await expect(facts.getByText(mouse.name)).toHaveCount(0)
    })

    await test.step('the file: who they are, what came back of each order, what they wrote', async () => {
      await keys.presses(agent.link('case.file'))
      await page.waitForURL('**/desk/clients/*')
      await expect(page.getByRole('heading', { level: 1, name: company })).toBeVisible()
      await expect(page.getByText(rate)).toBeVisible()
      const returns = table(words.screen('customer.returns'))
      for (const one of [number, earlier]) await expect(returns.getByRole('link', { name: one })).toBeVisible()
      const back = table(words.screen('customer.orders')).getByRole('row', { name: order.number })
      await expect(back).toContainText(words.screen('customer.came-back.units', { units: 2 }))
      await expect(table(words.screen('customer.orders')).getByText(words.screen('customer.came-back.none'))).toHaveCount(1)
      await expect(table(words.screen('customer.talks')).getByRole('link', { name: 'Une housse' })).toHaveAttribute(
        'href',
        `/desk/messages/${talk}`,
      )
      await expectAccessible(page, 1440)
    })

    await test.step('the order: what was bought, and which returns hold how much of it', async () => {
      await keys.presses(table(words.screen('customer.orders')).getByRole('link', { name: order.number }))
      await page.waitForURL('**/desk/commandes/*')
      await expect(
        page.getByRole('heading', { level: 1, name: words.screen('customer.order.title', { number: order.number }) }),
      ).toBeVisible()
      const lines = table(words.screen('customer.order.lines'))
      const of = lines.getByRole('row', { name: keyboard.name })
      await expect(of).toContainText(words.screen('customer.came-back.units', { units: 2 }))
      await expect(lines.getByRole('row', { name: mouse.name })).toContainText(words.screen('customer.came-back.none'))
      await expectAccessible(page, 1440)
      await keys.presses(of.getByRole('link', { name: number }))
      await page.waitForURL(`**/desk/retours/${number}`)
    })

    await test.step('back at the case its keys are at work again', async () => {
      await expect(agent.decision).toBeVisible()
      await page.keyboard.press('r')
      await expect(agent.box('desk.compose.reply')).toBeFocused()
    })
    await agent.leaves()
  })
