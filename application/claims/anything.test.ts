import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as holds, asyncProperty, constantFrom } from 'fast-check'
import { isRefusal } from '#domain/refusal.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { newId } from '../../tests/support/new-id.ts'
import { givenLine } from '../../tests/support/order-input.ts'
import { correctVerdicts } from '../returns/correct-inspection.ts'
import { handOverStock } from '../stock/hand-over-stock.ts'
import { correctClaimAnswer, recordClaimCredit, recordClaimRefusal, takeClaimedBack } from './answer-claim.ts'
import { cancelClaim, removeUnits } from './edit-claim.ts'
import { openClaim } from './open-claim.ts'
import { recallClaim, sendClaim } from './send-claim.ts'

const desk = await testDesk()
const { manager } = desk.actors
const { pool } = desk.stores.database
const key = () => ({ idempotency: { principal: 'p', route: 'x', key: newId(), requestHash: 'ab'.repeat(32) } })

const acts = [
  'open',
  'send',
  'recall',
  'credit',
  'refuse',
  'take back',
  'correct',
  'remove',
  'cancel',
  'rtv',
  'scrap',
  'hand over',
] as const

test('whatever is judged, claimed, sent, answered and taken back in whatever order, a unit is in one place and in one claim at most', async () => {
  await holds(
    asyncProperty(array(constantFrom(...acts), { minLength: 4, maxLength: 14 }), async (chosen) => {
      const order = await desk.order({ lines: [givenLine({ supplier: 'Lumen Display' })] })
      const { number, lines } = await returnAt(desk, 'resolving', { of: order })
      const unitId = lines[0]?.units[0]?.id ?? ''
      const observed = { seal: 'opened' as const, condition: 'damaged' as const }
      const judge = (disposition: 'rtv' | 'scrap') =>
        desk.does(correctVerdicts, manager, {
          number,
          units: [{ unitId, verdict: 'accepted', observed, grade: 'C', disposition }],
          reason: 'Autre avis.',
        })
      let claim = 'RTV-0000-000000'
      const units = [unitId]
      const does: Record<(typeof acts)[number], () => Promise<unknown>> = {
        open: async () => {
          const opened = await desk.does(openClaim, manager, { units: [{ unitId, expected: 100 }] })
          if (!isRefusal(opened)) claim = opened.number
        },
        send: () => desk.does(sendClaim, manager, { number: claim }),
        recall: () => desk.does(recallClaim, manager, { number: claim, reason: 'Non' }),
        credit: () => desk.does(recordClaimCredit, manager, { number: claim, units: [{ unitId, amount: 90 }], creditNote: 'AV' }, key()),
        refuse: () => desk.does(recordClaimRefusal, manager, { number: claim, units, refusal: 'Non' }),
        'take back': () => desk.does(takeClaimedBack, manager, { number: claim, units }),
        correct: () => desk.does(correctClaimAnswer, manager, { number: claim, units, reason: 'Erreur' }),
        remove: () => desk.does(removeUnits, manager, { number: claim, units }),
        cancel: () => desk.does(cancelClaim, manager, { number: claim, reason: 'Non' }),
        rtv: () => judge('rtv'),
        scrap: () => judge('scrap'),
        'hand over': () => desk.does(handOverStock, manager, {}),
      }
      // What the state does not allow is refused, and is never a fault.
      for (const act of ['rtv', 'open', 'send', ...chosen] as const) await does[act]()
      const { rows } = await pool.query<{ sum: number; where: string | null; disposition: string; gone: number; live: number }>(
        `select coalesce(sum(m.quantity), 0)::int as sum,
           (select l.disposition from stock_movements l where l.unit_id = u.id and l.quantity = 1 order by l.entry desc limit 1) as where, u.disposition,
           (select count(*)::int from claim_items i where i.unit_id = u.id and i.state in ('sent', 'credited', 'refused')) as gone,
           (select count(*)::int from claim_items i where i.unit_id = u.id and i.state in ('open', 'sent', 'credited', 'refused')) as live
         from return_units u left join stock_movements m on m.unit_id = u.id where u.id = $1 group by u.id`,
        [unitId],
      )
      const [found] = rows
      assert.ok(found)
      assert.deepEqual([found.sum, found.where], [1 - found.gone, found.disposition])
      assert.ok(found.live <= 1)
    }),
    { numRuns: 25 },
  )
})
