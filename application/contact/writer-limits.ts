import type { Refusal } from '#domain/refusal.ts'
import type { Desk } from '../command.ts'
import { holdBack } from '../people/hold-back.ts'

/** What a customer may do in a while: far more than anybody who has something to say, far less than a script. */
const limits = { opens: { most: 20, minutes: 60 }, says: { most: 300, minutes: 60 } } as const

/** Why a customer who is signed in must wait before the next one, or undefined. What is refused is undone with its count: it is the limit again. */
export const heldWriter = (
  { attempts, actor, now }: Pick<Desk, 'attempts' | 'actor' | 'now'>,
  what: keyof typeof limits,
): Promise<Refusal | undefined> =>
  holdBack({ world: { people: attempts }, now }, [{ bucket: `writer-${what}:${actor.id ?? ''}`, ...limits[what] }])
