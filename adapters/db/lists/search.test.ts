import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QueueAsk } from '#application/queue/ports.ts'
import type { Rma } from '#domain/return/rma.ts'
import { formatRmaNumber } from '#domain/return/rma-number.ts'
import { eventOf, fullReturn, fullUnit, someCard } from '../../../tests/support/full-return.ts'
import { newId } from '../../../tests/support/new-id.ts'
import { givenOrder } from '../../../tests/support/order-input.ts'
import { type ImportedOrder, importOrders, testStores } from '../../../tests/support/stores.ts'
import { transact as inTransaction } from '../transact.ts'
import { keepVocabulary } from './vocabulary.ts'

const stores = await testStores()
const { transact, reads } = stores

const orderOf = (id: string, name: string, company: string | null, email: string): Promise<ImportedOrder> =>
  importOrders(stores, givenOrder({ id, email, customer: { id: `C-${id}`, name, ...(company ? { profile: 'account', company } : {}) } }))

let sequence = 300
async function aReturn(
  order: ImportedOrder,
  { serial, tracking, sku, says }: { serial: string; tracking?: string; sku: string; says?: string },
): Promise<Rma> {
  const number = formatRmaNumber(2026, ++sequence) ?? formatRmaNumber(2026, ++sequence) ?? ''
  const full = fullReturn({ ...order, assigneeId: null })
  const lines = full.lines.map((line) => ({ ...line, units: [fullUnit({ serial, contest: null })] }))
  const parcels = tracking
    ? [{ id: newId(), direction: 'in' as const, carrier: 'Colissimo', tracking, proofFileId: null, at: full.submittedAt, unitIds: [] }]
    : []
  const rma: Rma = { ...full, lines, number, status: 'submitted', clocks: [], resolutions: [], settlements: [], parcels, calledAt: null }
  const message = says
    ? {
        id: newId(),
        at: rma.submittedAt,
        authorId: order.customerId,
        authorKind: 'customer' as const,
        internal: false,
        body: says,
        fileIds: [],
      }
    : undefined
  await transact((s) =>
    s.returns.write({
      before: undefined,
      next: rma,
      card: { ...someCard, skus: [sku] },
      event: eventOf(rma),
      ...(message ? { message } : {}),
    }),
  )
  return rma
}

const kermor = await aReturn(await orderOf('K-1', 'Maëlle Kermorvan', 'Atelier Kermor', 'achats@atelier-kermor.example'), {
  serial: 'SN-77 42.1',
  sku: 'TK-ECR-27Q',
  says: 'Bonjour, la batterie a gonflé après une semaine. Merci',
})
const other = await aReturn(await orderOf('O-1', 'Théo Garnier', null, 'theo.garnier@exemple.example'), {
  serial: 'XK 900',
  tracking: '8R 4411 2233',
  sku: 'TK-SSD-2',
  says: 'Bonjour, le disque n’est plus reconnu par Kermor. Merci',
})

const ask = (text: string, over: Partial<QueueAsk> = {}) =>
  reads.queue({ lane: 'all', text, readerId: null, after: null, limit: 50, ...over })
const found = async (text: string): Promise<[string, string | undefined][]> =>
  (await ask(text)).map(({ number, match }) => [number === kermor.number ? 'kermor' : 'other', match?.kind])

const kermorSequence = String(Number(kermor.number.split('-')[2]))

