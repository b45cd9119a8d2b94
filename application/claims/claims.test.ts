import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sheets } from '#adapters/sheets/sheets.ts'
import type { Actor } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { newId } from '../../tests/support/new-id.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import { runErrand } from '../errand.ts'
import { ask } from '../query.ts'
import { correctVerdicts } from '../returns/correct-inspection.ts'
import { inspectUnits } from '../returns/inspect-units.ts'
import { showReturn } from '../returns/show-return.ts'
import { correctClaimAnswer, recordClaimCredit, recordClaimRefusal, takeClaimedBack } from './answer-claim.ts'
import { cancelClaim, editClaim, removeUnits } from './edit-claim.ts'
import { chosenPhotos, type EvidenceView } from './evidence-view.ts'
import { listClaims, listUnitsToClaim, showClaim } from './list-claims.ts'
import { openClaim } from './open-claim.ts'
import { printEvidence } from './print-evidence.ts'
import { recallClaim, sendClaim } from './send-claim.ts'
import { exportRecovery, showRecovery } from './show-recovery.ts'

const desk = await testDesk()
const { returns_agent: agent, manager, finance, support, admin } = desk.actors
const { pool } = desk.stores.database
const { must, does } = desk
const caller = { ip: '192.0.2.1', userAgent: null, tokenHash: null }
const key = () => ({ idempotency: { principal: 'p', route: 'x', key: newId(), requestHash: 'ab'.repeat(32) } })

const observed = { seal: 'opened', condition: 'damaged' } as const
const codeOf = async (answer: Promise<unknown>): Promise<string> => {
  const output = await answer
  return isRefusal(output) ? output.code : 'done'
}
type Unit = { unitId: string; number: string; customer: Actor }

/** Units of one return that wait to go back to a supplier. */
async function waiting(supplier = 'Lumen Display', quantity = 1): Promise<Unit[]> {
  const of = await desk.order({ lines: [givenLine({ supplier })] })
  const { number, lines, customer } = await returnAt(desk, 'received', { quantity, of })
  const units = lines.flatMap((line) => line.units.map(({ id }) => id))
  const photo = await givenPhoto(desk.stores, agent.id)
  await must(inspectUnits, agent, {
    number,
    units: units.map((unitId, nth) => ({
      unitId,
      verdict: 'accepted' as const,
      observed: { ...observed, fileIds: nth === 0 ? [photo] : [] },
      grade: 'C' as const,
      disposition: 'rtv' as const,
    })),
  })
  return units.map((unitId) => ({ unitId, number, customer }))
}
const open = (units: readonly Unit[], expected = 15_000) =>
  must(openClaim, agent, { units: units.map(({ unitId }) => ({ unitId, expected, defect: 'Pixels morts' })) })
async function sent(units: readonly Unit[]): Promise<string> {
  const { number } = await open(units)
  await must(sendClaim, agent, { number, carrier: 'DPD', tracking: '0511' })
  return number
}
const seen = async (number: string, actor: Actor = finance) => {
  const view = await ask(showClaim, { actor, input: { number } }, desk.world)
  return isRefusal(view) ? assert.fail(view.code) : view
}
const waits = async (): Promise<string[]> => {
  const list = await ask(listUnitsToClaim, { actor: agent, input: {} }, desk.world)
  return isRefusal(list) ? assert.fail(list.code) : list.items.map(({ unitId }) => unitId)
}
const ledger = async ({ unitId }: Unit): Promise<string[]> =>
  (
    await pool.query<{ said: string }>(
      `select concat_ws(' ', quantity, disposition, verb) as said from stock_movements where unit_id = $1 order by sequence`,
      [unitId],
    )
  ).rows.map(({ said }) => said)
const redispose = (unit: Unit | undefined, disposition: 'scrap' | 'restock' = 'scrap') =>
  does(correctVerdicts, manager, {
    number: unit?.number ?? '',
    units: [{ unitId: unit?.unitId ?? '', verdict: 'accepted', observed, grade: 'C', disposition }],
    reason: 'Finalement au rebut.',
  })

