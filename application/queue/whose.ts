import { z } from 'zod'
import type { Actor } from '#domain/actor.ts'
import { id } from '../returns/inputs.ts'

/** Whose work a list shows: one's own, nobody's, or a colleague's. */
export const whose = z.union([z.enum(['me', 'nobody']), id]).optional()

/** As the store asks it: null is nobody's, nothing is everybody's. A machine has no work of its own. */
export const assigneeOf = (asked: z.output<typeof whose>, { id }: Pick<Actor, 'id'>): { assigneeId?: string | null } => {
  if (asked === undefined) return {}
  return { assigneeId: asked === 'me' ? id : asked === 'nobody' ? null : asked }
}
