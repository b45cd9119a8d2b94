import type { ConversationView } from '#application/contact/view.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectNoViolation } from './support/accessible.ts'
import { bothWays } from './support/both-ways.ts'
import { expect, test } from './support/journey.ts'
import { newPage } from './support/person.ts'
import { photo } from './support/photo.ts'
import { wordsOf } from './support/words.ts'

/** The button says what is accepted. */
const acceptance = /Accepter la remise de|Accept the discount of/

const { keyboard } = products

bothWays(() => {
  test('a customer writes, is offered something and takes it, paid by finance', async ({ account, agent, finance, mails }) => {
    const { page, words } = account
    const order = await account.bought({ lines: [sell('1', keyboard, { quantity: 2 })], deliveredDaysAgo: 2 })

    await account.visits('/contact')
    await expectNoViolation(page, 'contact, signed in')
    const about = page.getByRole('combobox', { name: words.screen('contact.form.order.own') })
    await about.selectOption(await about.getByRole('option', { name: order.number }).getAttribute('value'))
    await page.getByRole('textbox', { name: words.screen('contact.form.subject') }).fill('Grey keys')
    await page.getByRole('textbox', { name: words.screen('contact.form.message') }).fill('The keys are grey and not black.')
    await account.button('contact.form.send').click()
    await expect(page.getByText(words.screen('contact.sent'))).toBeVisible()
    await expectNoViolation(page, 'contact, sent')
    await account.link('contact.sent.follow').click()
    await page.waitForURL(/\/messages\/[0-9a-f-]+$/)
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await expectNoViolation(page, 'conversation')
    await account.visits('/messages')
    await expect(page.getByRole('link', { name: /Grey keys/ })).toBeVisible()
    await expectNoViolation(page, 'my messages')
    await page.getByRole('link', { name: /Grey keys/ }).click()
    await page.waitForURL(`**/messages/${id}`)
    const acknowledged = await mails.unread(account)
    expect(acknowledged.map(({ subject }) => subject)).toEqual([words.mail('contact.subject.received', { subject: 'Grey keys' })])

    await agent.visits('/desk/messages')
    await expectNoViolation(agent.page, 'desk, contact')
    await agent.page.getByRole('link', { name: account.who.customer?.company ?? account.who.name }).click()
    await expect(agent.page.getByRole('heading', { level: 1, name: 'Grey keys' })).toBeVisible()
    await expectNoViolation(agent.page, 'desk, one conversation')
    await agent.button('contact.desk.offer').click()
    const dialog = agent.page.getByRole('dialog')
    await dialog.getByRole('spinbutton', { name: keyboard.name }).fill('1')
    await dialog.getByRole('textbox', { name: agent.words.screen('desk.gesture.amount') }).fill('25,00')
    await expectNoViolation(agent.page, 'desk, offer')
    await dialog.getByRole('button', { name: agent.words.screen('contact.desk.offer.send') }).click()
    await expect(dialog).toBeHidden()

    await expect(page.getByRole('heading', { name: words.money(2500) })).toBeVisible()
    await expectNoViolation(page, 'conversation with an offer')
    await page.getByRole('button', { name: acceptance }).click()
    await page
      .getByRole('dialog', { name: words.money(2500) })
      .getByRole('button', { name: acceptance })
      .click()
    await page.waitForURL(/\/retours\/RMA-/)
    const number = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
    expect((await account.asks<ConversationView>(`/conversations/${id}`)).returnNumber).toBe(number)

    await finance.pays(number, { amount: /25,00\s€/, reference: 'VIR-2026-0711' })
    expect(await account.outcomeOf(number)).toEqual({
      status: 'closed',
      outcome: 'settled',
      given: [{ kind: 'discount', state: 'executed', amount: 2500 }],
    })
  })

  test('a stranger writes, comes back by the mail’s code, and reads the answer', async ({ browser, shop, agent, language, phone }) => {
    const words = wordsOf(language)
    const { page } = await newPage({ browser, shop, language, phone })
    const box = (key: Parameters<typeof words.screen>[0]) => page.getByRole('textbox', { name: words.screen(key) })
    const press = (key: Parameters<typeof words.screen>[0]) => page.getByRole('button', { name: words.screen(key) }).click()

    await page.goto('/contact')
    await expectNoViolation(page, 'contact')
    await box('contact.form.name').fill('Claire Morel')
    await box('contact.form.email').fill('claire@example.org')
    await box('contact.form.subject').fill('Écran rayé')
    await box('contact.form.message').fill('Que proposez-vous ?')
    shop.clock.now = new Date(Date.parse(shop.clock.now) + 30_000).toISOString()
    await press('contact.form.send')
    await expect(page.getByText(words.screen('contact.sent'))).toBeVisible()
    await page.getByRole('link', { name: words.screen('contact.sent.follow') }).click()
    await expectNoViolation(page, 'code')
    await press('contact.gate.send')
    await expect(box('portal.sign-in.code')).toBeFocused()
    await expectNoViolation(page, 'code sent')
    await shop.runToQuiet()
    const mails = (await shop.mailServer.mails()).filter(({ to }) => to?.some(({ address }) => address === 'claire@example.org'))
    // A code goes before all other mails.
    const code = mails.flatMap(({ text }) => /\b\d{6}\b/.exec(text ?? '') ?? []).at(-1) ?? ''
    await box('portal.sign-in.code').fill('000000')
    await press('contact.gate.open')
    await expect(box('portal.sign-in.code')).toHaveAttribute('aria-invalid', 'true')
    await expectNoViolation(page, 'wrong code')
    await box('portal.sign-in.code').fill(code)
    await press('contact.gate.open')
    await expect(page.getByText('Que proposez-vous ?')).toBeVisible()
    await expectNoViolation(page, 'conversation, come back to')

    await agent.visits('/desk/messages')
    await agent.page.getByRole('link', { name: 'Claire Morel' }).click()
    await agent.says('Bonjour, une photo ?')
    await expect(page.getByText('Bonjour, une photo ?')).toBeVisible()
    await page.getByLabel(words.screen('ui.file.attach')).setInputFiles(photo('pixels.jpg'))
    await expect(page.getByRole('button', { name: words.screen('ui.file.remove', { name: 'pixels.jpg' }) })).toBeVisible()
    await box('talk.message').fill('La voici.')
    await press('ui.send')
    const log = agent.page.getByRole('log')
    await expect(log.getByText('La voici.')).toBeVisible()
    await expect(log.getByRole('img', { name: /pixels\.jpg/ })).toBeVisible()
    await expectNoViolation(page, 'a photo sent')
    await page.context().close()
  })
})
