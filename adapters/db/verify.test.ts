import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { bringFiguresUpToDate } from '#application/figures/freshen-figures.ts'
import { differences } from './verify.ts'

const desk = await testDesk()
const { pool } = desk.stores.database
const found = (): Promise<string[]> =>
  Array.fromAsync(differences(pool, { size: 2 }), ({ number, what }) => `${number} ${what.replace(/ [0-9a-f-]{36}/, '')}`)

const returns = [
  await returnAt(desk, 'submitted'),
  await returnAt(desk, 'approved'),
  await returnAt(desk, 'shipped'),
  await returnAt(desk, 'received'),
  await returnAt(desk, 'resolving'),
]

test('what the commands kept is what the domain derives, over several batches', async () => {
  assert.deepEqual(await found(), [])
})

/** What is tampered with, on the return that stands there, and what the check says of it. */
const tampering: [sql: string, nth: number, says: string][] = [
  [`update returns set lane = 'done' where id = $1`, 0, 'lane'],
  ['update returns set escalated = true where id = $1', 1, 'escalated'],
  [`update returns set next_due = next_due + interval '1 ms' where id = $1`, 1, 'nextDue'],
  [`update returns set card = jsonb_set(card, '{units}', '7') where id = $1`, 3, 'card'],
  ['update returns set sequence = sequence + 1 where id = $1', 4, 'sequence'],
  [`update clocks set near_at = near_at - interval '1 hour' where return_id = $1 and kind = 'review'`, 0, 'clock review near'],
  ['update return_lines set accepted = not accepted where return_id = $1', 1, 'line as a precedent'],
  [`update return_lines set precedent = 'x' where return_id = $1`, 2, 'line as a precedent'],
  ['update return_units set held = false where return_id = $1', 4, 'unit held'],
]

for (const [sql, nth, says] of tampering) {
  test(`the check finds a wrong ${says}`, async () => {
    const rma = returns[nth]!
    assert.ok(!(await found()).includes(`${rma.number} ${says}`))
    await pool.query(sql, [rma.id])
    assert.ok((await found()).includes(`${rma.number} ${says}`))
  })
}

test('the check finds a day of the dashboard that is not what happened, and a month that is not its days', async () => {
  await bringFiguresUpToDate(desk.world)
  const wrong = async (): Promise<string[]> => (await found()).filter((difference) => difference.includes('figure'))
  assert.deepEqual(await wrong(), [])
  await pool.query(`update daily_figures set count = count + 1 where figure = 'requests'`)
  assert.equal((await wrong()).filter((difference) => / figure .* requests/.test(difference)).length, 1)
  assert.equal((await wrong()).filter((difference) => difference.includes("month's figure requests")).length, 1)
  await bringFiguresUpToDate(desk.world, { all: true })
  assert.deepEqual(await wrong(), [])
})

test('the check finds a due instant that the clock’s rule does not give', async () => {
  const rma = returns[1]!
  await pool.query(`update clocks set due = due - interval '1 day' where return_id = $1 and kind = 'return_by'`, [rma.id])
  assert.ok((await found()).includes(`${rma.number} clock return_by due`))
})

test('the check finds a line of which more is held than was bought', async () => {
  const rma = returns[0]!
  await pool.query('update order_lines set quantity = 1 where id = $1', [rma.lines[0]?.orderLineId])
  await pool.query(
    `insert into return_units (id, return_id, line_id, order_line_id, position, unreadable, decision, receipt, verdict, held)
     select gen_random_uuid(), return_id, line_id, order_line_id, 1, false, decision, receipt, verdict, true from return_units where return_id = $1`,
    [rma.id],
  )
  assert.ok((await found()).some((difference) => difference.endsWith('units held of line L1')))
})
