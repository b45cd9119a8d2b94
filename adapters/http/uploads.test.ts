import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import sharp from 'sharp'
import { LEAST_PART_BYTES, MOST_FILE_BYTES, MOST_PART_BYTES } from '#domain/file/limits.ts'
import type { Refusal } from '#domain/refusal.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { tidyUploads } from '#application/files/tidy-uploads.ts'
import type { FileView, UploadView } from '#application/files/view.ts'
import { testServer } from '../../tests/support/server.ts'
import { newStory, requestFor, type Who } from '../../tests/support/story.ts'
import { givenPerson } from '../../tests/support/people.ts'
import type { Problem } from './problems/problem.ts'

const it = await testServer({ policy: technostok })
const { as, does, order } = await newStory(it)

/** A photo that takes several pieces. */
const photo = await sharp({
  create: { width: 900, height: 600, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 60 }, background: '#000' },
})
  .png()
  .toBuffer()
const half = LEAST_PART_BYTES * 3

const open = (who: Who, size = photo.length, name = 'écran.png'): Promise<UploadView> =>
  does<UploadView>(who, 'POST', '/uploads', { name, size })
const send = (who: Who, { id }: UploadView, [from, to]: [number, number], content = photo) =>
  as(who, 'PATCH', `/uploads/${id}`, {
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': `${from}` },
    raw: content.subarray(from, to),
  })
const finish = (who: Who, { id }: UploadView) => as(who, 'PUT', `/uploads/${id}/file`, { body: {} })
const codeOf = (answer: LightMyRequestResponse): string => answer.json<Problem>().code
const pieces = (id: string): Promise<string[]> => readdir(join(it.folder, 'parts', id)).catch(() => [])

