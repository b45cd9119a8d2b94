import type { Pool, PoolClient } from 'pg'

const AT_ONCE = 500

/** Readers at once: whoever takes a file slowly keeps a connection, and the desk's must not run out. The next one waits. */
const READERS = 3
let reading = 0
const waiting: (() => void)[] = []

function comeIn(): Promise<void> | void {
  if (reading === READERS) return new Promise((resolve) => waiting.push(resolve))
  reading += 1
}

/** The place goes to whoever waits, or is free. */
function leave(): void {
  const next = waiting.shift()
  if (next) next()
  else reading -= 1
}

/**
 * All rows of a statement, however many, by a cursor in one read-only transaction: what is written meanwhile is not seen. It ends with whoever reads,
 * and where nobody takes a row for a minute (`idle_in_transaction_session_timeout`, pool.ts): an error, so that a file is never silently cut short.
 */
export async function* readThrough<Row extends object>(pool: Pool, text: string, values: readonly unknown[]): AsyncGenerator<Row[]> {
  await comeIn()
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
    for (;;) {
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
