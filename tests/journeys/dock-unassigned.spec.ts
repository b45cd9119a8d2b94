import type { ParcelView } from '#application/parcels/view.ts'
import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { approved } from './support/approved.ts'
import { does } from './support/filed.ts'
import { expect, test } from './support/journey.ts'
import { photo } from './support/photo.ts'

const { screen24, keyboard } = products

test('a parcel without a return, from the scan that finds nothing to the return it is assigned to and received on', async ({
  account,
  agent,
  dock,
}) => {
  const { page, words } = dock
  const say = words.screen
  await page.setViewportSize({ width: 1024, height: 768 })
  const bought = await account.bought({ lines: [sell('1', screen24)], deliveredDaysAgo: 3 })
  const other = await account.bought({ lines: [sell('1', keyboard)], deliveredDaysAgo: 3 })
  const number = await approved(account, agent, bought.number)
  const [serial = ''] = bought.serials

  await test.step('nothing answers: the parcel is recorded, scanned and photographed', async () => {
    await dock.scans('8R00777123456')
    await page.getByRole('link', { name: say('dock.none.record') }).click()
    await expect(dock.box('dock.tracking')).toHaveValue('8R00777123456')
    await page.getByLabel(say('unassigned.photos.add')).setInputFiles(photo('box.jpg'))
    await expect(page.getByRole('button', { name: /box.jpg/ })).toBeVisible()
    await dock.box('unassigned.sender').fill('Kermor')
    // The scanner types wherever the focus is not in a field.
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.type('NX-0042-KERMOR')
    await page.keyboard.press('Enter')
    await expect(dock.box('unassigned.serials')).toHaveValue('NX-0042-KERMOR')
    await expect(dock.button('unassigned.new.send')).toHaveAttribute('aria-disabled', 'true')
    await dock.box('unassigned.place').fill('Rayon Q3')
    await dock.button('unassigned.new.send').click()
  })

  const heading = page.getByRole('heading', { level: 1, name: /^BOX-/ })
  await expect(heading).toBeVisible()
  const box = (await heading.textContent()) ?? ''

  await test.step('its number and its tracking number lead to it, and it waits in the list', async () => {
    for (const code of [box, '8r 0077 7123456']) {
      await dock.scans(code)
      await expect(page.getByRole('heading', { name: box })).toBeVisible()
    }
    await page.goto('/dock')
    await page.getByRole('link', { name: new RegExp(say('dock.list.unassigned')) }).click()
    await expect(page.getByRole('link', { name: new RegExp(box) })).toContainText(say('unassigned.lies', { place: 'Rayon Q3' }))
    await page.getByRole('link', { name: new RegExp(box) }).click()
  })

  const candidates = page.getByRole('region', { name: say('unassigned.whose') })

  await test.step('by its name alone its customer is proposed; one is asked, in a conversation', async () => {
    const one = candidates.getByRole('listitem').filter({ hasText: other.number }).first()
    await expect(one).toContainText(say('unassigned.why.sender', { text: 'Kermor' }))
    await one.getByRole('button', { name: say('unassigned.ask') }).click()
    await expect(dock.box('unassigned.ask.message.fr')).toHaveValue(new RegExp(other.number))
    await page.getByRole('checkbox', { name: /box.jpg/ }).check()
    await dock.button('unassigned.ask.send').click()
    await expect(page.getByText(say('unassigned.proposed.waits'))).toBeVisible()
  })

  await test.step('the customer reads it, with the photo', async () => {
    await account.page.goto('/messages')
    await account.page
      .getByRole('link', { name: new RegExp(box) })
      .first()
      .click()
    await expect(account.page.getByRole('img', { name: /box.jpg/ }).first()).toBeVisible()
  })

  await test.step('the serial says more: it is the other order’s return', async () => {
    await dock.button('unassigned.amend').click()
    await dock.box('unassigned.serials').fill(serial)
    await dock.button('unassigned.amend.send').click()
    const sure = candidates.getByRole('listitem').filter({ hasText: number }).first()
    await expect(sure).toContainText(say('unassigned.why.serial', { text: serial }))
    await sure.getByRole('button', { name: say('unassigned.assign') }).click()
    await page.getByRole('link', { name: say('unassigned.receive', { number }) }).click()
    await expect(page.getByRole('heading', { name: number, exact: true })).toBeVisible()
    await dock.button('dock.receive.all', { count: 1 }).click()
    await dock.button('dock.receive.send', { count: 1 }).click()
    await expect.poll(async () => (await dock.asks<{ status: string }>(`/returns/${number}`)).status).toBe('received')
  })

  const view = await dock.asks<ParcelView>(`/dock/parcels/${box}`)
  expect([view.status, view.returnNumber]).toEqual(['assigned', number])
  expect(view.events.map(({ verb }) => verb)).toEqual(['record', 'propose', 'amend', 'assign'])
  await does(dock, 'PUT', `/dock/parcels/${box}/reopening`, { reason: 'Pas le bon carton.' })
})