const cases: [string, [string, string][]][] = [
  [kermor.number, [['kermor', 'number']]],
  [kermor.number.toLowerCase().replaceAll('-', ' '), [['kermor', 'number']]],
  [String(Number(kermor.number.split('-')[2])), [['kermor', 'number']]],
  ['cmd-k-1', [['kermor', 'order']]],
  ['N° CMD K 1', [['kermor', 'order']]],
  ['sn77421', [['kermor', 'serial']]],
  ['8r44112233', [['other', 'tracking']]],
  ['tk-ecr', [['kermor', 'sku']]],
  ['TK-SSD-2', [['other', 'sku']]],
  ['maelle', [['kermor', 'customer']]],
  ['MAËLLE KERMORVAN', [['kermor', 'customer']]],
  ['Garnier', [['other', 'customer']]],
  ['granier', [['other', 'customer']]],
  ['kermorvn', [['kermor', 'customer']]],
  ['atelier', [['kermor', 'company']]],
  ['theo.garnier@exemple.example', [['other', 'email']]],
  ['batterie gonfle', [['kermor', 'message']]],
  ['baterie gonflee', [['kermor', 'message']]],
  ['disque reconnu', [['other', 'message']]],
  ['maelle garnier', []],
  ['zzzzzz', []],
  ['%', []],
  ['   ', []],
  [`RMA ${kermorSequence}`, [['kermor', 'number']]],
  [`rma-2026-${kermorSequence}`, [['kermor', 'number']]],
  [kermor.number.slice(0, -1), [['kermor', 'number']]],
  [kermor.number.slice(0, -1) + (kermor.number.endsWith('X') ? 'Z' : 'X'), [['kermor', 'meant']]],
  ['écran', [['kermor', 'product']]],
  ['ecran 27', [['kermor', 'product']]],
  ['ecrna pouce', [['kermor', 'product']]],
  ['cmd-k', []],
  ['écran portable', []],
  ['sn-7', [['kermor', 'serial']]],
  ['SN 77 4', [['kermor', 'serial']]],
  ['xk9', [['other', 'serial']]],
  ['xk', []],
  ['8R4', [['other', 'tracking']]],
  ['8r 44 11', [['other', 'tracking']]],
  ['441', []],
  ['TK-EC', [['kermor', 'sku']]],
  ['tkec', [['kermor', 'sku']]],
  ['TK-X', []],
]
for (const [text, wanted] of cases)
  test(`« ${text} » finds ${wanted.map((one) => one.join(' by ')).join(', ') || 'nothing'}`, async () =>
    assert.deepEqual(await found(text), wanted))

test('whose name it is comes before who merely says it', async () =>
  assert.deepEqual(await found('kermor'), [
    ['kermor', 'customer'],
    ['other', 'message'],
  ]))

test('each is found once, page after page, and narrowed like any queue', async () => {
  const numbers: string[] = []
  for (let after: QueueAsk['after'] = null; ;) {
    const [row] = await ask('kermor', { after, limit: 1 })
    if (!row) break
    numbers.push(row.number)
    after = { key: String(row.match?.rank), id: row.id }
  }
  assert.deepEqual(numbers, [kermor.number, other.number])
  assert.deepEqual(
    (await ask('kermor', { facets: [['sku:TK-SSD']] })).map(({ number }) => number),
    [other.number],
  )
})

test('whoever bought without an account is found by how their name begins, with a slip, or by half of their address', async () => {
  const guest = await importOrders(
    stores,
    givenOrder({
      id: 'E-1',
      email: 'eloise.lg@exemple.example',
      customer: undefined,
      shipping: { name: 'Éloïse Le Gall', line1: '1 quai Sud', postalCode: '29000', city: 'Quimper', country: 'FR' },
    }),
  )
  const { id } = await aReturn(guest, { serial: 'EL 1', sku: 'TK-CAM-1' })
  for (const text of ['elois', 'ELOISE', 'eloisa gall', 'eloise.lg@'])
    assert.deepEqual(
      (await ask(text)).map((row) => row.id),
      [id],
      text,
    )
})

test('an order is found by its last digits, by how they begin, with its year or its letters before them', async () => {
  const order = await importOrders(
    stores,
    givenOrder({ id: 'D-1', number: 'CMD-2026-118220', email: 'd1@exemple.example', customer: undefined }),
  )
  const { id } = await aReturn(order, { serial: 'DG 1', sku: 'TK-DG-1' })
  for (const text of [
    '118220',
    '1182',
    '2026-118220',
    '2026 1182',
    'CMD 118220',
    'cmd118220',
    'n° CMD 118220',
    '#118220',
    'CMD-2026-118220',
  ])
    assert.deepEqual(
      (await ask(text)).map((row) => [row.id, row.match?.kind]),
      [[id, 'order']],
      text,
    )
  for (const text of ['2025-118220', 'BON 118220', '18220', '118221']) assert.deepEqual(await found(text), [], text)
})

