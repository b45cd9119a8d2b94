import type { ClaimStore } from '#application/claims/ports.ts'
import type { Candidate } from '#domain/claim/acts.ts'
import type { Claim } from '#domain/claim/claim.ts'
import { one, type Run, statement } from '../run.ts'
import { retention } from '../retention.ts'
import { claimEvents, claims, items } from './claim-tables.ts'

export const live = `state in ('open', 'sent', 'credited', 'refused')`

const nextSequence = statement('next claim sequence', `select nextval('claim_sequence') as sequence`)
// In one order, so that two who claim the same at once wait for one another and never for ever.
const lockReturns = statement(
  'lock returns of units',
  `select from returns where id in (select return_id from return_units where id = any($1::uuid[])) order by id for no key update`,
)
const candidates = statement(
  'units to claim by id',
  `select u.id as "unitId", u.return_id as "returnId", o.supplier, r.currency,
     coalesce((select m.quantity = 1 and m.disposition = 'rtv' from stock_movements m where m.unit_id = u.id order by m.entry desc limit 1), false) as waits,
     (select c.number from claim_items i join claims c on c.id = i.claim_id where i.unit_id = u.id and i.${live}) as claim
   from return_units u join returns r on r.id = u.return_id join order_lines o on o.id = u.order_line_id
   where u.id = any($1::uuid[]) order by array_position($1::uuid[], u.id)`,
)
const lock = statement('lock claim', 'select from claims where number = $1 for no key update')
const get = statement(
  'claim to change',
  `select row_to_json(x) as row from (
     select ${claims.select('c')}, ${items.arrayOf('c', 'position', 'claim_id')} as items from claims c where c.number = $1) x`,
)
const holding = statement(
  'claims holding units',
  `select i.unit_id as "unitId", c.number as claim from claim_items i join claims c on c.id = i.claim_id where i.unit_id = any($1::uuid[]) and i.${live}`,
)
const writeClaim = statement('write claim', claims.upsert('$1'))
const writeItems = statement('write claim items', items.upsert('$1'))
const writeEvent = statement('write claim event', claimEvents.insert('$1'))
const writeWords = statement('write claim words', 'insert into claim_words (event_id, reason) values ($1, $2)')
// What a night erased of a return was all of its words: these are to be found again.
const keepWords = statement(
  'keep words of claim',
  `update returns set keeps = array_append(keeps, '${retention.words}')
   where id in (select return_id from claim_items where claim_id = $1) and not '${retention.words}' = any(keeps)`,
)

export const claimStore = (run: Run): ClaimStore => ({
  nextSequence: async () => (await one(run<{ sequence: number }>(nextSequence)))?.sequence ?? 0,
  /** Two statements, so that what is read is as it was after the lock. */
  async candidates(unitIds) {
    const [, rows] = await Promise.all([run(lockReturns, [unitIds]), run<Candidate>(candidates, [unitIds])])
    return rows
  },
  async lock(number) {
    const [, found] = await Promise.all([run(lock, [number]), one(run<{ row: Claim }>(get, [number]))])
    if (!found) return undefined
    const [claim] = claims.read([found.row]) as Claim[]
    return claim && { ...claim, items: items.read(claim.items) }
  },
  async write({ items: rows, ...claim }, { from: fromStatus, to: toStatus, ...event }, reason) {
    await run(writeClaim, [JSON.stringify([claim])])
    await run(writeItems, [JSON.stringify(rows.map((item, position) => ({ ...item, claimId: claim.id, position })))])
    await run(writeEvent, [JSON.stringify([{ ...event, fromStatus, toStatus }])])
    if (reason === null) return
    await run(writeWords, [event.id, reason])
    await run(keepWords, [claim.id])
  },
  holding: (unitIds) => run(holding, [unitIds]),
})
