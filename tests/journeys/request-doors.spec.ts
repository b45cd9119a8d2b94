import type { ReturnView } from '#application/returns/view.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import type { Customer } from './support/customer.ts'
import { expect, test } from './support/journey.ts'
import { later } from './support/promises.ts'
import type { Shop } from './support/shop.ts'

const { keyboard, labelPrinter } = products

/** A consumer compares what the shop and the law offer, takes another way than the one advised, and mends that later. */
async function choosesFreely(shop: Shop, retail: Customer): Promise<void> {
  const { page, words } = retail
  const order = await retail.bought({ lines: [sell('1', keyboard)], deliveredDaysAgo: 4 })
  await retail.begins(order.number)
  const row = (type: string) =>
    page
      .getByRole('table')
      .getByRole('row')
      .filter({ hasText: words.type(type) })

  await test.step('every way of the shop and of the law, the best named, none chosen', async () => {
    const outcomes = {
      standard_warranty: 'refund',
      advanced_warranty: 'replacement',
      legal_conformity: 'replacement',
      withdrawal: 'refund',
    } as const
    for (const [type, outcome] of Object.entries(outcomes))
      await expect(row(type).first()).toContainText(words.screen(`words.resolution.${outcome}`))
    await expect(row('withdrawal').first()).toContainText(words.screen('portal.payer.customer'))
    await expect(row('legal_conformity').first()).toContainText(words.screen('portal.payer.merchant'))
    await expect(row('legal_conformity').first().getByRole('link')).toHaveText(/L217-3/)
    await expect(row('standard_warranty').first()).toContainText(words.screen('request.best.mark'))
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  })

  await page.getByRole('radio', { name: words.type('advanced_warranty') }).check()
  await retail.button('request.type.next').click()
  await page.getByRole('checkbox', { name: keyboard.name }).check()
  await retail.button('request.products.next').click()
  await retail.describes({
    product: keyboard.name,
    reason: 'intermittent_fault',
    seal: 'opened',
    condition: 'tested_no_marks',
    message: 'La touche E colle.',
  })
  await retail.button('request.details.check').click()
  await retail.button('request.check.send').click()
  await page.waitForURL(/\/retours\/RMA-/)
  const number = /RMA-[\w-]+/.exec(page.url())?.[0] ?? ''
  const before = await retail.asks<ReturnView>(`/returns/${number}`)

  await test.step('the wrong type is mended thirty days later: the first date counts, in the shop’s window as in the law’s', async () => {
    later(shop, { hours: 30 * 24 })
    await retail.visits(`/retours/${number}`)
    await retail.button('return.acts.type').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: words.type('standard_warranty') }).check()
    await dialog.getByRole('button', { name: words.screen('return.retype.send'), exact: true }).click()
    await retail.hears('return.retype.done')
    const after = await retail.asks<ReturnView>(`/returns/${number}`)
    expect([after.type, after.submittedAt]).toEqual(['standard_warranty', before.submittedAt])
  })
}

test.describe('on a phone', () => {
  test.use({ phone: true })
  test('doors are compared, the choice is the customer’s and can be mended', ({ shop, retail }) => choosesFreely(shop, retail))
})

test.describe('in English', () => {
  test.use({ language: 'en' })
  test('the same in English', ({ shop, retail }) => choosesFreely(shop, retail))
})

test('an exception is explained and pleaded, evidence is asked for where the policy wants some, and the check page says it all', async ({
  account,
}) => {
  const { page, words } = account
  const order = await account.bought({ lines: [sell('1', labelPrinter)], deliveredDaysAgo: 19 })
  await account.begins(order.number)
  await expect(page.getByText(words.screen('portal.door.exception'))).toHaveCount(1)
  await page.getByRole('radio', { name: words.type('standard_warranty') }).check()
  await account.button('request.type.next').click()
  await page.getByRole('checkbox', { name: labelPrinter.name }).check()
  await account.button('request.products.next').click()
  const said = {
    product: labelPrinter.name,
    serials: order.serials,
    seal: 'opened',
    condition: 'never_used',
    message: 'Rouleau bloqué.',
  } as const
  await account.describes({ ...said, reason: 'damaged_in_transport' })
  await expect(account.group('request.details.exceptions').getByRole('link', { name: 'clause A4' })).toBeVisible()
  await account.button('request.details.check').click()
  const missing = page.getByRole('alert')
  await expect(missing).toContainText(words.screen('portal.gap.plea_needed'))
  await expect(missing).toContainText(words.screen('portal.gap.photo_needed'))
  const plea = { clause: 'A4', words: 'Nous étions fermés.' }
  await account.describes({ ...said, reason: 'dead_on_arrival', plea })
  await account.button('request.details.check').click()

  await expect(account.product(labelPrinter.name)).toContainText(plea.words)
  const promises = page.getByRole('region', { name: words.screen('request.promises') })
  // Asked on a Tuesday at 10:00 in Paris: 24 working hours later.
  await expect(promises).toContainText(/25\snov\.\s2026.*10\sh\s00/)
  await expect(promises).toContainText(words.screen('request.promises.pays.merchant'))
  await expect(account.button('request.check.send')).toBeEnabled()
})
