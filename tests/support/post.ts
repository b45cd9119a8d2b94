import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Email } from 'postal-mime'
import type { Config } from '#config'
import { composeWork } from '../../compose-work.ts'
import { type Command, perform } from '#application/command.ts'
import type { World } from '#application/ports.ts'
import { createStores } from '#adapters/db/stores.ts'
import { publishPolicy } from '#adapters/db/policies.ts'
import { jobWriter } from '#adapters/jobs/job-writer.ts'
import type { Work } from '#adapters/jobs/work.ts'
import { runToQuiet } from '#adapters/jobs/run-to-quiet.ts'
import { diskStore } from '#adapters/storage/disk.ts'
import { mailBook } from '#adapters/mail/mail-book.ts'
import { createSecrets } from '#adapters/secrets/secrets.ts'
import type { Actor } from '#domain/actor.ts'
import type { OrderInput } from '#domain/order/order.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { isRefusal } from '#domain/refusal.ts'
import { imaging } from '#adapters/storage/imaging.ts'
import type { DNSResolver } from 'mailauth'
import type { z } from 'zod'
import { type TestDatabase, testDatabase } from './database.ts'
import { type MailServer, mailServer } from './mail-server.ts'
import { newId } from './new-id.ts'
import { givenPerson } from './people.ts'

type Test = { after(done: () => Promise<void>): void }

/** A desk with its people under Technostok's policy, real jobs, and a mail server, on a clock that tests move. */
export type Post = {
  world: World
  clock: { now: string }
  database: TestDatabase
  server: MailServer
  people: Readonly<Record<'support' | 'agent' | 'finance' | 'manager', Actor>>
  order: (input: OrderInput) => Promise<{ orderId: string; lineIds: readonly string[]; customer: Actor }>
  act: <Input extends z.ZodType, Output>(it: Command<Input, Output>, actor: Actor, input: z.input<Input>) => Promise<Output>
  /** Does one mail job, as a worker does. */
  mail: Work['mail']
  /** Moves the clock and runs everything due; answers the mails that arrived since. */
  run: (now?: string) => Promise<readonly Email[]>
}

export async function testPost(
  test: Test,
  {
    now = '2026-11-24T09:00:00.000Z',
    mode = 'demo',
    resolver,
    imap,
  }: { now?: string; mode?: 'demo' | 'production'; resolver?: DNSResolver; imap?: NonNullable<Config['inbox']['imap']> } = {},
): Promise<Post> {
  const database = await testDatabase(test)
  const { pool } = database
  const server = await mailServer(test)
  await publishPolicy(pool, technostok, { personId: null, at: '2026-01-01T00:00:00.000Z' })
  const clock = { now }
  const world = {
    ...createStores(pool, { addJobs: jobWriter(pool) }),
    now: () => clock.now,
    newId,
    secrets: createSecrets('a key for tests only, and no other'),
    files: diskStore(join(tmpdir(), newId())),
    imaging: imaging(),
    mailBook: mailBook({ publicUrl: 'https://retours.technostok.example', mailFrom: 'Technostok <retours@technostok.example>' }),
    askedMailsPerDay: 3000,
  } as unknown as World
  const config = {
    mode,
    mailFrom: 'Technostok <retours@technostok.example>',
    publicUrl: 'https://retours.technostok.example',
    smtpUrl: server.url,
    inbox: { smtp: undefined, imap },
  }
  const composed = composeWork({ config, pool, world, ...(resolver ? { resolver } : {}) })
  test.after(async () => composed.stop())
  const staff = async (role: 'support' | 'returns_agent' | 'finance' | 'manager', name: string): Promise<Actor> => {
    const { id } = await givenPerson(pool, { email: `${role}@technostok.example`, name, roles: [role] })
    return { id, roles: [role], name, locale: 'fr' }
  }
  let seen = 0
  const faults: unknown[] = []
  /** A mail server's refusal is part of a test; anything else is a fault in the writing. */
  const onlyTheServers = (error: unknown): never => {
    if (!(error instanceof Error && 'command' in error)) faults.push(error)
    throw error
  }
  return {
    world,
    clock,
    database,
    server,
    people: {
      support: await staff('support', 'Inès du service client'),
      agent: await staff('returns_agent', 'Marc du quai'),
      finance: await staff('finance', 'Odile des comptes'),
      manager: await staff('manager', 'Hélène la responsable'),
    },
    order: (input) => importOne(input, world, database),
    async act(it, actor, input) {
      const idempotency = it.money ? { principal: actor.id ?? '', route: it.name, key: newId(), requestHash: 'a'.repeat(64) } : undefined
      const output = await perform(it, { actor, input, ...(idempotency ? { idempotency } : {}) }, world)
      if (isRefusal(output)) throw new Error(`${it.name}: ${output.code} ${JSON.stringify(output.params)} ${output.field ?? ''}`)
      return output
    },
    mail: composed.mail,
    async run(later = clock.now) {
      clock.now = later
      const mail: Work['mail'] = (data, attempt) => composed.mail(data, attempt).catch(onlyTheServers)
      await runToQuiet({ pool, work: { ...composed, mail }, now: () => clock.now })
      if (faults.length > 0) throw new AggregateError(faults.splice(0), 'mails could not be written')
      const all = await server.mails()
      const fresh = all.slice(seen)
      seen = all.length
      return fresh
    },
  }
}

async function importOne(input: OrderInput, world: World, { pool }: TestDatabase): ReturnType<Post['order']> {
  await world.transact((stores) => stores.orders.importBatch([input], { at: world.now(), newId }))
  const { rows } = await pool.query<{ orderId: string; lineIds: string[]; customerId: string; companyId: string | null }>(
    `select o.id as "orderId", o.customer_id as "customerId", o.company_id as "companyId", array_agg(l.id order by l.position) as "lineIds"
     from orders o join order_lines l on l.order_id = o.id where o.shop_order_id = $1 group by o.id`,
    [input.id],
  )
  const [row] = rows
  if (!row) throw new Error(`order ${input.id} was not imported`)
  const customer: Actor = {
    id: row.customerId,
    roles: ['customer'],
    customerId: row.customerId,
    ...(row.companyId ? { companyId: row.companyId } : {}),
    locale: 'fr',
  }
  return { orderId: row.orderId, lineIds: row.lineIds, customer }
}
