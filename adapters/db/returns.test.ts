import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { mapUnits, type Rma } from '#domain/return/rma.ts'
import { Refused } from '#application/command.ts'
import type { ReturnWrite } from '#application/returns/store.ts'
import { eventOf, fullReturn, fullUnit, someCard } from '../../tests/support/full-return.ts'
import { newId } from '../../tests/support/new-id.ts'
import { messageColumns } from './conversations.ts'
import { givenLine, givenOrder } from '../../tests/support/order-input.ts'
import { importOrders, testStores } from '../../tests/support/stores.ts'

const stores = await testStores()
const { transact, database, statements } = stores
let orders = 0
let numbers = 0

/** A return of its own order, not yet written. */
async function aReturn(over: Partial<Rma> = {}): Promise<Rma> {
  const id = `S-${++orders}`
  const order = await importOrders(stores, givenOrder({ id, lines: [givenLine(), givenLine({ id: 'L2', sku: 'TK-2' })] }))
  const rma = fullReturn({ ...order, assigneeId: order.customerId })
  return { ...rma, number: `RMA-2026-${String(++numbers).padStart(6, '0')}-0`, ...over }
}

const write = (change: Partial<ReturnWrite> & Pick<ReturnWrite, 'next'>): Promise<void> =>
  transact((s) => s.returns.write({ before: undefined, card: someCard, event: eventOf(change.next), ...change }))

const lock = (number: string) => transact((s) => s.returns.lock(number))

const count = async (table: string, rma: Rma, column = 'return_id'): Promise<number> =>
  (await database.pool.query<{ count: number }>(`select count(*)::int from ${table} where ${column} = $1`, [rma.id])).rows[0]?.count ?? -1

const moved = (rma: Rma, over: Partial<Rma>): Rma => ({ ...rma, version: rma.version + 1, sequence: rma.sequence + 1, ...over })

test('a return with a value in every field is read as it was written', async () => {
  const rma = await aReturn()
  await write({ next: rma })
  assert.deepEqual(await lock(rma.number), { rma, card: someCard })
})

test('a new return is one statement, however many rows, with its conversation, event, words and message', async () => {
  const rma = await aReturn()
  statements.length = 0
  await write({
    next: rma,
    texts: [{ id: newId(), subjectId: rma.lines[0]?.id ?? '', kind: 'plea', clause: 'A3', body: 'En retard, désolée.' }],
    message: {
      id: newId(),
      at: rma.submittedAt,
      authorId: rma.customerId,
      authorKind: 'customer',
      internal: false,
      body: 'Bonjour',
      fileIds: [],
    },
  })
  // A unit that is in stock is written in its turn.
  assert.deepEqual(statements.slice(0, -1), ['lock stock'])
  const tables = [
    'return_lines',
    'return_units',
    'clocks',
    'resolutions',
    'settlements',
    'return_parcels',
    'labels',
    'events',
    'texts',
    'conversations',
  ]
  assert.deepEqual(await Promise.all(tables.map((table) => count(table, rma))), [2, 4, 2, 1, 1, 1, 1, 1, 1, 1])
  assert.equal(await count('messages', rma, 'conversation_id'), 1)
})

test('a change writes the rows that differ and leaves the others alone, in one statement', async () => {
  const rma = await aReturn()
  await write({ next: rma })
  const versions = async () =>
    (await database.pool.query('select id, xmin::text from return_units where return_id = $1 order by id', [rma.id])).rows
  const before = await versions()
  const first = rma.lines[0]?.units[0]?.id
  const next = moved(
    mapUnits(rma, (unit) => (unit.id === first ? { ...unit, grade: 'D' } : unit)),
    { status: 'resolving' },
  )
  statements.length = 0
  await write({ before: rma, next })
  assert.deepEqual(statements, ['lock stock', 'save uni,eve,mov'])
  const after = await versions()
  assert.deepEqual(
    after.filter((row, i) => row.xmin !== before[i].xmin).map((row) => row.id),
    [first],
  )
  assert.deepEqual((await lock(rma.number))?.rma, next)
})

test('rows that are added later keep their order', async () => {
  const rma = await aReturn()
  await write({ next: rma })
  const [clock] = rma.clocks
  const next = moved(rma, {
    clocks: [...rma.clocks, ...[3, 2, 1].map((i) => ({ ...clock!, id: `00000000-0000-7000-8000-00000000000${i}` }))],
  })
  await write({ before: rma, next })
  assert.deepEqual(
    (await lock(rma.number))?.rma.clocks.map((c) => c.id),
    next.clocks.map((c) => c.id),
  )
  await database.pool.query('delete from clocks where return_id = $1', [rma.id])
})

test('units are held as the domain says, also when only the status changed', async () => {
  const held = async (rma: Rma) =>
    (await database.pool.query<{ held: number }>('select count(*)::int as held from return_units where return_id = $1 and held', [rma.id]))
      .rows[0]?.held
  const rma = await aReturn()
  await write({ next: rma })
  assert.equal(await held(rma), 4)
  const gone = moved(rma, { status: 'cancelled' })
  await write({ before: rma, next: gone })
  assert.equal(await held(rma), 0)
  await write({ before: gone, next: moved(gone, { status: 'submitted' }) })
  assert.equal(await held(rma), 4)
})

