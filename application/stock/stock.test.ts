import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { array, assert as holds, asyncProperty, constantFrom, oneof, record } from 'fast-check'
import { sheets } from '#adapters/sheets/sheets.ts'
import type { Actor } from '#domain/actor.ts'
import { dispositions, grades } from '#domain/return/rma.ts'
import { isRefusal } from '#domain/refusal.ts'
import { runErrand } from '../errand.ts'
import { ask } from '../query.ts'
import { correctVerdicts } from '../returns/correct-inspection.ts'
import { inspectUnits } from '../returns/inspect-units.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import { exportStock, takeHandover } from './export-stock.ts'
import { handOverStock } from './hand-over-stock.ts'
import { listHandovers, showStockWaiting } from './list-handovers.ts'
import { listStockMovements } from './list-movements.ts'

const desk = await testDesk()
const { returns_agent: agent, manager, finance, support } = desk.actors
const { pool } = desk.stores.database
const world = { ...desk.world, sheets: sheets() }
const caller = { ip: '192.0.2.1', userAgent: null, tokenHash: null }

const observed = { seal: 'opened', condition: 'tested_no_marks' } as const
const accepted = (unitId: string, disposition: (typeof dispositions)[number], grade: (typeof grades)[number] = 'A') => ({
  unitId,
  verdict: 'accepted' as const,
  observed,
  grade,
  disposition,
})
const unitOf = async (number: string): Promise<string> => (await desk.rma(number)).lines[0]?.units[0]?.id ?? ''
const correct = (number: string, unit: object) =>
  desk.must(correctVerdicts, agent, { number, units: [unit as never], reason: 'Mauvaise case.' })

/** A unit's movements, the oldest first. */
const ledger = async (unitId: string): Promise<string[]> =>
  (
    await pool.query<{ said: string }>(
      `select concat_ws(' ', quantity, disposition, grade, verb) as said from stock_movements where unit_id = $1 order by sequence`,
      [unitId],
    )
  ).rows.map(({ said }) => said)

async function contentOf(it: typeof takeHandover | typeof exportStock, input: object, actor: Actor = agent): Promise<Buffer> {
  const answer = await runErrand(it as typeof takeHandover, { actor, caller, input }, world)
  if (isRefusal(answer)) return assert.fail(answer.code)
  const pieces: Uint8Array[] = []
  for await (const piece of answer.content) pieces.push(piece)
  return Buffer.concat(pieces)
}
const codeOf = async (answer: Promise<unknown>): Promise<string> => {
  const output = await answer
  return isRefusal(output) ? output.code : 'done'
}
const waiting = async (): Promise<number> => {
  const view = await ask(showStockWaiting, { actor: agent, input: {} }, world)
  return isRefusal(view) ? assert.fail(view.code) : view.count
}

test('a verdict is one row of the ledger, its correction two more, and a refusal in its place takes it out', async () => {
  const { number } = await returnAt(desk, 'resolving')
  const unit = await unitOf(number)
  assert.deepEqual(await ledger(unit), ['1 restock A inspect'])
  await correct(number, accepted(unit, 'rtv', 'C'))
  assert.deepEqual((await ledger(unit)).slice(1), ['-1 restock A correct_inspection', '1 rtv C correct_inspection'])
  // What was seen is corrected without anything having moved.
  await correct(number, { ...accepted(unit, 'rtv', 'C'), observed: { seal: 'intact', condition: 'never_used' } })
  assert.equal((await ledger(unit)).length, 3)
  const photo = await givenPhoto(desk.stores, agent.id)
  await correct(number, { unitId: unit, verdict: 'refused', reason: 'not_what_was_sold', observed: { ...observed, fileIds: [photo] } })
  assert.deepEqual((await ledger(unit)).slice(3), ['-1 rtv C correct_inspection'])
})

test('nothing is in stock twice: the table refuses a second entry without a way out between, and changes to what it holds', async () => {
  const { number } = await returnAt(desk, 'resolving')
  const unit = await unitOf(number)
  const copy = (entry: string) =>
    pool.query(
      `insert into stock_movements (unit_id, entry, return_id, cause_id, verb, at, sku, name, disposition, quantity)
       select unit_id, ${entry}, return_id, cause_id, verb, at, sku, name, disposition, quantity from stock_movements where unit_id = $1`,
      [unit],
    )
  await assert.rejects(copy('entry'), /stock_movements_pkey/)
  await assert.rejects(copy('entry + 1'), /stock_movements_check/)
  await assert.rejects(pool.query(`update stock_movements set disposition = 'scrap' where unit_id = $1`, [unit]), /append-only/)
  await assert.rejects(pool.query('delete from stock_movements where unit_id = $1', [unit]), /append-only/)
})

test('the same act sent again under its key moves nothing again', async () => {
  const { number } = await returnAt(desk, 'received')
  const unit = await unitOf(number)
  const call = { idempotency: { principal: agent.id ?? '', route: 'inspect', key: number, requestHash: 'ab'.repeat(32) } }
  const input = { number, units: [accepted(unit, 'scrap', 'D')] }
  const first = await desk.must(inspectUnits, agent, input, call)
  assert.deepEqual(await desk.must(inspectUnits, agent, input, call), first)
  assert.equal(await codeOf(desk.does(inspectUnits, agent, input)), 'wrong_status')
  assert.deepEqual(await ledger(unit), ['1 scrap D inspect'])
})

