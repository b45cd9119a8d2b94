import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectAccessible, expectNoViolation, widthOf } from './support/accessible.ts'
import { filed } from './support/filed.ts'
import { expect, type Page, test } from './support/journey.ts'
import { photo } from './support/photo.ts'
import { later } from './support/promises.ts'

const log = (page: Page) => page.getByRole('log')

test.describe('on a phone, in English', () => {
  test.use({ phone: true, language: 'en' })
  test('a customer answers from their mail program, with a photo; who only pretends to be them lands among the contacts', async ({
    account,
    agent,
    shop,
    mails,
  }) => {
    const order = await account.bought({ lines: [sell('1', products.keyboard)], deliveredDaysAgo: 2 })
    const number = await filed(account, order.number)
    await mails.unread(account)
    await agent.opens(number)
    await agent.says('Une photo du port USB, s’il vous plaît.')
    later(shop, { hours: 0.1 })
    const [asked] = await mails.unread(account)
    const replyTo = asked?.replyTo?.[0]?.address ?? ''
    const answer = {
      from: `${account.who.name} <${account.who.email}>`,
      to: replyTo,
      subject: `Re: ${asked?.subject ?? ''}`,
      inReplyTo: asked?.messageId ?? '',
    }
    const quoted =
      'On Tue, 24 Nov 2026 at 10:04, Technostok <retours@technostok.example> wrote:\n> Une photo du port USB, s’il vous plaît.\n'

    await test.step('the agent sees it come: its words, its photo, who sent it; what is quoted on demand', async () => {
      await shop.isMailed({
        ...answer,
        text: `Here is the USB port.\n\n${quoted}`,
        attachments: [
          { filename: 'usb-port.jpg', path: photo('pixels.jpg') },
          { filename: 'invoice.docx', content: Buffer.from('PK no picture') },
        ],
        signedBy: 'atelier-kermor.example',
      })
      const talk = log(agent.page)
      await expect(talk.getByText('Here is the USB port.')).toBeVisible()
      await expect(talk.getByRole('img', { name: /usb-port\.jpg/ })).toBeVisible()
      await expect(talk.getByText(agent.words.screen('mailed.by-mail'))).toBeVisible()
      await expect(talk.getByText(agent.words.screen('mailed.proven'))).toBeVisible()
      await expect(talk.getByText('invoice.docx')).toBeVisible()
      const folded = talk.getByText('> Une photo du port USB')
      await expect(folded).toBeHidden()
      await talk.getByText(agent.words.screen('mailed.folded')).click()
      await expect(folded).toBeVisible()
      await expectNoViolation(agent.page, 'a case with an answer by e-mail')
    })

    await test.step('the agent answers, and the customer has it by e-mail, with what could not be taken', async () => {
      await agent.says('Merci, nous le remplaçons.')
      later(shop, { hours: 0.1 })
      const texts = (await mails.unread(account)).map(({ text = '' }) => text)
      expect(texts.filter((text) => text.includes('> Merci, nous le remplaçons.'))).toHaveLength(1)
      expect(texts.filter((text) => text.includes('invoice.docx'))).toHaveLength(1)
    })

    await test.step('on their page the customer finds what they wrote, and that it came by e-mail', async () => {
      await account.visits(`/retours/${number}`)
      await expect(log(account.page).getByText('Here is the USB port.')).toBeVisible()
      await expect(log(account.page).getByText(account.words.screen('mailed.by-mail'))).toBeVisible()
      await expect(log(account.page).getByText('invoice.docx')).toBeVisible()
      await expectAccessible(account.page, widthOf(account.page))
    })

    await test.step('the same address without its signature writes nothing there: it is held, and says why', async () => {
      await shop.isMailed({ ...answer, text: 'Please change my bank details.', signedBy: null })
      await expect(log(agent.page).getByText('Merci, nous le remplaçons.')).toBeVisible()
      await expect(log(agent.page).getByText('Please change my bank details.')).toHaveCount(0)
      await agent.visits('/desk/messages?etat=held')
      await agent.page.getByRole('link', { name: account.who.name }).click()
      await expect(log(agent.page).getByText('Please change my bank details.')).toBeVisible()
      await expect(log(agent.page).getByText(agent.words.screen('mailed.unproven'))).toBeVisible()
      await expectNoViolation(agent.page, 'a held mail')
    })
  })
})
