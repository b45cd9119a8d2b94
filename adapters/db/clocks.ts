import type { ClockKind } from '#domain/clock/clock.ts'
import type { ClockStore, DuePromise, OverDelay, RunningDelay } from '#application/clocks/ports.ts'
import { one, type Run, statement } from './run.ts'

const kinds = (...some: readonly ClockKind[]): string => `(${some.map((kind) => `'${kind}'`).join(', ')})`
const ours = ['review', 'reply', 'escalation', 'inspection', 'refund', 'legal_refund', 'legal_remedy'] as const

/** What is promised to the customer; `return_by` and `details_by` are the customer's own delays. */
export const ourPromises = kinds(...ours)
/** What staff are told of: a parcel without a return is promised to nobody whom one knows, and counts in no figure. */
const toTell = kinds(...ours, 'unassigned_parcel')
const theirs = `('return_by', 'details_by')`

/** Never a withdrawal, never after goods were sent in advance: such a return does not lapse, staff hears of the delay instead. */
const lapses = `(r.legal_basis <> 'withdrawal' and not exists (
  select from resolutions x where x.return_id = r.id and x.state = 'executed' and x.kind in ('replacement', 'exchange')))`
/** The law lets the refund of a withdrawal wait for the goods or the proof of their posting (L221-24): until then its day is nobody's breach. */
export const deferredRefund = `(c.kind = 'legal_refund' and not exists (select from returns d where d.id = c.return_id and (d.posted_proof
  or exists (select from return_units u where u.return_id = d.id and u.receipt = 'received')
  or exists (select from resolutions s where s.return_id = d.id and s.state = 'owed'))))`
const waits = `r.status in ('needs_details', 'approved')`
/** Part of the goods came, and the delay for the rest is over: somebody must ask, or declare it missing. */
const halfHere = `(r.status = 'received' and c.kind = 'return_by')`

const taken = `returning c.id as "clockId", c.return_id as "returnId", c.conversation_id as "conversationId", c.parcel_id as "parcelId", c.kind,
  coalesce((select assignee_id from returns where id = c.return_id), (select assignee_id from conversations where id = c.conversation_id)) as "assigneeId"`

// `breach_told_at` is null for few running rows and the index is by due: the scan stops at now.
const takeBreached = statement(
  'take breached',
  `with due as (
     select c.id from clocks c left join returns r on r.id = c.return_id
     where c.ended_at is null and c.breach_told_at is null and c.due < $1
       and ((c.kind in ${toTell} and not ${deferredRefund}) or (c.kind in ${theirs} and ${waits} and not ${lapses}) or ${halfHere})
     order by c.due limit $2 for update of c skip locked)
   update clocks c set breach_told_at = $1, near_told_at = coalesce(c.near_told_at, $1) from due where c.id = due.id ${taken}`,
)

const takeNear = statement(
  'take near',
  `with due as (
     select c.id from clocks c
     where c.ended_at is null and c.near_told_at is null and c.near_at <= $1 and c.due >= $1 and c.kind in ${toTell} and not ${deferredRefund}
     order by c.near_at limit $2 for update skip locked)
   update clocks c set near_told_at = $1 from due where c.id = due.id ${taken}`,
)

const runningDelays = statement(
  'running delays',
  `select c.id as "clockId", c.return_id as "returnId", c.kind, c.started_at as "startedAt", c.due, c.reminded, r.policy_version as "policyVersion"
   from clocks c join returns r on r.id = c.return_id
   where c.ended_at is null and c.kind in ${theirs} and ${waits} and c.due >= $1 and c.due <= $2
     and ($3::timestamptz is null or (c.due, c.id) > ($3, $4::uuid))
   order by c.due, c.id limit $5`,
)

const markReminded = statement(
  'mark reminded',
  `update clocks set reminded = $2 where id = $1 and ended_at is null and reminded < $2 returning 1 as one`,
)

const lapsing = statement(
  'lapsing',
  `select r.number, c.due, c.id as "clockId" from clocks c join returns r on r.id = c.return_id
   where c.ended_at is null and c.due < $1 and c.kind = case r.status when 'approved' then 'return_by' when 'needs_details' then 'details_by' end and ${lapses}
     and ($2::timestamptz is null or (c.due, c.id) > ($2, $3::uuid))
   order by c.due, c.id limit $4`,
)

export const clockStore = (run: Run): ClockStore => ({
  takeBreached: (now, limit) => run<DuePromise>(takeBreached, [now, limit]),
  takeNear: (now, limit) => run<DuePromise>(takeNear, [now, limit]),
  runningDelays: ({ now, until, after, limit }) =>
    run<RunningDelay>(runningDelays, [now, until, after?.due ?? null, after?.clockId ?? null, limit]),
  markReminded: async (clockId, count) => (await one(run(markReminded, [clockId, count]))) !== undefined,
  lapsing: ({ now, after, limit }) => run<OverDelay>(lapsing, [now, after?.due ?? null, after?.clockId ?? null, limit]),
})
