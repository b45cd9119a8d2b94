import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import sharp from 'sharp'
import { technostok } from '#domain/policy/technostok.ts'
import type { FileView, UploadView } from '#application/files/view.ts'
import {
  heicOf,
  invoice,
  invoiceWith,
  packed,
  pdfBomb,
  phonePhoto,
  photo,
  pngOf,
  webpBomb,
  withComment,
  zip,
} from '../../tests/support/hostile.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { testServer } from '../../tests/support/server.ts'
import { newStory, requestFor, returnIn } from '../../tests/support/story.ts'
import type { Problem } from './problems/problem.ts'

const it = await testServer({ policy: technostok })
const story = await newStory(it)
const { as, does, order } = story

type Door = (content: Buffer, name?: string, type?: string) => Promise<LightMyRequestResponse>

const atOnce: Door = (content, name = 'photo.jpg', type = 'image/jpeg') =>
  as('customer', 'POST', '/files', {
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    raw: Buffer.concat([
      Buffer.from(`--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`),
      content,
      Buffer.from('\r\n--x--\r\n'),
    ]),
  })

const inPieces: Door = async (content, name = 'photo.jpg') => {
  const opened = await as('customer', 'POST', '/uploads', { body: { name, size: content.length } })
  if (opened.statusCode !== 201) return opened
  const { id } = opened.json<UploadView>()
  await as('customer', 'PATCH', `/uploads/${id}`, {
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
    raw: content,
  })
  return as('customer', 'PUT', `/uploads/${id}/file`, { body: {} })
}

const script = '<script>alert(document.cookie)</script>'
const javascript = '<< /S /JavaScript /JS (app.alert(1)) >>'
const launch = '<< /OpenAction << /S /Launch /F (cmd.exe) >> >>'

