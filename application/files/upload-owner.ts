import { type Actor, keptTo } from '#domain/actor.ts'
import type { Uploader } from './ports.ts'

/** Whose upload it is: a person's or a key's, in what their session is kept to. Nobody and the system upload nothing. */
export function ownerOf(actor: Actor): Uploader {
  if (actor.id === null) throw new Error('an upload is somebody’s')
  return { id: actor.id, within: keptTo(actor) }
}
