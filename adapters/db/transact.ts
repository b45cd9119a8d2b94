import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseError, type Pool, type PoolClient } from 'pg'
import { Refused } from '#application/command.ts'
import { refuse } from '#domain/refusal.ts'
import { type OnStatement, type Run, runOn } from './run.ts'

/** Another transaction was in the way: a serialization failure, a deadlock. */
const overtaken = new Set(['40001', '40P01'])
const UNIQUE_VIOLATION = '23505'
const TRIES = 4

type Options = { onStatement?: OnStatement | undefined }
type Work<T> = (run: Run, client: PoolClient) => Promise<T>

/**
 * Runs `work` in one transaction (read committed: whoever must not be overtaken locks its row). Nothing of it stands when it throws. Runs it
 * again when PostgreSQL says that another transaction was in the way, after a moment of chance: the other one may be trying again too.
 */
export async function transact<T>(pool: Pool, options: Options, work: Work<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(pool, options, work)
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error
      if (!overtaken.has(error.code ?? '') || tries === TRIES) throw asRefusal(error)
      await sleep(Math.random() * 20 * 2 ** tries)
    }
  }
}

/** BEGIN travels with the first statement. */
async function attempt<T>(pool: Pool, { onStatement }: Options, work: Work<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const lost = (error: Error): void => void (broken = error)
  // A connection that breaks between two statements is an event nobody awaits: unheard, it would end the process.
  client.on('error', lost)
  try {
    const run = runOn(client, onStatement)
    const begun = client.query('begin')
    // Heard here, thrown below: a connection that is gone fails every statement of `work` besides.
    begun.catch(() => undefined)
    const result = await work(run, client)
    await begun
    const { command } = await client.query('commit')
    // PostgreSQL answers so, without an error, when a statement failed and `work` went on as if it had not.
    if (command !== 'COMMIT') throw new Error('a failed statement was passed over: the transaction was rolled back')
    return result
  } catch (error) {
    await client.query('rollback').catch(lost)
    throw error
  } finally {
    client.off('error', lost)
    client.release(broken)
  }
}

/** What only the database can see, as the refusal that it means. */
function asRefusal(error: DatabaseError): Error {
  if (error.code !== UNIQUE_VIOLATION) return error
  if (error.constraint === 'return_units_serial') return new Refused(refuse('conflict', 'serial_already_returning'))
  if (error.constraint === 'saved_views_name') return new Refused(refuse('conflict', 'view_name_taken', {}, 'name'))
  return error
}
