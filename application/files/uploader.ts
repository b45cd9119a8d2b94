import { type Actor, keptTo } from '#domain/actor.ts'

/** Whose loose files this actor may use: their own, in a guest's session those that came in for its order. */
export const uploader = (actor: Actor): { id: string | null; within: string | null } => ({ id: actor.id, within: keptTo(actor) })
