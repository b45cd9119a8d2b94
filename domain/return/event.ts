import type { Role } from '#domain/actor.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Status } from './status.ts'
import type { Verb } from './transitions.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What happened, once, for good. `data` holds ids and codes only: no name, text, address or file content (invariant 6). */
export type RmaEvent = {
  id: string
  returnId: string
  sequence: number
  at: Instant
  verb: Verb
  actorId: string | null
  actorRole: Role
  from: Status | 'start'
  to: Status
  data: { readonly [key: string]: Json }
}
