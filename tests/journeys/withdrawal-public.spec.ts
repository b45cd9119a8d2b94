import type { Page } from '@playwright/test'
import type { ReturnView } from '#application/returns/view.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectAccessible, widthOf } from './support/accessible.ts'
import { bothWays } from './support/both-ways.ts'
import { cast } from './support/cast.ts'
import { expect, test } from './support/journey.ts'
import { newPage } from './support/person.ts'
import { sell as sold } from './support/sale.ts'
import type { Shop } from './support/shop.ts'
import { type Words, wordsOf } from './support/words.ts'

const { microphone, keyboard } = products
const camille = cast.retail
const french = wordsOf('fr')

type Saying = { contract: string; name: string; email: string; goods?: string }

/** From the footer of a page that asks to sign in, through both acts. */
async function states(page: Page, words: Words, { contract, name, email, goods }: Saying): Promise<void> {
  const { screen, withdrawal } = words
  await page.goto('/connexion')
  await page.getByRole('contentinfo').getByRole('link', { name: withdrawal.open }).click()
  await page.getByRole('textbox', { name: screen('withdrawal.contract') }).fill(contract)
  if (goods !== undefined) {
    await page.getByRole('radio', { name: screen('withdrawal.for.part') }).check()
    await page.getByRole('textbox', { name: screen('withdrawal.goods') }).fill(goods)
  }
  await page.getByRole('textbox', { name: screen('withdrawal.name') }).fill(name)
  await page.getByRole('textbox', { name: screen('withdrawal.email') }).fill(email)
  await page.getByRole('button', { name: screen('withdrawal.read') }).click()
  await expect(page.getByText(new RegExp(`contr(at|act) ${contract}`))).toBeVisible()
  await page.getByRole('button', { name: withdrawal.confirm, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: screen('withdrawal.stated.title') })).toBeVisible()
}

const textsTo = async (shop: Shop, email: string): Promise<string[]> => {
  await shop.runToQuiet()
  return (await shop.mailServer.mails()).filter(({ to }) => to?.some(({ address }) => address === email)).map(({ text = '' }) => text)
}
const codeIn = (texts: readonly string[]): string => /^ {4}(\d{6})$/m.exec(texts.join('\n'))?.[1] ?? ''
const buyer = camille.customer

bothWays(() => {
  test('a stranger withdraws without signing in; the code of the order’s mailbox makes it a return', async ({
    browser,
    shop,
    language,
    phone,
  }) => {
    if (!buyer) throw new Error('Camille buys')
    const order = await sold(shop, buyer, { lines: [sell('1', microphone)], deliveredDaysAgo: 5 })
    const words = wordsOf(language)
    const { screen } = words
    const { page } = await newPage({ browser, shop, language, phone })
    const accessible = () => expectAccessible(page, widthOf(page))

    await test.step('what is missing is said at its field, and nothing typed is lost', async () => {
      await page.goto('/retractation')
      await page.getByRole('textbox', { name: screen('withdrawal.name') }).fill('Camille')
      await page.getByRole('button', { name: screen('withdrawal.read') }).click()
      await expect(page.getByRole('textbox', { name: screen('withdrawal.contract') })).toHaveAccessibleDescription(
        new RegExp(screen('withdrawal.gap.contract')),
      )
      await accessible()
      await page.reload()
      await expect(page.getByRole('textbox', { name: screen('withdrawal.name') })).toHaveValue('Camille')
    })

    await test.step('both acts, and the receipt', async () => {
      await states(page, words, { contract: order.number.toLowerCase(), name: 'Camille Roux', email: 'autre@poste.example' })
      await accessible()
      const [acknowledged, ...others] = await textsTo(shop, 'autre@poste.example')
      expect(others).toEqual([])
      expect(acknowledged).toMatch(new RegExp(`contr(at|act) ${order.number.toLowerCase()}`))
      await expect(page.getByText(/10(\s?h\s?|:)00/).first()).toBeVisible()
    })

    await test.step('a wrong code is told, the right one proves', async () => {
      const code = codeIn(await textsTo(shop, camille.email))
      const box = page.getByRole('textbox', { name: screen('withdrawal.proof.code') })
      await box.fill(code === '000000' ? '000001' : '000000')
      await page.getByRole('button', { name: screen('withdrawal.proof.send') }).click()
      await expect(box).toHaveAccessibleDescription(new RegExp(words.problem('code_wrong')))
      await accessible()
      await box.fill(code)
      await page.getByRole('button', { name: screen('withdrawal.proof.send') }).click()
      await expect(page.getByText(/RMA-\d/).first()).toBeVisible()
      await accessible()
    })
    await page.context().close()
  })
})

