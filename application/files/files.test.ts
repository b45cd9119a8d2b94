import assert from 'node:assert/strict'
import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { runOn } from '#adapters/db/run.ts'
import { tidy } from '#adapters/db/tidy.ts'
import { diskStore } from '#adapters/storage/disk.ts'
import { imaging } from '#adapters/storage/imaging.ts'
import type { Actor, Role } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { runErrand } from '#application/errand.ts'
import type { World } from '#application/ports.ts'
import { eventOf, fullReturn, someCard } from '../../tests/support/full-return.ts'
import { newId } from '../../tests/support/new-id.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { importOrders, testStores } from '../../tests/support/stores.ts'
import type { FileView } from './view.ts'
import { type Download, readFile, readThumbnail } from './read-file.ts'
import { uploadFile } from './upload-file.ts'

const stores = await testStores()
const folder = await mkdtemp(join(tmpdir(), 'navette-upload-'))
after(() => rm(folder, { recursive: true, force: true }))

const now = '2026-11-24T09:00:00.000Z'
const world = { ...stores, now: () => now, newId, files: diskStore(folder), imaging: imaging() } as unknown as World
const caller = { ip: '127.0.0.1', userAgent: null, tokenHash: null }
const photo = (background = 'red'): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .jpeg()
    .toBuffer()

const upload = (actor: Actor, content: Uint8Array, name = 'écran.jpg'): Promise<FileView | Refusal> =>
  runErrand(uploadFile, { actor, caller, input: { name, content } }, world)
const read = (actor: Actor, id: string): Promise<Download | Refusal> => runErrand(readFile, { actor, caller, input: { id } }, world)
const thumbnail = (actor: Actor, id: string): Promise<Download | Refusal> =>
  runErrand(readThumbnail, { actor, caller, input: { id } }, world)

