import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refused } from '#application/command.ts'
import { type QueueAsk, queueSorts } from '#application/queue/ports.ts'
import { dockLists, dockListsOf } from '#domain/return/dock-list.ts'
import type { Rma, Unit } from '#domain/return/rma.ts'
import { statuses } from '#domain/return/status.ts'
import { formatRmaNumber } from '#domain/return/rma-number.ts'
import { eventOf, fullReturn, fullUnit, someCard } from '../../../tests/support/full-return.ts'
import { serialKey } from '#domain/order/serial-number.ts'
import { newId } from '../../../tests/support/new-id.ts'
import { givenOrder } from '../../../tests/support/order-input.ts'
import { type ImportedOrder, importOrders, testStores } from '../../../tests/support/stores.ts'

const stores = await testStores()
const { transact, reads, people } = stores

const support = await people.keepStaff({
  id: newId(),
  email: 'support@x.example',
  name: 'Inès',
  roles: ['support'],
  passwordHash: 'x',
  at: '2026-11-01T00:00:00.000Z',
})
const kermor = await importOrders(stores, givenOrder({ id: 'K-1' }))
const colleague = await importOrders(
  stores,
  givenOrder({
    id: 'K-2',
    email: 'yann@atelier-kermor.example',
    customer: { id: 'C-2', name: 'Yann', profile: 'account', company: 'Atelier Kermor' },
  }),
)
const other = await importOrders(
  stores,
  givenOrder({ id: 'O-1', email: 'client@x.example', customer: { id: 'C-3', name: 'Luc Particulier' } }),
)
let sequence = 100

async function aReturn(order: ImportedOrder, over: Partial<Rma> = {}): Promise<Rma> {
  const number = formatRmaNumber(2026, ++sequence) ?? formatRmaNumber(2026, ++sequence) ?? ''
  const full = fullReturn({ ...order, assigneeId: null })
  const lines = full.lines.map((line) => ({ ...line, units: [fullUnit({ serial: `SN-${sequence}`, contest: null })] }))
  const rma: Rma = {
    ...full,
    lines,
    number,
    status: 'submitted',
    clocks: [],
    resolutions: [],
    settlements: [],
    parcels: [],
    calledAt: null,
    ...over,
  }
  await transact((s) => s.returns.write({ before: undefined, next: rma, card: someCard, event: eventOf(rma) }))
  return rma
}

let at = 0
async function say(rma: Rma, body: { authorId: string | null; authorKind: 'customer' | 'staff'; internal?: boolean }): Promise<Rma> {
  const next = { ...rma, sequence: rma.sequence + 1 }
  const message = {
    id: newId(),
    at: `2026-11-24T05:00:00.${String(++at).padStart(3, '0')}Z`,
    internal: false,
    body: 'x',
    fileIds: [],
    ...body,
  }
  await transact((s) => s.returns.write({ before: rma, next, card: someCard, event: null, message }))
  return next
}

const owner = ({ customerId, companyId }: ImportedOrder) => ({ customerId, companyId, readerId: customerId })
const queue = (ask: Partial<QueueAsk>) => reads.queue({ lane: 'to_answer', readerId: support, after: null, limit: 100, ...ask })
const review = (due: string): Rma['clocks'][number] => ({
  ...fullReturn({ ...kermor, assigneeId: null }).clocks[0]!,
  id: newId(),
  kind: 'review',
  due,
})
const escalation = (due: string) => ({ ...review(due), kind: 'escalation' as const })

const first = await aReturn(kermor, { clocks: [review('2026-11-25T10:00:00.000Z')] })
const second = await aReturn(colleague, { clocks: [review('2026-11-25T09:00:00.000Z')], assigneeId: support })
const third = await aReturn(other, {
  clocks: [review('2026-11-25T09:00:00.000Z'), escalation('2026-11-24T09:00:00.000Z')],
  type: 'withdrawal',
})
const closed = await aReturn(other, { status: 'closed' })
const rejected = await aReturn(other, { status: 'rejected' })

