import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { bothWays } from './support/both-ways.ts'
import { expect, test } from './support/journey.ts'
import { later, promisesOf } from './support/promises.ts'
import { plain } from './support/words.ts'

const { microphone } = products

bothWays(() => {
  test('a consumer sees why convenience is closed, and takes the withdrawal beside it to its refund', async ({
    shop,
    mails,
    retail,
    dock,
    finance,
  }) => {
    const order = await retail.bought({ lines: [sell('1', microphone, { shipping: 590 })], deliveredDaysAgo: 5 })

    const number = await test.step('the closed door names its clause, and the open one stands beside it', async () => {
      await retail.begins(order.number)
      const convenience = retail.page.getByRole('radio', { name: retail.words.type('convenience') })
      await expect(convenience).toBeDisabled()
      await expect(convenience).toHaveAccessibleDescription(/A2/)
      const law = { label: retail.words.type('withdrawal') }
      await expect(retail.page.getByRole('heading', { name: retail.words.screen('request.law', law) })).toBeVisible()
      await expect(retail.page.getByRole('link', { name: retail.words.screen('ui.article', { clause: 'L221-18' }) }).first()).toBeVisible()
      await retail.button('request.law.choose.withdrawal').click()
      return retail.withdraws(microphone.name)
    })

    await test.step('it is acknowledged and approved at once, by nobody', async () => {
      await retail.reads('return.says.withdrawn')
      await expect(retail.page.getByText(retail.words.screen('return.promises.waits'))).toBeVisible()
      const subjects = (await mails.unread(retail)).map(({ subject = '' }) => plain(subject))
      const { mail } = retail.words
      expect(subjects).toEqual(
        [mail('withdrawal.subject', { contract: order.number }), mail('approved.subject_withdrawal', { number })].map(plain),
      )
    })

    await test.step('the parcel leaves with its proof, and comes back', async () => {
      later(shop, { hours: 20 })
      await retail.confirmsShipment({ carrier: 'Mondial Relay', tracking: 'MR-771204', proof: 'label.jpg' })
      await retail.reads('return.says.on_its_way')
      await expect(retail.page.getByText(retail.words.screen('return.promises.waits'))).toBeHidden()
      later(shop, { hours: 48 })
      await dock.receives('MR-771204')
      await dock.accepts(number, { seal: 'opened', condition: 'tested_no_marks' })
      await mails.come(retail, ['received.subject', 'inspected.subject.accepted'], number)
    })

    await test.step('all that was paid is refunded, delivery included', async () => {
      await finance.pays(number, { amount: /144,90\s€/, reference: 'CB-REMB-88' })
      await retail.follows(await mails.comesTo(retail, 'executed.subject.refund', number))
      await retail.reads('return.says.refunded')
      await expect(retail.page.getByText(retail.words.money(14_490)).first()).toBeVisible()
      expect(await retail.outcomeOf(number)).toEqual({
        status: 'closed',
        outcome: 'refunded',
        given: [{ kind: 'refund', state: 'executed', amount: 14_490 }],
      })
    })

    expect(await promisesOf(shop, number)).toEqual(['review met', 'legal_refund met', 'return_by met', 'inspection met', 'refund met'])
  })
})
