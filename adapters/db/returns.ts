import type { KeptWords, ReturnStore } from '#application/returns/store.ts'
import { precedentStore } from './precedents.ts'
import { aggregate, type AggregateRow, readReturn } from './read-return.ts'
import { one, type Run, statement } from './run.ts'
import { writeReturn } from './write-return.ts'

const lockReturn = statement('lock return', 'select from returns where number = $1 for no key update')
const returnByNumber = statement('return by number', `select ${aggregate} from returns r where r.number = $1`)
// In one order, so that two who hand over at once wait for one another and never for ever.
const lockAssigned = statement(
  'lock returns assigned to',
  `select from returns where assignee_id = $1 and lane <> 'done' order by id for no key update`,
)
const assignedTo = statement(
  'returns assigned to',
  `select ${aggregate} from returns r where r.assignee_id = $1 and r.lane <> 'done' order by r.id`,
)
const keptWords = statement(
  'kept words',
  `select l.id as "lineId",
     (select t.body from texts t where t.return_id = $1 and t.subject_id = l.id and t.kind = 'dock_message' order by t.id desc limit 1) as "dockMessage",
     array(select f.id from files f where f.return_id = $1 and f.line_id = l.id order by f.id) as "fileIds"
   from return_lines l where l.return_id = $1`,
)
const judgements = statement(
  'judgements',
  `select verb, actor_id as "actorId", data from events
   where return_id = $1 and verb in ('approve', 'inspect', 'correct_inspection') order by sequence`,
)
const nextSequence = statement('next rma sequence', `select nextval('rma_sequence') as sequence`)

export const returnStore = (run: Run): ReturnStore => ({
  ...precedentStore(run),
  /**
   * Two statements in one round trip (the connection is pipelined). One would not do: while it waits for the row, PostgreSQL keeps the
   * snapshot that it began with, and would answer the new row with the units as they were before.
   */
  async lock(number) {
    const [, row] = await Promise.all([run(lockReturn, [number]), one(run<AggregateRow>(returnByNumber, [number]))])
    return row && { rma: readReturn(row), card: row.card }
  },
  async lockAssigned(personId) {
    const [, rows] = await Promise.all([run(lockAssigned, [personId]), run<AggregateRow>(assignedTo, [personId])])
    return rows.map((row) => ({ rma: readReturn(row), card: row.card }))
  },
  keptWords: (returnId) => run<KeptWords>(keptWords, [returnId]),
  judgements: (returnId) => run(judgements, [returnId]),
  async nextSequence() {
    const row = await one(run<{ sequence: number }>(nextSequence))
    return row?.sequence ?? 0
  },
  write: (change) => writeReturn(run, change),
})