test('a person sees their own and the company’s returns, newest first, each once; a stranger none of them', async () => {
  const mine = await reads.returnsOf(owner(kermor), { after: null, limit: 10 })
  assert.deepEqual(
    mine.map((r) => r.number),
    [second.number, first.number],
  )
  const alone = await reads.returnsOf(
    { customerId: kermor.customerId, companyId: null, readerId: kermor.customerId },
    { after: null, limit: 10 },
  )
  assert.deepEqual(
    alone.map((r) => r.number),
    [first.number],
  )
  assert.deepEqual(await reads.returnsOf({ customerId: newId(), companyId: newId(), readerId: null }, { after: null, limit: 10 }), [])
})

test('a list goes on after its last row', async () => {
  const page = await reads.returnsOf(owner(kermor), { after: null, limit: 1 })
  assert.deepEqual(
    page.map((r) => r.number),
    [second.number],
  )
  const rest = await reads.returnsOf(owner(kermor), { after: page[0]?.id ?? null, limit: 1 })
  assert.deepEqual(
    rest.map((r) => r.number),
    [first.number],
  )
})

test('a row says all that a list shows', async () => {
  const [row] = await queue({ text: second.number })
  assert.deepEqual(row, {
    id: second.id,
    number: second.number,
    type: 'standard_warranty',
    status: 'submitted',
    submittedAt: second.submittedAt,
    endedAt: second.endedAt,
    currency: 'EUR',
    orderNumber: 'CMD-K-2',
    policyVersion: 1,
    card: someCard,
    counting: null,
    promises: 1,
    nextDue: '2026-11-25T09:00:00.000Z',
    escalated: false,
    unread: 0,
    customer: { name: 'Yann', company: 'Atelier Kermor', tier: 'gold' },
    assignee: { id: support, name: 'Inès' },
    match: { rank: 0, cut: false, kind: 'number', said: second.number },
  })
})

test('the queue is one lane, nearest promise first, an escalation’s included, and pages without loss', async () => {
  const all = await queue({})
  assert.deepEqual(
    all.map((r) => r.number),
    [third.number, second.number, first.number],
  )
  const paged: string[] = []
  for (let after: QueueAsk['after'] = null; ;) {
    const [row] = await queue({ after, limit: 1 })
    if (!row) break
    paged.push(row.number)
    after = { key: row.nextDue, id: row.id }
  }
  assert.deepEqual(
    paged,
    all.map((r) => r.number),
  )
})

test('what is done has no promise: newest first, and pages without loss', async () => {
  const done = await queue({ lane: 'done' })
  assert.deepEqual(
    done.map((r) => r.number),
    [rejected.number, closed.number],
  )
  const [row] = await queue({ lane: 'done', after: { key: done[0]?.submittedAt ?? null, id: done[0]?.id ?? '' } })
  assert.equal(row?.number, closed.number)
})

test('lanes are narrowed by escalation, type and assignee', async () => {
  const numbers = async (ask: Partial<QueueAsk>) => (await queue(ask)).map((r) => r.number)
  assert.deepEqual(await numbers({ lane: 'escalated' }), [third.number])
  assert.deepEqual(await numbers({ facets: [['type:withdrawal']] }), [third.number])
  assert.deepEqual(await numbers({ facets: [[`agent:${support}`]] }), [second.number])
  assert.deepEqual(await numbers({ facets: [['agent:nobody']] }), [third.number, first.number])
  assert.equal((await numbers({ lane: 'all' })).length, 5)
})

