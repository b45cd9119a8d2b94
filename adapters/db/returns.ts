import type { ReturnStore } from '#application/ports.ts'
import { aggregate, type AggregateRow, readReturn } from './read-return.ts'
import { one, type Run, statement } from './run.ts'
import { writeReturn } from './write-return.ts'

const lockReturn = statement('lock return', 'select from returns where number = $1 for no key update')
const returnByNumber = statement('return by number', `select ${aggregate} from returns r where r.number = $1`)
const nextSequence = statement('next rma sequence', `select nextval('rma_sequence') as sequence`)

export const returnStore = (run: Run): ReturnStore => ({
  /**
   * Two statements in one round trip (the connection is pipelined). One would not do: while it waits for the row, PostgreSQL keeps the
   * snapshot that it began with, and would answer the new row with the units as they were before.
   */
  async lock(number) {
    const [, row] = await Promise.all([run(lockReturn, [number]), one(run<AggregateRow>(returnByNumber, [number]))])
    return row && { rma: readReturn(row), card: row.card }
  },
  async nextSequence() {
    const row = await one(run<{ sequence: number }>(nextSequence))
    return row?.sequence ?? 0
  },
  write: (change) => writeReturn(run, change),
})
