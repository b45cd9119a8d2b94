import type { Pool } from 'pg'

const LOCK = 0x6e617664 // "navd"

/** Whether there is anything: nothing at all, the beginning of a demo that was never finished, or something to leave alone. */
export async function demoState(pool: Pool): Promise<'empty' | 'half' | 'there'> {
  const { rows } = await pool.query<{ people: boolean; begun: boolean; done: boolean }>(
    `select exists (select from people) or exists (select from orders) as people,
       exists (select from people where email = 'support@technostok.example') as begun,
       exists (select from people where 'admin' = any(roles)) as done`,
  )
  const [found] = rows
  if (!found?.people) return 'empty'
  return found.begun && !found.done ? 'half' : 'there'
}

/** Whether the demo shop's people are here, whose passwords everybody knows. */
export async function holdsDemo(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ demo: boolean }>(
    `select exists (select from people where email = 'support@technostok.example') as demo`,
  )
  return rows[0]?.demo === true
}

/** One server at a time. */
export async function underDemoLock(pool: Pool, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await work()
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined)
    client.release()
  }
}

/** Everything, numbers from one again. What is append-only too, which nothing else may delete: a demo is no history. The policy is to be published anew. */
export async function eraseEverything(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ tables: string }>(
      `select string_agg(quote_ident(relname), ', ') as tables from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'schema_migrations'`,
    )
    // Tables that nothing is ever taken out of say so by a trigger.
    const { rows: kept } = await client.query<{ name: string }>(
      `select distinct tgrelid::regclass::text as name from pg_trigger where tgname like '%\\_no\\_truncate'`,
    )
    for (const { name } of kept) await client.query(`alter table ${name} disable trigger user`)
    await client.query(`truncate ${rows[0]?.tables ?? ''}`)
    for (const { name } of kept) await client.query(`alter table ${name} enable trigger user`)
    const { rows: counted } = await client.query<{ name: string }>(
      `select quote_ident(sequencename) as name from pg_sequences where schemaname = 'public' and sequencename like '%\\_sequence'`,
    )
    for (const { name } of counted) await client.query(`alter sequence ${name} restart`)
    await client.query(`do $$ begin if to_regclass('pgboss.job') is not null then delete from pgboss.job; end if; end $$`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
