import type { ConversationView } from '#application/contact/view.ts'
import type { OrderRow } from '#application/orders/view.ts'
import type { Page as Listed } from '#application/page.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { safetyQuestions } from '#domain/return/rma.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectNoViolation } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { newPage } from './support/person.ts'
import { wordsOf } from './support/words.ts'

const { headset, keyboard, mouse } = products
const safety = safetyQuestions.map((question) => `words.safety.${question}` as const)

test('a manager is asked for and promised within 48 h; support makes a return of it on the customer’s behalf', async ({
  account,
  agent,
}) => {
  const { page, words } = account
  const { number } = await account.bought({ lines: [sell('1', keyboard), sell('2', mouse), sell('3', headset)], deliveredDaysAgo: 2 })
  const { items: orders } = await account.asks<Listed<OrderRow>>('/orders')
  const order = orders.find((one) => one.number === number)

  const id = await test.step('about one product of the order that they come from', async () => {
    await account.visits(`/contact?commande=${order?.id}`)
    await page.getByRole('combobox', { name: words.screen('contact.form.product') }).selectOption({ label: mouse.name })
    await account.box('contact.form.subject').fill('Souris muette')
    await account.box('contact.form.message').fill('Le bouton gauche ne répond pas.')
    await expectNoViolation(page, 'contact, one product')
    await account.button('contact.form.send').click()
    await account.link('contact.sent.follow').click()
    await page.waitForURL(/\/messages\/[0-9a-f-]+$/)
    await expect(page.getByText(mouse.name)).toBeVisible()
    return new URL(page.url()).pathname.split('/').at(-1) ?? ''
  })

  await test.step('escalated, with what is promised', async () => {
    await account.button('contact.escalate').click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('48 h')).toBeVisible()
    await expectNoViolation(page, 'escalating a conversation')
    await dialog.getByRole('textbox', { name: words.screen('contact.escalate.message') }).fill('Deuxième panne en un mois.')
    await dialog.getByRole('button', { name: words.screen('contact.escalate.send') }).click()
    await expect(page.getByText(words.screen('contact.escalated'))).toBeVisible()
    const { deadlines } = await account.asks<ConversationView>(`/conversations/${id}`)
    expect(deadlines.map(({ kind, due }) => [kind, due])).toContainEqual(['escalation', '2026-11-26T09:00:00.000Z'])
    await expectNoViolation(page, 'an escalated conversation')
  })

  await agent.visits('/desk/messages')
  await expect(agent.page.getByRole('img', { name: agent.words.screen('contact.desk.escalated') })).toBeVisible()
  const says = (key: Parameters<typeof words.screen>[0], params = {}) => agent.words.screen(key, params)
  await test.step('found in its lane and opened, without the mouse', async () => {
    const { keyboard: keys } = agent.page
    await keys.press('/')
    await expect(agent.page.getByRole('searchbox', { name: says('contact.desk.search') })).toBeFocused()
    await keys.type('souri')
    await expect(agent.page.locator('mark').filter({ hasText: 'Souris' })).toBeVisible()
    await keys.press('Enter')
    await expect(agent.page.getByRole('link', { name: account.who.customer?.company ?? account.who.name })).toBeFocused()
    await expect(agent.page.getByText('Deuxième panne en un mois.')).toBeVisible()
    await expectNoViolation(agent.page, 'desk, conversations that were looked for')
    await keys.press('Enter')
    await expect(agent.button('contact.desk.turn')).toBeVisible()
    await keys.press('?')
    await expect(agent.page.getByRole('dialog').getByText(says('desk.keys.in-talk'))).toBeVisible()
    await keys.press('Escape')
    await expect(agent.page.getByRole('dialog')).toHaveCount(0)
    await keys.press('t')
  })
  const dialog = agent.page.getByRole('region', { name: says('contact.desk.turn') })
  await dialog.getByRole('radio', { name: says('contact.desk.turn.by.staff') }).check()
  const field = (product: string) => dialog.getByRole('group', { name: product })
  const makes = dialog.getByRole('button', { name: says('contact.desk.turn.send') })
  await expect(dialog.getByRole('spinbutton', { name: mouse.name })).toHaveValue('1')
  await dialog.getByRole('spinbutton', { name: headset.name }).fill('1')
  await dialog
    .getByRole('combobox', { name: says('contact.desk.turn.type') })
    .selectOption({ label: agent.words.type('standard_warranty') })

  await test.step('the agent is asked what the customer would be asked, product by product', async () => {
    for (const product of [mouse.name, headset.name]) {
      await field(product)
        .getByRole('combobox', { name: says('ui.retype.reason') })
        .selectOption({ label: agent.words.reason('dead_on_arrival') })
      await field(product)
        .getByRole('textbox', { name: says('ui.retype.message') })
        .fill('Muet.')
    }
    await field(mouse.name)
      .getByRole('radio', { name: says('words.condition.tested_no_marks') })
      .check()
    await field(headset.name)
      .getByRole('radio', { name: says('words.condition.marks_of_use') })
      .check()
    await makes.click()
    await expect(dialog.getByRole('alert')).toBeVisible()
    await expectNoViolation(agent.page, 'turning a conversation, unsaid')
    await field(headset.name)
      .getByRole('textbox', { name: says('ui.retype.serials') })
      .fill('TK-MCS-W3-001')
  })

  await test.step('the battery’s answers decide whether it may travel', async () => {
    for (const question of safety) {
      const asked = field(headset.name).getByRole('group', { name: says(question) })
      await asked.getByRole('radio', { name: says('words.answer.no'), exact: true }).check()
    }
    const swollen = field(headset.name).getByRole('group', { name: says('words.safety.swollen') })
    await swollen.getByRole('radio', { name: says('words.answer.yes'), exact: true }).check()
    await expect(dialog.getByText(says('open.stop'))).toBeVisible()
    await swollen.getByRole('radio', { name: says('words.answer.no'), exact: true }).check()
    await expect(dialog.getByText(says('open.stop'))).toHaveCount(0)
    await expectNoViolation(agent.page, 'turning a conversation into a return')
    await makes.click()
  })
  await agent.page.waitForURL(/\/desk\/retours\/RMA-/)
  await expect(agent.page.getByText('Le bouton gauche ne répond pas.')).toBeVisible()
  const made = await agent.asks<ReturnView>(`/returns/${new URL(agent.page.url()).pathname.split('/').at(-1)}`)
  expect(made.lines.map(({ name, units, declared }) => [name, units[0]?.serial ?? null, declared.safety?.swollen ?? null])).toEqual([
    [mouse.name, null, null],
    [headset.name, 'TK-MCS-W3-001', 'no'],
  ])
  expect(made.deadlines.map(({ kind, due }) => [kind, due])).toContainEqual(['escalation', '2026-11-26T09:00:00.000Z'])

  await account.link('contact.became.open').click()
  await page.waitForURL(/\/retours\/RMA-/)
  await expect(page.getByRole('log')).toContainText('Le bouton gauche ne répond pas.')
  await expect(page.getByText(mouse.name).first()).toBeVisible()
})

