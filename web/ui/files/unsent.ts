import { browserStore } from '../kept/browser-store.ts'

/** A file that was given to a field and has not arrived: kept by the browser, so that a reload of the page does not lose it. */
export type Unsent = { key: string; place: string; personId: string; uploadId: string | null; file: File; at: number }

/** As long as the server waits for the rest. */
const LONGEST_MS = 48 * 3_600_000

const store = browserStore('navette-files', 'unsent')

/** Answers undefined where the browser keeps nothing: then a reload loses what was on its way, as ever. */
const inStore = <T>(mode: IDBTransactionMode, work: (files: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> =>
  store(mode, work).catch(() => undefined)

export const keepUnsent = (unsent: Unsent): Promise<unknown> => inStore('readwrite', (store) => store.put(unsent))

export const forgetUnsent = (key: string): Promise<unknown> => inStore('readwrite', (store) => store.delete(key))

/** Whatever anybody left: when somebody signs out, the next one at this browser finds nothing of it. */
export const forgetAllUnsent = (): Promise<unknown> => inStore('readwrite', (store) => store.clear())

/** What this person's field was sending, in the order in which it was given; what is too old is forgotten. */
export async function unsentOf(place: string, personId: string, now: number): Promise<readonly Unsent[]> {
  const all = (await inStore<Unsent[]>('readonly', (store) => store.getAll())) ?? []
  const [old, young] = [all.filter(({ at }) => now - at > LONGEST_MS), all.filter(({ at }) => now - at <= LONGEST_MS)]
  for (const { key } of old) await forgetUnsent(key)
  return young.filter((one) => one.place === place && one.personId === personId).toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
}
