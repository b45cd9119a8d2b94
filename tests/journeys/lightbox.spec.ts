import { products } from '../../seeds/catalogue.ts'
import { sell } from '../../seeds/order-line.ts'
import { expectNoViolation } from './support/accessible.ts'
import { noisyPhoto } from './support/evidence.ts'
import { does, filed } from './support/filed.ts'
import { expect, test } from './support/journey.ts'

test('a piece of evidence is looked at as it must be: near, moved, turned, and the next one begins whole and upright', async ({
  account,
  agent,
}) => {
  const order = await account.bought({ lines: [sell('1', products.keyboard)], deliveredDaysAgo: 2 })
  const number = await filed(account, order.number)
  const fileIds: string[] = []
  for (const name of ['touche.png', 'dessous.png']) {
    const { buffer, mimeType } = await noisyPhoto(name, 60)
    const answer = await account.page.request.post('/api/v1/files', {
      headers: { 'X-Navette': '1' },
      multipart: { file: { name, mimeType, buffer } },
    })
    fileIds.push(((await answer.json()) as { id: string }).id)
  }
  await does(account, 'POST', `/returns/${number}/messages`, { body: 'Deux photos.', fileIds })
  const { page, words } = agent
  const { keyboard } = page
  await agent.opens(number)
  await page
    .getByRole('main')
    .getByRole('link', { name: /touche/ })
    .click()
  const box = page.getByRole('dialog', { name: words.screen('case.lightbox') })
  const photo = (name: RegExp) => box.getByRole('img', { name })
  /** How the photo lies: how many times its size, turned by how many degrees. */
  const lies = () =>
    box.getByRole('img').evaluate((image) => {
      const { a, b, e, f } = new DOMMatrix(getComputedStyle(image).transform)
      return {
        zoom: Math.round(Math.hypot(a, b) * 100) / 100,
        turn: Math.round((Math.atan2(b, a) * 180) / Math.PI),
        moved: e !== 0 || f !== 0,
      }
    })
  const whole = { zoom: 1, turn: 0, moved: false }

  await test.step('nearer and moved by keys, whole again by 0', async () => {
    await expect(photo(/touche/)).toBeVisible()
    await expect(box.getByRole('status')).toContainText(words.screen('desk.lightbox.place', { place: 1, of: 2 }))
    await expect.poll(lies).toEqual(whole)
    await keyboard.press('+')
    await keyboard.press('+')
    await keyboard.press('ArrowDown')
    await expect.poll(lies).toEqual({ zoom: 1.96, turn: 0, moved: true })
    await keyboard.press('0')
    await expect.poll(lies).toEqual(whole)
    await expectNoViolation(page, 'a photo at the size of the window')
  })

  await test.step('turned by its button and back by Shift+R; farther is never less than the whole', async () => {
    await box.getByRole('button', { name: words.screen('desk.lightbox.turn') }).click()
    await expect.poll(lies).toEqual({ ...whole, turn: 90 })
    await keyboard.press('Shift+R')
    await expect.poll(lies).toEqual(whole)
    await box.getByRole('button', { name: words.screen('desk.lightbox.farther') }).click()
    await expect.poll(lies).toEqual(whole)
  })

  await test.step('the next begins whole and upright, and Escape leads back to the case', async () => {
    await keyboard.press('r')
    await keyboard.press('ArrowRight')
    await expect(photo(/dessous/)).toBeVisible()
    await expect.poll(lies).toEqual(whole)
    await keyboard.press('Escape')
    await expect(box).toBeHidden()
    await expect(page.getByRole('main').getByRole('link', { name: /touche/ })).toBeFocused()
  })
})
