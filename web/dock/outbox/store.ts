import { lifetimes } from '#domain/lifetimes.ts'
import type { Problem } from '../../ui/api/problem.ts'

/**
 * An act of the dock that was sent off and has no answer yet, or was refused. `key` makes it one act however often it is sent. Kept by the
 * browser from before it leaves, so that a closed tab loses nothing.
 */
export type Kept = {
  key: string
  personId: string
  /** Acts of the same return go in order. */
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

const NAME = 'navette-dock'
const STORE = 'acts'
/** Less than the server remembers its key: after that, sending it again could do it twice. */
const LONGEST_MS = lifetimes.unanswered * 24 * 3_600_000

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

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const base = await answered(opened())
  try {
    const transaction = base.transaction(STORE, mode, { durability: 'strict' })
    const written = new Promise<void>((done, failed) => {
      transaction.addEventListener('complete', () => done())
      transaction.addEventListener('abort', () => failed(transaction.error ?? new Error('the browser keeps nothing')))
    })
    const [answer] = await Promise.all([answered(work(transaction.objectStore(STORE))), written])
    return answer
  } finally {
    base.close()
  }
}

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
