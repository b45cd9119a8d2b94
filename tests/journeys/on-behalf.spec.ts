import type { BehalfVerb } from '#web/desk/case/acts/behalf-verbs.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectNoViolation } from './support/accessible.ts'
import { Agent } from './support/agent.ts'
import { cast } from './support/cast.ts'
import type { Customer } from './support/customer.ts'
import { does, filed } from './support/filed.ts'
import { expect, test } from './support/journey.ts'
import { arrive } from './support/person.ts'
import { photo } from './support/photo.ts'

const { keyboard } = products

// The customer reads English, and so do the mails to them; whoever does it for them works in French.
test.use({ language: 'en' })

const first = ({ who }: Agent): string => who.name.split(' ')[0] ?? ''

/** The history has it as asked for by the customer, by whoever did it. */
async function isRecorded(agent: Agent, verb: BehalfVerb): Promise<void> {
  const { page, words } = agent
  const event = words.screen(`desk.event.${verb}`, { who: agent.who.name })
  const journal = page.getByRole('region', { name: words.screen('desk.journal') })
  await expect(journal.getByText(words.screen('desk.event.behalf', { event, via: 'phone' }), { exact: true })).toBeVisible()
}

/** The customer's own page has it too, with the first name of whoever did it. */
async function isSeen(customer: Customer, verb: BehalfVerb, by: Agent): Promise<void> {
  const event = customer.words.screen(`return.event.${verb}`)
  await expect(customer.page.getByText(customer.words.screen('return.event.behalf', { event, name: first(by) })).first()).toBeVisible()
}

const asked = async (account: Customer): Promise<string> =>
  filed(account, (await account.bought({ lines: [sell('1', keyboard)], deliveredDaysAgo: 2 })).number)

test('a customer on the telephone: their details, their parcel and their objection are noted as theirs, and told to them', async ({
  account,
  agent,
  dock,
  mails,
}) => {
  const { page, words } = agent
  const number = await asked(account)
  await agent.opens(number)
  await agent.judges(keyboard.name, 'ask')
  await agent.writes('Quelle touche ?')
  await agent.sends('desk.send.ask')
  await mails.unread(account)

  await test.step('what they say of the fault is their word', async () => {
    const dialog = await agent.takesOver('provide_details')
    await expect(dialog.getByText(account.who.email)).toBeVisible()
    await expectNoViolation(page, 'details for a customer')
    await dialog.getByRole('textbox', { name: words.screen('behalf.said') }).fill('La touche Entrée, depuis lundi.')
    await dialog.getByLabel(words.screen('ui.file.attach')).setInputFiles(photo('box.jpg'))
    await expect(dialog.getByRole('button', { name: words.screen('ui.file.remove', { name: 'box.jpg' }) })).toBeVisible()
    await agent.doesFor(account, 'provide_details')
    await isRecorded(agent, 'provide_details')
    const letter = await mails.comesTo(account, 'behalf.subject', number)
    expect(letter.text).toContain('La touche Entrée, depuis lundi.')
    expect(letter.text).toContain(account.words.mail('behalf.by', { who: first(agent) }))
    await account.follows(letter)
    await account.reads('return.says.request_sent')
    await expect(account.page.getByRole('log')).toContainText('La touche Entrée, depuis lundi.')
    await expect(account.page.getByRole('log').getByRole('img', { name: /box\.jpg/ })).toBeVisible()
    await isSeen(account, 'provide_details', agent)
  })

  await test.step('the parcel that they handed in', async () => {
    await agent.judges(keyboard.name, 'approve')
    await agent.writes('Accepté.')
    await agent.sends('desk.send.both')
    await mails.unread(account)
    const dialog = await agent.takesOver('confirm_shipment')
    await dialog.getByRole('combobox', { name: words.screen('behalf.carrier') }).fill('Colissimo')
    await dialog.getByRole('textbox', { name: words.screen('behalf.tracking') }).fill('8R00077')
    await expectNoViolation(page, 'a shipment for a customer')
    await agent.doesFor(account, 'confirm_shipment')
    await isRecorded(agent, 'confirm_shipment')
    await account.follows(await mails.comesTo(account, 'behalf.subject', number))
    await account.reads('return.says.on_its_way')
    await expect(account.page.getByText('8R00077').first()).toBeVisible()
    await isSeen(account, 'confirm_shipment', agent)
  })

  await test.step('and that they do not agree with the dock', async () => {
    await dock.receives(number)
    await dock.refuses(number, { seal: 'opened', condition: 'damaged', reason: 'words.refusal.damaged', shows: 'box.jpg' })
    await mails.unread(account)
    const dialog = await agent.takesOver('contest')
    await expect(dialog.getByRole('checkbox', { name: keyboard.name })).toBeChecked()
    await dialog.getByRole('textbox', { name: words.screen('behalf.said') }).fill('Elle était entière au départ.')
    await expectNoViolation(page, 'an objection for a customer')
    await agent.doesFor(account, 'contest')
    await isRecorded(agent, 'contest')
    await page.getByRole('main').focus()
    await page.keyboard.press('p')
    await agent.hears('case.keys.contest')
    await expect(page.getByRole('main'), 'where there is nothing to grant the focus stays').toBeFocused()
    const letter = await mails.comesTo(account, 'behalf.subject', number)
    expect(letter.text).toContain('Elle était entière au départ.')
    await account.follows(letter)
    await account.reads('return.says.contested')
    await isSeen(account, 'contest', agent)
    await expectNoViolation(account.page, 'a return with what was done for its customer')
  })
})