test('a queue is narrowed by all that is asked at once, each kind by any of its values, and sorted as asked, page after page', async () => {
  const made: { rma: Rma; value: number; skus: string[]; tier: string }[] = []
  for (let n = 0; n < 24; n++) {
    const [tier, sku] = [['gold', 'silver'][n % 2] ?? '', ['TK-ECR-27', 'TK-ECR-24', 'TK-SSD-2'][n % 3] ?? '']
    const rma = await aReturn(other, {
      type: 'narrow',
      tier,
      submittedAt: `2026-11-${String(1 + n).padStart(2, '0')}T08:00:00.000Z`,
      clocks: n % 5 === 0 ? [] : [review(`2026-12-${String(1 + ((n * 7) % 28)).padStart(2, '0')}T09:00:00.000Z`)],
    })
    made.push({ rma, value: 1000 * (n % 6), skus: [sku], tier })
  }
  for (const { rma, value, skus } of made)
    await transact((s) =>
      s.returns.write({
        before: rma,
        next: { ...rma, version: rma.version + 1, sequence: rma.sequence + 1 },
        card: { ...someCard, value, skus },
        event: eventOf(rma, { sequence: rma.sequence + 1 }),
      }),
    )
  const cases: [Partial<QueueAsk>, (one: (typeof made)[number]) => boolean][] = [
    [{ facets: [['tier:gold']] }, ({ tier }) => tier === 'gold'],
    [{ facets: [['sku:TK-ECR']] }, ({ skus }) => skus[0]?.startsWith('TK-ECR') === true],
    [{ facets: [['tier:gold'], ['sku:TK-ECR-24', 'sku:TK-SSD-2']] }, ({ tier, skus }) => tier === 'gold' && skus[0] !== 'TK-ECR-27'],
    [{ atLeast: 2000, atMost: 4000 }, ({ value }) => value >= 2000 && value <= 4000],
    [
      { submittedBefore: '2026-11-10T08:00:00.000Z', facets: [['tier:silver']] },
      ({ rma, tier }) => tier === 'silver' && rma.submittedAt < '2026-11-10T08',
    ],
    [{ submittedFrom: '2026-11-20T08:00:00.000Z' }, ({ rma }) => rma.submittedAt >= '2026-11-20T08'],
    [
      { submittedFrom: '2026-11-05T08:00:00.000Z', submittedBefore: '2026-11-20T08:00:00.000Z', atLeast: 1000, currency: 'EUR' },
      ({ rma, value }) => rma.submittedAt >= '2026-11-05T08' && rma.submittedAt < '2026-11-20T08' && value >= 1000,
    ],
    [{ currency: 'CHF' }, () => false],
  ]
  const mine = new Map(made.map((one) => [one.rma.number, one]))
  for (const [asked, fits] of cases) {
    const of = { lane: 'to_answer' as const, ...asked, facets: [['type:narrow'], ...(asked.facets ?? [])] }
    const wanted = made.filter(fits)
    const [sum] = await reads.queueSums(of, { now: '2026-12-01T00:00:00.000Z', endOfDay: '2026-12-01T22:59:59.999Z' })
    assert.deepEqual(
      [sum?.count ?? 0, sum?.value ?? 0],
      [wanted.length, wanted.reduce((all, { value }) => all + value, 0)],
      JSON.stringify(asked),
    )
    for (const sort of queueSorts) {
      const found: string[] = []
      for (let after: QueueAsk['after'] = null; ;) {
        const rows = await queue({ ...of, sort, after, limit: 3 })
        const last = rows.at(-1)
        if (!last) break
        found.push(...rows.map((row) => row.number))
        after = {
          id: last.id,
          key: sort === 'value' ? `${last.currency} ${last.card.value}` : sort === 'due' ? last.nextDue : last.submittedAt,
        }
      }
      const key = ({ rma, value }: (typeof made)[number]): string =>
        sort === 'value' ? String(value).padStart(9, '0') : sort === 'due' ? (rma.clocks[0]?.due ?? 'never') : rma.submittedAt
      const read: string[] = []
      for await (const row of reads.queueRows({ ...of, sort, readerId: support })) read.push(row.number)
      assert.deepEqual(read, found, `${JSON.stringify(asked)} by ${sort}: all at once in the same order`)
      assert.deepEqual(found.toSorted(), wanted.map(({ rma }) => rma.number).toSorted(), `${JSON.stringify(asked)} by ${sort}: each once`)
      const keys = found.map((number) => key(mine.get(number) ?? assert.fail()))
      assert.deepEqual(keys, sort === 'newest' || sort === 'value' ? keys.toSorted().toReversed() : keys.toSorted(), `in order of ${sort}`)
    }
  }
})

