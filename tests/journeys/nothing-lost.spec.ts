import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { bothWays } from './support/both-ways.ts'
import type { Customer } from './support/customer.ts'
import { expect, test } from './support/journey.ts'
import { wordsOf } from './support/words.ts'

/** What was typed outlives the session, the language and the page. */

const { keyboard } = products

/** The session ends, as it does elsewhere or by its age. */
const sessionEnds = (who: Customer): Promise<void> => who.page.context().clearCookies()

/** Signs in beside what was being done, by the way that the page shows. */
async function signsInBeside(who: Customer): Promise<void> {
  const coming = who.page.context().waitForEvent('page')
  const way = who.page.getByRole('main').getByRole('link', { name: who.words.screen('ui.sign-in'), exact: true })
  await way.filter({ visible: true }).first().click()
  const beside = await coming
  await who.signsIn(beside)
  await beside.close()
}

bothWays(() => {
  test('a message whose session ends before it is sent is sent after signing in', async ({ account }) => {
    const { page, words } = account
    await account.visits('/contact')
    await account.box('contact.form.subject').fill('Touches grises')
    await account.box('contact.form.message').fill('Elles devraient être noires.')
    await sessionEnds(account)
    await account.button('contact.form.send').click()
    await expect(page.getByRole('alert')).toBeFocused()
    await signsInBeside(account)
    await expect(account.box('contact.form.message')).toHaveValue('Elles devraient être noires.')
    await account.button('contact.form.send').click()
    await expect(page.getByText(words.screen('contact.sent'), { exact: true })).toBeVisible()
  })

  test('a request whose session ends says so, and goes on where it was', async ({ retail }) => {
    const { page, words } = retail
    const order = await retail.bought({ lines: [sell('1', keyboard)], deliveredDaysAgo: 4 })
    await retail.begins(order.number)
    await page.getByRole('radio', { name: words.type('standard_warranty') }).check()
    await retail.button('request.type.next').click()
    await page.getByRole('checkbox', { name: keyboard.name }).check()
    await retail.button('request.products.next').click()
    const note = retail.box('request.details.note')
    await note.fill('La touche E')
    await sessionEnds(retail)
    await note.fill('La touche E colle.')
    await expect(page.getByText(words.screen('ui.session-over')).filter({ visible: true }).first()).toBeVisible()
    await signsInBeside(retail)
    await expect(page.getByText(words.screen('ui.session-over'))).toHaveCount(0)
    await page.reload()
    await expect(note).toHaveValue('La touche E colle.')
  })
})

test('another language keeps the page and what was typed, and says so to the browser', async ({ account }) => {
  const { page } = account
  const english = wordsOf('en')
  await account.visits('/contact')
  await account.box('contact.form.subject').fill('Touches grises')
  await page.getByRole('button', { name: /English/ }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1, name: english.screen('contact.title') })).toBeVisible()
  await expect(page).toHaveTitle(new RegExp(english.screen('contact.title')))
  await expect(page).toHaveURL('/contact')
  await expect(page.getByRole('textbox', { name: english.screen('contact.form.subject') })).toHaveValue('Touches grises')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