test('goods said in words are ticked by whoever has the code', async ({ browser, shop }) => {
  if (!buyer) throw new Error('Camille buys')
  const order = await sold(shop, buyer, { lines: [sell('1', microphone), sell('2', keyboard)], deliveredDaysAgo: 5 })
  const { page } = await newPage({ browser, shop, language: 'fr', phone: true })
  await states(page, french, { contract: order.number, name: 'Camille Roux', email: camille.email, goods: 'le clavier' })
  await page.getByRole('textbox', { name: french.screen('withdrawal.proof.code') }).fill(codeIn(await textsTo(shop, camille.email)))
  await page.getByRole('button', { name: french.screen('withdrawal.proof.send') }).click()
  await page.getByRole('checkbox', { name: keyboard.name }).check()
  await expectAccessible(page, 390)
  await page.getByRole('button', { name: french.screen('withdrawal.proof.send-goods') }).click()
  await expect(page.getByText(/Le retour RMA-/)).toBeVisible()
  await page.context().close()
})

test('a lost connection loses nothing: the second try is the same statement', async ({ browser, shop, watch }) => {
  watch.expects(/ERR_CONNECTION_RESET/)
  const { page } = await newPage({ browser, shop, language: 'fr', phone: true })
  await page.goto('/retractation')
  for (const [key, value] of [
    ['withdrawal.contract', 'CMD-1'],
    ['withdrawal.name', 'Zoé'],
    ['withdrawal.email', 'zoe@poste.example'],
  ] as const)
    await page.getByRole('textbox', { name: french.screen(key) }).fill(value)
  await page.getByRole('button', { name: french.screen('withdrawal.read') }).click()
  const confirm = page.getByRole('button', { name: french.withdrawal.confirm, exact: true })
  // The statement arrives, its answer does not.
  await page.route('**/api/v1/withdrawals', async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await confirm.click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectAccessible(page, 390)
  await page.unroute('**/api/v1/withdrawals')
  await confirm.click()
  await expect(page.getByRole('heading', { level: 1, name: french.screen('withdrawal.stated.title') })).toBeVisible()
  expect(await textsTo(shop, 'zoe@poste.example')).toHaveLength(1)
  await page.context().close()
})

test('staff find the order of a statement that nothing proves, and answer one that came too late', async ({ browser, shop, agent }) => {
  if (!buyer) throw new Error('Camille buys')
  const order = await sold(shop, buyer, { lines: [sell('1', microphone, { quantity: 2 }), sell('2', keyboard)], deliveredDaysAgo: 5 })
  const late = await sold(shop, buyer, { lines: [sell('1', keyboard)], deliveredDaysAgo: 40 })
  const { page } = await newPage({ browser, shop, language: 'fr', phone: true })
  await states(page, french, {
    contract: 'la facture de novembre',
    name: 'Camille Roussel',
    email: 'autre@poste.example',
    goods: 'un micro',
  })
  await states(page, french, { contract: late.number, name: 'Camille en retard', email: 'autre@poste.example' })
  expect(await textsTo(shop, 'autre@poste.example'), 'late or not, each is acknowledged').toHaveLength(2)
  await page.context().close()
  const { words } = agent

  await test.step('the order is found by its customer’s address, and one of its two microphones taken with a reason', async () => {
    await agent.visits('/desk')
    await agent.page.getByRole('link', { name: new RegExp(words.screen('desk.nav.withdrawals')) }).click()
    await expectAccessible(agent.page, 1440)
    await agent.page.getByRole('link', { name: 'Camille Roussel' }).click()
    const nothing = 'xylophone 999999'
    await expect(agent.page.getByRole('button', { name: 'la facture de novembre' })).toBeVisible()
    await agent.page.getByText(words.screen('withdrawal.answer'), { exact: true }).click()
    const reason = agent.page.getByRole('combobox', { name: words.screen('withdrawal.answer.reason') })
    await expect(reason, 'before anybody looked, nothing is nowhere to be found').not.toContainText(
      words.screen('withdrawal.reason.not_found'),
    )
    await agent.box('withdrawal.match.search').fill(nothing)
    await agent.button('withdrawal.match.find').click()
    await expect(agent.page.getByText(words.screen('withdrawal.match.none', { words: nothing }))).toBeVisible()
    await expect(reason).toContainText(words.screen('withdrawal.reason.not_found'))
    for (const typed of ['Camile Roussel', camille.email.split('.')[0] ?? '']) {
      await agent.box('withdrawal.match.search').fill(typed)
      await agent.button('withdrawal.match.find').click()
      await expect(agent.page.getByRole('radio', { name: order.number }), typed).toBeVisible()
    }
    await agent.page.getByRole('radio', { name: order.number }).check()
    await agent.page.getByRole('checkbox', { name: microphone.name }).check()
    await agent.page.getByRole('spinbutton', { name: microphone.name }).fill('1')
    await expectAccessible(agent.page, 1440)
    await agent.box('withdrawal.match.reason').fill('Même nom, même facture.')
    await agent.button('withdrawal.match.send').click()
    await expect(agent.page.getByText(words.screen('withdrawal.desk.settled'))).toBeVisible()
    await expectAccessible(agent.page, 1440)
    expect((await textsTo(shop, camille.email)).join('\n')).toContain('Vous pouvez nous renvoyer les produits')
    await agent.page.getByRole('link', { name: /^RMA-/ }).click()
    await agent.page.waitForURL(/\/desk\/retours\/RMA-/)
    const { lines } = await agent.asks<ReturnView>(`/returns/${/RMA-[\w-]+/.exec(agent.page.url())?.[0]}`)
    expect(lines.map(({ name, units }) => [name, units.length])).toEqual([[microphone.name, 1]])
  })

  await test.step('the late one is answered with its article and the mediator', async () => {
    await agent.visits('/desk/retractations')
    await agent.page.getByRole('link', { name: 'Camille en retard' }).click()
    await agent.page.getByText(words.screen('withdrawal.answer'), { exact: true }).click()
    await agent.page
      .getByRole('combobox', { name: words.screen('withdrawal.answer.reason') })
      .selectOption({ label: words.screen('withdrawal.reason.late') })
    await agent.box('withdrawal.answer.message').fill('La livraison date de quarante jours.')
    await agent.button('withdrawal.answer.send').click()
    await expect(agent.page.getByText(words.screen('withdrawal.desk.settled'))).toBeVisible()
    const answer = (await textsTo(shop, 'autre@poste.example')).at(-1) ?? ''
    for (const part of ['L221-18', 'quarante jours', 'Médiation']) expect(answer).toContain(part)
  })
})

test('an acknowledgement that reached nobody is seen by staff, who send it to another address', async ({ browser, shop, agent }) => {
  const { page } = await newPage({ browser, shop, language: 'fr', phone: true })
  shop.mailServer.refuse = '550 5.1.1 No such user'
  await states(page, french, { contract: 'le clavier', name: 'Zoé Lacoste', email: 'zoe@nulle.example' })
  await shop.runToQuiet()
  shop.mailServer.refuse = null
  await page.context().close()
  const { words } = agent
  await agent.visits('/desk/retractations')
  const row = agent.page.getByRole('row', { name: /Zoé Lacoste/ })
  await expect(row).toContainText(words.screen('withdrawal.event.unacknowledged'))
  await expectAccessible(agent.page, 1440)
  await row.getByRole('link', { name: 'Zoé Lacoste' }).click()
  await expect(agent.page.getByText(words.screen('withdrawal.ack.failed', { email: 'zoe@nulle.example' }))).toBeVisible()
  await expectAccessible(agent.page, 1440)
  await agent.button('withdrawal.ack.again').click()
  const dialog = agent.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words.screen('withdrawal.ack.again.email') }).fill('zoe@vraie.example')
  await expectAccessible(agent.page, 1440)
  await dialog.getByRole('button', { name: words.screen('withdrawal.ack.again') }).click()
  await expect(agent.page.getByText(words.screen('withdrawal.ack.under_way', { email: 'zoe@vraie.example' }))).toBeVisible()
  const [sent, ...others] = await textsTo(shop, 'zoe@vraie.example')
  expect(others).toEqual([])
  expect(sent).toContain('rétractation du contrat le clavier')
  await agent.page.reload()
  await expect(agent.page.getByText(words.screen('withdrawal.ack.sent'))).toBeVisible()
})