test('what was found can be ordered as any list is, page after page', async () => {
  await pool.query(`update returns set next_due = case id when $1 then timestamptz '2026-12-01' else '2026-12-02' end where id = any($2)`, [
    other.id,
    [kermor.id, other.id],
  ])
  const [first] = await ask('kermor', { sort: 'due', limit: 1 })
  assert.equal(first?.number, other.number)
  const after = { key: first?.nextDue ?? null, id: other.id }
  assert.deepEqual(
    (await ask('kermor', { sort: 'due', after })).map(({ number }) => number),
    [kermor.number],
  )
})

test('what somebody is called from now on is found in the same moment', async () => {
  await pool.query(`update people set name = 'Maëlle Guégan' where name = 'Maëlle Kermorvan'`)
  assert.deepEqual(await found('guegan'), [['kermor', 'customer']])
})

const { pool } = stores.database
const learn = () => keepVocabulary((work) => inTransaction(pool, {}, work))
const words = async (): Promise<string[]> =>
  (await pool.query<{ word: string }>('select word from search_vocabulary')).rows.map(({ word }) => word)

test('what was said is found by its beginning or with a slip before the vocabulary knows it, and after', async () => {
  for (let round = 0; round < 2; round++) {
    assert.deepEqual(await found('reconn'), [['other', 'message']])
    assert.deepEqual(await found('reconu'), [['other', 'message']])
    await learn()
  }
})

test('of whoever is erased no word is left, unless another has it', async () => {
  const gone = await aReturn(await orderOf('G-1', 'Philippine Quemener', null, 'philippine@quemener.example'), {
    serial: 'SN-88',
    sku: 'TK-SSD-2',
    says: 'Philippine Quemener ici : le disque claque.',
  })
  await learn()
  const own = ['philippine', 'quemener', 'claque', 'ici']
  const before = await words()
  assert.ok(own.every((word) => before.includes(word)))
  await pool.query('delete from messages where conversation_id = $1', [gone.id])
  await pool.query(`update people set name = 'x', email = 'erased@example.invalid' where email = 'philippine@quemener.example'`)
  await learn()
  const left = await words()
  assert.deepEqual(
    own.filter((word) => left.includes(word)),
    [],
  )
  assert.ok(left.includes('disque'), 'what another said stays')
  assert.equal((await pool.query('select from search_doubted')).rowCount, 0)
  await pool.query(`insert into search_vocabulary select 'mot' || n from generate_series(1, 1200) n`)
  await pool.query(`insert into search_doubted select 'mot' || n from generate_series(1, 1200) n`)
  await learn()
  assert.ok(!(await words()).some((word) => word.startsWith('mot')), 'however many there are, step by step')
  for (const text of ['philippine', 'quemenr', 'claque']) assert.deepEqual(await found(text), [], text)
})

test('two who say the same new word at the same time do not wait for one another', async () => {
  const clients = [await pool.connect(), await pool.connect()]
  try {
    for (const client of clients) {
      await client.query(`begin; set local lock_timeout = '1s'`)
      await client.query(
        `insert into messages (id, conversation_id, sequence, at, author_kind, body, retention)
         values (gen_random_uuid(), $1, $2, now(), 'system', 'anticonstitutionnellement', 'conversation')`,
        [kermor.id, 900 + clients.indexOf(client)],
      )
    }
    for (const client of clients) await client.query('rollback')
  } finally {
    for (const client of clients) client.release()
  }
})

test('what many say in contact crowds no return out', async () => {
  const conversation = newId()
  await pool.query(`insert into conversations (id, subject, email, opened_at, status) values ($1, 'x', 'x@x.example', now(), 'open')`, [
    conversation,
  ])
  await pool.query(
    `insert into messages (id, conversation_id, sequence, at, author_kind, body, retention)
     select gen_random_uuid(), $1, n, now(), 'customer', 'Le survolteur', 'conversation' from generate_series(1, 150) n`,
    [conversation],
  )
  await aReturn(await orderOf('S-1', 'Luc Bernard', null, 'luc@exemple.example'), {
    serial: 'SV 1',
    sku: 'TK-SUR-1',
    says: 'Mon survolteur fume',
  })
  await learn()
  assert.deepEqual(
    (await ask('survolteur')).map(({ match }) => match?.kind),
    ['message'],
  )
})

