import type { Condition, Disposition, Grade, LegalBasis, Seal } from './rma.ts'

/** What is known of a unit when the dock has looked at it. */
export type Seen = {
  type: string
  legalBasis: LegalBasis
  reason: string | null
  seal: Seal | null
  condition: Condition | null
  safetyGate: 'clear' | 'stop'
}

/** Types under which goods come back that nobody calls defective; a policy's own types are taken for defective until they say otherwise. */
const sound: ReadonlySet<string> = new Set(['convenience', 'shipping_error', 'withdrawal'])

/** Justifications that call the goods defective, whatever the type. */
const faults: ReadonlySet<string> = new Set([
  'dead_on_arrival',
  'failed_in_use',
  'intermittent_fault',
  'battery_fault',
  'display_fault',
  'missing_part',
  'damaged_in_transport',
])

export const saidDefective = ({ type, legalBasis, reason }: Pick<Seen, 'type' | 'legalBasis' | 'reason'>): boolean =>
  legalBasis === 'legal_conformity' || !sound.has(type) || (reason !== null && faults.has(reason))

/** The destination that a screen proposes; null where a person must choose. What is said to be defective is never put back in stock by default. */
export function suggestedDisposition(seen: Seen): Disposition | null {
  if (seen.safetyGate === 'stop') return 'quarantine'
  if (seen.seal === null || seen.condition === null || seen.condition === 'damaged') return null
  if (saidDefective(seen)) return 'rtv'
  return seen.condition === 'marks_of_use' ? 'refurbish' : 'restock'
}

/** A: as new; B: opened or tried; C: worn; D: damaged. */
export function suggestedGrade({ seal, condition }: Pick<Seen, 'seal' | 'condition'>): Grade | null {
  if (seal === null || condition === null) return null
  if (condition === 'damaged') return 'D'
  if (condition === 'marks_of_use') return 'C'
  return condition === 'never_used' && seal !== 'opened' ? 'A' : 'B'
}
