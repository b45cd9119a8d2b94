/** A file that was given to a field and has not arrived: kept by the browser, so that a reload of the page does not lose it. */
export type Unsent = { key: string; place: string; personId: string; uploadId: string | null; file: File; at: number }

const NAME = 'navette-files'
const STORE = 'unsent'
/** As long as the server waits for the rest. */
const LONGEST_MS = 48 * 3_600_000

/** Answers undefined where the browser keeps nothing (a private window, a full disk): then a reload loses what was on its way, as ever. */
async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  try {
    const base = await answered(opened())
    try {
      return await answered(work(base.transaction(STORE, mode).objectStore(STORE)))
    } finally {
      base.close()
    }
  } catch {
    return undefined
  }
}

function opened(): IDBOpenDBRequest {
  const request = indexedDB.open(NAME, 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE, { keyPath: 'key' }))
  return request
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')))
  })

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
