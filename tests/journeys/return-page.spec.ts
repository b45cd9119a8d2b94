import type { ReturnView } from '#application/returns/view.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { bothWays } from './support/both-ways.ts'
import { expectAccessible, widthOf } from './support/accessible.ts'
import type { Customer } from './support/customer.ts'
import { does, filed } from './support/filed.ts'
import { expect, type People, test } from './support/journey.ts'
import { later } from './support/promises.ts'

const { keyboard } = products
const accessible = (who: Customer): Promise<void> => expectAccessible(who.page, widthOf(who.page))
const see = (who: Customer, number: string): Promise<ReturnView> => who.asks<ReturnView>(`/returns/${number}`)
const unitsOf = ({ lines }: ReturnView): string[] => lines.flatMap(({ units }) => units.map(({ id }) => id))

async function asked(who: Customer, type = 'standard_warranty'): Promise<string> {
  const order = await who.bought({ lines: [sell('1', keyboard)], deliveredDaysAgo: 2 })
  const number = await filed(who, order.number, type)
  await who.visits(`/retours/${number}`)
  return number
}

/** From the question to the parcel, each act in its place on the page. */
async function isSent({ account, agent, shop }: Pick<People, 'account' | 'agent' | 'shop'>): Promise<void> {
  const { page, words } = account
  const number = await asked(account)

  await test.step('what is typed in a dialog that is left by Escape stands there when it is opened again', async () => {
    await account.button('return.acts.escalate').click()
    await account.box('return.escalate.message').fill('Une longue explication.')
    await accessible(account)
    await page.keyboard.press('Escape')
    await account.button('return.acts.escalate').click()
    await expect(account.box('return.escalate.message')).toHaveValue('Une longue explication.')
    await account.button('ui.cancel').click()
    await account.button('return.acts.cancel').click()
    await accessible(account)
    await account.button('return.cancel.keep').click()
  })

  await test.step('the question is answered point by point, in place', async () => {
    const { version } = await see(account, number)
    await does(agent, 'POST', `/returns/${number}/details-requests`, { message: 'Une photo ?', checklist: ['photo_of_fault', 'serial'] })
    expect(version).toBeGreaterThan(0)
    await page.getByRole('checkbox', { name: words.screen('words.checklist.serial') }).check()
    await expect(page.getByText(words.screen('words.checklist.photo_of_fault')).last()).toBeVisible()
    await page.reload()
    await expect(page.getByRole('checkbox', { name: words.screen('words.checklist.serial') })).toBeChecked()
    await account.box('return.answer.message').fill('SN-1')
    await accessible(account)
    await account.button('return.answer.send').click()
    await account.reads('return.says.request_sent')
  })

  await test.step('approved: the code on a phone, the day in a calendar', async () => {
    const { lines } = await see(account, number)
    await does(agent, 'PUT', `/returns/${number}/approval`, { lines: lines.map(({ id }) => ({ lineId: id })), message: 'Accepté.' })
    await account.reads('return.says.approved')
    const code = page.getByRole('img', { name: words.screen('return.post.code', { number }) })
    await expect(code).toBeVisible({ visible: widthOf(page) === 390 })
    if (widthOf(page) === 390) await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    expect(await account.takes('return.post.calendar')).toMatch(/^text\/calendar/)
    await accessible(account)
  })

  await test.step('two parcels: a miscopied number is told and not refused', async () => {
    await account.button('return.ship').click()
    const form = page.getByRole('form', { name: words.screen('return.ship') })
    const tracking = form.getByRole('textbox', { name: words.screen('return.ship.tracking') })
    await tracking.fill('RR 4731 2482 0 FR')
    await expect(form.getByRole('status').getByText('9')).toBeVisible()
    await accessible(account)
    await tracking.fill('RR 4731 2482 9 FR')
    await expect(form.getByRole('status').getByText('9')).toHaveCount(0)
    await tracking.fill('RR 4731 2482 0 FR')
    await account.button('return.ship.more').click()
    await form
      .getByRole('textbox', { name: words.screen('return.ship.tracking') })
      .nth(1)
      .fill('8R00123456789')
    await form.getByRole('button', { name: words.screen('return.ship'), exact: true }).click()
    await account.reads('return.says.on_its_way')
    await expect(page.getByText('8R00123456789')).toBeVisible()
    expect((await see(account, number)).parcels.map((parcel) => parcel.tracking)).toEqual(['RR 4731 2482 0 FR', '8R00123456789'])
  })

  await test.step('later the number is put right', async () => {
    await account.button('return.ship.again').click()
    const form = page.getByRole('form', { name: words.screen('return.ship.again') })
    const tracking = form.getByRole('textbox', { name: words.screen('return.ship.tracking') }).first()
    await expect(tracking).toHaveValue('RR 4731 2482 0 FR')
    await tracking.fill('RR 4731 2482 9 FR')
    await accessible(account)
    await form.getByRole('button', { name: words.screen('return.ship.save') }).click()
    await expect(page.getByText('RR 4731 2482 9 FR')).toBeVisible()
    expect((await see(account, number)).parcels.map((parcel) => parcel.tracking)).toEqual(['RR 4731 2482 9 FR', '8R00123456789'])
    later(shop, { hours: 1 })
  })
}

