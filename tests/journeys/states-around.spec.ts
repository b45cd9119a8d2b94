import { products } from '../../seeds/catalogue.ts'
import { sell as line } from '../../seeds/order-line.ts'
import { GUEST, guestArrives } from './support/guest.ts'
import { expect, test } from './support/journey.ts'
import { sell } from './support/sale.ts'
import { expectSound } from './support/sound.ts'
import { inTrouble } from './support/trouble.ts'

/** What a customer meets around a return and its request, looked at as states.spec.ts does: withdrawal, contact, an account, lists, the check. */

const { keyboard, microphone, screen27 } = products
const sale = { lines: [line('1', screen27), line('2', microphone)], deliveredDaysAgo: 4 }

test('the function of withdrawal: both acts, the receipt, the code, the goods', async ({ browser, shop, mails, language }) => {
  const order = await sell(shop, null, sale)
  const guest = await guestArrives({ browser, shop, language, phone: true })
  const { page, words } = guest
  await page.goto('/retractation')
  await guest.box('withdrawal.contract').waitFor()
  await expectSound(page, 'withdrawal')
  await page.getByRole('radio', { name: words.screen('withdrawal.for.part') }).check()
  await guest.button('withdrawal.read').click()
  await expect(guest.box('withdrawal.contract')).toHaveAccessibleDescription(new RegExp(words.screen('withdrawal.gap.contract')))
  await expectSound(page, 'withdrawal, with what is missing')

  await guest.box('withdrawal.contract').fill(order.number)
  await guest.box('withdrawal.goods').fill('l’écran, et le micro qui va avec '.repeat(8))
  await guest.box('withdrawal.name').fill('Marie-Antoinette de Montmorency-Châteaubriand-Lévis')
  await guest.box('withdrawal.email').fill(GUEST)
  await guest.button('withdrawal.read').click()
  const confirm = page.getByRole('button', { name: words.withdrawal.confirm, exact: true })
  await confirm.waitFor()
  await expectSound(page, 'withdrawal, to confirm')
  await confirm.click()
  await page.getByRole('heading', { level: 1, name: words.screen('withdrawal.stated.title') }).waitFor()
  await expectSound(page, 'withdrawal, the receipt')

  const code = /^ {4}(\d{6})$/m.exec((await mails.unread(guest)).map(({ text = '' }) => text).join('\n'))?.[1] ?? ''
  await guest.box('withdrawal.proof.code').fill(code === '000000' ? '000001' : '000000')
  await guest.button('withdrawal.proof.send').click()
  await page.getByRole('alert').waitFor()
  await expectSound(page, 'withdrawal, a wrong code')
  await guest.box('withdrawal.proof.code').fill(code)
  await guest.button('withdrawal.proof.send').click()
  await page.getByRole('checkbox', { name: screen27.name }).check()
  await expectSound(page, 'withdrawal, the goods')
  await guest.button('withdrawal.proof.send-goods').click()
  await page.getByText(/RMA-/).first().waitFor()
  await expectSound(page, 'withdrawal, the return it became')
  await guest.leaves()
})

test('writing without an account', async ({ browser, shop, language }) => {
  const guest = await guestArrives({ browser, shop, language, phone: true })
  const { page } = guest
  await page.goto('/contact')
  await guest.box('contact.form.name').waitFor()
  await expectSound(page, 'contact, a stranger')
  await guest.button('contact.form.send').click()
  await page.getByRole('alert').waitFor()
  await expectSound(page, 'contact, with what is missing')
  await guest.leaves()
})

