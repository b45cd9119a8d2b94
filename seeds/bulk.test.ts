import assert from 'node:assert/strict'
import { test } from 'node:test'
import { correctVerdicts } from '#application/returns/correct-inspection.ts'
import { returnAt, testDesk } from '../tests/support/desk.ts'
import { bulkReturns } from './bulk.ts'

test('what the load says that the dock accepted is in stock, and can be judged anew', async () => {
  const desk = await testDesk()
  const { pool } = desk.stores.database
  const { actors } = desk
  const template = await returnAt(desk, 'submitted')
  const { orderId } = template.order
  const people = [template.customer.id ?? '']
  const varied = { staff: [actors.support.id ?? ''] }
  await bulkReturns(pool, { returnId: template.id, orderId, count: 40, people, varied, say: () => undefined })
  const { rows } = await pool.query<{ id: string; number: string; moved: number }>(
    `select u.id, r.number, (select count(*)::int from stock_movements m where m.unit_id = u.id and m.disposition = u.disposition) as moved
     from return_units u join returns r on r.id = u.return_id where u.verdict = 'accepted' order by u.id`,
  )
  assert.ok(rows.length > 20)
  assert.deepEqual(new Set(rows.map(({ moved }) => moved)), new Set([1]))
  const [{ id: unitId, number } = { id: '', number: '' }] = rows
  const judged = {
    unitId,
    verdict: 'accepted' as const,
    observed: { seal: 'opened' as const, condition: 'damaged' as const },
    grade: 'D' as const,
  }
  await desk.must(correctVerdicts, actors.manager, { number, units: [{ ...judged, disposition: 'scrap' }], reason: 'Revu.' })
})
