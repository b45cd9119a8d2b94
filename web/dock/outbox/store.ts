import { lifetimes } from '#domain/lifetimes.ts'
import type { Problem } from '../../ui/api/problem.ts'
import { browserStore } from '../../ui/kept/browser-store.ts'

/**
 * An act of the dock that was sent off and has no answer yet, or was refused. `key` makes it one act however often it is sent. Kept by the
 * browser from before it leaves, so that a closed tab loses nothing.
 */
export type Kept = {
  key: string
  personId: string
  /** Acts of the same return go in order; a parcel that is to be recorded has no number yet, and goes by its name. */
  number: string
  path: string
  body: unknown
  /** The version that was seen; of what stands behind another act, the one that makes. */
  version: number
  /** What it does, in the words it was announced with. */
  says: string
  at: number
  refused: Problem | null
}

/** Less than the server remembers its key: after that, sending it again could do it twice. */
const LONGEST_MS = lifetimes.unanswered * 24 * 3_600_000

const inStore = browserStore('navette-dock', 'acts')

/** Throws where the browser keeps nothing: then the act has to be sent while one looks. */
export const keepAct = (act: Kept): Promise<unknown> => inStore('readwrite', (store) => store.put(act))

export const forgetAct = (key: string): Promise<unknown> => inStore('readwrite', (store) => store.delete(key))

/** This person's acts, in the order in which they were done. What is too old to be sent safely is shown as refused. */
export async function keptActs(personId: string, now: number): Promise<readonly Kept[]> {
  const all = await inStore<Kept[]>('readonly', (store) => store.getAll()).catch((): Kept[] => [])
  return all
    .filter((act) => act.personId === personId)
    .map((act): Kept => (act.refused === null && now - act.at > LONGEST_MS ? { ...act, refused: { status: 0, code: 'too_old' } } : act))
    .toSorted((a, b) => a.at - b.at)
}
