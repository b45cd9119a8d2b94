import type { ConversationView } from '#application/contact/view.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectNoViolation } from './support/accessible.ts'
import type { Agent } from './support/agent.ts'
import { does, filed } from './support/filed.ts'
import { expect, type Page, test } from './support/journey.ts'
import { newPage } from './support/person.ts'
import { later } from './support/promises.ts'
import type { Shop } from './support/shop.ts'
import { type Words, wordsOf } from './support/words.ts'

const { keyboard } = products
const claire = 'claire@example.org'

/** U at a conversation, and what is found by these words. */
async function merges(agent: Agent, id: string, find: string) {
  const { page, words } = agent
  await agent.visits(`/desk/messages/${id}`)
  await expect(agent.button('contact.desk.merge')).toBeVisible()
  await page.keyboard.press('u')
  const dialog = page.getByRole('dialog', { name: words.screen('merge.title') })
  await expect(dialog).toBeVisible()
  if (find !== '') await dialog.getByRole('searchbox', { name: words.screen('merge.find') }).fill(find)
  return { dialog, send: dialog.getByRole('button', { name: words.screen('merge.send') }) }
}

test('what a customer wrote beside their return goes on in it, with the answer that was promised; their old link leads there', async ({
  account,
  agent,
}) => {
  const { page, words } = agent
  const order = await account.bought({ lines: [sell('1', keyboard)], deliveredDaysAgo: 2 })
  const number = await filed(account, order.number)
  const { id } = await does<{ id: string }>(account, 'POST', '/conversations', { subject: 'Mon clavier', message: 'Où en est-il ?' })
  const before = await agent.asks<ConversationView>(`/conversations/${id}`)

  await test.step('the return is proposed without being looked for, and what comes of it is said first', async () => {
    const { dialog, send } = await merges(agent, id, '')
    await expect(send).toHaveAttribute('aria-disabled', 'true')
    await dialog.getByRole('radio', { name: number }).check()
    await expect(dialog.getByText(words.screen('merge.what.ways'))).toBeVisible()
    await expect(dialog.getByText(words.screen('merge.what.final'))).toBeVisible()
    // Their own: nothing is to be vouched for.
    await expect(dialog.getByRole('checkbox')).toHaveCount(0)
    await expectNoViolation(page, 'merging into a return')
    await send.click()
    await page.waitForURL(`**/desk/retours/${number}`)
  })

  await test.step('in the return: the words, whose act it was, and the same promise', async () => {
    await expect(page.getByRole('log').getByText('Où en est-il ?')).toBeVisible()
    const journal = page.getByRole('region', { name: words.screen('desk.journal') })
    await expect(journal.getByText(words.screen('desk.event.absorb', { who: agent.who.name, other: 'no' }))).toBeVisible()
    const { deadlines } = await agent.asks<ConversationView>(`/returns/${number}`)
    expect(deadlines.map(({ due }) => due)).toContain(before.deadlines[0]?.due)
    await expectNoViolation(page, 'a return that a conversation goes on in')
    await agent.visits('/desk/messages')
    await expect(page.getByText(words.screen('contact.desk.none.open'))).toBeVisible()
  })

  await test.step('the link that the customer still has leads on, and they go on writing there', async () => {
    await account.visits(`/messages/${id}`)
    await expectNoViolation(account.page, 'a conversation that goes on in a return')
    await account.link('contact.became.open').click()
    await account.page.waitForURL(`**/retours/${number}`)
    await expect(account.page.getByRole('log').getByText('Où en est-il ?')).toBeVisible()
    await account.writes('Toujours là ?')
    await agent.opens(number)
    await expect(page.getByRole('log').getByText('Toujours là ?')).toBeVisible()
  })
})