test('units of one supplier are claimed, sent, credited in part and refused in part; the stock says when they leave and come back', async () => {
  const [one, two] = await waiting('Lumen Display', 2)
  if (!one || !two) return assert.fail('two units')
  assert.ok((await waits()).includes(one.unitId))
  const { number } = await open([one, two])
  assert.ok(!(await waits()).includes(one.unitId))
  await must(sendClaim, agent, { number, carrier: 'DPD', tracking: '0511', reference: 'LD-77' })
  assert.deepEqual((await ledger(one)).slice(1), ['-1 rtv claim_send'])
  await must(recordClaimCredit, finance, { number, units: [{ unitId: one.unitId, amount: 12_000 }], creditNote: 'AV-9' }, key())
  await must(recordClaimRefusal, agent, { number, units: [two.unitId], refusal: 'Casse' })
  const view = await seen(number)
  assert.deepEqual(
    [view.status, view.reference, view.sums, view.events.map(({ verb }) => verb)],
    ['credited', 'LD-77', { expected: 30_000, credited: 12_000, refused: 15_000, open: 0 }, ['open', 'send', 'credit', 'refuse']],
  )
  assert.ok(!(await waits()).includes(two.unitId), 'not before it is here again')
  await must(takeClaimedBack, agent, { number, units: [two.unitId] })
  assert.deepEqual(await ledger(two), ['1 rtv inspect', '-1 rtv claim_send', '1 rtv claim_take_back'])
  assert.deepEqual(
    (await seen(number)).events.map(({ reason }) => reason),
    [null, null, null, 'Casse', null],
  )
  assert.ok((await waits()).includes(two.unitId))
  assert.equal(await codeOf(redispose(two)), 'done')
  assert.equal(await codeOf(redispose(one)), 'unit_in_claim')
})

test('a unit is in one live claim at most, whoever is quicker and whatever the code does', async () => {
  const [unit] = await waiting()
  if (!unit) return assert.fail('a unit')
  const units = [{ unitId: unit.unitId, expected: 100 }]
  const both = await Promise.all([codeOf(does(openClaim, agent, { units })), codeOf(does(openClaim, manager, { units }))])
  assert.deepEqual(both.toSorted(), ['done', 'unit_in_claim'])
  await assert.rejects(
    pool.query(
      `insert into claim_items (id, claim_id, position, unit_id, return_id, state, expected)
       select gen_random_uuid(), claim_id, 9, unit_id, return_id, state, expected from claim_items where unit_id = $1`,
      [unit.unitId],
    ),
    /claim_items_live/,
  )
})

test('what is in a claim stays where it is until it is taken out; what was seen of it may be corrected', async () => {
  const [one, two] = await waiting('Lumen Display', 2)
  if (!one || !two) return assert.fail('two units')
  const { number } = await open([one, two])
  const refusal = await redispose(one)
  assert.deepEqual(isRefusal(refusal) && [refusal.code, refusal.params['claim']], ['unit_in_claim', number])
  const other = { unitId: one.unitId, verdict: 'accepted' as const, observed: { ...observed, condition: 'marks_of_use' as const } }
  const seenAnew = { number: one.number, units: [{ ...other, grade: 'C' as const, disposition: 'rtv' as const }], reason: 'Mieux vu.' }
  assert.equal(await codeOf(does(correctVerdicts, manager, seenAnew)), 'done')
  await must(removeUnits, agent, { number, units: [one.unitId] })
  assert.equal(await codeOf(redispose(one)), 'done')
  await must(cancelClaim, agent, { number, reason: 'Plus rien à envoyer.' })
  assert.equal(await codeOf(redispose(two, 'restock')), 'done')
  assert.equal((await seen(number)).events.at(-1)?.reason, 'Plus rien à envoyer.')
})

