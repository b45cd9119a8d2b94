import type { Happening } from '#domain/happening.ts'
import type { Status } from './status.ts'
import type { Verb } from './transitions.ts'

/** What happened to a return. */
export type RmaEvent = Happening<Verb, Status> & { returnId: string }
