import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { bothWays } from './support/both-ways.ts'
import { expect, test } from './support/journey.ts'

const { labelPrinter } = products

bothWays(() => {
  test('a request after the fortnight pleads an exception, and the agent grants it', async ({ account, agent, mails }) => {
    const order = await account.bought({ lines: [sell('1', labelPrinter)], deliveredDaysAgo: 19 })
    const plea = 'Le colis est resté scellé pendant la fermeture de l’atelier.'
    const number = await account.requests({
      order: order.number,
      type: 'standard_warranty',
      products: [
        {
          product: labelPrinter.name,
          reason: 'dead_on_arrival',
          serials: order.serials,
          seal: 'opened',
          condition: 'never_used',
          plea: { clause: 'A4', words: plea },
          message: 'Le voyant reste rouge.',
        },
      ],
    })
    await mails.comesTo(account, 'submitted.subject', number)

    await agent.opens(number)
    await expect(agent.decision).toContainText(plea)
    await agent.grantsException('A4')
    await agent.judges(labelPrinter.name, 'approve')
    await agent.explains('Le colis a attendu chez le voisin.')
    await agent.writes('Nous faisons une exception cette fois.')
    await agent.sends('desk.send.both')
    await expect(agent.page.getByText(agent.words.screen('desk.exception.granted', { clause: 'A4' }))).toBeVisible()
    await expect(agent.page.getByText(plea)).toBeVisible()

    const letter = await mails.comesTo(account, 'approved.subject', number)
    expect(letter.text).toContain(account.words.mail('item.approved_exception'))
    await account.follows(letter)
    await account.reads('return.says.approved')
    await expect(account.product(labelPrinter.name)).toContainText(account.words.screen('return.line.exception.granted'))
  })
})
