import type { Condition, Disposition, Grade, Seal } from './rma.ts'

/** What is known of a unit when the dock has looked at it. */
export type Seen = {
  saidDefective: boolean
  seal: Seal | null
  condition: Condition | null
  safetyGate: 'clear' | 'stop'
}

/** The destination that a screen proposes; null where a person must choose. What is said to be defective is never put back in stock by default. */
export function suggestedDisposition(seen: Seen): Disposition | null {
  if (seen.safetyGate === 'stop') return 'quarantine'
  if (seen.seal === null || seen.condition === null || seen.condition === 'damaged') return null
  if (seen.saidDefective) return 'rtv'
  return seen.condition === 'marks_of_use' ? 'refurbish' : 'restock'
}

/** A: as new; B: opened or tried; C: worn; D: damaged. */
export function suggestedGrade({ seal, condition }: Pick<Seen, 'seal' | 'condition'>): Grade | null {
  if (seal === null || condition === null) return null
  if (condition === 'damaged') return 'D'
  if (condition === 'marks_of_use') return 'C'
  return condition === 'never_used' && seal !== 'opened' ? 'A' : 'B'
}
