import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { keepVocabulary } from '#adapters/db/lists/vocabulary.ts'
import { transact } from '#adapters/db/transact.ts'
import { differences } from '#adapters/db/verify.ts'
import { diskStore } from '#adapters/storage/disk.ts'
import { usualPeriods } from '#domain/retention/retention.ts'
import { request, returnAt, type TestDesk, testDesk } from '../../tests/support/desk.ts'
import { newId } from '../../tests/support/new-id.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { bringFiguresUpToDate } from '../figures/freshen-figures.ts'
import { cancelReturn } from '../returns/cancel-return.ts'
import { postMessage } from '../returns/post-message.ts'
import { submitReturn } from '../returns/submit-return.ts'
import type { World } from '../ports.ts'
import { applyRetention } from './apply-retention.ts'
import { changeRetention } from './change-retention.ts'

const folder = await mkdtemp(join(tmpdir(), 'navette-kept-'))
after(() => rm(folder, { recursive: true, force: true }))
const files = diskStore(folder)

const all = { ...usualPeriods, words: 24, evidence: 24, addresses: 36 }
const ended = '2026-11-24T09:00:00.000Z'
const night = async (desk: TestDesk, now: string, world: World = desk.world) => {
  desk.clock.now = now
  return applyRetention(world)
}
const set = (desk: TestDesk, periods = all) => desk.must(changeRetention, desk.actors.admin, { ...periods, why: 'Registre' })

/** A return with a word nobody else says, a photo and its bytes, taken back on the 24th of November 2026. */
async function endedReturn(
  desk: TestDesk,
  word = 'zarzuela',
): Promise<{ number: string; id: string; orderId: string; customerId: string; sha256: string }> {
  desk.clock.now = ended
  const rma = await returnAt(desk, 'submitted')
  await desk.must(postMessage, rma.customer, { number: rma.number, body: `Bonjour ${word}`, internal: false, fileIds: [] })
  const content = new TextEncoder().encode(rma.number)
  const sha256 = createHash('sha256').update(content).digest('hex')
  await files.put(content, sha256)
  await desk.stores.database.pool.query(
    `insert into files (id, sha256, size, content_type, name, has_thumbnail, uploaded_by, uploaded_at, return_id, retention)
     values ($1, decode($2, 'hex'), 1, 'image/png', 'a.png', false, $3, $4, $5, 'evidence')`,
    [newId(), sha256, rma.order.customerId, ended, rma.id],
  )
  await desk.must(cancelReturn, rma.customer, { number: rma.number })
  return { number: rma.number, id: rma.id, orderId: rma.order.orderId, customerId: rma.order.customerId ?? '', sha256 }
}

const rowsOf = async <Row extends object>(desk: TestDesk, sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await desk.stores.database.pool.query<Row>(sql, values)).rows
const bodies = async (desk: TestDesk, id: string): Promise<string[]> =>
  (
    await rowsOf<{ body: string }>(
      desk,
      'select body from messages where conversation_id = $1 union all select body from texts where return_id = $1',
      [id],
    )
  )
    .map(({ body }) => body)
    .filter((body) => body !== '')
const fileCount = async (desk: TestDesk, id: string): Promise<number> =>
  (await rowsOf(desk, 'select from files where return_id = $1', [id])).length

test('nothing is erased that was not before, until somebody sets it', async () => {
  const desk = await testDesk()
  const { id } = await endedReturn(desk)
  assert.deepEqual(await night(desk, '2046-11-24T09:00:00.000Z'), { statements: 0 })
  assert.ok((await bodies(desk, id)).length > 0)
  assert.equal(await fileCount(desk, id), 1)
})