/** Writes by the form, as somebody who is signed in nowhere; answers the conversation’s id. */
async function writes({ page, shop, words }: { page: Page; shop: Shop; words: Words }, subject: string): Promise<string> {
  await page.goto('/contact')
  const box = (key: Parameters<Words['screen']>[0]) => page.getByRole('textbox', { name: words.screen(key) })
  await box('contact.form.name').fill('Claire Morel')
  await box('contact.form.email').fill(claire)
  await box('contact.form.subject').fill(subject)
  await box('contact.form.message').fill(`${subject} : que faire ?`)
  // Nobody writes that fast.
  later(shop, { hours: 0.01 })
  await page.getByRole('button', { name: words.screen('contact.form.send') }).click()
  await page.getByRole('link', { name: words.screen('contact.sent.follow') }).click()
  await page.waitForURL(/\/messages\/[0-9a-f-]+$/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

test('a stranger’s second conversation goes on in their first; in somebody else’s return only by who vouches for it, and without a way in', async ({
  account,
  agent,
  browser,
  shop,
}) => {
  const words = wordsOf('en')
  const order = await account.bought({ lines: [sell('1', keyboard)], deliveredDaysAgo: 2 })
  const number = await filed(account, order.number)
  const { page } = await newPage({ browser, shop, language: 'en', phone: true })
  const [first, second] = [await writes({ page, shop, words }, 'A loud key'), await writes({ page, shop, words }, 'The key again')]
  const lettersTo = async (address: string) => {
    await shop.runToQuiet()
    return (await shop.mailServer.mails()).filter(({ to }) => to?.some((one) => one.address === address))
  }

  await test.step('the second goes on in the first', async () => {
    const { dialog, send } = await merges(agent, second, '')
    await dialog.getByRole('radio', { name: 'A loud key' }).check()
    // Nobody has shown that the address is theirs.
    await expect(dialog.getByText(claire)).toBeVisible()
    await send.click()
    await agent.page.waitForURL(`**/desk/messages/${first}`)
    await expect(agent.page.getByText('The key again : que faire ?')).toBeVisible()
    await expectNoViolation(agent.page, 'a conversation that another went into')
  })

  await test.step('by the old link and the code of their address they come to where it goes on', async () => {
    await page.goto(`/messages/${second}`)
    await page.getByRole('button', { name: words.screen('contact.gate.send') }).click()
    const code = page.getByRole('textbox', { name: words.screen('portal.sign-in.code') })
    await expect(code).toBeFocused()
    const codes = (await lettersTo(claire)).flatMap(({ text }) => /^\s*(\d{6})$/m.exec(text ?? '')?.[1] ?? [])
    await code.fill(codes.at(-1) ?? '')
    await page.getByRole('button', { name: words.screen('contact.gate.open') }).click()
    await expect(page.getByText(words.screen('contact.merged'))).toBeVisible()
    await expectNoViolation(page, 'a stranger’s conversation that goes on in another')
    await page.getByRole('link', { name: words.screen('contact.merged.open') }).click()
    await page.waitForURL(`**/messages/${first}`)
    for (const said of ['A loud key : que faire ?', 'The key again : que faire ?']) await expect(page.getByText(said)).toBeVisible()
  })

  await test.step('into somebody else’s return: looked for by its number, and not before it was vouched for', async () => {
    const { dialog, send } = await merges(agent, first, number)
    await dialog.getByRole('radio', { name: number }).check()
    const seen = dialog.getByRole('checkbox')
    await expect(seen).not.toBeChecked()
    await expect(send).toHaveAttribute('aria-disabled', 'true')
    await expectNoViolation(agent.page, 'merging into somebody else’s return')
    await seen.check()
    await send.click()
    await agent.page.waitForURL(`**/desk/retours/${number}`)
    await expect(agent.page.getByRole('log').getByText('A loud key : que faire ?')).toBeVisible()
  })

  await test.step('its customer reads the words under the stranger’s name; the stranger is led nowhere', async () => {
    await account.visits(`/retours/${number}`)
    await expect(account.page.getByRole('log').getByText('A loud key : que faire ?')).toBeVisible()
    await expect(account.page.getByRole('log')).toContainText('Claire Morel')
    await page.goto(`/messages/${first}`)
    await expect(page.getByText('A loud key : que faire ?')).toHaveCount(0)
    await expect(page.getByRole('link', { name: words.screen('contact.became.open') })).toHaveCount(0)
    expect((await page.request.get(`/api/v1/returns/${number}`)).status()).not.toBe(200)
  })
  await page.context().close()
})
