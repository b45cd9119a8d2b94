import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectNoViolation } from './support/accessible.ts'
import type { Customer } from './support/customer.ts'
import { expect, type Page, test } from './support/journey.ts'
import type { Watch } from './support/watched.ts'

const { cable } = products
const said = {
  product: cable.name,
  reason: 'intermittent_fault',
  seal: 'opened',
  condition: 'tested_no_marks',
  message: 'Faux contact.',
} as const

/** To the check page of a request for one of three: a second return of it would be possible. */
async function isAboutToSend(account: Customer): Promise<void> {
  const { page, words } = account
  const order = await account.bought({ lines: [sell('1', cable, { quantity: 3 })], deliveredDaysAgo: 4 })
  await account.begins(order.number)
  await page.getByRole('radio', { name: words.type('standard_warranty') }).check()
  await account.button('request.type.next').click()
  await page.getByRole('checkbox', { name: cable.name }).check()
  await account.button('request.products.next').click()
  await account.describes(said)
  await account.button('request.details.check').click()
  await expect(account.button('request.check.send')).toBeEnabled()
  // Another tab begins with what was kept, not with what is still on its way.
  const [saved = ''] = words.screen('request.kept.at', { day: '|', time: '' }).split('|')
  await expect(page.getByText(saved).first()).toBeAttached()
}

async function sendsOnce(account: Customer, watch: Watch): Promise<void> {
  watch.expects(/ERR_FAILED .*\/(live|draft)/)
  const { page, words } = account
  await isAboutToSend(account)
  const at = page.url()
  const [unaware, watching] = [await page.context().newPage(), await page.context().newPage()]
  // One tab hears nothing of what happens elsewhere.
  await unaware.route('**/api/v1/live**', (route) => route.abort())
  const send = (tab: Page) => tab.getByRole('button', { name: words.screen('request.check.send') })
  for (const tab of [unaware, watching]) {
    await tab.goto(at)
    await expect(send(tab)).toBeEnabled()
  }
  // Nor does it ask when it comes to the front, before it has tried.
  let tried = false
  unaware.on('request', (request) => (tried ||= request.method() === 'POST' && request.url().endsWith('/returns')))
  await unaware.route('**/api/v1/**/draft', (route) => (tried || route.request().method() !== 'GET' ? route.continue() : route.abort()))
  await account.button('request.check.send').dblclick()
  await page.waitForURL(/\/retours\/RMA-/)
  const number = page.url().split('/').at(-1) ?? ''

  const told = (tab: Page) => tab.getByRole('heading', { level: 1, name: words.screen('request.sent') })
  await expect(told(watching)).toBeVisible()
  await send(unaware).click()
  await expect(told(unaware)).toBeVisible()
  await expectNoViolation(unaware, 'already sent')
  await unaware.getByRole('link', { name: words.screen('request.sent.open') }).click()
  await unaware.waitForURL(`**/retours/${number}`)

  await watching.getByRole('button', { name: words.screen('request.sent.another') }).click()
  await expect(watching.getByRole('heading', { level: 1, name: words.screen('request.type.title') })).toBeVisible()
  expect(await account.returnable(await orderOf(account))).toEqual({ [cable.name]: 2 })
}

const orderOf = async (account: Customer): Promise<string> =>
  (await account.asks<{ items: { number: string }[] }>('/orders')).items[0]?.number ?? ''

test('a request that is open in three tabs and sent with a double click is sent once', async ({ account, watch }) =>
  sendsOnce(account, watch))

test.describe('on a phone, in English', () => {
  test.use({ language: 'en', phone: true })
  test('the same on a phone', async ({ account, watch }) => sendsOnce(account, watch))
})

test('after a lost answer the page is loaded again: it says that the request was sent', async ({ account, watch }) => {
  watch.expects(/ERR_FAILED .*\/returns/)
  const { page, words } = account
  await isAboutToSend(account)
  await page.route('**/api/v1/returns', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await account.button('request.check.send').click()
  await expect(page.getByRole('heading', { level: 1, name: words.screen('request.sent') })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: words.screen('request.sent.last') })).toBeVisible()
  await account.link('request.sent.open').click()
  await page.waitForURL(/\/retours\/RMA-/)
  expect(await account.returnable(await orderOf(account))).toEqual({ [cable.name]: 2 })
})