test('texts and photos go the night after their day and not before; bytes go, searches forget, the history stands', async () => {
  const desk = await testDesk()
  const { pool } = desk.stores.database
  const { id, number, sha256 } = await endedReturn(desk)
  await set(desk)
  await keepVocabulary((work) => transact(pool, {}, work))
  const knows = async () => (await rowsOf(desk, `select from search_vocabulary where word = 'zarzuela'`)).length
  assert.equal(await knows(), 1)
  // The last of the 24th in Paris, two years later: the day itself is kept.
  assert.deepEqual(await night(desk, '2028-11-24T22:59:59.000Z'), { words: 0, evidence: 0, addresses: 0, statements: 0 })
  assert.deepEqual(await night(desk, '2028-11-24T23:00:00.000Z'), { words: 1, evidence: 1, addresses: 0, statements: 0 })
  assert.deepEqual(await bodies(desk, id), [])
  assert.equal(await fileCount(desk, id), 0)
  await keepVocabulary((work) => transact(pool, {}, work))
  assert.equal(await knows(), 0)
  // Another file keeps the store from thinking that its rows are lost.
  await pool.query(
    `insert into files (id, sha256, size, content_type, name, has_thumbnail, uploaded_at, retention) values ($1, 'x', 1, 'image/png', 'b.png', false, now(), 'evidence')`,
    [newId()],
  )
  const [first, second] = [sha256.slice(0, 2), sha256.slice(2, 4)]
  const place = join(folder, first, second, sha256)
  const old = new Date('2020-01-01')
  await utimes(place, old, old)
  await files.clear(desk.stores.reads.contentsInUse)
  assert.deepEqual(await readdir(join(folder, first, second)), [])
  const page = await desk.stores.reads.returnPage(number)
  assert.deepEqual([page?.rma.status, page?.events.map(({ verb }) => verb)], ['cancelled', ['submit', 'cancel']])
  await bringFiguresUpToDate(desk.world)
  assert.deepEqual(await Array.fromAsync(differences(pool)), [])
  // Once is once, and each batch has its line.
  assert.deepEqual(await night(desk, '2028-11-24T23:30:00.000Z'), { words: 0, evidence: 0, addresses: 0, statements: 0 })
  const lines = await rowsOf<{ data: object }>(desk, `select data from log_entries where kind = 'retention_applied' order by id`)
  assert.deepEqual(
    lines.map(({ data }) => data),
    ['words', 'evidence'].map((name) => ({ setting: 'retention', class: name, cases: 1, before: '2026-11-24T23:00:00.000Z' })),
  )
})

test('names and addresses go after what they said; the order keeps its lines, amounts and dates', async () => {
  const desk = await testDesk()
  const { id, orderId, customerId } = await endedReturn(desk)
  await desk.stores.database.pool.query(
    `insert into bank_accounts (id, return_id, holder, sealed, last_four, given_at) values ($1, $2, 'Maëlle Kermor', 'x', '0189', $3)`,
    [newId(), id, ended],
  )
  const accounts = async () => (await rowsOf(desk, 'select from bank_accounts where return_id = $1', [id])).length
  await set(desk)
  await night(desk, '2029-11-24T22:59:59.000Z')
  const order = async () =>
    (
      await rowsOf<{ email: string; shipping: object | null; received: string }>(
        desk,
        'select email, shipping, received from orders where id = $1',
        [orderId],
      )
    )[0]
  const before = await order()
  assert.equal(await accounts(), 1)
  assert.notEqual(before?.email, 'efface@navette.invalid')
  assert.deepEqual(await night(desk, '2029-11-24T23:00:00.000Z'), { words: 0, evidence: 0, addresses: 2, statements: 0 })
  assert.equal(await accounts(), 0)
  assert.deepEqual(await order(), { email: 'efface@navette.invalid', shipping: null, received: before?.received })
  const [person] = await rowsOf<{ name: string; email: string }>(desk, 'select name, email from people where id = $1', [customerId])
  assert.deepEqual(person, { name: '–', email: `efface-${customerId}@navette.invalid` })
  assert.deepEqual(await rowsOf(desk, 'select from return_lines where return_id = $1', [id]).then((rows) => rows.length), 1)
  // Staff are never customers that went.
  assert.equal((await rowsOf(desk, `select from people where name = '–'`)).length, 1)
  assert.deepEqual(await night(desk, '2029-11-25T23:00:00.000Z'), { words: 0, evidence: 0, addresses: 0, statements: 0 })
})

test('what is open, was written to since, or belongs to an order of which something is still asked keeps all it has', async () => {
  const desk = await testDesk()
  const open = await returnAt(desk, 'approved')
  const owed = await returnAt(desk, 'resolving')
  const talked = await endedReturn(desk)
  const claimed = await returnAt(desk, 'submitted', { of: await desk.order({ lines: [givenLine({ quantity: 2 })] }) })
  await desk.must(cancelReturn, claimed.customer, { number: claimed.number })
  await desk.must(submitReturn, claimed.customer, request(claimed.order))
  await set(desk)
  desk.clock.now = '2028-11-01T09:00:00.000Z'
  await desk.must(postMessage, desk.actors.support, { number: talked.number, body: 'Une dernière chose.', internal: true, fileIds: [] })
  assert.deepEqual(await night(desk, '2030-06-01T09:00:00.000Z'), { words: 0, evidence: 0, addresses: 0, statements: 0 })
  for (const { id } of [open, owed, talked, claimed]) assert.ok((await bodies(desk, id)).length > 0)
  assert.equal((await night(desk, '2030-11-02T00:00:00.000Z'))?.words, 1)
  assert.deepEqual(await bodies(desk, talked.id), [])
})