test('a recall puts the goods in stock again; a wrong answer is undone with its reason, and nothing moves by it', async () => {
  const [unit] = await waiting()
  if (!unit) return assert.fail('a unit')
  const number = await sent([unit])
  await must(recallClaim, agent, { number, reason: 'Le colis est resté.' })
  await must(sendClaim, agent, { number, carrier: null, tracking: null })
  assert.deepEqual((await ledger(unit)).slice(1), ['-1 rtv claim_send', '1 rtv claim_recall', '-1 rtv claim_send'])
  const credit = { number, units: [{ unitId: unit.unitId, amount: 500 }], creditNote: 'AV-1' }
  const call = key()
  const first = await must(recordClaimCredit, finance, credit, call)
  assert.deepEqual(await must(recordClaimCredit, finance, credit, call), first)
  assert.equal(await codeOf(does(recordClaimCredit, finance, credit, key())), 'wrong_claim_status')
  await pool.query(`update returns set keeps = '{}' where number = $1`, [unit.number])
  await must(correctClaimAnswer, finance, { number, units: [unit.unitId], reason: 'Autre avoir.' })
  const { rows } = await pool.query<{ keeps: string[] }>('select keeps from returns where number = $1', [unit.number])
  assert.deepEqual(rows[0]?.keeps, ['words'], 'words that come after a night are found by another')
  assert.deepEqual([(await seen(number)).status, (await seen(number)).sums.credited], ['sent', 0])
  assert.equal((await ledger(unit)).length, 4)
})

test('the dock opens and sends, finance notes credits, a manager both; nobody else sees a claim; a stale view is told', async () => {
  const [unit] = await waiting()
  if (!unit) return assert.fail('a unit')
  const { number, version } = await open([unit])
  for (const actor of [finance, support, admin]) assert.equal(await codeOf(does(sendClaim, actor, { number })), 'role_may_not')
  for (const actor of [support, admin, unit.customer])
    assert.equal(await codeOf(ask(showClaim, { actor, input: { number } }, desk.world)), 'role_may_not')
  const edit = { number, units: [{ unitId: unit.unitId, expected: 1 }] }
  await must(editClaim, agent, edit, { expects: version })
  assert.equal(await codeOf(does(editClaim, agent, edit, { expects: version })), 'stale_version')
  await must(sendClaim, manager, { number })
  const credit = { number, units: [{ unitId: unit.unitId, amount: 1 }], creditNote: 'AV' }
  assert.equal(await codeOf(does(recordClaimCredit, agent, credit, key())), 'role_may_not')
  assert.equal(await codeOf(does(recordClaimCredit, manager, credit)), 'idempotency_key_needed')
  assert.equal(await codeOf(does(recordClaimCredit, manager, credit, key())), 'done')
  const { verbs } = await seen(number, agent)
  assert.deepEqual([verbs.send, verbs.credit, verbs.take_back], ['wrong_claim_status', undefined, null])
})

test('lists are narrowed by state and supplier; what was last expected of a product is proposed again', async () => {
  const [one] = await waiting('Voltis')
  if (!one) return assert.fail('a unit')
  const { number } = await open([one], 7_700)
  const list = async (input: object) => {
    const page = await ask(listClaims, { actor: agent, input }, desk.world)
    return isRefusal(page) ? assert.fail(page.code) : page.items
  }
  assert.deepEqual(
    (await list({ supplier: 'Voltis' })).map((row) => [row.number, row.status, row.units, row.expected, row.open]),
    [[number, 'open', 1, 7_700, 7_700]],
  )
  assert.deepEqual(await list({ supplier: 'Voltis', status: 'sent' }), [])
  const [two] = await waiting('Voltis')
  const waitingList = await ask(listUnitsToClaim, { actor: finance, input: {} }, desk.world)
  if (isRefusal(waitingList)) return assert.fail(waitingList.code)
  const found = waitingList.items.find(({ unitId }) => unitId === two?.unitId)
  assert.deepEqual([found?.supplier, found?.lastExpected, found?.currency], ['Voltis', 7_700, 'EUR'])
})

