import { byCode } from './by-code.ts'
import type { Material } from './material.ts'
import { delay, minutesPromised } from './present-delays.ts'
import type { AgentFigures } from './view.ts'

/** What each of the staff did, whoever answered most first. */
export function agentsOf({ sums, policy, names }: Material): AgentFigures[] {
  const [inspected, executed, wrote] = [
    sums.byKey({ figure: 'inspected' }),
    sums.byKey({ figure: 'executed' }),
    sums.byKey({ figure: 'wrote' }),
  ]
  const promised = minutesPromised(policy)
  return Object.entries(names.staff)
    .map(([id, name]) => {
      const { count, median, within } = delay(sums.distribution({ figure: 'answer', key: id }), promised)
      return {
        id,
        name,
        answers: count,
        median,
        within,
        inspected: inspected.get(id) ?? 0,
        executed: executed.get(id) ?? 0,
        wrote: wrote.get(id) ?? 0,
      }
    })
    .sort((a, b) => b.answers - a.answers || b.inspected - a.inspected || byCode(a.name, b.name))
}
