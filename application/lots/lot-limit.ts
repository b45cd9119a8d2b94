import type { Refusal } from '#domain/refusal.ts'
import type { Standing } from '../errand.ts'
import { holdBack } from '../people/hold-back.ts'

/** Counts one list that somebody has judged; refused when it is one too many. Mending a list row by row stays far below it. */
export const heldLot = (standing: Standing): Promise<Refusal | undefined> =>
  holdBack(standing, [{ bucket: `lot:${standing.actor.id}`, most: 120, minutes: 60 }])