test('of very many of one first name, the last name or the company finds the one who is meant', async () => {
  await pool.query(
    `insert into people (id, email, name, roles, created_at)
     select gen_random_uuid(), 'm' || n || '@maries.example', 'Maryvonne Lef' || n, '{customer}', now() from generate_series(1, 900) n`,
  )
  const { id } = await aReturn(await orderOf('M-1', 'Maryvonne Leféal', 'Comptoir du Port', 'ml@exemple.example'), {
    serial: 'ML 1',
    sku: 'TK-ML-1',
  })
  await pool.query(
    `insert into people (id, email, name, roles, created_at)
     select gen_random_uuid(), 'n' || n || '@maries.example', 'Maryvonne Lef' || n, '{customer}', now() from generate_series(901, 1800) n`,
  )
  for (const text of ['Maryvonne Leféal', 'lefeal maryvonne', 'maryvonne comptoir', 'leféal', 'comptoir port'])
    assert.deepEqual(
      (await ask(text)).map((row) => row.id),
      [id],
      text,
    )
  await pool.query(`update companies set name = 'Halles de Brest' where name = 'Comptoir du Port'`)
  assert.deepEqual([(await ask('maryvonne halles')).length, (await ask('maryvonne comptoir')).length], [1, 0])
  assert.equal((await ask('maryvonne')).length, 1, 'whoever has no return crowds nobody out')
})

test('where more have it than are looked at, it is said', async () => {
  const cut = async (text: string) => (await ask(text)).map(({ match }) => match?.cut)
  assert.deepEqual(await cut('reconnu'), [false])
  await pool.query(
    `insert into messages (id, conversation_id, sequence, at, author_kind, body, retention)
     select gen_random_uuid(), $1, 100 + n, now(), 'customer', 'Toujours pas reconnu', 'conversation' from generate_series(1, 120) n`,
    [other.id],
  )
  assert.deepEqual(await cut('reconnu'), [true])
})

test('what a customer wrote of a product with their request is found where it stands, until they write other words or it is erased', async () => {
  const rma = await aReturn(await orderOf('T-1', 'Yann Le Bihan', null, 'yann@exemple.example'), { serial: 'TX 1', sku: 'TK-TX-1' })
  const lineId = rma.lines[0]?.id ?? ''
  const tell = (id: string, kind: string, body: string) =>
    pool.query(`insert into texts (id, return_id, subject_id, kind, body, retention) values ($1, $2, $3, $4, $5, 'words')`, [
      id,
      rma.id,
      lineId,
      kind,
      body,
    ])
  await tell(newId(), 'dock_message', 'Aucun voyant à la mise sous tension')
  await tell(newId(), 'note', 'Commandé en QWERTY par mégarde')
  await tell(newId(), 'plea', 'Le colis fut livré chez le voisin')
  await tell(newId(), 'reason', 'Confidentiellement')
  const kinds = async (text: string) => (await ask(text)).map(({ id, match }) => [id === rma.id, match?.kind])
  for (let round = 0; round < 2; round++) {
    for (const text of ['voyant', 'voyan', 'VOYANTS', 'voyant tension']) assert.deepEqual(await kinds(text), [[true, 'dock_message']], text)
    assert.deepEqual(await kinds('qwerty'), [[true, 'note']])
    assert.deepEqual(await kinds('voisin'), [[true, 'plea']])
    assert.deepEqual(await kinds('confidentiellement'), [], 'what staff gives as a reason is no word of theirs')
    await learn()
  }
  await tell(newId(), 'dock_message', 'La diode reste noire')
  assert.deepEqual([await kinds('voyant'), await kinds('diode')], [[], [[true, 'dock_message']]])
  await pool.query('delete from texts where return_id = $1', [rma.id])
  await learn()
  const left = await words()
  for (const text of ['voyant', 'qwerty', 'voisin', 'diode']) {
    assert.deepEqual(await found(text), [], text)
    assert.ok(!left.includes(text), text)
  }
})
