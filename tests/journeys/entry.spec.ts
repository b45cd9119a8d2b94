import type { ReturnView } from '#application/returns/view.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell as line } from '../../seeds/order-line.ts'
import { launchToken } from '../support/launch.ts'
import { expectAccessible, widthOf } from './support/accessible.ts'
import { bothWays } from './support/both-ways.ts'
import { cast } from './support/cast.ts'
import { Customer } from './support/customer.ts'
import { type Guest, GUEST, guestArrives } from './support/guest.ts'
import { expect, test } from './support/journey.ts'
import { comeIn } from './support/person.ts'
import { sell } from './support/sale.ts'

const { screen27 } = products
const sale = { lines: [line('1', screen27)], deliveredDaysAgo: 4 }

/** Buys, and sends the product back under the law; answers the return's number. */
async function withdraws(guest: Guest): Promise<string> {
  await guest.link('portal.home.create').click()
  await guest.page.getByRole('radio', { name: guest.words.type('withdrawal') }).check()
  await guest.button('request.type.next').click()
  return guest.withdraws(screen27.name)
}

const isAt = async (guest: Guest, number: string): Promise<void> => {
  await expect(guest.page).toHaveURL(new RegExp(`/retours/${number}$`))
  await expect(guest.page.getByText(number).first()).toBeVisible()
}

