import { MOST_FILE_BYTES, MOST_FILE_MEGABYTES } from '#domain/file/limits.ts'
import { expectAccessible } from './support/accessible.ts'
import { EvidenceField, noisyPhoto, phonePhoto } from './support/evidence.ts'
import { expect, test } from './support/journey.ts'

const lost = /Failed to load resource: net::/

test.describe('on a phone, in French', () => {
  test.use({ phone: true })

  test('an iPhone’s photo goes, refused files beside it lose nothing and say what to do', async ({ retail, watch }) => {
    // The trace asks again for pictures that the browser could not show, as a script would, which no script of ours does.
    watch.expects(/Connecting to 'blob:/)
    const field = new EvidenceField(retail)
    await field.opens()
    await expect(retail.button('ui.drop.camera')).toBeVisible()
    await field.gives(
      await phonePhoto(),
      { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ this is a program') },
      { name: 'vide.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) },
      { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(10) },
      { name: 'enorme.png', mimeType: 'image/png', buffer: Buffer.alloc(MOST_FILE_BYTES + 1) },
    )
    const { words } = retail
    await field.has('IMG_0042.jpg')
    await expect(field.row('IMG_0042.jpg').locator('img')).toHaveJSProperty('naturalHeight', 320)
    await field.says('photo.jpg', 'JPEG, PNG, WebP ou HEIC, ou un PDF')
    await field.says('vide.jpg', words.screen('ui.file.empty'))
    await field.says('film.mp4', words.screen('ui.file.wrong-kind'))
    await field.says('enorme.png', `${MOST_FILE_MEGABYTES}\u00a0Mo`)
    for (const name of ['photo.jpg', 'vide.jpg', 'film.mp4', 'enorme.png']) {
      await expect(field.button('ui.file.retry', name)).toHaveCount(0)
      await expectAccessible(retail.page, 390)
      await field.button('ui.file.remove', name).click()
    }
    await expect(field.rows).toHaveCount(1)
    await expect.poll(() => field.kept()).toEqual(['IMG_0042.jpg'])
  })

  test('a file goes on where it stopped when the network comes back, and when the page was loaded anew', async ({
    retail,
    shop,
    watch,
  }) => {
    watch.expects(lost)
    const field = new EvidenceField(retail)
    const { page } = retail
    await field.opens()
    const offsets: number[] = []
    const piece = /\/api\/v1\/uploads\/[^/]+$/
    let bad = true
    await page.route(piece, (route) => {
      const offset = Number(route.request().headers()['upload-offset'])
      if (route.request().method() !== 'PATCH') return route.continue()
      if (bad && offset > 0) return route.abort('connectionreset')
      offsets.push(offset)
      return route.continue()
    })
    await field.gives(await noisyPhoto('carton.png'))
    await field.hears(retail.words.screen('ui.file.said.waiting'))
    await field.says('carton.png', /Connexion perdue/)
    await expectAccessible(page, 390)
    // Sending the request now would leave the photo behind: the button waits.
    await expect(retail.button('request.details.check')).toHaveAttribute('aria-disabled', 'true')

    await page.reload()
    await field.says('carton.png', /Connexion perdue/)
    bad = false
    await field.has('carton.png')
    const sorted = offsets.toSorted((a, b) => a - b)
    expect(offsets, 'no piece goes twice').toEqual(sorted)
    expect(new Set(offsets).size).toBe(offsets.length)
    expect((await shop.pool.query('select from uploads')).rowCount).toBe(1)
    await expect.poll(() => field.kept()).toEqual(['carton.png'])
  })

  test('without any network it waits, then goes by itself', async ({ retail, watch }) => {
    watch.expects(lost)
    const field = new EvidenceField(retail)
    await field.opens()
    await retail.page.context().setOffline(true)
    await field.gives(await noisyPhoto('vis.png', 300))
    await field.says('vis.png', /Connexion perdue/)
    await retail.page.context().setOffline(false)
    await field.hears(retail.words.screen('ui.file.said.resumed'))
    await field.has('vis.png')
  })
})

test.describe('at a desk, in English', () => {
  test.use({ language: 'en' })

  test('files come by paste and by drag, in the order in which they were given, and no more than there is room for', async ({
    account,
  }) => {
    const field = new EvidenceField(account)
    const { page } = account
    await field.opens()
    await expect(account.button('ui.drop.camera')).toBeHidden()
    const shot = await noisyPhoto('image.png', 40)
    const hand = (type: 'paste' | 'dragover' | 'drop', names: readonly string[], on = 'body'): Promise<void> =>
      page.locator(on).evaluate(
        (element, { type, names, bytes }) => {
          const data = new DataTransfer()
          for (const name of names) data.items.add(new File([new Uint8Array(bytes)], name, { type: 'image/png' }))
          const options = { bubbles: true, cancelable: true }
          element.dispatchEvent(
            type === 'paste'
              ? new ClipboardEvent(type, { ...options, clipboardData: data })
              : new DragEvent(type, { ...options, dataTransfer: data }),
          )
        },
        { type, names, bytes: [...shot.buffer] },
      )
    await hand('paste', ['image.png'], 'textarea')
    await expect(field.rows.getByRole('link', { name: /^capture-\d{4}-\d\d-\d\d-\d{6}\.png$/ })).toBeVisible()
    await hand('dragover', ['b.png'], '.drop')
    await expect(page.getByText(account.words.screen('ui.drop.let-go'))).toBeVisible()
    await expectAccessible(page, 1440)
    const names = Array.from({ length: 10 }, (_, nth) => `${nth}.png`)
    await hand('drop', names, '.drop')
    for (const name of names.slice(0, 9)) await field.has(name)
    await field.says('9.png', account.words.screen('ui.file.too-many', { files: 10 }))
    await expectAccessible(page, 1440)
    await expect.poll(async () => (await field.kept()).slice(1)).toEqual(names.slice(0, 9))
    await field.button('ui.file.remove', '0.png').click()
    await expect(field.input).toBeFocused()
  })

  test('what is given up is gone, here and on the server', async ({ account, shop, watch }) => {
    watch.expects(lost)
    const field = new EvidenceField(account)
    const { page } = account
    await field.opens()
    await page.route(/\/api\/v1\/uploads\/[^/]+$/, (route) =>
      route.request().method() === 'PATCH' && route.request().headers()['upload-offset'] !== '0' ? route.abort() : route.continue(),
    )
    await field.gives(await noisyPhoto('box.png'))
    await field.says('box.png', /connection is lost/)
    await field.button('ui.file.cancel', 'box.png').click()
    await expect(field.rows).toHaveCount(0)
    const open = async () => (await shop.pool.query('select from uploads where ended_at is null')).rowCount
    await expect.poll(open).toBe(0)
    await page.reload()
    await expect(field.input).toBeAttached()
    await expect(field.rows).toHaveCount(0)
  })
})