test.describe('in English, signed in, at a desk', () => {
  test.use({ language: 'en' })
  test('who is signed in need not say who they are, ticks the goods, and has the return at once', async ({ retail }) => {
    const order = await retail.bought({ lines: [sell('1', microphone), sell('2', keyboard)], deliveredDaysAgo: 5 })
    await retail.visits('/retours/nouveau')
    await retail.page.getByRole('radio', { name: order.number }).check()
    await retail.page.getByRole('main').getByRole('link', { name: retail.words.withdrawal.open }).click()
    await expect(retail.box('withdrawal.name')).toHaveValue(retail.who.name)
    await expectAccessible(retail.page, 1440)
    const number = await retail.withdraws(keyboard.name)
    expect(await retail.outcomeOf(number)).toMatchObject({ status: 'approved' })
  })

  test('a kit is ticked by its parts, and an answer that was lost is had again', async ({ retail, watch }) => {
    watch.expects(/ERR_CONNECTION_RESET/)
    const kit = { ...sell('0', microphone), name: 'Studio kit', sku: 'KIT-1', gross: 0, tax: 0, ecoParticipation: 0 }
    const parts = [sell('1', microphone, { kitParent: '0' }), sell('2', keyboard, { kitParent: '0' })]
    const order = await retail.bought({ lines: [kit, ...parts], deliveredDaysAgo: 5 })
    const { page, words } = retail
    await retail.visits('/retours/nouveau')
    await page.getByRole('radio', { name: order.number }).check()
    await page.getByRole('main').getByRole('link', { name: words.withdrawal.open }).click()
    await page.getByRole('radio', { name: words.screen('withdrawal.for.part') }).check()
    await expect(page.getByRole('checkbox')).toHaveCount(2)
    await page.getByRole('checkbox', { name: keyboard.name }).check()
    await retail.button('withdrawal.read').click()
    await page.route('**/api/v1/withdrawals', async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    const confirm = page.getByRole('button', { name: words.withdrawal.confirm, exact: true })
    await confirm.click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await page.unroute('**/api/v1/withdrawals')
    await confirm.click()
    await expect(retail.link('withdrawal.made.go')).toBeVisible()
    await expectAccessible(page, 1440)
  })
})