const refused: readonly [string, () => Buffer | Promise<Buffer>, string][] = [
  ['a program for Windows that calls itself a photo', () => Buffer.from('MZ\u0090\0\u0003program'), 'file_type_refused'],
  ['a program for Linux', () => Buffer.from('\u007fELF\u0002\u0001\u0001', 'latin1'), 'file_type_refused'],
  ['a shell script', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), 'file_type_refused'],
  ['an SVG with a script', () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`), 'file_type_refused'],
  ['a page', () => Buffer.from(`<!doctype html>${script}`), 'file_type_refused'],
  ['an archive', () => zip('payload.class'), 'file_type_refused'],
  [
    'a GIF that is an archive as well (GIFAR)',
    async () => Buffer.concat([await sharp(photo).gif().toBuffer(), zip('a.class')]),
    'file_type_refused',
  ],
  ['nothing', () => Buffer.alloc(0), 'file_empty'],
  ['a PNG of billions of pixels', () => pngOf(60_000, 60_000), 'image_too_large'],
  ['a WebP of hundreds of megapixels', webpBomb, 'image_too_large'],
  ['an iPhone’s photo of hundreds of megapixels', () => heicOf(20_000, 20_000), 'image_too_large'],
  ['a PDF that unpacks without end', pdfBomb, 'pdf_too_complex'],
  ['a photo that breaks off', () => photo.subarray(0, photo.length / 2), 'image_broken'],
  ['an iPhone’s photo that breaks off', () => phonePhoto.subarray(0, phonePhoto.length / 2), 'image_broken'],
  ['a PDF that breaks off', async () => (await invoice()).subarray(0, 600), 'pdf_broken'],
  ['a PDF behind lines of its own', async () => Buffer.concat([Buffer.from('\n\n'), await invoice()]), 'file_type_refused'],
  [
    'a PDF that is an archive as well',
    async () => Buffer.concat([await invoice(), zip('a.jar'), Buffer.from('\n%%EOF\n')]),
    'file_two_kinds',
  ],
  ['a PDF with a script', () => invoiceWith(javascript), 'pdf_active'],
  ['a PDF with a script spelt /J#61vaScript', () => invoiceWith(javascript.replace('/JavaScript', '/J#61vaScript')), 'pdf_active'],
  ['a PDF with a script in a packed object stream', () => invoiceWith(packed(javascript)), 'pdf_active'],
  [
    'a PDF with a script spelt otherwise in a packed object stream',
    () => invoiceWith(packed(javascript.replace('Java', '#4aav#61'))),
    'pdf_active',
  ],
  ['a PDF that starts a program when it opens', () => invoiceWith(launch), 'pdf_active'],
  ['a PDF that starts a program, packed', () => invoiceWith(packed(launch)), 'pdf_active'],
  ['a PDF that opens a file elsewhere', () => invoiceWith('<< /S /GoToR /F (\\\\\\\\thief\\\\share) >>'), 'pdf_active'],
  ['a PDF that carries a file', () => invoice({}, (page) => page.file(Buffer.from('MZ'), { name: 'invoice.exe' })), 'pdf_embedded_files'],
  ['a PDF with a password', () => invoice({ userPassword: 'secret', pdfVersion: '1.7' }), 'pdf_encrypted'],
]

for (const [door, send] of [
  ['at once', atOnce],
  ['in pieces', inPieces],
] as const)
  describe(`sent ${door}, is refused:`, () => {
    for (const [what, make, code] of refused)
      test(what, async () => {
        const answer = await send(await make())
        assert.equal(answer.statusCode, 422, answer.body)
        const problem = answer.json<Problem>()
        assert.equal(problem.code, code)
        assert.ok(problem.detail.length > 20, 'says what is wrong')
      })
  })

describe('is defused: a picture', () => {
  const carried: readonly [string, Buffer, string][] = [
    ['with a page behind its end', Buffer.concat([photo, Buffer.from(`<html>${script}`)]), script],
    ['with an archive behind its end', Buffer.concat([photo, zip('payload.class')]), 'payload.class'],
    ['with a script in its comment', withComment(`*/=1;${script}`), script],
    ['with a PDF in its comment', withComment(`%PDF-1.4 ${javascript}`), '/JavaScript'],
  ]
  for (const [what, content, payload] of carried)
    test(what, async () => {
      assert.ok(content.includes(payload))
      const { url, thumbnailUrl, contentType } = (await atOnce(content)).json<FileView>()
      assert.equal(contentType, 'image/jpeg')
      for (const address of [url, thumbnailUrl ?? '']) {
        const { rawPayload } = await as('customer', 'GET', address)
        assert.ok(!rawPayload.includes(payload), address)
        assert.ok((await sharp(rawPayload).metadata()).width > 0)
      }
    })

  test('that says it is a page is what it is', async () => {
    const { url } = (await atOnce(photo, 'page.html', 'text/html')).json<FileView>()
    const read = await as('customer', 'GET', url)
    assert.equal(read.headers['content-type'], 'image/jpeg')
    assert.match(String(read.headers['content-disposition']), /filename="page.jpg"/)
  })
})

describe('a name', () => {
  const names: readonly [string, string, string][] = [
    ['that is a path', '../../../etc/passwd', 'passwd.jpg'],
    ['that is a path of Windows', 'C:\\Windows\\system32\\cmd.exe', 'cmd.jpg'],
    ['that reads from right to left', 'photo\u202egpj.exe', 'photogpj.jpg'],
    ['in Hebrew', 'צילום.jpg', 'צילום.jpg'],
    ['with control characters', 'a\r\nSet-Cookie: x=1\u0007.jpg', 'aSet-Cookie x=1.jpg'],
    ['with quotes and stars', `l'"écran" (n°*1).jpg`, `l'écran (n°1).jpg`],
    ['without end', `${'é'.repeat(900)}.jpg`, `${'é'.repeat(120)}.jpg`],
  ]
  for (const [what, given, kept] of names)
    test(`${what} is made harmless`, async () => {
      const { name, url } = (await inPieces(photo, given)).json<FileView>()
      assert.equal(name, kept)
      const { headers } = await as('customer', 'GET', url)
      assert.equal(headers['set-cookie'], undefined)
      const [, plain = '', extended = ''] =
        /^inline; filename="([\w .-]*)"; filename\*=UTF-8''(\S+)$/.exec(String(headers['content-disposition'])) ?? []
      assert.ok(plain.endsWith('.jpg'))
      // RFC 8187: letters, digits and these signs, everything else by its bytes.
      assert.match(extended, /^([A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})+$/)
      assert.equal(decodeURIComponent(extended), kept)
    })

  test('too long to be one is refused', async () => {
    assert.equal((await inPieces(photo, 'a'.repeat(1001))).statusCode, 422)
  })
})

/** A session of this person that is kept to one order. */
async function guestOf(orderId: string, personId: string): Promise<{ cookie: string }> {
  const token = it.world.secrets.token()
  await it.stores.database.pool.query(
    `insert into sessions (token_hash, person_id, order_id, created_at, seen_at, expires_at) values (decode($1, 'hex'), $2, $3, $4, $4, '2027-01-01')`,
    [it.world.secrets.hash(token), personId, orderId, it.clock.now],
  )
  return { cookie: `navette_session=${token}` }
}

describe('a file is given out', () => {
  test('at each of its doors to those who see its return, and to nobody else, by any method and in no part', async () => {
    const bought = await order()
    const { id, url, thumbnailUrl } = (await inPieces(photo)).json<FileView>()
    await does('customer', 'POST', '/returns', requestFor(bought, { fileIds: [id] }))
    const guest = await guestOf(bought.orderId, (await givenPerson(it.stores.database.pool)).id)
    const other = await guestOf((await order()).orderId, bought.customerId ?? '')
    for (const address of [url, thumbnailUrl ?? '']) {
      assert.equal((await it.ask('GET', address, guest)).statusCode, 200)
      for (const method of ['GET', 'HEAD'] as const)
        for (const headers of [{}, { range: 'bytes=0-99' }] as Record<string, string>[]) {
          const answers = {
            nobody: await it.ask(method, address, { headers }),
            stranger: await as('stranger', method, address, { headers }),
            machine: await as('powerless_machine', method, address, { headers }),
            otherGuest: await it.ask(method, address, { ...other, headers }),
          }
          assert.deepEqual(
            Object.values(answers).map(({ statusCode }) => statusCode),
            [401, 404, 403, 404],
            `${method} ${address}`,
          )
          for (const { rawPayload } of Object.values(answers)) assert.ok(!rawPayload.includes(Buffer.from([0xff, 0xd8])))
          const whole = await as('customer', method, address, { headers })
          assert.equal(whole.statusCode, 200)
          for (const name of ['content-range', 'etag', 'last-modified']) assert.equal(whole.headers[name], undefined, name)
          assert.equal(whole.headers['cache-control'], 'private, no-store')
        }
    }
  })

  test('as a paper to be saved and not shown, where it is a PDF', async () => {
    const { url } = (await inPieces(await invoice(), 'facture.pdf')).json<FileView>()
    const { headers } = await as('customer', 'GET', url)
    assert.match(String(headers['content-disposition']), /^attachment; filename="facture.pdf"/)
    assert.equal(headers['content-type'], 'application/pdf')
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.match(String(headers['content-security-policy']), /^sandbox;/)
    assert.equal(headers['cache-control'], 'private, no-store')
  })

  test('no more than ten at a time to a line or a message', async () => {
    const ids: string[] = []
    for (let nth = 0; nth < 11; nth++) ids.push((await inPieces(photo)).json<FileView>().id)
    const submit = async (fileIds: string[]) => as('customer', 'POST', '/returns', { body: requestFor(await order(), { fileIds }) })
    assert.equal((await submit(ids)).statusCode, 422)
    const number = await returnIn('submitted', story)
    const say = (fileIds: string[]) => as('customer', 'POST', `/returns/${number}/messages`, { body: { body: 'Voici', fileIds } })
    assert.equal((await say(ids)).statusCode, 422)
    assert.equal((await say(ids.slice(0, 10))).statusCode, 201)
  })
})
