import type { PromiseView } from '#application/clocks/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectNoViolation } from './support/accessible.ts'
import { expect, test } from './support/journey.ts'
import { Keyboard } from './support/keyboard.ts'
import { promisesOf } from './support/promises.ts'

const { keyboard: azerty, mouse } = products

test('with the customer on the phone, by keys alone: the order found, the request filled in, the case opened in their name', async ({
  account,
  agent,
  mails,
  shop,
}) => {
  const { page, words } = agent
  const keys = new Keyboard(page)
  const { number: orderNumber } = await account.bought({ lines: [sell('1', azerty), sell('2', mouse)], deliveredDaysAgo: 2 })

  await test.step('N, the number that the customer reads out, and the order', async () => {
    await agent.visits('/desk')
    await expect(agent.button('desk.open')).toBeVisible()
    await page.keyboard.press('n')
    await page.waitForURL('**/desk/ouvrir')
    const field = page.getByRole('textbox', { name: words.screen('open.find') })
    await expect(field).toBeFocused()
    await page.keyboard.type(orderNumber.toLowerCase().replaceAll('-', ' '))
    await page.keyboard.press('Enter')
    await expectNoViolation(page, 'orders found')
    await keys.presses(page.getByRole('link', { name: orderNumber }))
    await page.waitForURL('**/desk/ouvrir/*')
  })

  const answer = page.getByRole('region', { name: words.screen('open.answer') })
  const asked = page.getByRole('region', { name: words.screen('open.request') })

  await test.step('the product and the type, and what the policy says of them at once', async () => {
    await keys.checks(page.getByRole('checkbox', { name: mouse.name }))
    await keys.chooses(asked.getByRole('table'), asked.getByRole('radio', { name: words.type('standard_warranty') }))
    await expect(answer.getByText(words.screen('open.pays.merchant'))).toBeVisible()
    await expectNoViolation(page, 'opening a case')
  })

  await test.step('what is missing is said when it is tried', async () => {
    await expect(agent.button('open.send')).toBeEnabled()
    await page.keyboard.press('Control+Enter')
    await expect(asked.getByRole('alert')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight), 'its zones scroll, the page does not').toBe(0)
    await keys.selects(asked.getByRole('combobox', { name: words.screen('request.details.theirs') }), words.reason('dead_on_arrival'))
    const condition = asked.getByRole('group', { name: words.screen('request.details.condition') })
    await keys.chooses(condition, condition.getByRole('radio', { name: words.screen('words.condition.tested_no_marks') }))
    await keys.writes(asked.getByRole('textbox', { name: words.screen('request.details.message') }), 'Le bouton gauche est muet.')
    await expect(asked.getByRole('alert')).toBeHidden()
  })

  await test.step('a closed tab loses nothing', async () => {
    await expect(answer.getByText(words.screen('request.kept.saving'))).toBeHidden()
    await page.reload()
    await expect(asked.getByRole('textbox', { name: words.screen('request.details.message') })).toHaveValue('Le bouton gauche est muet.')
  })

  const number = await test.step('opened, in the customer’s name and on record', async () => {
    await expect(answer.getByText(words.screen('open.pays.merchant'))).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await page.waitForURL('**/desk/retours/RMA-*')
    const opened = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const behalf = account.who.customer?.company ?? account.who.name
    const said = words.screen('desk.event.submit', { behalf: 'yes', who: agent.who.name, customer: behalf })
    await expect(page.getByText(said).first()).toBeVisible()
    return opened
  })

  await test.step('acknowledged to the customer, who sees it as theirs', async () => {
    const { text } = await mails.comesTo(account, 'submitted.subject', number)
    expect(text).toContain(agent.who.name.split(' ')[0] ?? '')
    await account.visits(`/retours/${number}`)
    await expect(account.page.getByText(account.words.screen('return.event.submit.behalf')).first()).toBeVisible()
    expect(await promisesOf(shop, number)).toEqual(['review running'])
  })

  await test.step('the clock leads to why it is due then', async () => {
    const { deadlines } = await agent.asks<ReturnView>(`/returns/${number}`)
    const id = deadlines[0]?.id ?? ''
    await keys.presses(page.locator(`a[href="/desk/promesses/${id}"]`).first())
    await page.waitForURL(`**/desk/promesses/${id}`)
    const { steps, due } = await agent.asks<PromiseView>(`/promises/${id}`)
    await expect(page.getByRole('region', { name: words.screen('promise.steps') }).getByRole('row')).toHaveCount(steps.length + 1)
    expect(due).toBe(deadlines[0]?.due)
    await expectNoViolation(page, 'a promise explained')
  })
})