test('a range of ages or values alone is a stretch of the list’s own order', async () => {
  const all = (await queue({ sort: 'newest' })).map(({ number, submittedAt, card }) => ({ number, submittedAt, value: card.value }))
  const [from, before] = ['2026-11-03T08:00:00.000Z', '2026-11-15T08:00:00.000Z']
  const ranges: [Partial<QueueAsk>, (one: (typeof all)[number]) => boolean][] = [
    [{ submittedFrom: from }, ({ submittedAt }) => submittedAt >= from],
    [{ submittedBefore: before }, ({ submittedAt }) => submittedAt < before],
    [{ submittedFrom: from, submittedBefore: before }, ({ submittedAt }) => submittedAt >= from && submittedAt < before],
    [{ atLeast: 2000, atMost: 4000 }, ({ value }) => value >= 2000 && value <= 4000],
    [{ atMost: 4000, submittedFrom: from }, ({ value, submittedAt }) => value <= 4000 && submittedAt >= from],
  ]
  for (const [asked, fits] of ranges)
    for (const sort of queueSorts) {
      const found: string[] = []
      for (let after: QueueAsk['after'] = null; ;) {
        const rows = await queue({ ...asked, sort, after, limit: 4 })
        const last = rows.at(-1)
        if (!last) break
        found.push(...rows.map((row) => row.number))
        after = {
          id: last.id,
          key: sort === 'value' ? `${last.currency} ${last.card.value}` : sort === 'due' ? last.nextDue : last.submittedAt,
        }
      }
      assert.deepEqual(
        found.toSorted(),
        all
          .filter(fits)
          .map(({ number }) => number)
          .toSorted(),
        `${JSON.stringify(asked)} by ${sort}`,
      )
    }
})

test('by value, each currency stands by itself, the highest of it first, page after page', async () => {
  const made: Rma[] = []
  for (const [currency, value] of [
    ['USD', 9000],
    ['EUR', 3000],
    ['USD', 100],
    ['EUR', 5000],
    ['CHF', 700],
  ] as const) {
    const rma = await aReturn(other, { type: 'abroad' })
    made.push(rma)
    await stores.database.pool.query('update returns set currency = $2, card = card || $3 where id = $1', [rma.id, currency, { value }])
  }
  const found: string[] = []
  for (let after: QueueAsk['after'] = null; ;) {
    const [row] = await queue({ facets: [['type:abroad']], sort: 'value', after, limit: 1 })
    if (!row) break
    found.push(row.number)
    after = { id: row.id, key: `${row.currency} ${row.card.value}` }
  }
  assert.deepEqual(
    found,
    [4, 3, 1, 0, 2].map((n) => made[n]?.number),
  )
})

test('what stands above a lane is counted by when it is promised', async () => {
  const [sum] = await reads.queueSums(
    {
      lane: 'to_answer',
      facets: [
        ['agent:nobody', `agent:${support}`],
        ['type:withdrawal', 'type:standard_warranty'],
      ],
    },
    { now: '2026-11-24T10:00:00.000Z', endOfDay: '2026-11-24T22:59:59.999Z' },
  )
  assert.deepEqual([sum?.currency, sum?.count, sum?.late, sum?.today, sum?.later, sum?.none], ['EUR', 3, 1, 0, 2, 0])
})

