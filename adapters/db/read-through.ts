import type { Pool, PoolClient } from 'pg'

const AT_ONCE = 500

/** Readers at once: whoever takes a file slowly keeps a connection, and the desk's must not run out. The next one waits a little. */
const READERS = 3
const PATIENCE_MS = 8_000
/** As long as one may take over all, however steadily. */
const LONGEST_MS = 20 * 60_000
let reading = 0
const waiting = new Set<() => void>()

/** Whether there is a place. */
async function comeIn(patience: number): Promise<boolean> {
  if (reading < READERS) {
    reading += 1
    return true
  }
  return await new Promise((resolve) => {
    const come = (): void => {
      clearTimeout(timer)
      resolve(true)
    }
    const timer = setTimeout(() => {
      waiting.delete(come)
      resolve(false)
    }, patience)
    waiting.add(come)
  })
}

/** Whether another reader would find a place; whoever is told so reads at once, or somebody else does. */
export async function hasRoom(patience = PATIENCE_MS): Promise<boolean> {
  const found = await comeIn(patience)
  if (found) leave()
  return found
}

/** The place goes to whoever waits, or is free. */
function leave(): void {
  const [next] = waiting
  if (!next) return void (reading -= 1)
  waiting.delete(next)
  next()
}

/**
 * All rows of a statement, however many, by a cursor in one read-only transaction: what is written meanwhile is not seen. It ends with whoever reads,
 * where nobody takes a row for a minute (`idle_in_transaction_session_timeout`, pool.ts), and after twenty minutes over all: an error, so that a file is never silently cut short.
 */
export async function* readThrough<Row extends object>(pool: Pool, text: string, values: readonly unknown[]): AsyncGenerator<Row[]> {
  if (!(await comeIn(PATIENCE_MS))) throw new Error('too many files are being read')
  try {
    yield* throughCursor(await pool.connect(), text, values)
  } finally {
    leave()
  }
}

async function* throughCursor<Row extends object>(client: PoolClient, text: string, values: readonly unknown[]): AsyncGenerator<Row[]> {
  let broken: Error | undefined
  const lost = (error: Error): void => void (broken = error)
  client.on('error', lost)
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`declare through no scroll cursor for ${text}`, [...values])
    const began = performance.now()
    for (;;) {
      if (performance.now() - began > LONGEST_MS) throw new Error('a file was taken too slowly')
      const { rows } = await client.query<Row>(`fetch ${AT_ONCE} from through`)
      if (rows.length > 0) yield rows
      if (rows.length < AT_ONCE) return
    }
  } finally {
    await client.query('rollback').catch(lost)
    client.off('error', lost)
    client.release(broken)
  }
}