test('what looks like a machine’s doing is held and said to be; staff release it and an answer is promised', async ({
  browser,
  shop,
  agent,
}) => {
  const words = wordsOf('en')
  const { page } = await newPage({ browser, shop, language: 'en', phone: true })
  const fill = (key: Parameters<typeof words.screen>[0], text: string) => page.getByRole('textbox', { name: words.screen(key) }).fill(text)

  await test.step('sent in the moment in which the form came', async () => {
    await page.goto('/contact')
    await fill('contact.form.name', 'Ada Moss')
    await fill('contact.form.email', 'ada@example.org')
    await fill('contact.form.subject', 'A gift')
    await fill('contact.form.message', 'I was given two.')
    await page.getByRole('button', { name: words.screen('contact.form.send') }).click()
    await expect(page.getByText(words.screen('contact.sent.held'))).toBeVisible()
    await expectNoViolation(page, 'contact, held')
  })

  await agent.visits('/desk/messages')
  await agent.page.getByRole('link', { name: agent.words.screen('contact.desk.list.held') }).click()
  await agent.page.getByRole('link', { name: 'Ada Moss' }).click()
  await expect(agent.page.getByText(agent.words.screen('contact.suspicion.too_fast'))).toBeVisible()
  await expectNoViolation(agent.page, 'desk, a held conversation')
  const id = new URL(agent.page.url()).pathname.split('/').at(-1) ?? ''
  expect((await agent.asks<ConversationView>(`/conversations/${id}`)).deadlines).toEqual([])
  await agent.button('held.release').click()
  await expect(agent.button('held.release')).toHaveCount(0)
  const released = await agent.asks<ConversationView>(`/conversations/${id}`)
  expect([released.status, released.deadlines.map(({ kind }) => kind)]).toEqual(['open', ['reply']])

  await test.step('one that is no person’s is spam, and nobody is promised anything', async () => {
    await agent.button('contact.desk.spam').click()
    const asked = agent.page.getByRole('dialog')
    await expectNoViolation(agent.page, 'marking as spam, asked')
    await asked.getByRole('button', { name: agent.words.screen('contact.desk.spam') }).click()
    await expect(agent.button('lane.not-spam')).toBeVisible()
    const spam = await agent.asks<ConversationView>(`/conversations/${id}`)
    expect([spam.status, spam.deadlines]).toEqual(['spam', []])
  })
  await page.context().close()
})