test('one field finds by number, sequence, order, serial, name and address; a percent sign is a percent sign', async () => {
  const found = async (text: string) => (await queue({ lane: 'all', text })).map((r) => r.number)
  const digits = String(Number(first.number.split('-')[2]))
  for (const text of [
    first.number,
    first.number.toLowerCase(),
    digits,
    'CMD-K-1',
    first.lines[0]?.units[0]?.serial ?? '',
    'kermor',
    'ACHATS@atelier',
  ])
    assert.ok((await found(text)).includes(first.number), text)
  assert.ok(!(await found('Luc')).includes(first.number))
  assert.deepEqual(await found('%'), [])
})

test('lanes are counted, the done one is not', async () => {
  const counts = await reads.laneCounts()
  assert.deepEqual([counts.to_answer, counts.escalated, counts.waiting, counts.done], [32, 1, 0, 0])
})

test('a customer’s unread are staff’s words after what they read; the desk’s are the customer’s that nobody answered or this agent read', async () => {
  const unread = async () => [
    (await reads.returnsOf(owner(kermor), { after: null, limit: 9 })).at(-1)?.unread,
    (await queue({ text: first.number }))[0]?.unread,
  ]
  let rma = await say(first, { authorId: first.customerId, authorKind: 'customer' })
  assert.deepEqual(await unread(), [0, 1])
  rma = await say(rma, { authorId: support, authorKind: 'staff', internal: true })
  assert.deepEqual(await unread(), [0, 1])
  rma = await say(rma, { authorId: support, authorKind: 'staff' })
  assert.deepEqual(await unread(), [1, 0])
  await transact((s) => s.conversations.markRead(rma.id, first.customerId ?? '', rma.sequence))
  await transact((s) => s.conversations.markRead(rma.id, first.customerId ?? '', 1))
  assert.deepEqual(await unread(), [0, 0])
  rma = await say(rma, { authorId: first.customerId, authorKind: 'customer' })
  await transact((s) => s.conversations.markRead(rma.id, support, rma.sequence))
  assert.deepEqual(await unread(), [0, 0])
})

test('a cursor that nobody gave is refused', async () => {
  for (const after of ['nonsense', 'ffffffff'])
    await assert.rejects(
      reads.returnsOf(owner(kermor), { after, limit: 1 }),
      (error) => error instanceof Refused && error.refusal.code === 'cursor_unknown',
    )
  await assert.rejects(queue({ after: { key: 'yesterday-ish', id: newId() } }), Refused)
})

const joiner = await importOrders(
  stores,
  givenOrder({
    id: 'M-1',
    email: 'paul@menuiserie.example',
    customer: { id: 'C-4', name: 'Paul', profile: 'account', company: 'Menuiserie' },
  }),
)

test('what is owed comes nearest promise first: its own, or the law’s where it is owed early; without one it comes last', async () => {
  const full = fullReturn({ ...other, assigneeId: null })
  const owed = (over: object) => ({
    ...full.resolutions[0]!,
    id: newId(),
    state: 'owed' as const,
    executedAt: null,
    executedBy: null,
    reference: null,
    early: false,
    ...over,
  })
  const [own, early, none] = [
    owed({ owedAt: '2026-11-24T04:00:00.000Z' }),
    owed({ owedAt: '2026-11-24T03:00:00.000Z', early: true }),
    owed({ owedAt: '2026-11-24T02:00:00.000Z' }),
  ]
  const refund = { ...review('2026-12-01T00:00:00.000Z'), kind: 'refund' as const, subject: own.id }
  const law = { ...review('2026-12-05T00:00:00.000Z'), kind: 'legal_refund' as const }
  const rma = await aReturn(joiner, { status: 'resolving', resolutions: [none, early, own], clocks: [law, refund] })
  const rows = await reads.owed({ after: null, limit: 10 })
  assert.deepEqual(
    rows.map((r) => [r.number, r.resolution, r.clock, r.customerName, r.company, r.orderNumber]),
    [
      [rma.number, own, refund, 'Paul', 'Menuiserie', 'CMD-M-1'],
      [rma.number, early, law, 'Paul', 'Menuiserie', 'CMD-M-1'],
      [rma.number, none, null, 'Paul', 'Menuiserie', 'CMD-M-1'],
    ],
  )
  const next = await reads.owed({ after: { due: law.due, id: early.id }, limit: 10 })
  assert.deepEqual(
    next.map((r) => r.resolution.id),
    [none.id],
  )
  assert.deepEqual(await reads.owed({ after: { due: null, id: none.id }, limit: 10 }), [])
})