describe('a file that comes in pieces', () => {
  test('is whole again at its end, and a file like any other', async () => {
    assert.ok(photo.length > half * 2)
    const upload = await open('customer')
    assert.equal(upload.offset, 0)
    assert.equal((await send('customer', upload, [0, half])).json<UploadView>().offset, half)
    assert.equal((await send('customer', upload, [half, photo.length])).json<UploadView>().offset, photo.length)
    const file = (await finish('customer', upload)).json<FileView>()
    assert.equal(file.name, 'écran.png')
    const kept = sharp((await as('customer', 'GET', file.url)).rawPayload)
    assert.deepEqual(await kept.raw().toBuffer(), await sharp(photo).raw().toBuffer())
    assert.deepEqual(await pieces(upload.id), [])
    await does('customer', 'POST', '/returns', requestFor(await order(), { fileIds: [file.id] }))
  })

  test('goes on where it stopped, after a piece whose answer was lost too', async () => {
    const upload = await open('customer')
    await send('customer', upload, [0, half])
    const again = await send('customer', upload, [0, half])
    assert.equal(again.statusCode, 409)
    assert.deepEqual([codeOf(again), again.json<Problem>().params['offset']], ['upload_offset', half])
    const seen = await as('customer', 'GET', `/uploads/${upload.id}`)
    assert.deepEqual([seen.json<UploadView>().offset, seen.json<UploadView>().file], [half, null])
    await send('customer', upload, [half, photo.length])
    assert.equal((await finish('customer', upload)).statusCode, 200)
  })

  test('takes each piece once, however many send it at the same time', async () => {
    const upload = await open('customer')
    const answers = await Promise.all(Array.from({ length: 6 }, () => send('customer', upload, [0, half])))
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b),
      [200, 409, 409, 409, 409, 409],
    )
    await send('customer', upload, [half, photo.length])
    const file = (await finish('customer', upload)).json<FileView>()
    const kept = sharp((await as('customer', 'GET', file.url)).rawPayload)
    assert.deepEqual(await kept.raw().toBuffer(), await sharp(photo).raw().toBuffer())
  })

  test('becomes one file, however often and by how many tabs it is finished', async () => {
    const upload = await open('customer')
    await send('customer', upload, [0, photo.length])
    const finished = await Promise.all([finish('customer', upload), finish('customer', upload), finish('customer', upload)])
    const ids = [...finished, await finish('customer', upload)].map((answer) => answer.json<FileView>().id)
    assert.equal(new Set(ids).size, 1)
    const seen = await does<UploadView>('customer', 'GET', `/uploads/${upload.id}`)
    assert.equal(seen.file?.id, ids[0])
    const { rows } = await it.stores.database.pool.query('select from files where name = $1 and id = $2', ['écran.png', ids[0]])
    assert.equal(rows.length, 1)
  })

  test('is answered with the file when another has made it and taken its pieces away meanwhile', async (t) => {
    const upload = await open('customer')
    await send('customer', upload, [0, photo.length])
    let first: FileView | undefined
    const late = t.mock.method(it.world.imaging, 'safeCopy', async (_key: string, read: () => Promise<Uint8Array | Refusal>) => {
      late.mock.restore()
      first = (await finish('customer', upload)).json<FileView>()
      return read()
    })
    const second = (await finish('customer', upload)).json<FileView>()
    assert.ok(first)
    assert.equal(second.id, first.id)
  })

  test('is kept when the machine fails or is busy, and asked for again', async (t) => {
    const upload = await open('customer')
    await send('customer', upload, [0, photo.length])
    const failing = t.mock.method(it.world.imaging, 'safeCopy', () => Promise.reject(new Error('spawn EAGAIN')))
    assert.equal((await finish('customer', upload)).statusCode, 500)
    failing.mock.mockImplementation(() => Promise.resolve('busy' as const))
    const busy = await finish('customer', upload)
    assert.deepEqual([busy.statusCode, codeOf(busy), busy.headers['retry-after']], [503, 'imaging_busy', '5'])
    failing.mock.restore()
    assert.equal((await finish('customer', upload)).statusCode, 200)
  })

  test('is not tried without end, and is kept all the same', async (t) => {
    const upload = await open('customer')
    await send('customer', upload, [0, photo.length])
    const failing = t.mock.method(it.world.parts, 'read', () => Promise.reject(new Error('EIO')))
    for (let tries = 0; tries < 12; tries++) assert.equal((await finish('customer', upload)).statusCode, 500)
    assert.equal((await finish('customer', upload)).statusCode, 429)
    failing.mock.restore()
    assert.equal((await finish('customer', upload)).statusCode, 429)
    assert.equal((await does<UploadView>('customer', 'GET', `/uploads/${upload.id}`)).offset, photo.length)
  })

  test('is no file before the last of it is there', async () => {
    const upload = await open('customer')
    await send('customer', upload, [0, half])
    const answer = await finish('customer', upload)
    assert.deepEqual([answer.statusCode, codeOf(answer)], [409, 'upload_unfinished'])
  })

  test('can be given up, and nothing of it is left', async () => {
    const upload = await open('customer')
    await send('customer', upload, [0, half])
    assert.equal((await pieces(upload.id)).length, 1)
    assert.equal((await as('customer', 'DELETE', `/uploads/${upload.id}`)).statusCode, 204)
    assert.deepEqual(await pieces(upload.id), [])
    assert.equal((await send('customer', upload, [half, photo.length])).statusCode, 404)
    assert.equal((await as('customer', 'GET', `/uploads/${upload.id}`)).statusCode, 404)
    assert.equal((await as('customer', 'DELETE', `/uploads/${upload.id}`)).statusCode, 204)
  })

  test('is its sender’s alone: nobody else sees it, adds to it, finishes it or gives it up', async () => {
    const upload = await open('customer')
    await send('customer', upload, [0, half])
    for (const who of ['colleague', 'stranger', 'support', 'manager', 'admin', 'machine'] as const) {
      assert.equal((await as(who, 'GET', `/uploads/${upload.id}`)).statusCode, 404, who)
      assert.equal((await send(who, upload, [half, photo.length])).statusCode, 404, who)
      assert.equal((await finish(who, upload)).statusCode, 404, who)
      await as(who, 'DELETE', `/uploads/${upload.id}`)
    }
    assert.equal((await as('nobody', 'GET', `/uploads/${upload.id}`)).statusCode, 401)
    assert.equal((await send('nobody', upload, [half, photo.length])).statusCode, 401)
    assert.equal((await does<UploadView>('customer', 'GET', `/uploads/${upload.id}`)).offset, half)
  })

  test('begun in a session that is kept to one order is gone on with for that order, and not for another', async () => {
    const [one, other] = [await order(), await order()]
    const { id: personId } = await givenPerson(it.stores.database.pool)
    const guest = async (orderId: string): Promise<string> => {
      const token = it.world.secrets.token()
      await it.stores.database.pool.query(
        `insert into sessions (token_hash, person_id, order_id, created_at, seen_at, expires_at) values (decode($1, 'hex'), $2, $3, $4, $4, '2027-01-01')`,
        [it.world.secrets.hash(token), personId, orderId, it.clock.now],
      )
      return `navette_session=${token}`
    }
    const [here, there] = [await guest(one.orderId), await guest(other.orderId)]
    const { id } = (await it.ask('POST', '/uploads', { cookie: here, body: { name: 'a.png', size: photo.length } })).json<UploadView>()
    const piece = { headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }, raw: photo }
    assert.equal((await it.ask('PATCH', `/uploads/${id}`, { cookie: there, ...piece })).statusCode, 404)
    assert.equal((await it.ask('PATCH', `/uploads/${id}`, { cookie: here, ...piece })).statusCode, 200)
    assert.equal((await it.ask('PUT', `/uploads/${id}/file`, { cookie: there, body: {} })).statusCode, 404)
    const file = (await it.ask('PUT', `/uploads/${id}/file`, { cookie: here, body: {} })).json<FileView>()
    for (const url of [file.url, file.thumbnailUrl ?? '']) {
      assert.equal((await it.ask('GET', url, { cookie: here })).statusCode, 200)
      assert.equal((await it.ask('GET', url, { cookie: there })).statusCode, 404)
    }
  })

  test('that is refused for what it is, is gone', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000, 1)])
    const upload = await open('customer', program.length, 'photo.jpg')
    await send('customer', upload, [0, program.length], program)
    assert.equal(codeOf(await finish('customer', upload)), 'file_type_refused')
    assert.equal((await finish('customer', upload)).statusCode, 404)
    assert.deepEqual(await pieces(upload.id), [])
  })

  const wrong: [string, (upload: UploadView) => ReturnType<typeof as>, number, string][] = [
    [
      'past its end',
      (upload) =>
        send('customer', upload, [0, photo.length], Buffer.concat([photo, photo])).then(() =>
          send('customer', upload, [photo.length, photo.length + 5], Buffer.concat([photo, photo])),
        ),
      422,
      'upload_too_long',
    ],
    ['in crumbs', (upload) => send('customer', upload, [0, LEAST_PART_BYTES - 1]), 422, 'upload_part_size'],
    ['of nothing', (upload) => send('customer', upload, [0, 0]), 422, 'upload_part_size'],
    ['ahead of what has arrived', (upload) => send('customer', upload, [half, photo.length]), 409, 'upload_offset'],
    [
      'larger than a piece',
      (upload) => send('customer', upload, [0, MOST_PART_BYTES + 1], Buffer.alloc(MOST_PART_BYTES + 1)),
      413,
      'body_too_large',
    ],
    [
      'without its place',
      ({ id }) => as('customer', 'PATCH', `/uploads/${id}`, { headers: { 'content-type': 'application/offset+octet-stream' }, raw: photo }),
      422,
      'upload_offset_needed',
    ],
    ['as JSON', ({ id }) => as('customer', 'PATCH', `/uploads/${id}`, { body: {} }), 415, 'media_type_unsupported'],
  ]
  for (const [what, sendWrongly, status, code] of wrong)
    test(`is refused a piece ${what}`, async () => {
      const answer = await sendWrongly(await open('customer'))
      assert.deepEqual([answer.statusCode, codeOf(answer)], [status, code])
    })

  for (const [what, size, status, code] of [
    ['empty', 0, 422, 'file_empty'],
    ['too large', MOST_FILE_BYTES + 1, 413, 'file_too_large'],
  ] as const)
    test(`is refused before a byte is sent: ${what}`, async () => {
      const answer = await as('customer', 'POST', '/uploads', { body: { name: 'a.png', size } })
      assert.deepEqual([answer.statusCode, codeOf(answer)], [status, code])
    })
})

