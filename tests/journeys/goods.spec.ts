import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { bothWays } from './support/both-ways.ts'
import { expect, test } from './support/journey.ts'

const { dock: station, scanner } = products

bothWays(() => {
  test('the wrong product is exchanged', async ({ account, agent, dock, mails }) => {
    const order = await account.bought({ lines: [sell('1', station)], deliveredDaysAgo: 3 })
    const number = await account.requests({
      order: order.number,
      type: 'shipping_error',
      products: [
        {
          product: station.name,
          reason: 'wrong_variant',
          serials: order.serials,
          seal: 'intact',
          condition: 'never_used',
          wants: 'exchange',
          message: 'Nous attendions le modèle à douze ports.',
        },
      ],
    })
    await agent.opens(number)
    await agent.judges(station.name, 'approve')
    await agent.writes('Toutes nos excuses.')
    await agent.sends('desk.send.both')
    await mails.come(account, ['submitted.subject', 'approved.subject'], number)
    await account.opens(number)
    await account.confirmsShipment({ carrier: 'Colissimo', tracking: '8R00055' })
    await dock.receives(number)
    await dock.accepts(number, { seal: 'intact', condition: 'never_used' })
    await mails.come(account, ['received.subject', 'inspected.subject.accepted'], number)
    await account.reads('return.says.owed.goods')

    await agent.opens(number)
    await agent.sendsGoods('CMD-2026-9001')
    const letter = await mails.comesTo(account, 'executed.subject.exchange', number)
    expect(letter.text).toContain('CMD-2026-9001')
    await account.reads('return.says.exchanged')
    expect(await account.outcomeOf(number)).toEqual({
      status: 'closed',
      outcome: 'exchanged',
      given: [{ kind: 'exchange', state: 'executed', amount: null }],
    })
  })

  test('a product under the advanced warranty is replaced', async ({ account, agent, dock, mails }) => {
    const order = await account.bought({ lines: [sell('1', scanner, { entitlements: ['advanced_warranty'] })], deliveredDaysAgo: 9 })
    const number = await account.requests({
      order: order.number,
      type: 'advanced_warranty',
      products: [
        {
          product: scanner.name,
          reason: 'intermittent_fault',
          serials: order.serials,
          seal: 'opened',
          condition: 'marks_of_use',
          message: 'Elle s’éteint toutes les heures.',
        },
      ],
    })
    await agent.opens(number)
    await agent.judges(scanner.name, 'approve')
    await agent.writes('Nous la remplaçons après contrôle.')
    await agent.sends('desk.send.both')
    await account.confirmsShipment({ carrier: 'Chronopost', tracking: 'XY-31' })
    await dock.receives(number)
    await dock.accepts(number, { seal: 'opened', condition: 'marks_of_use' })
    await mails.come(account, ['submitted.subject', 'approved.subject', 'received.subject', 'inspected.subject.accepted'], number)

    await agent.opens(number)
    await agent.sendsGoods('CMD-2026-9002')
    await account.follows(await mails.comesTo(account, 'executed.subject.replacement', number))
    await account.reads('return.says.replaced')
    expect(await account.outcomeOf(number)).toEqual({
      status: 'closed',
      outcome: 'replaced',
      given: [{ kind: 'replacement', state: 'executed', amount: null }],
    })
  })
})