test('an offer is answered and a request cancelled for whoever telephones; a colleague of who made the offer takes it for them', async ({
  account,
  agent,
  finance,
  mails,
  browser,
  shop,
}) => {
  const colleague = await arrive({ as: Agent, browser, shop, who: cast.colleague })
  const offer = { kind: 'discount', amount: 1500, goods: 'kept', message: 'Quinze euros, et vous le gardez ?' }

  await test.step('taken: their money is prepared, and nothing of it without a mail', async () => {
    const number = await asked(account)
    await does(agent, 'POST', `/returns/${number}/settlements`, offer)
    await mails.unread(account)
    await colleague.opens(number)
    const dialog = await colleague.takesOver('accept_settlement')
    await expect(dialog.getByText(colleague.words.money(1500))).toBeVisible()
    await expectNoViolation(colleague.page, 'an offer taken for a customer')
    await colleague.doesFor(account, 'accept_settlement')
    await isRecorded(colleague, 'accept_settlement')
    const letter = await mails.comesTo(account, 'offer_accepted.subject', number)
    expect(letter.text).toContain(account.words.mail('behalf.by', { who: first(colleague) }))
    expect(letter.text).toContain(account.words.mail('behalf.not_asked'))
    await account.follows(letter)
    await account.reads('return.says.owed.settled')
    await isSeen(account, 'accept_settlement', colleague)
    await finance.pays(number, { amount: /15,00\s€/, reference: 'VIR-2026-0801' })
  })

  const number = await test.step('declined: the request goes on', async () => {
    const other = await asked(account)
    await does(agent, 'POST', `/returns/${other}/settlements`, offer)
    await mails.unread(account)
    await colleague.opens(other)
    const dialog = await colleague.takesOver('decline_settlement')
    await dialog.getByRole('textbox', { name: colleague.words.screen('behalf.why') }).fill('Il préfère en changer.')
    await colleague.doesFor(account, 'decline_settlement')
    await isRecorded(colleague, 'decline_settlement')
    const letter = await mails.comesTo(account, 'behalf.subject', other)
    expect(letter.text).toContain(account.words.mail('behalf.decline_settlement'))
    return other
  })

  await test.step('cancelled: it ends, and they may send it back another time', async () => {
    const dialog = await colleague.takesOver('cancel')
    await dialog.getByRole('textbox', { name: colleague.words.screen('behalf.why') }).fill('Tout est rentré dans l’ordre.')
    await expectNoViolation(colleague.page, 'a request cancelled for a customer')
    await colleague.doesFor(account, 'cancel')
    await isRecorded(colleague, 'cancel')
    await account.follows(await mails.comesTo(account, 'cancelled.subject', number))
    await account.reads('return.says.cancelled')
    await isSeen(account, 'cancel', colleague)
    // Nothing is left to be done for them.
    await expect(colleague.button('behalf.menu')).toHaveCount(0)
  })
  await colleague.leaves()
})