test('a serial that another return holds is refused, and free again when that one comes to nothing', async () => {
  const one = await aReturn()
  await write({ next: one })
  const [line] = one.lines
  const rival: Rma = {
    ...(await aReturn()),
    orderId: one.orderId,
    lines: [{ ...line!, id: newId(), units: [fullUnit({ serial: 'SN-1' })] }],
    resolutions: [],
    parcels: [],
    labels: [],
  }
  const fresh = { ...rival, clocks: [], settlements: [] }
  const error = await write({ next: fresh }).catch((e: unknown) => e)
  assert.ok(error instanceof Refused && isRefusal(error.refusal))
  assert.equal(error.refusal.code, 'serial_already_returning')
  assert.equal(await lock(fresh.number), undefined)
  await write({ before: one, next: moved(one, { status: 'rejected' }) })
  await write({ next: fresh })
  assert.equal((await lock(fresh.number))?.rma.number, fresh.number)
})

test('a save over a version that was never seen is a fault, and nothing of it stands', async () => {
  const rma = await aReturn()
  await write({ next: rma })
  const next = moved(rma, { tier: 'silver' })
  await write({ before: rma, next })
  await assert.rejects(write({ before: rma, next: moved(rma, { tier: 'none' }), event: eventOf(rma, { sequence: 9 }) }), /without its lock/)
  assert.equal((await lock(rma.number))?.rma.tier, 'silver')
  assert.equal(await count('events', rma), 2)
})

test('events cannot be changed, deleted or truncated', async () => {
  const rma = await aReturn()
  await write({ next: rma })
  for (const sql of [`update events set verb = 'x'`, 'delete from events', 'truncate events cascade']) {
    await assert.rejects(database.pool.query(sql), /append-only/)
  }
  await assert.rejects(database.pool.query('delete from returns where id = $1', [rma.id]), /events/)
  assert.equal(await count('events', rma), 1)
})

test('a message takes the next number without touching the version, and tells who listens', async () => {
  const rma = await aReturn()
  await write({ next: rma })
  const client = await database.pool.connect()
  const told: string[] = []
  client.on('notification', ({ payload }) => told.push(payload ?? ''))
  await client.query('listen live')
  const next = { ...rma, sequence: rma.sequence + 1 }
  const message = {
    id: newId(),
    at: '2026-11-24T04:00:00.000Z',
    authorId: rma.customerId,
    authorKind: 'customer',
    internal: false,
    body: 'Un mot',
    fileIds: [],
  } as const
  await write({ before: rma, next, event: null, message })
  await client.query('unlisten live')
  client.release()
  assert.deepEqual(told, [`${rma.id} 2`])
  assert.deepEqual((await lock(rma.number))?.rma, next)
  const { rows } = await database.pool.query(`select ${messageColumns} from messages m where m.id = $1`, [message.id])
  assert.deepEqual(
    { ...rows[0] },
    {
      id: message.id,
      at: message.at,
      sequence: 2,
      authorId: rma.customerId,
      authorKind: 'customer',
      internal: false,
      body: 'Un mot',
      eventId: null,
      mail: null,
      onBehalf: false,
      cameFrom: null,
    },
  )
})

test('a file goes with a message once, and only its uploader can send it', async () => {
  const rma = await aReturn()
  await write({ next: rma })
  const file = {
    id: newId(),
    sha256: 'ab'.repeat(32),
    size: 3,
    contentType: 'image/png',
    name: 'a.png',
    hasThumbnail: true,
    uploadedBy: rma.customerId,
    uploadedAt: '2026-11-24T04:00:00.000Z',
    uploadedWithin: null,
  }
  const loose = { ...file, returnId: null, lineId: null, unitId: null, messageId: null, conversationId: null, internal: false }
  await transact((s) => s.fileRows.add(loose))
  assert.deepEqual(await transact((s) => s.fileRows.loose([file.id], { id: rma.customerId, within: null })), [loose])
  const send = (before: Rma, authorId: string | null) =>
    write({
      before,
      next: { ...before, sequence: before.sequence + 1 },
      event: null,
      message: { id: newId(), at: file.uploadedAt, authorId, authorKind: 'customer', internal: false, body: '', fileIds: [file.id] },
    })
  await assert.rejects(send(rma, null), (error) => error instanceof Refused && error.refusal.code === 'file_unknown')
  await send(rma, rma.customerId)
  assert.deepEqual(await transact((s) => s.fileRows.loose([file.id], { id: rma.customerId, within: null })), [])
  const found = await stores.reads.file(file.id)
  assert.deepEqual(found?.owner, { customerId: rma.customerId, companyId: rma.companyId, orderId: rma.orderId })
  await assert.rejects(
    send({ ...rma, sequence: 2 }, rma.customerId),
    (error) => error instanceof Refused && error.refusal.code === 'file_unknown',
  )
})

test('who waits for the lock reads every row as the one before left it', async () => {
  const rma = await aReturn()
  await write({ next: rma })
  const grade = (r: Rma | undefined) => r?.lines[0]?.units[0]?.grade
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  const { promise: locked, resolve: hasLocked } = Promise.withResolvers<void>()
  const first = transact(async (s) => {
    const before = (await s.returns.lock(rma.number))?.rma
    hasLocked()
    await held
    const next = moved(
      mapUnits(before!, (unit) => ({ ...unit, grade: 'C' })),
      {},
    )
    await s.returns.write({ before, next, card: someCard, event: eventOf(next) })
  })
  await locked
  const second = lock(rma.number)
  while ((await database.pool.query(`select from pg_locks where not granted`)).rowCount === 0);
  release()
  await first
  assert.equal(grade((await second)?.rma), 'C')
})