test('recovery is per supplier and period: expected, credited, refused, open, and the rate of what was answered', async () => {
  desk.clock.now = '2026-11-26T09:00:00.000Z'
  const units = await waiting('Sonopia', 3)
  const number = await sent(units)
  const [one, two] = units
  await must(recordClaimCredit, finance, { number, units: [{ unitId: one?.unitId ?? '', amount: 7_500 }], creditNote: 'AV-S' }, key())
  await must(recordClaimRefusal, finance, { number, units: [two?.unitId ?? ''], refusal: 'Non' })
  const of = async (from: string, to: string) => {
    const view = await ask(showRecovery, { actor: finance, input: { from, to } }, desk.world)
    return isRefusal(view) ? assert.fail(view.code) : view.rows.find(({ supplier }) => supplier === 'Sonopia')
  }
  assert.deepEqual(await of('2026-11-26', '2026-11-26'), {
    supplier: 'Sonopia',
    currency: 'EUR',
    claims: 1,
    units: 3,
    expected: 45_000,
    credited: 7_500,
    refused: 15_000,
    open: 15_000,
    rate: 0.25,
  })
  assert.equal(await of('2026-11-01', '2026-11-25'), undefined)
  const file = await runErrand(
    exportRecovery,
    { actor: finance, caller, input: { from: '2026-11-26', to: '2026-11-26', format: 'csv' } },
    { ...desk.world, sheets: sheets() },
  )
  if (isRefusal(file)) return assert.fail(file.code)
  const pieces: Uint8Array[] = []
  for await (const piece of file.content) pieces.push(piece)
  assert.match(Buffer.concat(pieces).toString(), /Sonopia;1;3;450,00;75,00;150,00;150,00;/)
})

test('the evidence holds each unit’s facts and nothing of whoever bought it', async () => {
  const [unit] = await waiting()
  if (!unit) return assert.fail('a unit')
  const { number } = await open([unit])
  let shown: EvidenceView | undefined
  const nothing = async (): Promise<Uint8Array> => new Uint8Array()
  const papers = { slip: nothing, label: nothing, commandSheet: nothing, code: nothing, returnBy: nothing, statement: nothing }
  const evidence = (view: EvidenceView): Promise<Uint8Array> => {
    shown = view
    return nothing()
  }
  const world = { ...desk.world, papers: { ...papers, evidence }, files: { get: async () => new Uint8Array([1]) } as never }
  assert.equal(await codeOf(runErrand(printEvidence, { actor: agent, caller, input: { number } }, world)), 'done')
  assert.equal(await codeOf(runErrand(printEvidence, { actor: support, caller, input: { number } }, world)), 'role_may_not')
  const [told] = shown?.units ?? []
  assert.deepEqual(
    [told?.defect, told?.condition, told?.seal, told?.number, told?.photos.length],
    ['Pixels morts', 'damaged', 'opened', unit.number, 1],
  )
  assert.ok(told?.declared)
  const all = JSON.stringify(shown)
  for (const personal of ['Maëlle', 'Kermor', 'achats@', 'CMD-', 'Ne démarre pas']) assert.ok(!all.includes(personal), personal)
})

test('of what was taken out no photo is printed; a paper takes sixty, of every unit one before a second of any', () => {
  const photos = Array.from({ length: 8 }, (_, nth) => ({ sha256: String(nth), contentType: 'image/jpeg' }))
  const unit = (nth: number, state: 'open' | 'removed' = 'open') => ({ id: String(nth), state, photos })
  const counts = (units: Parameters<typeof chosenPhotos>[0]) => [...chosenPhotos(units).values()].map(({ length }) => length)
  assert.deepEqual(counts([unit(1), unit(2, 'removed')]), [6])
  const sum = (many: number) => counts(Array.from({ length: many }, (_, nth) => unit(nth))).reduce((all, count) => all + count, 0)
  assert.deepEqual([sum(10), sum(25), sum(200)], [60, 50, 60])
})

test('staff see in the customer’s case what became of the unit at its supplier; the customer never', async () => {
  const [unit] = await waiting()
  if (!unit) return assert.fail('a unit')
  const number = await sent([unit])
  await must(recordClaimRefusal, agent, { number, units: [unit.unitId], refusal: 'Hors garantie' })
  const view = async (actor: Actor) => {
    const found = await ask(showReturn, { actor, input: { number: unit.number } }, desk.world)
    return isRefusal(found) ? assert.fail(found.code) : found
  }
  const [claim] = (await view(support)).staff?.claims ?? []
  assert.deepEqual([claim?.number, claim?.supplier, claim?.state, claim?.refusal], [number, 'Lumen Display', 'refused', 'Hors garantie'])
  assert.ok(!JSON.stringify(await view(unit.customer)).includes(number))
})