test('a movement is in one hand-over, which is the same file to the byte however often and by whomever it is taken', async () => {
  const { number } = await returnAt(desk, 'resolving')
  const unit = await unitOf(number)
  await correct(number, accepted(unit, 'refurbish', 'B'))
  const before = await waiting()
  const first = await desk.must(handOverStock, agent, {})
  assert.equal(first.count, before)
  assert.equal(await codeOf(desk.does(handOverStock, agent, {})), 'nothing_to_hand_over')
  const csv = await contentOf(takeHandover, { id: first.id })
  assert.ok(csv.includes(unit) && csv.includes('Remise en stock') && csv.includes(number))
  const hash = async (actor: Actor, format: string): Promise<string> =>
    createHash('sha256')
      .update(await contentOf(takeHandover, { id: first.id, format }, actor))
      .digest('hex')
  const [asCsv, asXlsx] = [await hash(agent, 'csv'), await hash(agent, 'xlsx')]
  await correct(number, accepted(unit, 'scrap', 'D'))
  const english: Actor = { ...manager, locale: 'en' }
  assert.deepEqual([await hash(english, 'csv'), await hash(english, 'xlsx')], [asCsv, asXlsx])
  const second = await desk.must(handOverStock, manager, {})
  assert.deepEqual([second.number, second.count], [first.number + 1, 2])
  assert.equal((await contentOf(takeHandover, { id: second.id })).toString().trim().split('\n').length, 3)
  const listed = await ask(listHandovers, { actor: agent, input: { limit: 1 } }, world)
  if (isRefusal(listed)) return assert.fail(listed.code)
  assert.deepEqual([listed.items[0]?.id, listed.next === null], [second.id, false])
})

test('two who hand over at once: one gets what waits, the other nothing', async () => {
  await returnAt(desk, 'resolving')
  const answers = await Promise.all([codeOf(desk.does(handOverStock, agent, {})), codeOf(desk.does(handOverStock, manager, {}))])
  assert.deepEqual(answers.toSorted(), ['done', 'nothing_to_hand_over'])
})

test('a period’s file has what moved in it, handed over or not', async () => {
  desk.clock.now = '2026-12-02T09:00:00.000Z'
  const { number } = await returnAt(desk, 'resolving')
  const lines = (await contentOf(exportStock, { from: '2026-12-01', to: '2026-12-02' })).toString().trim().split('\n')
  assert.equal(lines.length, 2)
  assert.ok(lines[1]?.includes(number))
})

test('a machine reads on after the last movement that it knows; stock is the dock’s and a manager’s', async () => {
  const machine: Actor = { id: null, roles: ['api_key'], scopes: ['stock:read'], locale: 'fr' }
  const after = async (sequence: number) => {
    const page = await ask(listStockMovements, { actor: machine, input: { after: sequence } }, world)
    return isRefusal(page) ? assert.fail(page.code) : page.items
  }
  const all = await after(0)
  const known = all.at(-1)?.sequence ?? 0
  assert.ok(all.every(({ sequence }, nth) => nth === 0 || sequence > (all[nth - 1]?.sequence ?? 0)))
  assert.deepEqual(await after(known), [])
  const { number } = await returnAt(desk, 'resolving')
  assert.deepEqual(
    (await after(known)).map((one) => [one.number, one.quantity, one.disposition]),
    [[number, 1, 'restock']],
  )
  for (const actor of [finance, support, { ...machine, scopes: ['returns:read'] }])
    assert.match(await codeOf(ask(listStockMovements, { actor, input: {} }, world)), /role_may_not|scope_missing/)
  for (const actor of [finance, support, machine])
    assert.match(await codeOf(desk.does(handOverStock, actor, {})), /role_may_not|scope_missing/)
})

test('whatever is judged, corrected and handed over in whatever order, the ledger adds up to where each unit is', async () => {
  const act = oneof(
    record({ disposition: constantFrom(...dispositions), grade: constantFrom(...grades) }),
    constantFrom('refuse', 'hand over'),
  )
  await holds(
    asyncProperty(array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
      const { number } = await returnAt(desk, 'received')
      const unit = await unitOf(number)
      for (const one of acts) {
        if (one === 'hand over') {
          await desk.does(handOverStock, agent, {})
          continue
        }
        const verdict =
          one === 'refuse'
            ? {
                unitId: unit,
                verdict: 'refused' as const,
                reason: 'not_what_was_sold',
                observed: { ...observed, fileIds: [await givenPhoto(desk.stores, manager.id)] },
              }
            : accepted(unit, (one as { disposition: 'restock' }).disposition, (one as { grade: 'A' }).grade)
        const { verdict: was } = (await desk.rma(number)).lines[0]?.units[0] ?? {}
        if (was === 'pending') await desk.must(inspectUnits, manager, { number, units: [verdict] })
        else await desk.must(correctVerdicts, manager, { number, units: [verdict], reason: 'Autre avis.' })
      }
      const { rows } = await pool.query<{ sum: number; disposition: string | null; doubled: boolean }>(
        `select coalesce(sum(m.quantity), 0)::int as sum, u.disposition,
           exists (select from stock_movements m join stock_handovers h on m.sequence > h.after_sequence and m.sequence <= h.to_sequence
             where m.unit_id = $1 group by m.sequence having count(*) > 1) as doubled
         from return_units u left join stock_movements m on m.unit_id = u.id where u.id = $1 group by u.id`,
        [unit],
      )
      const by = await pool.query<{ disposition: string }>(
        'select disposition from stock_movements where unit_id = $1 group by disposition having sum(quantity) <> 0',
        [unit],
      )
      const [found] = rows
      assert.deepEqual(
        [found?.sum, by.rows.map(({ disposition }) => disposition), found?.doubled],
        [found?.disposition === null ? 0 : 1, found?.disposition === null ? [] : [found?.disposition], false],
      )
    }),
    { numRuns: 12 },
  )
})
