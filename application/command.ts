import type { z } from 'zod'
import type { Actor } from '#domain/actor.ts'
import { isRefusal, type Issue, refuse, type Refusal } from '#domain/refusal.ts'
import type { Carrier } from './labels/carrier.ts'
import { denied, type Permission } from './permission.ts'
import type { IdempotencyKey, Stores, World } from './ports.ts'

/** What a verb is given: one transaction's stores, who acts, when. */
export type Desk = Stores & {
  actor: Actor
  now: string
  newId: () => string
  files: World['files']
  secrets: World['secrets']
  mailBook: World['mailBook']
  carrier: Pick<Carrier, 'name'> | undefined
  demandsSecondFactor: boolean
  /** The version the caller saw (`If-Match`), where the command is on a thing. */
  expects: number | undefined
  /** How many files came along and were not taken: a mail's. Words with them are more than the words. */
  lostFiles: number
}

/** One thing people do: who may, what it is given, and how. A name says it in the words of the trade. */
export type Command<Input extends z.ZodType, Output> = {
  name: string
  may: Permission
  input: Input
  /** Moves money: an idempotency key is mandatory. */
  money?: boolean
  run: (input: z.output<Input>, desk: Desk) => Promise<Output>
}

export const command = <Input extends z.ZodType, Output>(it: Command<Input, Output>): Command<Input, Output> => it

/** Carries a refusal out of a transaction, so that nothing of it stands. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** The value, or out of the transaction with the refusal. */
export function insist<T>(value: T): Exclude<T, Refusal> {
  if (isRefusal(value)) throw new Refused(value)
  return value as Exclude<T, Refusal>
}

/** What comes of it, or the refusal that it was left with, at once or later. */
export async function orRefusal<Output>(work: () => Promise<Output>): Promise<Output | Refusal> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/**
 * Writes of one transaction that need not wait for one another's answer: they travel together. Ends when all of them have ended, so that none
 * still runs when the transaction is undone; throws what the first of them threw.
 */
export async function together(...writes: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(writes)).find((outcome) => outcome.status === 'rejected')
  if (failed) throw failed.reason
}

export type Call = {
  actor: Actor
  input: unknown
  expects?: number
  /** Scoped to principal and route, kept with a hash of the request (architecture.md, Decided once). */
  idempotency?: IdempotencyKey & { requestHash: string }
}

/**
 * Runs a command: permission, input, idempotency, one transaction. Answers the output or a refusal; throws faults. The same key
 * with the same request answers what was answered the first time, also when both came at once.
 */
export async function perform<Input extends z.ZodType, Output>(
  it: Command<Input, Output>,
  call: Call,
  world: World,
): Promise<Output | Refusal> {
  const refusal = denied(call.actor, it.may)
  if (refusal) return refusal
  if (it.money && !call.idempotency) return refuse('invalid', 'idempotency_key_needed', {}, 'Idempotency-Key')
  const input = it.input.safeParse(call.input)
  if (!input.success) return invalidInput(input.error)
  return orRefusal(() => world.transact((stores) => once(it, input.data, { call, world, stores })))
}

/** Runs a command in a transaction that is open already, for what comes of a mail: permission and input are asked as ever. Throws the refusal. */
export async function within<Input extends z.ZodType, Output>(
  it: Command<Input, Output>,
  given: z.input<Input>,
  desk: Desk,
): Promise<Output> {
  insist(denied(desk.actor, it.may))
  const input = it.input.safeParse(given)
  return input.success ? it.run(input.data, desk) : insist<never>(invalidInput(input.error) as never)
}

type Open = { stores: Stores; world: World; now?: string; expects?: number | undefined }

/** The desk of whoever acts, in an open transaction; `now` is the world's where nothing else is said. */
export const deskOf = (actor: Actor, { stores, world, now = world.now(), expects }: Open): Desk => ({
  ...stores,
  actor,
  now,
  newId: world.newId,
  files: world.files,
  secrets: world.secrets,
  mailBook: world.mailBook,
  carrier: world.carrier,
  demandsSecondFactor: world.demandsSecondFactor,
  expects,
  lostFiles: 0,
})

type Running = { call: Call; world: World; stores: Stores }

async function once<Input extends z.ZodType, Output>(
  it: Command<Input, Output>,
  input: z.output<Input>,
  { call, world, stores }: Running,
): Promise<Output> {
  const { idempotency: key } = call
  const now = world.now()
  const answered = key && (await stores.idempotency.claim(key, { requestHash: key.requestHash, at: now }))
  if (key && answered) {
    if (answered.requestHash !== key.requestHash) throw new Refused(refuse('conflict', 'idempotency_key_reused', {}, 'Idempotency-Key'))
    return answered.body as Output
  }
  const output = await it.run(input, deskOf(call.actor, { stores, world, now, expects: call.expects }))
  if (key) await stores.idempotency.keep(key, { status: 200, body: output })
  return output
}

/** Every wrong field by name; the first is the refusal's own. Zod's codes are the wording's keys. */
export function invalidInput(error: z.ZodError): Refusal {
  const issues = error.issues.flatMap(issuesOf)
  return { ...refuse('invalid', 'invalid_input', {}, issues[0]?.field), issues }
}

type ZodIssue = z.ZodError['issues'][number]

function issuesOf(issue: ZodIssue): Issue[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), code: 'unknown_field', detail: issue.message }))
  return [{ field: path.join('.'), code: codeOf(issue), params: paramsOf(issue), detail: issue.message }]
}

/** A field that is not there at all is told apart from one of a wrong type: zod says so in its message only. */
function codeOf(issue: ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'input_required'
  return `input_${issue.code}`
}

function paramsOf(issue: ZodIssue): NonNullable<Issue['params']> {
  const entries = Object.entries({ ...issue }).flatMap(([key, value]): [string, string | number][] => {
    if (!['minimum', 'maximum', 'origin', 'format', 'expected', 'values'].includes(key)) return []
    return typeof value === 'number' ? [[key, value]] : [[key, Array.isArray(value) ? value.join(', ') : String(value)]]
  })
  return Object.fromEntries(entries)
}