const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code}`)
  return answer
}
const codeOf = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'allowed')

const nobody: Actor = { id: null, roles: [], locale: 'fr' }
const someone = async (roles: readonly Role[], as: Partial<Actor> = {}): Promise<Actor> => ({
  id: (await givenPerson(stores.database.pool, { roles })).id,
  roles,
  locale: 'fr',
  ...as,
})
let customer: Actor
let stranger: Actor
let agent: Actor

before(async () => {
  customer = await someone(['customer'])
  stranger = await someone(['customer'], { customerId: newId() })
  agent = await someone(['support'])
})

test('a photo is kept under a safe name with a thumbnail, and its uploader gets both back', async () => {
  const file = ok(await upload(customer, await photo(), '../Écran fissuré.PNG'))
  assert.equal(file.name, 'Écran fissuré.jpg')
  assert.equal(file.contentType, 'image/jpeg')
  const whole = ok(await read(customer, file.id))
  assert.equal(whole.content.byteLength, file.size)
  assert.equal((await sharp(whole.content).metadata()).width, 400)
  assert.equal(whole.inline, true)
  const small = ok(await thumbnail(customer, file.id))
  assert.deepEqual([small.contentType, (await sharp(small.content).metadata()).width], ['image/webp', 320])
})

test('a file that is used nowhere yet is its uploader’s alone, staff included', async () => {
  const { id } = ok(await upload(customer, await photo()))
  for (const actor of [stranger, agent, await someone(['manager']), await someone(['admin'])])
    assert.equal(codeOf(await read(actor, id)), 'file_unknown')
  assert.equal(codeOf(await read(nobody, id)), 'sign_in')
  assert.equal(codeOf(await thumbnail(stranger, id)), 'file_unknown')
})

const machine = (...scopes: string[]): Actor => ({ id: newId(), roles: ['api_key'], scopes, locale: 'fr' })

test('nobody uploads without a session, and a machine with a scope to use files only', async () => {
  assert.equal(codeOf(await upload(nobody, await photo())), 'sign_in')
  for (const scopes of [[], ['returns:read'], ['orders:import', 'money:write']])
    assert.equal(codeOf(await upload(machine(...scopes), await photo())), 'scope_missing', scopes.join())
  for (const scope of ['returns:write', 'dock:write']) assert.equal(codeOf(await upload(machine(scope), await photo())), 'allowed', scope)
})

test('what a machine uploaded and did not use yet is that key’s alone', async () => {
  const key = machine('dock:write', 'returns:read')
  const { id } = ok(await upload(key, await photo()))
  assert.equal(codeOf(await read(key, id)), 'allowed')
  for (const actor of [machine('dock:write', 'returns:read'), agent, customer]) assert.equal(codeOf(await read(actor, id)), 'file_unknown')
  const own = (actor: Actor) => stores.transact((s) => s.fileRows.loose([id], { id: actor.id, within: null }))
  assert.deepEqual(await Promise.all([key, machine('dock:write'), agent].map(async (actor) => (await own(actor)).length)), [1, 0, 0])
})

test('what is refused leaves neither a row nor bytes, and names the field', async () => {
  const count = async (): Promise<unknown> => (await stores.database.pool.query('select count(*) from files')).rows[0]
  const before = await count()
  const empty = await upload(customer, new Uint8Array())
  const large = await upload(customer, new Uint8Array(15 * 2 ** 20 + 1))
  const program = await upload(customer, Buffer.from('MZ program'), 'photo.jpg')
  assert.deepEqual([empty, large, program].map(codeOf), ['file_empty', 'file_too_large', 'file_type_refused'])
  for (const refusal of [empty, large, program]) assert.equal(isRefusal(refusal) && refusal.field, 'file')
  assert.deepEqual(await count(), before)
})

test('the same photo from two people is one content and two rows: one cannot be read through the other', async () => {
  const same = await photo('blue')
  const mine = ok(await upload(customer, same))
  const theirs = ok(await upload(stranger, same))
  assert.notEqual(mine.id, theirs.id)
  assert.equal(codeOf(await read(customer, theirs.id)), 'file_unknown')
  assert.deepEqual(ok(await read(customer, mine.id)).content, ok(await read(stranger, theirs.id)).content)
})

test('a file of a return is read by whoever sees the return; an internal one by staff alone', async () => {
  const order = await importOrders(stores, givenOrder())
  const owner: Actor = { ...customer, customerId: order.customerId ?? '' }
  const colleague = await someone(['customer'], { companyId: order.companyId ?? '' })
  const rma = fullReturn({ ...order, assigneeId: null })
  await stores.transact((s) => s.returns.write({ before: undefined, next: rma, card: someCard, event: eventOf(rma) }))
  const open = ok(await upload(customer, await photo('green')))
  const inside = ok(await upload(agent, await photo('black')))
  await stores.transact((s) => s.fileRows.attach([open.id], { returnId: rma.id }))
  await stores.transact((s) => s.fileRows.attach([inside.id], { returnId: rma.id, internal: true }))
  const readers = [owner, colleague, agent, stranger, nobody]
  const answers = async (id: string): Promise<string[]> => Promise.all(readers.map(async (actor) => codeOf(await read(actor, id))))
  assert.deepEqual(await answers(open.id), ['allowed', 'allowed', 'allowed', 'file_unknown', 'sign_in'])
  assert.deepEqual(await answers(inside.id), ['file_unknown', 'file_unknown', 'allowed', 'file_unknown', 'sign_in'])
})

test('a file that had its time goes with its bytes; the same bytes in use, and what was put just now, stay', async () => {
  const [alone, shared, other] = [
    ok(await upload(customer, await photo('teal'))),
    ok(await upload(customer, await photo('olive'))),
    ok(await upload(stranger, await photo('olive'))),
  ]
  const hashOf = async ({ id }: FileView): Promise<string> => (await world.reads.file(id))?.row.sha256 ?? assert.fail('no file')
  const [gone, kept] = [await hashOf(alone), await hashOf(shared)]
  const longAgo = new Date(Date.now() - 90_000_000)
  for (const name of [gone, `${gone}.thumbnail`, kept])
    await utimes(join(folder, name.slice(0, 2), name.slice(2, 4), name), longAgo, longAgo)
  await world.files.clear(world.reads.contentsInUse)
  assert.ok(await world.files.get(gone))
  await stores.database.pool.query(`update files set uploaded_at = '2026-10-01T00:00:00Z' where id = any($1)`, [[alone.id, shared.id]])
  await tidy(runOn(stores.database.pool), now)
  await world.files.clear(world.reads.contentsInUse)
  assert.deepEqual([await world.files.get(gone), await world.files.get(gone, 'thumbnail')], [undefined, undefined])
  assert.equal(codeOf(await read(stranger, other.id)), 'allowed')
})

test('an unknown file, a thumbnail that a PDF does not have, and bytes that are gone are said to be missing', async () => {
  assert.equal(codeOf(await read(customer, newId())), 'file_unknown')
  const file = ok(await upload(customer, await photo('yellow')))
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')
  const document = ok(await upload(customer, pdf, 'facture.pdf'))
  assert.equal(document.thumbnailUrl, null)
  assert.equal(codeOf(await thumbnail(customer, document.id)), 'file_unknown')
  assert.equal(ok(await read(customer, document.id)).inline, false)
  await rm(folder, { recursive: true })
  assert.equal(codeOf(await read(customer, file.id)), 'file_gone')
})

test('somebody who uploads without end is held back', async () => {
  const busy = await someone(['customer'])
  const bucket = `upload:${busy.id}`
  await Promise.all(Array.from({ length: 300 }, () => world.people.countAttempts([{ bucket, windowStart: now }])))
  assert.equal(codeOf(await upload(busy, await photo())), 'too_many_attempts')
})

test('where no file is known at all, the folder is another database’s and nothing goes', async () => {
  const hashes = ['ab'.repeat(32)]
  assert.deepEqual([...(await world.reads.contentsInUse(hashes))], [])
  await stores.database.pool.query('truncate files cascade')
  assert.deepEqual([...(await world.reads.contentsInUse(hashes))], hashes)
})
