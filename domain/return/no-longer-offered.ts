import type { Settlement } from './rma.ts'

/** The same settlements, none of which can be accepted any more. */
export const noLongerOffered = (settlements: readonly Settlement[]): Settlement[] =>
  settlements.map((s): Settlement => (s.state === 'offered' ? { ...s, state: 'superseded' } : s))
