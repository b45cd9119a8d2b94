import type { ErasureStore, Place } from '#application/retention/ports.ts'
import type { RetentionClass } from '#domain/retention/retention.ts'
import { instant } from '../instants.ts'
import { type Run, type Statement, statement } from '../run.ts'
import { erasing } from './erase.ts'
import { type Part, partsOf } from './due.ts'

/** The next that are due, under their locks: who reopens one waits, and what somebody has at hand is left for another night. */
const picking = (name: RetentionClass, { name: part, table, as, at, due }: Part): Statement =>
  statement(
    `pick ${name} of ${part}`,
    `select ${as}.id, ${at} as at from ${table} ${as} where (${at}, ${as}.id) > ($2, $3) and ${due}
     order by ${at}, ${as}.id limit $4 for update of ${as} skip locked`,
  )

const steps = (name: RetentionClass): readonly Step[] =>
  partsOf[name].map((part) => ({ part: part.name, pick: picking(name, part), erase: erasing(name, part.name) }))

type Step = { part: string; pick: Statement; erase: Statement }
const walks: Readonly<Record<RetentionClass, readonly Step[]>> = {
  words: steps('words'),
  evidence: steps('evidence'),
  addresses: steps('addresses'),
  statements: steps('statements'),
}

const nobody = '00000000-0000-0000-0000-000000000000'

export const erasureStore = (run: Run): ErasureStore => ({
  async eraseSome(name, { before, now, after, limit }) {
    const walk = walks[name]
    const at = Math.max(
      0,
      walk.findIndex(({ part }) => part === after?.part),
    )
    const step = walk[at]
    if (!step) return { erased: 0, next: null }
    const picked = await run<{ id: string; at: string }>(step.pick, [before, after?.at ?? '-infinity', after?.id ?? nobody, limit])
    if (picked.length > 0) await run(step.erase, [picked.map(({ id }) => id), now])
    const last = picked.at(-1)
    const following = walk[at + 1]
    const next: Place | null =
      last && picked.length === limit
        ? { part: step.part, at: instant(last.at), id: last.id }
        : following
          ? { part: following.part, at: null, id: nobody }
          : null
    return { erased: picked.length, next }
  },
})
