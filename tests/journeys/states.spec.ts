import type { OrderRow, OrderView } from '#application/orders/view.ts'
import type { Page as Listed } from '#application/page.ts'
import type { ReturnRow } from '#application/returns/row-view.ts'
import type { Status } from '#domain/return/status.ts'
import { expect, type Locator, type Page } from '@playwright/test'
import { cast, type Who } from './support/cast.ts'
import { comeBy, test } from './support/demo.ts'
import { buysForty, longest, returnsForty } from './support/longest.ts'
import { arrive, Person } from './support/person.ts'
import { expectSound } from './support/sound.ts'
import { inTrouble } from './support/trouble.ts'
import { wordsOf } from './support/words.ts'

/** Every page of a customer in every state that it can be in, looked at in every way that a machine can (support/sound.ts). */

const words = wordsOf('fr')
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const h1 = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const alert = (page: Page): Locator => page.getByRole('alert')
const newcomer: Who = { email: 'newcomer@example.org', name: 'Noa Lemoine', roles: ['customer'] }

test('who is not signed in', async ({ browser, demo, watch }) => {
  const page = await comeBy(browser, demo)
  await page.goto('/connexion')
  await h1(page).waitFor()
  await expectSound(page, 'sign in')
  await page.getByRole('textbox').first().fill('nobody@example.org')
  await page.getByLabel(words.screen('portal.sign-in.password')).fill('wrong')
  await button(page, words.screen('ui.sign-in')).click()
  await alert(page).waitFor()
  await expectSound(page, 'sign in, refused')
  await button(page, words.screen('portal.sign-in.use-code')).click()
  await expectSound(page, 'sign in with a code')
  await page.getByRole('textbox').first().fill('nobody@example.org')
  await button(page, words.screen('portal.sign-in.send-code')).click()
  await page.getByLabel(words.screen('portal.sign-in.code')).waitFor()
  await expectSound(page, 'sign in, code sent')
  await page.goto('/no/such/page')
  await h1(page).waitFor()
  await expectSound(page, 'a page that is not there')
  await page.goto('/politique#A4')
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await expectSound(page, 'the policy')
  await inTrouble(page, watch, 503, async () => {
    await page.goto('/politique')
    await alert(page).waitFor()
    await expectSound(page, 'the policy, which cannot be loaded')
  })
  await page.context().close()
})

test('« Mes retours »', async ({ browser, demo, enter, watch }) => {
  const { page } = await enter(cast.account)
  await page.goto('/')
  await page.getByRole('article').first().waitFor()
  await expectSound(page, 'my returns')
  await page.setViewportSize({ width: 390, height: 844 })
  await button(page, words.screen('ui.menu')).click()
  await expectSound(page, 'my returns, the menu open')
  for (const trouble of ['slow', 'offline', 503] as const) {
    await inTrouble(page, watch, trouble, async () => {
      await page.goto('/')
      await (trouble === 'slow' ? page.getByText(words.screen('ui.loading')).first() : alert(page)).waitFor()
      await expectSound(page, `my returns, ${trouble}`, { coming: trouble === 'slow' })
    })
  }
  const fresh = await arrive({ as: Person, browser, shop: demo, who: newcomer })
  await fresh.page.goto('/')
  await fresh.page.getByText(words.screen('portal.home.empty.body')).waitFor()
  await expectSound(fresh.page, 'my returns, none')
  await fresh.page.goto('/retours/nouveau')
  await h1(fresh.page).waitFor()
  await expectSound(fresh.page, 'no order to return from')
  await fresh.leaves()
})

/** Where a return of this customer stands in the demo shop: one of each. */
const standing = [
  'submitted',
  'needs_details',
  'approved',
  'shipped',
  'received',
  'closed',
  'rejected',
] as const satisfies readonly Status[]

/** The dialogs that this worker has looked at. */
const seen = new Set<string>()

for (const status of standing)
  test(`a return that is ${status}, and its dialogs`, async ({ enter }) => {
    const person = await enter(cast.account)
    const { page } = person
    const { items } = await person.asks<Listed<ReturnRow>>('/returns?limit=100')
    const number = items.find((row) => row.status === status)?.number
    expect(number, 'one of theirs').toBeDefined()
    await page.goto(`/retours/${number}`)
    await page.getByRole('log').waitFor()
    await expectSound(page, `a return, ${status}`)
    await opensEach(page)
  })

