import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { PASSWORD } from '../support/people.ts'
import { expectNoViolation } from './support/accessible.ts'
import { Agent } from './support/agent.ts'
import { cast } from './support/cast.ts'
import { does, filed } from './support/filed.ts'
import { expect, test } from './support/journey.ts'
import { arrive, Person } from './support/person.ts'

test('somebody leaves: an admin shuts them out and gives a colleague what was theirs, who goes on with it', async ({
  account,
  agent,
  browser,
  shop,
}) => {
  const admin = await arrive({ as: Person, browser, shop, who: cast.admin })
  const colleague = await arrive({ as: Agent, browser, shop, who: cast.colleague })
  const { words } = agent
  const order = await account.bought({ lines: [sell('1', products.cable)], deliveredDaysAgo: 2 })
  const number = await filed(account, order.number)
  const { id } = await does<{ id: string }>(account, 'POST', '/conversations', { subject: 'Housse', message: 'En vendez-vous une ?' })

  await test.step('a case and a conversation are theirs', async () => {
    await agent.opens(number)
    await agent.button('queue.agent.change', { name: words.screen('queue.agent.nobody') }).click()
    await agent.page.getByRole('button', { name: words.screen('queue.agent.take') }).click()
    await agent.hears('queue.agent.taken')
    await agent.visits(`/desk/messages/${id}`)
    await expect(agent.button('queue.agent.change', { name: words.screen('queue.agent.nobody') })).toBeVisible()
    await agent.page.keyboard.press('a')
    await expect(agent.button('queue.agent.change', { name: agent.who.name })).toBeVisible()
  })

  await test.step('the admin says who goes on with them, and why', async () => {
    const { page } = admin
    await admin.visits('/desk/settings/people')
    await page.getByRole('link', { name: agent.who.name }).click()
    await expect(page.getByText(words.screen('staff.work', { returns: 1, conversations: 1 }))).toBeVisible()
    await admin.button('staff.deactivate').click()
    const dialog = page.getByRole('dialog')
    await expectNoViolation(page, 'who goes on with their cases')
    await dialog.getByRole('combobox', { name: words.screen('staff.hand') }).selectOption({
      label: words.screen('staff.hand.to', { name: colleague.who.name, roles: words.screen('words.role.support') }),
    })
    await dialog.getByRole('textbox', { name: words.screen('staff.deactivate.reason') }).fill('Part en retraite')
    await dialog.getByRole('button', { name: words.screen('staff.deactivate.send') }).click()
    await admin.hears('staff.deactivate.handed', { name: agent.who.name, handed: 2 })
    await expect(page.getByText(words.screen('staff.work', { returns: 0, conversations: 0 }))).toBeVisible()
    await expectNoViolation(page, 'somebody who left')
  })

  await test.step('who left is out at once, and their password opens nothing', async () => {
    const { page } = agent
    await page.goto('/desk')
    await page.waitForURL('**/connexion**')
    await agent.box('portal.sign-in.email').fill(agent.who.email)
    await page.getByLabel(words.screen('portal.sign-in.password')).fill(PASSWORD)
    await agent.button('ui.sign-in').click()
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(page).toHaveURL(/\/connexion/)
  })

  await test.step('the colleague finds the case among theirs, with whose it was', async () => {
    const { page } = colleague
    await colleague.visits('/desk')
    await colleague.button('queue.whose.me').click()
    await page.getByRole('row', { name: number }).getByRole('link').first().click()
    await page.waitForURL(`**/desk/retours/${number}**`)
    const journal = page.getByRole('region', { name: words.screen('desk.journal') })
    const handed = { whom: 'other', who: admin.who.name, name: colleague.who.name }
    await expect(journal.getByText(words.screen('desk.event.assign', handed))).toBeVisible()
    await colleague.judges(products.cable.name, 'approve')
    await colleague.writes('Je reprends votre dossier : nous le reprenons.')
    await colleague.sends('desk.send.both')
  })

  await test.step('and the conversation too, which they answer', async () => {
    const { page } = colleague
    await colleague.visits('/desk/messages')
    await colleague.button('queue.whose.me').click()
    await page.getByRole('row', { name: 'Housse' }).getByRole('link').first().click()
    await page.waitForURL(`**/desk/messages/${id}`)
    await expect(colleague.button('queue.agent.change', { name: colleague.who.name })).toBeVisible()
    await expectNoViolation(page, 'a conversation that was handed over')
    await colleague.says('Oui, dès lundi.')
    await account.visits(`/messages/${id}`)
    await expect(account.page.getByText('Oui, dès lundi.')).toBeVisible()
  })

  await test.step('the log says what went to whom', async () => {
    await admin.visits('/desk/settings/log')
    await expect(admin.page.getByText(words.screen('log.handed', { returns: 1, conversations: 1, to: 'other' }))).toBeVisible()
    await expectNoViolation(admin.page, 'the log')
  })
  await colleague.leaves()
  await admin.leaves()
})
