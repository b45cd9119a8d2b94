import type { ErasureReads } from '#application/retention/ports.ts'
import type { RetentionClass } from '#domain/retention/retention.ts'
import { one, type Run, type Statement, statement } from '../run.ts'
import { instantOrNull } from '../instants.ts'
import { type Part, partsOf } from './due.ts'

/** People are counted by their orders: who has one is not counted again. */
const counted = (name: RetentionClass): readonly Part[] => partsOf[name].filter((part) => part.name !== 'people')

const counting = (name: RetentionClass): Statement =>
  statement(
    `due ${name}`,
    `select count(*)::int as count, min(at) as oldest from (${counted(name)
      .map(({ table, as, at, due }) => `select ${at} as at from ${table} ${as} where ${due}`)
      .join(' union all ')}) due`,
  )

const counts: Readonly<Record<RetentionClass, Statement>> = {
  words: counting('words'),
  evidence: counting('evidence'),
  addresses: counting('addresses'),
  statements: counting('statements'),
}

export const erasureReads = (run: Run): ErasureReads => ({
  async due(name, before) {
    const found = await one(run<{ count: number; oldest: string | null }>(counts[name], [before]))
    return { count: found?.count ?? 0, oldest: instantOrNull(found?.oldest ?? null) }
  },
})
