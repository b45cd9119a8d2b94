import { endClock } from '#domain/clock/clock.ts'
import type { Instant } from '#domain/time/instant.ts'
import { labelsOver } from './carrier-label.ts'
import { noLongerOffered } from './no-longer-offered.ts'
import type { Rma } from './rma.ts'
import { isOpen, type Status } from './status.ts'

/** What any act that ends a return, or takes an ended one up again, brings with it: where it came from is remembered, promises and offers stop. */
export function ending(rma: Rma, from: Status | 'start', now: Instant): Rma {
  if (isOpen(rma.status)) return rma.endedFrom === null ? rma : { ...rma, endedFrom: null, endedAt: null }
  if (rma.status === from) return rma
  return {
    ...rma,
    endedFrom: from === 'start' ? null : from,
    endedAt: now,
    clocks: rma.clocks.map((clock) => stopped(clock, rma, now)),
    settlements: noLongerOffered(rma.settlements),
    labels: labelsOver(rma, now),
  }
}

/** Every promise but the objection window; the law's was kept if what it was about has been given. */
function stopped(clock: Rma['clocks'][number], rma: Rma, now: Instant): Rma['clocks'][number] {
  if (clock.kind === 'objection') return clock
  const given = rma.resolutions.filter((r) => r.state === 'executed').map((r) => r.executedAt ?? now)
  const kept = (clock.kind === 'legal_refund' || clock.kind === 'legal_remedy') && given.length > 0
  return kept ? endClock(clock, { at: given.sort().at(-1) ?? now, void: false }) : endClock(clock, { at: now, void: true })
}
