import { type Actor, keptTo } from '#domain/actor.ts'
import type { Uploader } from './ports.ts'

/** Whose loose files this actor may use: their own, in a guest's session those that came in for its order. The system has none. */
export const uploader = (actor: Actor): Omit<Uploader, 'id'> & { id: string | null } => ({ id: actor.id, within: keptTo(actor) })

/** Whose upload it is: a person's or a key's, in what their session is kept to. Nobody and the system upload nothing. */
export function ownerOf(actor: Actor): Uploader {
  const { id, within } = uploader(actor)
  if (id === null) throw new Error('an upload is somebody’s')
  return { id, within }
}