test.describe('in English', () => {
  test.use({ language: 'en' })

  test('writing with an account, and the conversations', async ({ account }) => {
    const { page, words } = account
    await account.bought({ lines: [line('1', keyboard)], deliveredDaysAgo: 2 })
    await account.visits('/messages')
    await page.getByText(words.screen('contact.list.none.body')).waitFor()
    await expectSound(page, 'my messages, none')
    await account.visits('/contact')
    await account.box('contact.form.subject').fill(`Grey keys ${'and'.repeat(30)}`)
    await account.box('contact.form.message').fill('https://example.com/an/address/that/no/line/holds/'.repeat(5))
    await expectSound(page, 'contact, signed in')
    await account.button('contact.form.send').click()
    await page.getByText(words.screen('contact.sent'), { exact: true }).waitFor()
    await expectSound(page, 'contact, sent')
    await account.link('contact.sent.follow').click()
    await page.getByRole('log').waitFor()
    await expectSound(page, 'a conversation')
    await account.visits('/messages')
    await page.getByRole('link', { name: /Grey keys/ }).waitFor()
    await expectSound(page, 'my messages')
  })

  test('an account, and what cannot be loaded', async ({ account, watch }) => {
    const { page, words } = account
    await account.visits('/compte')
    await page.getByLabel(words.screen('account.password.current')).waitFor()
    await expectSound(page, 'an account')
    for (const path of ['/messages', '/compte', '/contact'])
      await inTrouble(page, watch, 503, async () => {
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).or(page.getByRole('alert')).first().waitFor()
        await expectSound(page, `${path}, which cannot be loaded`)
      })
  })

  test('a list of products', async ({ account }) => {
    const { page, words } = account
    await account.visits('/retours/lot')
    await account.box('lot.rows').waitFor()
    await expectSound(page, 'a list of products')
    await account.box('lot.rows').fill(`ZZ-404;;;;\n;${keyboard.sku};deux;;\n${'Z9'.repeat(20)};;1;;${'REF-'.repeat(10)}`)
    await account.button('lot.judge').click()
    await page.getByText(words.screen('lot.fault.serial_unknown', { serial: 'ZZ-404' })).waitFor()
    await expectSound(page, 'a list of products, judged')
  })
})

test('a guest’s home and account', async ({ browser, shop, mails, language }) => {
  const order = await sell(shop, null, sale)
  const guest = await guestArrives({ browser, shop, language, phone: true })
  const { page } = guest
  await page.goto('/connexion')
  await guest.button('entry.way.order').click()
  await expectSound(page, 'sign in by an order')
  await page.reload()
  await guest.getsIn(mails, order.number)
  await page.getByRole('heading', { level: 1 }).filter({ hasText: order.number }).waitFor()
  await expectSound(page, 'a guest’s order')
  await page.goto('/compte')
  await page.getByRole('heading', { level: 1, name: guest.words.screen('account.title.guest') }).waitFor()
  await expectSound(page, 'a guest’s account')
  await page.goto('/politique/versions')
  await page.getByRole('main').getByRole('listitem').first().waitFor()
  await expectSound(page, 'the versions of the policy')
  await page.goto('/politique/versions/1#A4')
  await page.locator('#A4').waitFor()
  await expectSound(page, 'a version of the policy')
  await guest.leaves()
})

test('the check of a request, and what comes of it', async ({ retail }) => {
  const { page, words } = retail
  const order = await retail.bought({ lines: [line('1', keyboard), line('2', microphone)], deliveredDaysAgo: 4 })
  await retail.begins(order.number)
  await page.getByRole('radio', { name: words.type('standard_warranty') }).check()
  await retail.button('request.type.next').click()
  for (const { name } of [keyboard, microphone]) await page.getByRole('checkbox', { name }).check()
  await retail.button('request.products.next').click()
  for (const [nth, { name }] of [keyboard, microphone].entries()) {
    const serials = name === microphone.name ? order.serials : []
    const said = { reason: 'failed_in_use', seal: 'opened', condition: 'tested_no_marks', message: 'Ne répond plus.' } as const
    await retail.describes({ product: name, serials, ...said })
    await retail.button(nth === 1 ? 'request.details.check' : 'request.details.next').click()
  }
  await retail.button('request.check.send').waitFor()
  await expectSound(page, 'the check of a request')
})
