import { type ClientConfig, type CustomTypesConfig, Pool, types } from 'pg'

/** Where a PostgreSQL is: pg's own configuration, so that a URL and a socket folder serve alike. */
export type Connection = ClientConfig

type PoolOptions = { max?: number; onError?: (error: Error) => void }

/** Who waits longer for a connection is told so: a pool whose transactions wait for one another would otherwise be silent for ever. */
const LONGEST_WAIT_MS = 30_000

/** A pool whose values are the application's: instants, local dates and safe integers as in domain.md. Statements do not wait for one another's answer. */
export function openPool(connection: Connection, { max = 10, onError = () => undefined }: PoolOptions = {}): Pool {
  const pool = new Pool({
    application_name: 'navette',
    pipeline: true,
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    ...connection,
    max,
    types: applicationTypes,
  })
  // An idle connection that breaks (PostgreSQL restarted) is an event nobody awaits: unheard, it would end the process.
  pool.on('error', onError)
  // Travels ahead of the connection's first statement.
  pool.on('connect', (client) => void client.query(session).catch(onError))
  return pool
}

/**
 * Every statement is named and finds its rows by an index whatever its values: one plan per connection serves, where planning anew costs
 * more than running. Compiling such short statements would only take time. A server that stopped in the middle of a transaction must not keep
 * its locks for ever.
 */
const session = `set plan_cache_mode = force_generic_plan; set jit = off; set timezone = 'UTC'; set idle_in_transaction_session_timeout = '60s'`

const { INT8, TIMESTAMPTZ, DATE } = types.builtins

/** How PostgreSQL's texts become values: decided once, here. */
const applicationTypes: CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format === 'binary') return types.getTypeParser(oid, format)
    if (oid === INT8) return safeInteger
    if (oid === TIMESTAMPTZ) return instant
    if (oid === DATE) return (text: string) => text
    return types.getTypeParser(oid, format)
  },
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond JavaScript's safe integers`)
  return value
}

/** `2026-11-24 03:41:00.5+00` → `2026-11-24T03:41:00.500Z`. */
function instant(text: string): string {
  const utc = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?\+00$/.exec(text)
  if (utc) return `${utc[1]}T${utc[2]}.${(utc[3] ?? '').padEnd(3, '0')}Z`
  return new Date(`${text.replace(' ', 'T')}${/[+-]\d\d$/.test(text) ? ':00' : ''}`).toISOString()
}
