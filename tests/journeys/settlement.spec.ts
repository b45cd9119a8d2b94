import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { bothWays } from './support/both-ways.ts'
import { expect, test } from './support/journey.ts'

const { keyboard } = products

bothWays(() => {
  test('the customer keeps the product for a discount', async ({ account, agent, finance, mails }) => {
    const order = await account.bought({ lines: [sell('1', keyboard, { quantity: 2 })], deliveredDaysAgo: 2 })
    const number = await account.requests({
      order: order.number,
      type: 'standard_warranty',
      products: [
        {
          product: keyboard.name,
          reason: 'not_as_described',
          seal: 'opened',
          condition: 'tested_no_marks',
          message: 'Les touches sont grises.',
        },
      ],
    })
    await mails.comesTo(account, 'submitted.subject', number)

    await agent.opens(number)
    await agent.offersGesture({ amount: '25,00', kind: 'discount', goods: 'kept' })
    await agent.writes('Vingt-cinq euros, et vous le gardez ?')
    await agent.sends('desk.send.gesture')

    await account.follows(await mails.comesTo(account, 'offer.subject', number))
    await expect(account.page.getByRole('heading', { name: account.words.money(2500) })).toBeVisible()
    await account.acceptsOffer()
    await account.reads('return.says.owed.settled')
    await mails.comesTo(account, 'offer_accepted.subject', number)

    await finance.pays(number, { amount: /25,00\s€/, reference: 'VIR-2026-0611' })
    await account.follows(await mails.comesTo(account, 'executed.subject.discount', number))
    await account.reads('return.says.settled')
    expect(await account.outcomeOf(number)).toEqual({
      status: 'closed',
      outcome: 'settled',
      given: [{ kind: 'discount', state: 'executed', amount: 2500 }],
    })
    // What is kept consumes nothing: both can still be sent back.
    expect(await account.returnable(order.number)).toEqual({ [keyboard.name]: 2 })
  })
})