test('a return that is not there, or does not come', async ({ enter, watch }) => {
  const person = await enter(cast.account)
  const { page } = person
  const { items } = await person.asks<Listed<ReturnRow>>('/returns?limit=100')
  await page.goto('/retours/RMA-2026-999999-9')
  await h1(page).or(alert(page)).first().waitFor()
  await expectSound(page, 'a return that is not there')
  for (const trouble of ['slow', 500] as const) {
    await inTrouble(page, watch, trouble, async () => {
      await page.goto(`/retours/${items[0]?.number}`)
      await (trouble === 'slow' ? page.getByText(words.screen('ui.loading')).first() : alert(page)).waitFor()
      await expectSound(page, `a return, ${trouble}`, { coming: trouble === 'slow' })
    })
  }
})

/** Presses what is in the page and looks at each dialog that opens for the first time; Escape closes it and leads back to what opened it. */
async function opensEach(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  const openers = page.locator('main button[type="button"]:enabled:visible:not([aria-disabled="true"])')
  const names = await openers.evaluateAll((all) => all.map((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim()))
  for (const name of new Set(names.filter((one) => !seen.has(one)))) {
    seen.add(name)
    const opener = page.locator('main').getByRole('button', { name, exact: true }).first()
    if (!(await opener.isVisible())) continue
    await opener.click()
    const dialog = page.getByRole('dialog')
    if (!(await dialog.isVisible())) {
      await expectSound(page, `a return, after « ${name} »`)
      await page.reload()
      await page.getByRole('log').waitFor()
      continue
    }
    await expect(dialog).toHaveAccessibleName(/./)
    await expectSound(page, `a return, the dialog « ${name} »`)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(opener).toBeFocused()
  }
}

test('every step of a request', async ({ enter, watch }) => {
  const { page } = await enter(cast.retail)
  await page.goto('/retours/nouveau')
  await page.getByRole('radio').first().check()
  await expectSound(page, 'a request: the order')
  await button(page, words.screen('request.order.next')).click()
  const warranty = page.getByRole('radio', { name: words.type('standard_warranty') })
  await warranty.waitFor()
  await expectSound(page, 'a request: the type')
  await warranty.check()
  await button(page, words.screen('request.type.next')).click()
  const product = page.getByRole('checkbox').first()
  await product.waitFor()
  await expectSound(page, 'a request: the products')
  await product.check()
  await button(page, words.screen('request.products.next')).click()
  await page.getByRole('combobox').first().waitFor()
  await expectSound(page, 'a request: the details')
  await button(page, words.screen('request.details.check')).click()
  await alert(page).waitFor()
  await expectSound(page, 'a request: the details, with what is missing')
  await inTrouble(page, watch, 'offline', async () => {
    await page.getByRole('textbox').last().fill('Sans réseau.')
    await page.getByText(words.screen('request.kept.failed')).first().waitFor()
    await expectSound(page, 'a request: the details, offline')
  })
})

test('forty lines, and names as long as they get', async ({ browser, demo }) => {
  const person = await arrive({ as: Person, browser, shop: demo, who: longest })
  const { page } = person
  const number = await buysForty(demo)
  const { items } = await person.asks<Listed<OrderRow>>('/orders')
  const order = await person.asks<OrderView>(`/orders/${items.find((row) => row.number === number)?.id}`)
  await page.goto('/retours/nouveau')
  await page.getByRole('radio').first().check()
  await expectSound(page, 'the longest order')
  await page.goto(`/retours/nouveau/${order.id}/type`)
  await page.getByRole('radio', { name: words.type('standard_warranty') }).check()
  await button(page, words.screen('request.type.next')).click()
  await expect(page.getByRole('checkbox')).toHaveCount(40)
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await expectSound(page, 'forty products to choose from')
  await button(page, words.screen('request.products.next')).click()
  await page.getByRole('combobox').first().waitFor()
  await expectSound(page, 'the details of the longest name')
  const rma = await returnsForty(page, order)
  await page.goto('/')
  await page.getByText(rma).first().waitFor()
  await expectSound(page, 'my returns, the longest')
  await page.goto(`/retours/${rma}`)
  await page.getByRole('log').waitFor()
  await expectSound(page, 'a return of forty lines')
  await person.leaves()
})

test('in English', async ({ enter }) => {
  const english = wordsOf('en')
  const { page } = await enter(cast.account, 'en')
  await page.goto('/')
  await page.getByRole('article').first().waitFor()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectSound(page, 'my returns, in English')
  await page.getByRole('article').first().getByRole('link').first().click()
  await page.getByRole('log').waitFor()
  await expectSound(page, 'a return, in English')
  await page.goto('/retours/nouveau')
  await page.getByRole('radio').first().check()
  await button(page, english.screen('request.order.next')).click()
  await page.getByRole('radio').first().waitFor()
  await expectSound(page, 'the type of a request, in English')
  await page.goto('/politique')
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await expectSound(page, 'the policy, in English')
  await page.goto('/no/such/page')
  await h1(page).waitFor()
  await expectSound(page, 'a page that is not there, in English')
})
