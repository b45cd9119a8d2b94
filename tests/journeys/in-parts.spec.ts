import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { bothWays } from './support/both-ways.ts'
import { expect, test } from './support/journey.ts'
import { later } from './support/promises.ts'

const { screen24, keyboard } = products

bothWays(() => {
  test('one product is approved and one rejected; of two units one is refused at the dock and comes back', async ({
    shop,
    account,
    agent,
    dock,
    finance,
    mails,
  }) => {
    const order = await account.bought({ lines: [sell('1', screen24, { quantity: 2 }), sell('2', keyboard)], deliveredDaysAgo: 6 })
    const [kept = '', marked = ''] = order.serials

    const number = await test.step('two products are asked for', async () => {
      const given = await account.requests({
        order: order.number,
        type: 'standard_warranty',
        products: [
          {
            product: screen24.name,
            quantity: 2,
            reason: 'display_fault',
            serials: [kept, marked],
            seal: 'opened',
            condition: 'tested_no_marks',
            message: 'Les deux scintillent.',
          },
          { product: keyboard.name, reason: 'failed_in_use', seal: 'opened', condition: 'damaged', message: 'Du café.' },
        ],
      })
      await mails.comesTo(account, 'submitted.subject', given)
      return given
    })

    await test.step('the screens are approved, the keyboard is not', async () => {
      await agent.opens(number)
      await agent.judges(screen24.name, 'approve')
      await agent.judges(keyboard.name, 'refuse', agent.words.screen('words.refusal.damaged'))
      await agent.writes('Le café n’est pas couvert ; les écrans, oui.')
      await agent.sends('desk.send.both')
      await account.follows(await mails.comesTo(account, 'approved.subject_part', number))
      await account.reads('return.says.partly_approved')
      await expect(account.product(keyboard.name)).toContainText(account.words.screen('words.refusal.damaged'))
    })

    await test.step('at the dock one screen is as declared and one is not', async () => {
      await account.confirmsShipment({ carrier: 'Colissimo', tracking: '8R00099' })
      await dock.receives(number, 2)
      await mails.comesTo(account, 'received.subject', number)
      await dock.accepts(kept, { seal: 'opened', condition: 'tested_no_marks' })
      await dock.refuses(marked, { seal: 'opened', condition: 'marks_of_use', reason: 'words.refusal.marks_of_use', shows: 'box.jpg' })
      await mails.come(account, ['inspected.subject.accepted', 'inspected.subject.refused'], number)
    })

    await test.step('what was accepted is refunded, what was refused comes back once nobody may contest it any more', async () => {
      await finance.pays(number, { amount: /159,90\s€/, reference: 'VIR-2026-0500' })
      await mails.comesTo(account, 'executed.subject.refund', number)
      later(shop, { hours: 8 * 24 })
      await dock.shipsBack(number, { tracking: '8R00100' })
      const letter = await mails.comesTo(account, 'shipped_back.subject', number)
      expect(letter.text).toContain('8R00100')
      await account.follows(letter)
      await account.reads('return.says.mixed')
      await expect(account.product(screen24.name)).toContainText(account.words.screen('return.fate.sent_back', { units: 1 }), {
        ignoreCase: true,
      })
      expect(await account.outcomeOf(number)).toEqual({
        status: 'closed',
        outcome: 'mixed',
        given: [{ kind: 'refund', state: 'executed', amount: 15_990 }],
      })
      // What was rejected and what was refused is free again.
      expect(await account.returnable(order.number)).toEqual({ [screen24.name]: 1, [keyboard.name]: 1 })
    })
  })
})