test('a night that is ended in the middle erases nothing by halves, and the next goes on', async () => {
  const desk = await testDesk()
  const ids = [(await endedReturn(desk)).id, (await endedReturn(desk)).id]
  await set(desk)
  const { transact } = desk.world
  let before = 2
  // The process dies with its third transaction: what was committed stands, what was not is undone.
  const dying: World = {
    ...desk.world,
    transact: (work) =>
      transact(async (stores) => {
        const done = await work(stores)
        if (before-- === 0) throw new Error('killed')
        return done
      }),
  }
  await assert.rejects(night(desk, '2029-01-01T09:00:00.000Z', dying), /killed/)
  assert.deepEqual(await Promise.all(ids.map((id) => fileCount(desk, id))), [1, 1])
  assert.deepEqual(await Promise.all(ids.map((id) => bodies(desk, id))), [[], []])
  assert.deepEqual(await night(desk, '2029-01-01T10:00:00.000Z'), { words: 0, evidence: 2, addresses: 0, statements: 0 })
  assert.deepEqual(await Promise.all(ids.map((id) => fileCount(desk, id))), [0, 0])
})

test('what somebody has at hand is left for another night', async () => {
  const desk = await testDesk()
  const { id } = await endedReturn(desk)
  await set(desk)
  const client = await desk.stores.database.pool.connect()
  try {
    await client.query('begin')
    await client.query('select from returns where id = $1 for update', [id])
    assert.equal((await night(desk, '2029-01-01T09:00:00.000Z')).words, 0)
    await client.query('rollback')
  } finally {
    client.release()
  }
  assert.equal((await night(desk, '2029-01-01T09:00:00.000Z')).words, 1)
})

test('what comes to a case after a night has a time of its own, and what was erased is walked through no more', async () => {
  const desk = await testDesk()
  const { id, number } = await endedReturn(desk)
  const keeps = async () => (await rowsOf<{ keeps: string[] }>(desk, 'select keeps from returns where id = $1', [id]))[0]?.keeps
  await set(desk)
  await night(desk, '2029-01-01T09:00:00.000Z')
  assert.deepEqual([await keeps(), await bodies(desk, id)], [[], []])
  await desk.must(postMessage, desk.actors.support, { number, body: 'Retrouvé.', internal: true, fileIds: [] })
  assert.deepEqual(await keeps(), ['words', 'evidence'])
  assert.equal((await night(desk, '2030-12-31T09:00:00.000Z')).words, 0)
  assert.equal((await night(desk, '2031-01-02T09:00:00.000Z')).words, 1)
  assert.deepEqual([await keeps(), await bodies(desk, id)], [[], []])
})

test('while a supplier has not answered for its unit a return keeps all; then what was said of it goes, and a claim’s reasons with the last of its returns', async () => {
  const desk = await testDesk()
  const { pool } = desk.stores.database
  const [one, two] = [await endedReturn(desk), await endedReturn(desk)]
  const [claimId, eventId] = [newId(), newId()]
  await pool.query(
    `insert into claims (id, number, supplier, currency, status, version, sequence, opened_at, sent_at) values ($1, 'RTV-1', 'Voltis', 'EUR', 'sent', 1, 1, $2, $2)`,
    [claimId, ended],
  )
  for (const [{ id }, state] of [
    [one, 'refused'],
    [two, 'sent'],
  ] as const)
    await pool.query(
      `insert into claim_items (id, claim_id, position, unit_id, return_id, state, expected, defect, refusal)
       select $1, $2, 0, id, return_id, $4, 100, 'Vu chez Maëlle', case when $4 = 'refused' then 'Maëlle l’a cassé' end from return_units where return_id = $3 limit 1`,
      [newId(), claimId, id, state],
    )
  await pool.query(
    `with told as (insert into claim_events (id, claim_id, sequence, at, verb, actor_role, from_status, to_status, data)
       values ($1, $2, 1, $3, 'refuse', 'returns_agent', 'sent', 'sent', '{}') returning id)
     insert into claim_words (event_id, reason) select id, 'Maëlle l’a cassé' from told`,
    [eventId, claimId, ended],
  )
  const said = async () => ({
    items: await rowsOf(desk, 'select defect, refusal from claim_items order by state'),
    reasons: (await rowsOf(desk, 'select from claim_words')).length,
  })
  await set(desk)
  assert.deepEqual(await night(desk, '2028-11-25T00:00:00.000Z'), { words: 1, evidence: 1, addresses: 0, statements: 0 })
  assert.deepEqual(await said(), {
    items: [
      { defect: null, refusal: '–' },
      { defect: 'Vu chez Maëlle', refusal: null },
    ],
    reasons: 1,
  })
  await pool.query(`update claim_items set state = 'credited', credited = 1, credit_note = 'AV' where claim_id = $1 and state = 'sent'`, [
    claimId,
  ])
  assert.deepEqual(await night(desk, '2028-11-25T01:00:00.000Z'), { words: 1, evidence: 1, addresses: 0, statements: 0 })
  assert.deepEqual(await said(), {
    items: [
      { defect: null, refusal: null },
      { defect: null, refusal: '–' },
    ],
    reasons: 0,
  })
})
