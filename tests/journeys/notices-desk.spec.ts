import type { ConversationView } from '#application/contact/view.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectNoViolation } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { Keyboard } from './support/keyboard.ts'
import { later } from './support/promises.ts'

test('a promise that comes near rings the bell, live; two conversations become one; spam is marked and taken back: by keys alone', async ({
  account,
  agent,
  shop,
  mails,
}) => {
  const { page, words } = agent
  const keys = new Keyboard(page)
  await account.bought({ lines: [sell('1', products.mouse)], deliveredDaysAgo: 2 })
  const writes = async (subject: string): Promise<string> => {
    await account.visits('/contact')
    await account.box('contact.form.subject').fill(subject)
    await account.box('contact.form.message').fill(`${subject} : et maintenant ?`)
    await account.button('contact.form.send').click()
    await account.link('contact.sent.follow').click()
    await account.page.waitForURL(/\/messages\/[0-9a-f-]+$/)
    return new URL(account.page.url()).pathname.split('/').at(-1) ?? ''
  }
  const first = await writes('Souris muette')
  later(shop, { hours: 1 })
  const second = await writes('Encore moi')

  await test.step('the bell counts what is near while one looks at something else', async () => {
    later(shop, { hours: 37 })
    await agent.visits('/desk')
    await expect(agent.button('notices.bell', { count: 0 })).toBeVisible()
    await mails.unread(agent)
    later(shop, { hours: 2 })
    await shop.runToQuiet()
    await expect(agent.button('notices.bell', { count: 2 })).toBeVisible()
    later(shop, { hours: 0.1 })
    expect((await mails.unread(agent)).length).toBe(1)
  })

  await test.step('its list leads to the case, which is read then', async () => {
    await keys.presses(agent.button('notices.bell', { count: 2 }))
    const list = page.getByRole('dialog', { name: words.screen('notices.title') })
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await expectNoViolation(page, 'the bell’s list')
    await keys.presses(list.getByRole('listitem').filter({ hasText: 'Encore moi' }).getByRole('link'))
    await page.waitForURL(`**/desk/messages/${second}`)
    await expect(agent.button('notices.bell', { count: 1 })).toBeVisible()
  })

  await test.step('both conversations become one, said to be for good before it is done', async () => {
    await keys.presses(agent.button('contact.desk.merge'))
    const dialog = page.getByRole('dialog')
    await keys.checks(dialog.getByRole('radio', { name: 'Souris muette' }))
    await expect(dialog.getByText(words.screen('merge.what.final'))).toBeVisible()
    await expectNoViolation(page, 'merging conversations')
    await keys.presses(dialog.getByRole('button', { name: words.screen('merge.send') }))
    await page.waitForURL(`**/desk/messages/${first}`)
    await expect(page.getByText('Encore moi : et maintenant ?')).toBeVisible()
    const { deadlines } = await agent.asks<ConversationView>(`/conversations/${first}`)
    expect(deadlines.map(({ due }) => due)).toEqual(['2026-11-26T09:00:00.000Z'])
    await account.page.reload()
    await account.link('contact.merged.open').click()
    await expect(account.page.getByText('Encore moi : et maintenant ?')).toBeVisible()
  })

  await test.step('spam is marked, leaves the list, and is taken back', async () => {
    await keys.presses(agent.button('contact.desk.spam'))
    await keys.presses(page.getByRole('dialog').getByRole('button', { name: words.screen('contact.desk.spam') }))
    await expect(page.getByText(words.screen('contact.desk.spam.done'))).toBeVisible()
    await agent.visits('/desk/messages')
    await expect(page.getByText(words.screen('contact.desk.none.open'))).toBeVisible()
    await agent.visits(`/desk/messages/${first}`)
    await keys.presses(agent.button('lane.not-spam'))
    await expect(page.getByText(words.screen('contact.status.open'), { exact: true })).toBeVisible()
    await expectNoViolation(page, 'a conversation taken back')
  })

  await test.step('all of it is marked as read, and what comes by e-mail is chosen', async () => {
    await agent.visits('/desk/avis')
    await keys.presses(agent.button('notices.read-all'))
    await expect(agent.button('notices.bell', { count: 0 })).toBeVisible()
    const near = page.getByRole('group', { name: words.screen('notices.promise_near') })
    await keys.chooses(near, near.getByRole('radio', { name: words.screen('notices.mail.none') }))
    await keys.presses(agent.button('notices.mail.save'))
    await agent.hears('notices.mail.saved')
    await expectNoViolation(page, 'notices')
  })
})
