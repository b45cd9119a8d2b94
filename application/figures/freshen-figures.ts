import { z } from 'zod'
import { system } from '#domain/actor.ts'
import { spanOf } from '#domain/figures/period.ts'
import { inForce } from '#domain/policy/policy-for.ts'

import { isRefusal } from '#domain/refusal.ts'
import { command, perform } from '../command.ts'
import { only } from '../permission.ts'
import type { World } from '../ports.ts'
import { faultyBy, figuresOf } from './figures-of.ts'

/** As many as are counted in a few seconds where a day has a thousand returns. */
const DAYS_AT_ONCE = 30

const some = z.strictObject({ days: z.int().min(1).max(400), mark: z.enum(['changed', 'all', 'none']) })

/** Counts some of the days anew that wait for it, after marking those that changes touched, or every day. Answers how many were counted. */
const freshenFigures = command({
  name: 'freshen figures',
  may: only('system'),
  input: some,
  async run({ days, mark }, { figures, policies, now }) {
    const policy = inForce(await policies.all(), now)
    if (!policy || !(await figures.lock())) return 0
    const { zone } = policy
    if (mark !== 'none') await (mark === 'all' ? figures.markAll({ now, zone }) : figures.markStale({ now, zone }))
    const stale = await figures.staleDays(days)
    if (stale.length === 0) return 0
    const spans = stale.map((day) => ({ day, ...spanOf(day, zone) }))
    await figures.keep(stale, await figuresOf(figures, { spans, now, faulty: faultyBy(policy) }))
    return stale.length
  },
})

/**
 * Brings the dashboard's figures up to now: safe at any time, on several servers at once, and again after a crash, since a day is stale until
 * its figures are kept. A few days at a time, each time in a transaction of its own. Answers how many days were counted.
 */
export async function bringFiguresUpToDate(world: World, { all = false }: { all?: boolean } = {}): Promise<number> {
  let counted = 0
  // Marked once: the last minutes are looked at again each time, and would never end.
  for (let mark: 'changed' | 'all' | 'none' = all ? 'all' : 'changed'; ; mark = 'none') {
    const some = await perform(freshenFigures, { actor: system, input: { days: DAYS_AT_ONCE, mark } }, world)
    if (isRefusal(some)) throw new Error(`the system may not freshen figures: ${some.code}`)
    counted += some
    if (some < DAYS_AT_ONCE) return counted
  }
}