bothWays(() => {
  test('a guest follows their order, sends it back, and comes to that very return from the mail', async ({
    browser,
    shop,
    mails,
    language,
    phone,
  }) => {
    const order = await sell(shop, null, sale)
    const guest = await guestArrives({ browser, shop, language, phone })
    const { page } = guest
    await page.goto('/')
    await page.waitForURL('/connexion?**')

    await test.step('a wrong code is said, and nothing typed is lost', async () => {
      await guest.button('entry.way.order').click()
      await guest.box('entry.order.number').fill(` ${order.number.toLowerCase()} `)
      await guest.box('entry.order.email').fill(GUEST)
      await expectAccessible(page, widthOf(page))
      await guest.button('portal.sign-in.send-code').click()
      await expect(guest.box('portal.sign-in.code')).toBeFocused()
      const code = await guest.code(mails)
      // A phone drops the page while one reads the mail: the step is kept, and a code in hand is typed without asking for another.
      await page.reload()
      await expect(guest.box('portal.sign-in.code')).toBeVisible()
      await guest.button('entry.order.other').click()
      await expect(guest.box('entry.order.email')).toHaveValue(GUEST)
      await guest.button('entry.in-hand').click()
      await guest.box('portal.sign-in.code').fill(code === '000000' ? '000001' : '000000')
      await guest.button('entry.order.enter').click()
      await expect(page.getByRole('alert')).toBeFocused()
      await expectAccessible(page, widthOf(page))
      await guest.box('portal.sign-in.code').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
      await guest.button('entry.order.enter').click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(order.number)
      await expectAccessible(page, widthOf(page))
    })

    const number = await withdraws(guest)
    const { events } = await guest.asks<ReturnView>(`/returns/${number}`)
    expect(events[0]?.actor).toMatchObject({ role: 'customer', name: 'invite' })
    await page.goto('/')
    await expect(page.getByRole('article').filter({ hasText: number })).toBeVisible()

    await test.step('what is open is told, and closed', async () => {
      await page.goto('/compte')
      await expect(page.getByRole('heading', { level: 1, name: guest.words.screen('account.title.guest') })).toBeVisible()
      await expect(page.getByText(guest.words.screen('account.here'), { exact: true })).toBeVisible()
      await expect(guest.button('account.password.send')).toBeHidden()
      await expectAccessible(page, widthOf(page))
      await guest.button('account.everywhere').click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: guest.words.screen('account.everywhere'), exact: true })
        .click()
      await page.waitForURL('/connexion')
    })

    await test.step('the mail leads back to the return, by its own number', async () => {
      const letters = await mails.unread(guest)
      const link = letters.map(({ text = '' }) => /https?:\/\/\S+\/retours\/RMA-[\w-]+/.exec(text)?.[0]).find(Boolean) ?? ''
      await page.goto(link)
      await page.waitForURL('/connexion?**')
      await guest.button('entry.way.order').click()
      await expect(guest.box('entry.order.number')).toHaveValue(number)
      await guest.getsIn(mails)
      await isAt(guest, number)
    })
    await guest.leaves()
  })

  test('a guest who follows one order is led to another’s return, and to an account', async ({ browser, shop, mails, language, phone }) => {
    const [first, second] = [await sell(shop, null, sale), await sell(shop, null, sale)]
    const guest = await guestArrives({ browser, shop, language, phone })
    const { page } = guest
    await page.goto('/connexion')
    await guest.getsIn(mails, first.number)
    const number = await withdraws(guest)
    await page.goto('/')
    await guest.link('entry.home.other').click()
    await guest.getsIn(mails, second.number)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(second.number)
    await expectAccessible(page, widthOf(page))

    await page.goto(`/retours/${number}`)
    await expect(page.getByRole('heading', { name: guest.words.screen('entry.elsewhere', { number: second.number }) })).toBeVisible()
    await expectAccessible(page, widthOf(page))
    await guest.link('entry.home.other').click()
    await guest.getsIn(mails)
    await isAt(guest, number)

    await page.goto('/')
    await guest.link('entry.home.account').click()
    await expect(guest.box('portal.sign-in.email')).toBeVisible()
    await guest.leaves()
  })

  test('the shop’s link signs its customer in once, and leaves nothing of itself in the address', async ({
    browser,
    shop,
    watch,
    language,
    phone,
  }) => {
    const { customer } = cast.retail
    await sell(shop, customer ?? null, sale)
    const guest = await guestArrives({ browser, shop, language, phone })
    const { page } = guest
    const token = await launchToken({ claims: { aud: shop.origin, sub: customer?.id }, now: shop.clock.now })
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`))
    await page.goto(`/lancement#${token}`)
    await expect(page.getByRole('heading', { level: 1, name: guest.words.screen('portal.nav.returns') })).toBeVisible()
    expect(page.url()).toBe(`${shop.origin}/`)
    expect(asked.filter((one) => one.includes(token))).toEqual([])
    expect((await guest.asks<{ email: string }>('/session')).email).toBe(customer?.email)

    const { customer: colleague } = cast.account
    await sell(shop, colleague ?? null, sale)
    const another = await launchToken({ claims: { aud: shop.origin, sub: colleague?.id }, now: shop.clock.now })
    watch.expects(/net::ERR_FAILED .*session\/launch/)
    await page.route('**/session/launch', (route) => route.abort(), { times: 1 })
    await page.goto('/politique')
    await page.goto(`/lancement#${another}`)
    await page.getByRole('button', { name: guest.words.screen('entry.launch.again') }).click()
    await page.getByRole('button', { name: guest.words.screen('entry.launch.instead') }).click()
    await expect(page.getByRole('heading', { level: 1, name: guest.words.screen('portal.nav.returns') })).toBeVisible()
    expect((await guest.asks<{ email: string }>('/session')).email).toBe(colleague?.email)

    await page.context().clearCookies()
    await page.goto('/politique')
    await page.goto(`/lancement#${token}`)
    await expect(page.getByText(guest.words.screen('entry.launch.over'))).toBeVisible()
    await expectAccessible(page, widthOf(page))
    await page.goto('/politique')
    await page.goto('/lancement#not-a-token')
    await expect(page.getByText(guest.words.screen('entry.launch.wrong'))).toBeVisible()
    await guest.leaves()
  })

  test('where one is signed in is seen, closed one by one, and everywhere', async ({ browser, shop, account }) => {
    const again = () => comeIn({ as: Customer, browser, shop, who: cast.account })
    const [phone, tablet] = [await again(), await again()]
    const { page } = account
    await page.goto('/compte')
    const rows = page.getByRole('listitem').filter({ hasText: 'Chrome' })
    await expect(rows).toHaveCount(3)
    await expect(rows.filter({ hasText: account.words.screen('account.here') })).toHaveCount(1)
    await expectAccessible(page, widthOf(page))
    await rows.getByRole('button').first().click()
    await account.hears('account.end.done')
    await expect(rows).toHaveCount(2)

    await account.button('account.everywhere').click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: account.words.screen('account.everywhere'), exact: true })
      .click()
    await page.waitForURL('/connexion')
    for (const one of [account, phone, tablet]) expect((await one.page.request.get('/api/v1/session')).status()).toBe(401)
    await phone.leaves()
    await tablet.leaves()
  })

  test('a new password closes the other browsers, and a wrong one is said where it was typed', async ({ browser, shop, account }) => {
    const other = await comeIn({ as: Customer, browser, shop, who: cast.account })
    const { page } = account
    await page.goto('/compte')
    const current = page.getByLabel(account.words.screen('account.password.current'))
    const next = page.getByLabel(account.words.screen('account.password.next'))
    await current.fill('navette-perdue')
    await next.fill('une phrase bien à moi')
    await account.button('account.password.send').click()
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(next).toHaveValue('une phrase bien à moi')
    await current.fill('navette-demo')
    await account.button('account.password.send').click()
    await account.hears('account.password.done')
    expect((await other.page.request.get('/api/v1/session')).status()).toBe(401)
    expect((await page.request.get('/api/v1/session')).status()).toBe(200)
    await other.leaves()
  })
})
