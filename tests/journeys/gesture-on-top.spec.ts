import type { ReturnView } from '#application/returns/view.ts'
import { type Product, products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectNoViolation } from './support/accessible.ts'
import { Agent } from './support/agent.ts'
import { cast } from './support/cast.ts'
import type { Customer } from './support/customer.ts'
import { filed } from './support/filed.ts'
import { expect, test } from './support/journey.ts'
import { arrive } from './support/person.ts'

const { keyboard, screen27: screen } = products

const asked = async (account: Customer, product: Product): Promise<string> =>
  filed(account, (await account.bought({ lines: [sell('1', product)], deliveredDaysAgo: 2 })).number)

test('a gesture goes with the verdict, on top of the refund: within one’s limit at once, beyond it by a manager who is asked', async ({
  account,
  agent,
  dock,
  finance,
  mails,
  browser,
  shop,
}) => {
  const { page, words } = agent
  const manager = await arrive({ as: Agent, browser, shop, who: cast.manager })
  const [small, large] = [await asked(account, keyboard), await asked(account, screen)]

  await test.step('ten euros are one’s own to give: the sum in words says that they come on top', async () => {
    await agent.opens(small)
    await agent.judges(keyboard.name, 'approve')
    await agent.offersGesture({ amount: '10,00', kind: 'discount', goods: 'besides' })
    await expect(agent.button('case.manager.ask')).toHaveCount(0)
    await expect(agent.decision.getByText(words.screen('desk.gesture.goods.besides.hint'))).toBeVisible()
    await expect(agent.decision.getByText(/une remise de 10,00\s€, en plus de ce qui est dû/)).toBeVisible()
    await agent.writes('Accordé, avec dix euros pour l’ennui.')
    await expectNoViolation(page, 'a gesture with the verdict')
    await agent.sends('desk.send.both')
  })

  await test.step('more than the limit cannot be sent; a manager is asked, in words that say what it is', async () => {
    await agent.opens(large)
    await agent.judges(screen.name, 'approve')
    await agent.writes('Accordé.')
    await agent.offersGesture({ amount: '180', kind: 'discount', goods: 'besides' })
    await expect(agent.decision.getByRole('button', { name: words.screen('desk.send.both') })).toHaveAttribute('aria-disabled', 'true')
    await agent.button('case.manager.ask').click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('textbox', { name: words.screen('desk.compose.note') })).toHaveValue(
      /remise de 180,00\s€, en plus de ce qui est dû/,
    )
    await expectNoViolation(page, 'a manager is asked for a gesture')
    await dialog.getByRole('button', { name: words.screen('case.manager.ask') }).click()
    await agent.hears('case.manager.asked')
    expect((await agent.asks<ReturnView>(`/returns/${large}`)).settlements).toEqual([])
  })

  await test.step('the manager finds it among the escalations, and gives it', async () => {
    await manager.visits('/desk?file=escalated')
    await manager.page.getByRole('row', { name: large }).getByRole('link').first().click()
    await expect(manager.page.getByRole('log')).toContainText('en plus de ce qui est dû')
    await manager.judges(screen.name, 'approve')
    await manager.offersGesture({ amount: '180,00', kind: 'discount', goods: 'besides' })
    await expect(manager.button('case.manager.ask')).toHaveCount(0)
    await manager.writes('Accordé, avec nos excuses.')
    await manager.sends('desk.send.both')
    await mails.unread(account)
  })

  await test.step('the customer takes both, and what is owed for the product stays as it was', async () => {
    for (const [number, amount] of [
      [small, 1000],
      [large, 18_000],
    ] as const) {
      await account.visits(`/retours/${number}`)
      await expect(account.page.getByRole('heading', { name: account.words.money(amount) })).toBeVisible()
      await account.acceptsOffer()
      await account.reads('return.says.approved')
    }
    await expectNoViolation(account.page, 'an offer taken on top')
    await account.confirmsShipment({ carrier: 'Colissimo', tracking: '8R00088' })
    await dock.receives(large)
    await dock.accepts(large, { seal: 'opened', condition: 'tested_no_marks' })
  })

  await test.step('accounts see three payments and their sum, and the history of the two of one return', async () => {
    await finance.visits('/desk/finance')
    await expect(finance.page.getByRole('row', { name: small })).toHaveCount(1)
    await expect(finance.page.getByRole('row', { name: large })).toHaveCount(2)
    await expect(finance.page.getByText(/3 règlements, 519,90\s€ à verser/)).toBeVisible()
    await expectNoViolation(finance.page, 'a refund and gestures that are owed')
    await finance.pays(small, { amount: /10,00\s€/, reference: 'VIR-2026-0901' })
    await finance.visits('/desk/finance')
    await expect(finance.page.getByText(/2 règlements, 509,90\s€ à verser/)).toBeVisible()
    const { resolutions } = await account.asks<ReturnView>(`/returns/${large}`)
    expect(Object.fromEntries(resolutions.map(({ kind, amount }) => [kind, amount]))).toEqual({ discount: 18_000, refund: 32_990 })
  })
  await manager.leaves()
})
