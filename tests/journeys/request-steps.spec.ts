import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { bothWays } from './support/both-ways.ts'
import { expect, test } from './support/journey.ts'
import { expectSound } from './support/sound.ts'

const { tablet, cable } = products

bothWays(() => {
  test('every step of a late request is sound, with as much on it as it can hold', async ({ retail }) => {
    const { page, words } = retail
    const order = await retail.bought({ lines: [sell('1', tablet, { quantity: 2 }), sell('2', cable)], deliveredDaysAgo: 19 })
    await retail.visits('/')
    await retail.link('portal.home.create').click()
    await page.getByRole('radio', { name: order.number }).check()
    await expectSound(page, 'the order')
    await retail.button('request.order.next').click()
    await page.getByRole('radio', { name: words.type('standard_warranty') }).check()
    await expectSound(page, 'the type, where an exception is needed')
    await retail.button('request.type.next').click()
    await page.getByRole('checkbox', { name: cable.name }).check()
    await expectSound(page, 'the products')
    await retail.button('request.products.next').click()
    const plea = { clause: 'A4', words: 'Hospitalisation.' }
    const said = { reason: 'dead_on_arrival', seal: 'opened', condition: 'marks_of_use', message: 'Rien.' } as const
    await retail.describes({ product: cable.name, plea, ...said })
    await expectSound(page, 'the details, pleaded')
    await retail.button('request.details.check').click()
    await expect(page.getByRole('region', { name: words.screen('request.promises') })).toBeVisible()
    await expectSound(page, 'the check page')
  })

  test('a request is kept from the choice of its order on', async ({ retail }) => {
    const { page } = retail
    const order = await retail.bought({ lines: [sell('1', cable)], deliveredDaysAgo: 4 })
    await retail.begins(order.number)
    await page.waitForURL(/\/type$/)
    await retail.visits('/')
    await expect(page.getByRole('listitem').filter({ hasText: order.number })).toBeVisible()
    await retail.link('portal.home.draft.resume').click()
    await page.waitForURL(/\/type$/)
  })
})
