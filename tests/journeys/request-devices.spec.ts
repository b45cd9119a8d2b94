import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { Customer } from './support/customer.ts'
import { expect, test } from './support/journey.ts'
import { comeIn } from './support/person.ts'

const { cable } = products
const said = { product: cable.name, reason: 'intermittent_fault', seal: 'opened', condition: 'tested_no_marks' } as const

/** To the page of one product; answers its order's number. */
async function describesOne(who: Customer): Promise<string> {
  const { number } = await who.bought({ lines: [sell('1', cable, { quantity: 2 })], deliveredDaysAgo: 4 })
  await who.begins(number)
  await who.page.getByRole('radio', { name: who.words.type('standard_warranty') }).check()
  await who.button('request.type.next').click()
  await who.page.getByRole('checkbox', { name: cable.name }).check()
  await who.button('request.products.next').click()
  await expect(who.page.getByRole('form', { name: cable.name })).toBeVisible()
  return number
}

test.describe('on a phone', () => {
  test.use({ phone: true })
  test('what is typed without a network is kept, goes on from step to step and is sent once', async ({ account, watch }) => {
    watch.expects(/ERR_INTERNET_DISCONNECTED/)
    const { page, words } = account
    const number = await describesOne(account)
    await page.context().setOffline(true)
    await account.describes({ ...said, message: 'Faux contact, écrit dans le métro.' })
    await expect(page.getByText(words.screen('request.kept.failed')).first()).toBeVisible()
    await account.link('request.step.products').click()
    await expect(page.getByRole('checkbox', { name: cable.name })).toBeChecked()
    await page.context().setOffline(false)
    await page.reload()
    await account.button('request.products.next').click()
    await expect(account.box('request.details.message')).toHaveValue('Faux contact, écrit dans le métro.')
    await account.button('request.details.check').click()
    await account.button('request.check.send').click()
    await page.waitForURL(/\/retours\/RMA-/)
    expect(await account.returnable(number)).toEqual({ [cable.name]: 1 })
  })
})

test('two devices fill one draft: what differs is merged, what collides is the customer’s choice', async ({
  account,
  browser,
  shop,
  watch,
}) => {
  watch.expects(/ERR_INTERNET_DISCONNECTED/)
  await describesOne(account)
  const phone = await comeIn({ as: Customer, browser, shop, who: account.who, phone: true })
  await phone.page.goto(account.page.url())
  const note = (who: Customer) => who.box('request.details.note')
  const message = (who: Customer) => who.box('request.details.message')
  await expect(note(phone)).toBeVisible()

  await phone.page.context().setOffline(true)
  await message(phone).fill('Voir le connecteur.')
  await note(account).fill('Il coupe.')
  await expect.poll(() => draftOf(account)).toContain('Il coupe.')
  await phone.page.context().setOffline(false)
  await expect.poll(() => draftOf(account)).toContain('Voir le connecteur.')
  await expect(note(phone)).toHaveValue('Il coupe.')
  await expect(message(phone)).toHaveValue('Voir le connecteur.')

  await phone.page.context().setOffline(true)
  await note(phone).fill('Il coupe au bout de dix minutes.')
  await note(account).fill('Il coupe dès qu’il chauffe.')
  await expect.poll(() => draftOf(account)).toContain('chauffe')
  await phone.page.context().setOffline(false)
  await phone.button('request.kept.mine').filter({ visible: true }).first().click()
  await expect.poll(() => draftOf(account)).toContain('dix minutes')
  await phone.leaves()
})

/** The draft as the server has it. */
async function draftOf(who: Customer): Promise<string> {
  const orderId = /nouveau\/([^/]+)/.exec(who.page.url())?.[1]
  return JSON.stringify(await who.asks(`/orders/${orderId}/draft`))
}
