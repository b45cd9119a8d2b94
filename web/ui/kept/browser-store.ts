type Work<T> = (store: IDBObjectStore) => IDBRequest<T>

/**
 * A table in the browser's own database, of rows that each have a `key`. Answers once it is written for good; throws where the browser keeps nothing
 * (a private window, a full disk).
 */
export const browserStore =
  (base: string, name: string) =>
  async <T>(mode: IDBTransactionMode, work: Work<T>): Promise<T> => {
    const opening = indexedDB.open(base, 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(name, { keyPath: 'key' }))
    const opened = await answered(opening)
    try {
      const transaction = opened.transaction(name, mode, { durability: 'strict' })
      const written = new Promise<void>((done, failed) => {
        transaction.addEventListener('complete', () => done())
        transaction.addEventListener('abort', () => failed(transaction.error ?? nothingKept()))
      })
      const [answer] = await Promise.all([answered(work(transaction.objectStore(name))), written])
      return answer
    } finally {
      opened.close()
    }
  }

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? nothingKept()))
  })

const nothingKept = (): Error => new Error('the browser keeps nothing')
