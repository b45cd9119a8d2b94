import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { approved } from './support/approved.ts'
import { heldUp } from './support/held-up.ts'
import { expect, test } from './support/journey.ts'
import { printed, scannedFrom } from '../support/printed.ts'

const { screen24 } = products

test('one field finds a parcel by whatever is on it, from a scanner, the camera or a photo, and says what is mistyped', async ({
  account,
  agent,
  dock,
  watch,
}) => {
  const { page, words } = dock
  await page.setViewportSize({ width: 1024, height: 768 })
  const bought = await account.bought({ lines: [sell('1', screen24)], deliveredDaysAgo: 3 })
  const number = await approved(account, agent, bought.number)
  const [serial = ''] = bought.serials
  const found = page.getByRole('heading', { name: number, exact: true })

  for (const code of [number, number.replaceAll('-', ' ').toLowerCase(), serial.replaceAll('-', '').toLowerCase()])
    await test.step(`${code} opens it`, async () => {
      await dock.scans(code)
      await expect(found).toBeVisible()
    })

  await test.step('its order leads to it', async () => {
    await dock.scans(bought.number)
    await page.getByRole('link', { name: new RegExp(number) }).click()
    await expect(found).toBeVisible()
  })

  await test.step('a wrong character, in our number or the post’s, is named', async () => {
    await dock.scans(number.replace('2026', '2025'))
    await expect(page.getByRole('alert')).toContainText(words.screen('dock.mistyped.number'))
    await dock.scans('RR473124828FR')
    await expect(page.getByRole('alert')).toContainText(words.screen('dock.mistyped.tracking'))
  })

  const paper = await printed(await (await account.page.request.get(`/api/v1/returns/${number}/slip.pdf`)).body())

  expect(await scannedFrom(paper)).toEqual([number])

  await test.step('the camera reads the slip, without a network too', async () => {
    await heldUp(page, paper)
    const decoder = page.waitForResponse((response) => response.url().endsWith('.wasm'))
    await page.goto('/dock')
    expect(new URL((await decoder).url()).origin).toBe(dock.shop.origin)
    watch.expects(/net::ERR_INTERNET_DISCONNECTED/)
    await page.context().setOffline(true)
    await dock.button('dock.camera').click()
    await page.waitForURL((url) => url.searchParams.get('scan') === number)
    await page.context().setOffline(false)
    await page.reload()
    await expect(found).toBeVisible()
  })

  await test.step('where no camera may be opened, a photo of the slip does', async () => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }))
    await page.goto('/dock')
    await dock.button('dock.camera').click()
    await expect(page.getByText(words.screen('dock.camera.insecure'))).toBeVisible()
    await page.getByLabel(words.screen('dock.camera.photo')).setInputFiles({ name: 'slip.png', mimeType: 'image/png', buffer: paper })
    await expect(found).toBeVisible()
  })
})
