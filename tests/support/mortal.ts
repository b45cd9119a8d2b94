import { Client } from 'pg'
import { sendcloud } from '#adapters/carriers/sendcloud/sendcloud.ts'
import { openPool } from '#adapters/db/pool.ts'
import { createStores } from '#adapters/db/stores.ts'
import { jobWriter } from '#adapters/jobs/job-writer.ts'
import { pain001 } from '#adapters/payments/sepa/pain001.ts'
import { createSecrets } from '#adapters/secrets/secrets.ts'
import { diskStore } from '#adapters/storage/disk.ts'
import { perform } from '#application/command.ts'
import { carryLabel } from '#application/labels/carry-label.ts'
import { makePaymentFile } from '#application/payments/make-payment-file.ts'
import type { World } from '#application/ports.ts'
import { executeResolution } from '#application/returns/execute-resolution.ts'
import type { Actor } from '#domain/actor.ts'
import { newId } from './new-id.ts'

/** What a process is told to do, and after how many answers of the database and of others it dies, before it does anything with that one. */
export type Mortal = {
  act: 'execute' | 'transfers' | 'label'
  url: string
  folder: string
  carrier: Parameters<typeof sendcloud>[0] | null
  actor: Actor
  input: object
  key: string
  serverKey: string
  now: string
  diesAt: number
}

const { act, url, folder, carrier, actor, input, key, serverKey, now, diesAt } = JSON.parse(process.argv[2] ?? '') as Mortal

let answers = 0
function hear<Answer>(answer: Answer): Answer {
  // No handler runs, nothing is flushed: the same as a lost machine.
  if (++answers === diesAt) process.kill(process.pid, 'SIGKILL')
  return answer
}

type Query = (this: unknown, ...given: unknown[]) => unknown
const { query } = Client.prototype as unknown as { query: Query }
const counted: Query = function (...given) {
  const told = given.at(-1)
  if (typeof told === 'function')
    return Reflect.apply(query, this, [...given.slice(0, -1), (...answer: unknown[]) => void Reflect.apply(told, undefined, hear(answer))])
  const answer = Reflect.apply(query, this, given)
  return answer instanceof Promise ? answer.then(hear) : answer
}
Object.assign(Client.prototype, { query: counted })
const { fetch } = globalThis
globalThis.fetch = async (...asked) => hear(await fetch(...asked))

const pool = openPool({ connectionString: url })
const imaging = {
  safeCopy: async (_: string, read: () => Promise<Uint8Array>) => ({
    content: await read(),
    sha256: '11'.repeat(32),
    contentType: 'application/pdf',
    thumbnail: null,
  }),
}
const secrets = createSecrets(serverKey)
const world = {
  ...createStores(pool, { addJobs: jobWriter(pool) }),
  now: () => now,
  newId,
  secrets,
  writeTransfers: pain001,
  files: diskStore(folder),
  imaging,
  ...(carrier ? { carrier: sendcloud(carrier) } : {}),
} as unknown as World
const call = { actor, input, idempotency: { principal: actor.id ?? '', route: act, key, requestHash: secrets.hash(JSON.stringify(input)) } }
const acts: Readonly<Record<Mortal['act'], () => Promise<unknown>>> = {
  execute: () => perform(executeResolution, call, world),
  transfers: () => perform(makePaymentFile, call, world),
  label: () => carryLabel(input, { lastTry: false }, world),
}
process.stdout.write(JSON.stringify((await acts[act]()) ?? null))
await pool.end()
