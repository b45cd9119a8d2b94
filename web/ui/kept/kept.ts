import { lifetimes } from '#domain/lifetimes.ts'

/** What one person typed and has not sent, as this browser keeps it. */
export type Kept = {
  get: (name: string) => unknown
  put: (name: string, value: unknown) => void
  drop: (name: string) => void
}

/** Under which name a half-filled form is kept (use-draft.ts). */
export const draftKey = (name: string): string => `draft.${name}`

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const prefix = 'navette.unsent.'
/** What nobody came back to for so long is nobody's work any more. */
const LONGEST_MS = lifetimes.typed * 24 * 3_600_000

/**
 * By person, so that a closed tab or an ended session loses nothing and the next one at this computer is shown nothing of it. Of whoever is not
 * signed in it is the tab's: there is nobody to give it back to.
 */
export const keptBy = (personId: string | null): Kept =>
  keptIn(personId === null ? sessionStorage : localStorage, { personId: personId ?? 'nobody', now: Date.now })

/** The same in a given store. A browser that keeps nothing (a private window, a full disk) loses it with the page, as ever. */
export function keptIn(store: Store, { personId, now }: { personId: string; now: () => number }): Kept {
  const keyOf = (name: string): string => `${prefix}${personId}.${name}`
  return {
    get(name) {
      const { at, value } = read(store, keyOf(name))
      return now() - at > LONGEST_MS ? null : value
    },
    put(name, value) {
      const write = (): void => store.setItem(keyOf(name), JSON.stringify({ at: now(), value }))
      try {
        write()
      } catch {
        forgetOld(store, now())
        try {
          write()
        } catch {
          // There is no room: it stays in the page.
        }
      }
    },
    drop: (name) => store.removeItem(keyOf(name)),
  }
}

/** Whatever anybody left, when somebody signs out. */
export function forgetAllKept(): void {
  for (const store of [sessionStorage, localStorage]) for (const key of keysOf(store)) store.removeItem(key)
}

function forgetOld(store: Store, now: number): void {
  for (const key of keysOf(store)) if (now - read(store, key).at > LONGEST_MS) store.removeItem(key)
}

const keysOf = (store: Store): string[] =>
  Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').filter((key) => key.startsWith(prefix))

/** Of another build's writing, nothing: as old as can be. */
function read(store: Store, key: string): { at: number; value: unknown } {
  try {
    const kept: unknown = JSON.parse(store.getItem(key) ?? 'null')
    if (typeof kept === 'object' && kept !== null && 'at' in kept && typeof kept.at === 'number' && 'value' in kept)
      return { at: kept.at, value: kept.value }
  } catch {
    // Cut off, or not ours.
  }
  return { at: 0, value: null }
}