/** Refused by the dock, contested within the window. */
async function isContested({ account, agent, dock }: Pick<People, 'account' | 'agent' | 'dock'>): Promise<void> {
  const { page, words } = account
  const number = await asked(account)
  const { lines } = await see(account, number)
  await does(agent, 'PUT', `/returns/${number}/approval`, { lines: lines.map(({ id }) => ({ lineId: id })), message: 'Accepté.' })
  await dock.receives(number)
  await dock.refuses(number, { seal: 'opened', condition: 'damaged', reason: 'words.refusal.damaged', shows: 'box.jpg' })
  await account.visits(`/retours/${number}`)

  await test.step('the refusal shows its reason and the dock’s photo', async () => {
    const line = account.product(keyboard.name)
    await expect(line.getByText(words.screen('words.refusal.damaged'))).toBeVisible()
    await expect(line.getByRole('img', { name: /box\.jpg/ })).toBeVisible()
    await accessible(account)
  })

  await test.step('another look is asked for, with words', async () => {
    await page
      .getByRole('button', { name: words.screen('return.contest.title') })
      .first()
      .click()
    await accessible(account)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: words.screen('return.contest.message') }).fill('Le choc vient du transport.')
    await dialog.getByRole('button', { name: words.screen('return.contest.send'), exact: true }).click()
    await account.reads('return.says.contested')
    await expect(page.getByText(/Réexamen demandé\. Réponse au plus tard|Another look asked for\. Answer by/)).toBeVisible()
    await expect(page.getByText(words.screen('return.promise.contest'))).toBeVisible()
  })

  await test.step('it is maintained: the goods come back, or are left to us in writing', async () => {
    await does(agent, 'POST', `/returns/${number}/contest-answers`, {
      units: unitsOf(await see(account, number)),
      upheld: false,
      message: 'Le choc est ancien.',
    })
    await expect(page.getByText(words.screen('return.contest.maintained'))).toBeVisible()
    await account.reads('return.says.going_back')
    await page
      .getByRole('button', { name: /destruction|dispose/i })
      .first()
      .click()
    await accessible(account)
    const agreed = await page.getByRole('dialog').getByRole('blockquote').innerText()
    expect(agreed).toContain(number)
    await account.button('return.dispose.send').click()
    await account.reads('return.says.left_to_us')
    await expect(account.product(keyboard.name).getByRole('blockquote')).toHaveText(agreed)
    await accessible(account)
  })

  await test.step('second thoughts are possible until the dock has destroyed the goods, which it does by the written agreement only', async () => {
    await page.getByRole('button', { name: /revenir sur cet accord|withdraw this agreement/i }).click()
    await accessible(account)
    await account.button('return.dispose.withdraw.send').click()
    await account.reads('return.says.going_back')
    await dock.mayNotDispose(number)
    await page
      .getByRole('button', { name: /destruction|dispose/i })
      .first()
      .click()
    await account.button('return.dispose.send').click()
    await account.reads('return.says.left_to_us')
    await dock.disposes(number)
    await expect(account.product(keyboard.name)).toContainText(words.screen('return.fate.disposed', { units: 0 }), { ignoreCase: true })
  })
}

/** What the law gives is given up in words, or the offer is declined. */
async function isOffered({ retail, agent }: Pick<People, 'retail' | 'agent'>): Promise<void> {
  const { page, words } = retail
  const number = await asked(retail, 'withdrawal')
  await does(agent, 'POST', `/returns/${number}/settlements`, { kind: 'discount', amount: 500, goods: 'kept', message: 'Cinq euros ?' })
  await expect(page.getByText(words.screen('return.offer.rights.withdrawal'))).toBeVisible()
  await accessible(retail)
  const acceptance = /^(Accepter la remise de|Accept the discount of) [^?]*$/
  await page.getByRole('button', { name: acceptance }).click()
  const dialog = page.getByRole('dialog', { name: /Accepter la remise de|Accept the discount of/ })
  const accept = dialog.getByRole('button', { name: acceptance })
  await expect(accept).toBeDisabled()
  await dialog.getByRole('checkbox', { name: words.screen('return.offer.waive.withdrawal') }).check()
  await accessible(retail)
  await accept.click()
  await retail.reads('return.says.owed.settled')
  await expect(page.getByRole('log').getByText(words.screen('return.offer.waive.withdrawal'))).toBeVisible()
}

/** Refused as a whole: what is left to do is said. */
async function isRefused({ retail, agent }: Pick<People, 'retail' | 'agent'>): Promise<void> {
  const { page, words } = retail
  const number = await asked(retail)
  const { lines } = await see(retail, number)
  await does(agent, 'PUT', `/returns/${number}/rejection`, {
    lines: lines.map(({ id }) => ({ lineId: id, clause: 'A3' })),
    message: 'Non.',
    why: 'Déjà vu.',
  })
  await retail.reads('return.says.rejected')
  await expect(page.getByRole('heading', { name: words.screen('return.mediator') })).toBeVisible()
  await accessible(retail)
  await retail.button('return.end.review').click()
  await page.getByRole('dialog').getByRole('textbox').fill('Regardez encore.')
  await retail.button('return.escalate.send').click()
  await expect(page.getByText(words.screen('return.escalated'))).toBeVisible()
}

bothWays(() => {
  test('a return is answered, approved and sent from its page', async ({ account, agent, shop }) => isSent({ account, agent, shop }))
  test('a refusal is contested and the goods left to us', async ({ account, agent, dock }) => isContested({ account, agent, dock }))
  test('an offer in place of a right is accepted in words', async ({ retail, agent }) => isOffered({ retail, agent }))
  test('a request that is refused as a whole goes to a manager', async ({ retail, agent }) => isRefused({ retail, agent }))
})