test('what was executed comes newest first with who did it; what was voided since stays, what was never executed does not come', async () => {
  const done = (executedAt: string, over: object = {}) => ({
    ...fullReturn({ ...other, assigneeId: null }).resolutions[0]!,
    id: newId(),
    state: 'executed' as const,
    executedAt,
    executedBy: support,
    reference: 'VIR-1',
    voidedAt: null,
    creditNote: null,
    ...over,
  })
  const first = done('2026-11-23T04:00:00.000Z')
  const voided = done('2026-11-23T05:00:00.000Z', { state: 'void', voidedAt: '2026-11-23T06:00:00.000Z', executedBy: null })
  const withdrawn = { ...done('2026-11-23T07:00:00.000Z'), state: 'void' as const, executedAt: null, executedBy: null, reference: null }
  const rma = await aReturn(other, { status: 'closed', resolutions: [first, voided, withdrawn] })
  const rows = await reads.executed({ after: null, limit: 10, period: null })
  assert.deepEqual(
    rows.map((r) => [r.number, r.resolution, r.executedByName, r.customerName, r.company]),
    [
      [rma.number, voided, null, 'Luc Particulier', null],
      [rma.number, first, 'Inès', 'Luc Particulier', null],
    ],
  )
  const next = await reads.executed({ after: { executedAt: voided.executedAt, id: voided.id }, limit: 10, period: null })
  assert.deepEqual(
    next.map((r) => r.resolution.id),
    [first.id],
  )
})

test('the dock finds a return by number, tracking number and serial', async () => {
  const rma = await aReturn(other, {
    parcels: [
      { id: newId(), direction: 'in', carrier: null, tracking: '6A999', proofFileId: null, at: '2026-11-24T03:00:00.000Z', unitIds: [] },
    ],
  })
  const serial = rma.lines[0]?.units[0]?.serial ?? ''
  for (const text of [rma.number, '6A999', serial]) assert.deepEqual(await reads.findForDock({ texts: [text], serial: '' }), [rma.number])
  assert.deepEqual(await reads.findForDock({ texts: [], serial: serialKey(serial) }), [rma.number])
  assert.deepEqual(await reads.findForDock({ texts: ['nothing'], serial: 'NOTHING' }), [])
})

test('the dock’s lists hold what the domain says waits for it, and their counts count them', async () => {
  const units: readonly Partial<Unit>[] = [
    {},
    { receipt: 'expected' },
    { receipt: 'missing' },
    { decision: 'rejected', receipt: 'expected' },
    { verdict: 'accepted' },
    { verdict: 'refused', sentBack: null },
    { verdict: 'refused', sentBack: 'shipped_back' },
  ]
  const judged = { decision: 'approved', receipt: 'received', verdict: 'pending', sentBack: null, contest: null } as const
  const all: Rma[] = []
  for (const status of statuses) {
    for (const unit of units) {
      const whole = fullReturn({ ...other, assigneeId: null })
      const lines = whole.lines.map((line) => ({ ...line, units: [fullUnit({ ...judged, serial: null, ...unit })] }))
      all.push(await aReturn(other, { status, lines }))
    }
  }
  const known = new Set(all.map((rma) => rma.id))
  const before = await reads.dockCounts()
  for (const list of dockLists) {
    const found = await reads.queue({ lane: 'all', atDock: list, readerId: support, after: null, limit: 200 })
    const wanted = all.filter((rma) => dockListsOf(rma).includes(list)).map((rma) => rma.id)
    assert.ok(wanted.length > 0, list)
    assert.deepEqual(
      found
        .map((row) => row.id)
        .filter((id) => known.has(id))
        .sort(),
      wanted.sort(),
      list,
    )
    assert.equal(before[list], found.length, list)
  }
})

