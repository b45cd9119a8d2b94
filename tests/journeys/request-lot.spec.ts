import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import type { Customer } from './support/customer.ts'
import { expect, test } from './support/journey.ts'
import { expectFits } from './support/fits.ts'
import { expectAccessible } from './support/accessible.ts'

const { screen27, dock, cable } = products

/** A list out of a spreadsheet becomes a half-made request for each order; bad rows say what to do, and are mended in place. */
async function isSorted(account: Customer, width: 390 | 1440): Promise<void> {
  const { page, words } = account
  const first = await account.bought({ lines: [sell('1', screen27, { quantity: 2 })], deliveredDaysAgo: 4 })
  const second = await account.bought({ lines: [sell('1', dock), sell('2', cable, { quantity: 3 })], deliveredDaysAgo: 5 })
  await account.visits('/')
  await account.link('portal.home.lot').click()
  const box = account.box('lot.rows')
  const heading = 'Numéro de série;Référence;Qté;Commande;Votre référence;Motif'
  const reason = words.reason('dead_on_arrival')
  const rows = [
    `${first.serials[0]?.toLowerCase()};;1;;A-1;${reason}`,
    `${first.serials[1]};;;;A-2;${reason}`,
    `${cable.sku};;2,0;${second.number};`,
  ]
  // As French Excel saves it, which is not UTF-8.
  const excel = Buffer.from([heading, ...rows, `;${cable.sku};deux;;`, 'ZZ-404;;;;'].join('\r\n'), 'latin1')
  await page.getByLabel(words.screen('lot.file')).setInputFiles({ name: 'retours.csv', mimeType: 'text/csv', buffer: excel })
  await expect(box).toHaveValue(/^Numéro de série;Référence/u)
  await expect(page.getByText(words.screen('lot.unread.quantity_unreadable'))).toBeVisible()
  await account.button('lot.judge').click()
  await expect(page.getByRole('status').filter({ hasText: words.screen('lot.sum', { good: 3, bad: 1, orders: 2 }) })).toBeVisible()
  await expect(page.getByText(words.screen('lot.fault.serial_unknown', { serial: 'ZZ-404' }))).toBeVisible()
  await expectAccessible(page, width)
  await expectFits(page, 'a list with faults')
  await page.setViewportSize({ width, height: 844 })

  const replaces = async (line: number, written: string): Promise<void> => {
    await page.getByLabel(words.screen('lot.correct', { line })).fill(written)
    await page.getByRole('button', { name: `${words.screen('lot.correct.take')} ${words.screen('lot.line', { line })}` }).click()
  }
  await replaces(5, `${second.serials[0]};;;;B-1`)
  await expect(page.getByText(words.screen('lot.unread.quantity_unreadable'))).toHaveCount(0)
  await replaces(6, '')
  await expect(box).toHaveValue([heading, ...rows, `${second.serials[0]};;;;B-1`, ''].join('\n'))
  await expect(page.getByText(words.screen('lot.verdict.changed'))).toBeVisible()
  await account.button('lot.judge.again').click()
  await expect(page.getByRole('status').filter({ hasText: words.screen('lot.sum', { good: 4, bad: 0, orders: 2 }) })).toBeVisible()
  await account.button('lot.make', { orders: 2 }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.screen('lot.made', { drafts: 2 }) })).toBeFocused()
  await expectAccessible(page, width)
  await page.getByRole('listitem').filter({ hasText: first.number }).getByRole('link').click()
  await expect(page.getByRole('form', { name: screen27.name })).toBeVisible()
  await expect(page.getByLabel(words.screen('request.serials.nth', { nth: 2 }), { exact: true })).toHaveValue(first.serials[1] ?? '')
  await expect(account.box('request.details.note')).toHaveValue(/A-1, A-2/)
  await expect(page.getByRole('combobox', { name: words.screen('request.details.reason') })).toHaveValue('dead_on_arrival')
}

test('an account customer’s list of serials is sorted by order, row by row', async ({ account }) => isSorted(account, 390))

test.describe('on a desk, in English', () => {
  test.use({ language: 'en' })
  test('the same in English', async ({ account }) => isSorted(account, 1440))
})
