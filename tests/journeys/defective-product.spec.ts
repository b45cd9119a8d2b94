import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { bothWays } from './support/both-ways.ts'
import { expect, type Page, type People, test } from './support/journey.ts'
import { later, promisesOf } from './support/promises.ts'

const { screen27 } = products

/** A screen with dead pixels goes the whole way of the standard warranty; every mail is read, every promise kept. */
async function isRefunded({ shop, mails, account, agent, dock, finance }: People): Promise<void> {
  const order = await account.bought({ lines: [sell('1', screen27)], deliveredDaysAgo: 4 })

  const number = await test.step('the request is sent and acknowledged', async () => {
    const said = {
      product: screen27.name,
      reason: 'display_fault',
      note: 'Trois pixels morts au centre.',
      serials: order.serials,
      seal: 'opened',
      condition: 'tested_no_marks',
      message: 'Les pixels se voient sur fond blanc.',
    } as const
    const given = await account.requests({ order: order.number, type: 'standard_warranty', products: [said] })
    await account.reads('return.says.request_sent')
    await account.followsElsewhere(await mails.comesTo(account, 'submitted.subject', given))
    return given
  })

  await test.step('details are asked for and given', async () => {
    later(shop, { hours: 3 })
    await agent.opens(number)
    await expect(agent.page.getByRole('log')).toContainText('Trois pixels morts au centre.')
    await agent.judges(screen27.name, 'ask')
    await agent.asksFor(['words.checklist.photo_of_fault'])
    await agent.writes('Une photo sur fond blanc, s’il vous plaît ?')
    await agent.sends('desk.send.ask')
    await account.follows(await mails.comesTo(account, 'details.subject', number))
    await account.reads('return.says.details_asked')
    await expect(account.page.getByRole('blockquote')).toContainText('Une photo sur fond blanc')
    later(shop, { hours: 1 })
    await account.answers('La voici.', ['pixels.jpg'])
    await account.reads('return.says.request_sent')
  })

  await test.step('it is approved, and the label is there to print', async () => {
    later(shop, { hours: 2 })
    await agent.opens(number)
    await agent.judges(screen27.name, 'approve')
    await agent.writes('C’est bien visible, merci. L’étiquette est jointe.')
    await agent.sends('desk.send.both')
    await account.follows(await mails.comesTo(account, 'approved.subject', number))
    await account.reads('return.says.approved')
    expect(await account.takes('return.post.label.get')).toBe('application/pdf')
    expect(await account.takes('return.post.slip.get')).toBe('application/pdf')
  })

  await test.step('they talk, and each sees the other’s words come', async () => {
    const heard = (page: Page) => expect(page.getByRole('log'))
    await account.writes('Un carton solide suffit-il ?')
    await heard(agent.page).toContainText('Un carton solide suffit-il ?')
    await agent.says('Le carton d’origine est chez le collègue.', { note: true })
    await agent.says('Oui, bien calé.')
    await heard(account.page).toContainText('Oui, bien calé.')
    await heard(account.page).not.toContainText('chez le collègue')
    // Who has left the page is written to, once the mail has waited for them.
    await account.visits('/')
    await agent.says('Bon courage.')
    later(shop, { hours: 0.1 })
    await account.follows(await mails.comesTo(account, 'message.subject', number))
  })

  await test.step('the parcel leaves, and arrives', async () => {
    await account.confirmsShipment({ carrier: 'Colissimo', tracking: '8R00012345678' })
    await account.reads('return.says.on_its_way')
    later(shop, { hours: 48 })
    await dock.receives('8R00012345678')
    await account.follows(await mails.comesTo(account, 'received.subject', number))
    await account.reads('return.says.parcel_received')
  })

  await test.step('the dock accepts it, accounts refund it', async () => {
    later(shop, { hours: 4 })
    await dock.accepts(number, { seal: 'opened', condition: 'tested_no_marks' })
    await account.follows(await mails.comesTo(account, 'inspected.subject.accepted', number))
    await account.reads('return.says.owed')
    later(shop, { hours: 20 })
    await finance.pays(number, { amount: /329,90\s€/, reference: 'VIR-2026-0417' })
    await account.follows(await mails.comesTo(account, 'executed.subject.refund', number))
    await account.reads('return.says.refunded')
    await expect(account.page.getByText('VIR-2026-0417').first()).toBeVisible()
    expect(await account.outcomeOf(number)).toEqual({
      status: 'closed',
      outcome: 'refunded',
      given: [{ kind: 'refund', state: 'executed', amount: 32_990 }],
    })
  })

  expect(await promisesOf(shop, number)).toEqual([
    'review met',
    'details_by met',
    'review met',
    'return_by met',
    'reply met',
    'inspection met',
    'refund met',
  ])
}

bothWays(() => {
  test('a defective product of an account customer is refunded, every mail read and every promise kept', isRefunded)
})
