import type { ErasureReads } from '#application/retention/ports.ts'
import type { RetentionClass } from '#domain/retention/retention.ts'
import { one, type Run, type Statement, statement } from '../run.ts'
import { instantOrNull } from '../instants.ts'
import { type Part, partsOf } from './due.ts'

const MOST = 10_000

/** People are counted by their orders: who has one is not counted again. */
const counted = (name: RetentionClass): readonly Part[] => partsOf[name].filter((part) => part.name !== 'people')

const among = ({ table, as, at, due }: Part): string => `select ${at} as at from ${table} ${as} where ${due}`

/** How many up to the most that are counted, and the oldest of each part. */
const counting = (name: RetentionClass): Statement => {
  const parts = counted(name)
  const oldest = parts.map((part) => `(${among(part)} order by ${part.at}, ${part.as}.id limit 1)`).join(', ')
  return statement(
    `due ${name}`,
    `select (select count(*)::int from (${parts.map(among).join(' union all ')} limit ${MOST + 1}) due) as count, least(${oldest}) as oldest`,
  )
}

const counts: Readonly<Record<RetentionClass, Statement>> = {
  words: counting('words'),
  evidence: counting('evidence'),
  addresses: counting('addresses'),
  statements: counting('statements'),
}

export const erasureReads = (run: Run): ErasureReads => ({
  async due(name, before) {
    const found = await one(run<{ count: number; oldest: string | null }>(counts[name], [before]))
    const count = found?.count ?? 0
    return { count: Math.min(count, MOST), more: count > MOST, oldest: instantOrNull(found?.oldest ?? null) }
  },
})
