import type { ConversationView } from '#application/contact/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { safetyQuestions } from '#domain/return/rma.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell as line } from '../../seeds/order-line.ts'
import { expectNoViolation } from './support/accessible.ts'
import { bothWays } from './support/both-ways.ts'
import { GUEST, guestArrives } from './support/guest.ts'
import { expect, test } from './support/journey.ts'
import { sell } from './support/sale.ts'

const { headset, mouse } = products

bothWays(() => {
  test('what staff prepared for somebody who wrote is completed, put right and confirmed by the mail’s link', async ({
    browser,
    shop,
    mails,
    agent,
    language,
    phone,
  }) => {
    await sell(shop, null, { lines: [line('1', mouse), line('2', headset)], deliveredDaysAgo: 2 })
    const guest = await guestArrives({ browser, shop, language, phone })
    const { page, words } = guest
    await page.goto('/contact')
    await guest.box('contact.form.name').fill('Claire Morel')
    await guest.box('contact.form.email').fill(GUEST)
    await guest.box('contact.form.subject').fill('Souris muette')
    await guest.box('contact.form.message').fill('Et le casque aussi.')
    shop.clock.now = new Date(Date.parse(shop.clock.now) + 30_000).toISOString()
    await guest.button('contact.form.send').click()
    await expect(page.getByText(words.screen('contact.sent'))).toBeVisible()
    await mails.unread(guest)

    const dialog = agent.page.getByRole('region', { name: agent.words.screen('contact.desk.turn') })
    const reason = async (product: string): Promise<void> => {
      const asked = dialog.getByRole('group', { name: product }).getByRole('combobox', { name: agent.words.screen('ui.retype.reason') })
      await asked.selectOption({ label: agent.words.reason('dead_on_arrival') })
    }
    const id = await test.step('staff write down what they know, and cannot confirm it themselves', async () => {
      await agent.visits('/desk/messages')
      await agent.page.getByRole('link', { name: 'Claire Morel' }).click()
      await agent.button('contact.desk.turn').click()
      await expect(dialog.getByRole('radio', { name: agent.words.screen('contact.desk.turn.by.staff') })).toBeDisabled()
      await dialog
        .getByRole('group', { name: agent.words.screen('contact.desk.order') })
        .getByRole('radio')
        .first()
        .check()
      await dialog.getByRole('spinbutton', { name: mouse.name }).fill('1')
      await dialog.getByRole('spinbutton', { name: headset.name }).fill('1')
      const type = dialog.getByRole('combobox', { name: agent.words.screen('contact.desk.turn.type') })
      await type.selectOption({ label: agent.words.type('standard_warranty') })
      await reason(mouse.name)
      await reason(headset.name)
      await expectNoViolation(agent.page, 'a request prepared for the customer')
      await dialog.getByRole('button', { name: agent.words.screen('contact.desk.turn.ask') }).click()
      await expect(dialog).toBeHidden()
      await expect(agent.button('contact.desk.prepared.recall')).toBeVisible()
      await expectNoViolation(agent.page, 'a conversation that waits for its customer')
      return new URL(agent.page.url()).pathname.split('/').at(-1) ?? ''
    })

    const [mail] = await mails.unread(guest)
    const link = /https?:\/\/\S+#\w+/.exec(mail?.text ?? '')?.[0] ?? ''
    expect(mail?.html).toContain(link)
    expect(mail?.text).toContain(headset.name)
    await page.goto('about:blank')
    await page.goto(link)
    const product = (name: string) => page.getByRole('article', { name })
    await expect(product(mouse.name)).toContainText(words.reason('dead_on_arrival'))
    expect(new URL(page.url()).hash).toBe('')
    await expectNoViolation(page, 'a request to confirm')

    await test.step('what a request asks is asked: it is not sent without', async () => {
      await guest.button('prepared.confirm').click()
      await expect(page.getByRole('alert')).toBeVisible()
      for (const { name } of [mouse, headset]) {
        await product(name)
          .getByRole('radio', { name: words.screen('words.condition.tested_no_marks') })
          .check()
      }
      for (const question of safetyQuestions) {
        const asked = product(headset.name).getByRole('group', { name: words.screen(`words.safety.${question}`) })
        await asked.getByRole('radio', { name: words.screen('words.answer.no'), exact: true }).check()
      }
    })
    await test.step('what is not so is put right', async () => {
      await product(mouse.name)
        .getByRole('button', { name: words.screen('prepared.edit') })
        .click()
      await product(mouse.name)
        .getByRole('combobox', { name: words.screen('ui.retype.reason') })
        .selectOption({ label: words.reason('intermittent_fault') })
      await expectNoViolation(page, 'a request put right')
    })
    await guest.button('prepared.confirm').click()
    await page.waitForURL(/\/retours\/RMA-/)

    const number = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
    const made = await agent.asks<ReturnView>(`/returns/${number}`)
    expect(made.lines.map(({ name, declared }) => [name, declared.reason, declared.safety?.swollen ?? null])).toEqual([
      [mouse.name, 'intermittent_fault', null],
      [headset.name, 'dead_on_arrival', 'no'],
    ])
    const asked = made.events.find(({ verb }) => verb === 'submit')
    expect([asked?.actor.role, (await agent.asks<ConversationView>(`/conversations/${id}`)).prepared?.state]).toEqual([
      'customer',
      'confirmed',
    ])
    await expect(agent.page.getByRole('link', { name: agent.words.screen('contact.became', { number }) })).toBeVisible()

    await test.step('the link is of no more use', async () => {
      await page.context().clearCookies()
      await page.goto(link)
      await expect(page.getByText(words.problem('link_over'))).toBeVisible()
      await expectNoViolation(page, 'a link that is over')
    })
    await guest.leaves()
  })
})