describe('what nobody goes on with', () => {
  test('waits two days for the rest, then is taken away with its pieces; what was finished stays a file', async () => {
    const left = await open('customer')
    await send('customer', left, [0, half])
    const done = await open('customer')
    await send('customer', done, [0, photo.length])
    const file = (await finish('customer', done)).json<FileView>()
    it.clock.now = '2026-11-26T08:00:00.000Z'
    await tidyUploads(it.world)
    assert.equal((await does<UploadView>('customer', 'GET', `/uploads/${left.id}`)).offset, half)
    it.clock.now = '2026-11-26T09:00:01.000Z'
    await tidyUploads(it.world)
    assert.equal((await as('customer', 'GET', `/uploads/${left.id}`)).statusCode, 404)
    assert.deepEqual(await pieces(left.id), [])
    assert.equal((await as('customer', 'GET', file.url)).statusCode, 200)
    assert.equal((await it.stores.database.pool.query('select from uploads')).rowCount, 0)
    it.clock.now = '2026-11-24T09:00:00.000Z'
  })
})

describe('nobody fills the disk', () => {
  test('by announcing more than they use, however many announce at once', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    const cookie = await it.signIn(email)
    const announce = () => it.ask('POST', '/uploads', { cookie, body: { name: 'a.jpg', size: MOST_FILE_BYTES } })
    const answers = await Promise.all(Array.from({ length: 150 }, announce))
    const open = answers.filter(({ statusCode }) => statusCode === 201)
    assert.equal(open.length, Math.floor((2 * 2 ** 30) / MOST_FILE_BYTES))
    const refused = answers.filter(({ statusCode }) => statusCode !== 201)
    assert.deepEqual(new Set(refused.map((answer) => `${answer.statusCode} ${codeOf(answer)}`)), new Set(['429 upload_quota']))
    await it.ask('DELETE', `/uploads/${open[0]?.json<UploadView>().id}`, { cookie })
    assert.equal((await announce()).statusCode, 201)
  })

  test('by many small ones: files are counted by the hour', async () => {
    const { email } = await givenPerson(it.stores.database.pool)
    const cookie = await it.signIn(email)
    const announce = () => it.ask('POST', '/uploads', { cookie, body: { name: 'a.jpg', size: 1 } })
    const answers = await Promise.all(Array.from({ length: 305 }, announce))
    const refused = answers.filter(({ statusCode }) => statusCode === 429)
    assert.equal(refused.length, 5)
    assert.ok(Number(refused[0]?.headers['retry-after']) > 0)
  })
})
