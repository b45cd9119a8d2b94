import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { safetyQuestions } from '#domain/return/rma.ts'
import type { OrderRow, OrderView } from '#application/orders/view.ts'
import type { Page as Listed } from '#application/page.ts'
import type { Customer } from './support/customer.ts'
import { does } from './support/filed.ts'
import { expect, test } from './support/journey.ts'

const { phone, dock, cable } = products

/** An IMEI whose last digit does not go with the others. */
const slipped = '490154203237519'
const strange = '490154203237518'

const orderOf = async (who: Customer, number: string): Promise<OrderView> => {
  const { items } = await who.asks<Listed<OrderRow>>('/orders')
  return who.asks<OrderView>(`/orders/${items.find((row) => row.number === number)?.id}`)
}

/** Somebody else has typed this number for a phone of their own. */
async function returns(other: Customer, serial: string): Promise<void> {
  const bought = await other.bought({ lines: [sell('1', phone)], deliveredDaysAgo: 5 })
  const order = await orderOf(other, bought.number)
  const safety = Object.fromEntries(safetyQuestions.map((question) => [question, 'no']))
  const said = { reason: 'dead_on_arrival', seal: 'opened', condition: 'tested_no_marks', dockMessage: 'Éteint.', safety }
  const lines = [{ orderLineId: order.items[0]?.id, quantity: 1, serials: [serial], ...said }]
  await does(other, 'POST', '/returns', { orderId: order.id, type: 'standard_warranty', lines })
}

test('serials are picked, typed, mended or said to be unreadable; one in somebody else’s return is refused', async ({
  account,
  retail,
}) => {
  const { page, words } = account
  await returns(retail, strange)
  const order = await account.bought({
    lines: [sell('1', phone, { quantity: 2 }), sell('2', dock), sell('3', cable, { quantity: 3 })],
    deliveredDaysAgo: 4,
  })
  const [first = '', second = ''] = order.serials
  await account.begins(order.number)
  await page.getByRole('radio', { name: words.type('standard_warranty') }).check()
  await account.button('request.type.next').click()
  for (const { name } of [phone, dock, cable]) await page.getByRole('checkbox', { name }).check()
  await account.button('request.products.next').click()

  const serial = (nth: number) => page.getByLabel(words.screen('request.serials.nth', { nth }), { exact: true })
  const said = { reason: 'dead_on_arrival', seal: 'opened', condition: 'tested_no_marks', message: 'Ne démarre pas.' } as const
  await account.describes({ product: phone.name, quantity: 2, ...said })
  for (const question of safetyQuestions)
    await account
      .group(`words.safety.${question}`)
      .getByRole('radio', { name: words.screen('words.answer.no'), exact: true })
      .check()

  await test.step('one is picked; the other has a wrong check digit, then is another’s, then is mended', async () => {
    await account.group('request.serials.known').getByRole('button', { name: first }).click()
    await expect(serial(1)).toHaveValue(first)
    await serial(2).fill(slipped)
    await account.button('request.details.next').click()
    await expect(serial(2)).toHaveAccessibleDescription(
      words.screen('portal.gap.imei_check_digit', { serial: slipped, last: '9', wanted: 15 }),
    )
    await serial(2).fill(strange)
    await expect(serial(2)).toHaveAccessibleDescription(
      new RegExp(words.screen('portal.gap.serial_taken', { serial: strange }).slice(0, 40)),
    )
    await serial(2).fill(`${second.slice(0, 8)} ${second.slice(8)}`)
    await expect(serial(2)).toHaveAccessibleDescription('')
    await account.button('request.details.next').click()
  })

  await test.step('one that nobody can read needs a photo of its label', async () => {
    await account.describes({ product: dock.name, ...said })
    await page.getByRole('checkbox', { name: words.screen('request.serials.unreadable.nth', { nth: 1 }) }).check()
    await account.button('request.details.next').click()
    await expect(page.getByRole('alert')).toContainText(words.screen('portal.gap.photo_needed'))
    await account.describes({ product: dock.name, ...said, photos: ['label.jpg'] })
    await account.button('request.details.next').click()
  })

  await account.describes({ product: cable.name, quantity: 3, ...said })
  await account.button('request.details.check').click()
  await expect(account.product(phone.name)).toContainText(first)
  await account.button('request.check.send').click()
  await page.waitForURL(/\/retours\/RMA-/)
  expect(await account.returnable(order.number)).toEqual({ [phone.name]: 0, [dock.name]: 0, [cable.name]: 0 })

  await test.step('what is in an open return is not offered again', async () => {
    expect((await orderOf(account, order.number)).items.map(({ serialsHeld }) => serialsHeld)).toEqual([[first, second], [], []])
  })
})
