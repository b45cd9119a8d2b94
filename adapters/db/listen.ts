import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { Change } from '#application/change.ts'
import type { Connection } from './pool.ts'

export type Changes = {
  /** Calls back for every change on any server, after its commit; answers how to stop. */
  subscribe: (listener: (change: Change) => void) => () => void
  stop: () => Promise<void>
}

type Options = { say?: (sentence: string) => void; pauseMs?: number; heartbeatMs?: number }

/**
 * Listens on one dedicated connection, and comes back when it is lost: what was missed meanwhile is told as « everything ». Resolves once
 * it listens for the first time.
 */
export async function listenForChanges(
  connection: Connection,
  { say = () => undefined, pauseMs = 500, heartbeatMs = 30_000 }: Options = {},
): Promise<Changes> {
  const listeners = new Set<(change: Change) => void>()
  const tell = (change: Change): void => listeners.forEach((listener) => listener(change))
  const leaving = new AbortController()
  const first = Promise.withResolvers<void>()
  const loop = (async () => {
    for (let times = 0; !leaving.signal.aborted;) {
      const ended = await listenOnce(connection, {
        tell,
        heartbeatMs,
        signal: leaving.signal,
        listening: () => (times++ === 0 ? first.resolve() : tell('everything')),
      })
      if (leaving.signal.aborted) return
      say(`Live updates lost the database (${ended}); connecting again`)
      await sleep(pauseMs, undefined, { signal: leaving.signal }).catch(() => undefined)
    }
  })()
  await first.promise
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async stop() {
      leaving.abort()
      await loop
    },
  }
}

type Once = { tell: (change: Change) => void; listening: () => void; heartbeatMs: number; signal: AbortSignal }

/** One connection's life; answers why it ended. A heartbeat finds the connection that died without a word. */
async function listenOnce(connection: Connection, { tell, listening, heartbeatMs, signal }: Once): Promise<string> {
  const client = new Client({
    ...connection,
    application_name: 'navette live',
    keepAlive: true,
    query_timeout: 10_000,
    connectionTimeoutMillis: 10_000,
  })
  const over = Promise.withResolvers<string>()
  client.on('error', (error) => over.resolve(error.message))
  client.on('end', () => over.resolve('closed'))
  client.on('notification', ({ payload = '' }) => tell(read(payload)))
  const stop = (): void => over.resolve('stopping')
  signal.addEventListener('abort', stop)
  const failed = (error: Error): void => over.resolve(error.message)
  const beat = setInterval(() => void client.query('select').catch(failed), heartbeatMs).unref()
  try {
    await client.connect()
    await client.query('listen live')
    listening()
    return await over.promise
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    clearInterval(beat)
    signal.removeEventListener('abort', stop)
    await client.end().catch(() => undefined)
  }
}

/** `<return id> <sequence>`, or with a `c` before them a conversation's, as the triggers write them; `n <person id>` for what staff are told; `<id> read` for a read mark of either, `here` and `mail` of a return for staff. */
function read(payload: string): Change {
  if (payload.startsWith('n ')) return { personId: payload.slice(2) }
  if (payload.startsWith('c ')) {
    const [, conversationId = '', sequence] = payload.split(' ')
    return { conversationId, sequence: Number(sequence) }
  }
  const [returnId = '', sequence] = payload.split(' ')
  if (sequence === 'here') return { presentAt: returnId }
  if (sequence === 'mail') return { mailedAt: returnId }
  return { returnId, sequence: sequence === 'read' ? null : Number(sequence) }
}