test('a person sees their own and the company’s orders, newest first, with what a row shows', async () => {
  await importOrders(stores, givenOrder({ id: 'K-3', placedAt: '2026-11-15T09:00:00.000Z' }))
  const rows = await reads.ordersOf(owner(kermor), { after: null, limit: 10 })
  assert.deepEqual(rows.map((o) => o.number).slice(0, 1), ['CMD-K-3'])
  assert.deepEqual(
    rows
      .map((o) => o.number)
      .slice(1)
      .sort(),
    ['CMD-K-1', 'CMD-K-2'],
  )
  const { id: _, parcels, ...row } = rows.find((o) => o.number === 'CMD-K-1')!
  assert.deepEqual(row, {
    number: 'CMD-K-1',
    placedAt: '2026-11-01T09:00:00.000Z',
    currency: 'EUR',
    lines: 1,
    gross: 74_970,
    title: 'Écran 27 pouces',
    returns: 1,
  })
  assert.equal(parcels[0]?.deliveredAt, '2026-11-05T10:00:00.000Z')
  const next = await reads.ordersOf(owner(kermor), { after: { placedAt: rows[0]!.placedAt, id: rows[0]!.id }, limit: 10 })
  assert.deepEqual(
    next.map((o) => o.id),
    rows.slice(1).map((o) => o.id),
  )
})

test('a return’s page holds the return, its order and everybody’s words and names', async () => {
  const rma = await aReturn(kermor, { assigneeId: support })
  const spoken = await say(await say(rma, { authorId: rma.customerId, authorKind: 'customer' }), {
    authorId: support,
    authorKind: 'staff',
    internal: true,
  })
  const page = (await reads.returnPage(rma.number))!
  assert.deepEqual(page.rma, spoken)
  assert.deepEqual(page.order, (await reads.orderFacts(rma.orderId))?.order)
  assert.deepEqual(
    page.messages.map((m) => [m.sequence, m.internal]),
    [
      [2, false],
      [3, true],
    ],
  )
  assert.deepEqual(page.events, [eventOf(rma, { id: page.events[0]!.id })])
  assert.deepEqual(page.names, { [rma.customerId ?? '']: 'Maëlle Kermor', [support]: 'Inès' })
  assert.deepEqual(page.assignee, { id: support, name: 'Inès' })
  assert.equal(page.policy.version, 1)
  assert.deepEqual(page.customer, {
    id: rma.customerId,
    name: 'Maëlle Kermor',
    email: 'achats@atelier-kermor.example',
    roles: ['customer'],
    company: 'Atelier Kermor',
    companyId: rma.companyId,
    tier: 'gold',
    profile: 'account',
    locale: 'fr',
  })
  assert.deepEqual(await reads.dealings(rma.customerId ?? ''), { returns: 2, orders: 2, since: '2026-11-01T09:00:00.000Z' })
  assert.equal(await reads.returnPage('RMA-2026-999999-9'), undefined)
})

test('a customer’s returns under way and those that have ended can be asked for apart', async () => {
  const order = await importOrders(stores, givenOrder({ id: 'E-1', email: 'ended@x.example', customer: { id: 'C-9', name: 'Noé' } }))
  const open = await aReturn(order, { endedAt: null })
  const ended = await aReturn(order, { status: 'cancelled', endedAt: '2026-11-24T09:00:00.000Z' })
  const numbers = async (wish: { ended?: boolean }) =>
    (await reads.returnsOf(owner(order), { after: null, limit: 9, ...wish })).map(({ number }) => number)
  assert.deepEqual(await numbers({ ended: false }), [open.number])
  assert.deepEqual(await numbers({ ended: true }), [ended.number])
  assert.deepEqual((await numbers({})).sort(), [open.number, ended.number].sort())
})
