import { z } from 'zod'
import { command } from '../command.ts'
import { only } from '../permission.ts'
import type { Job, MailKind } from '../reactions.ts'
import type { DuePromise } from './ports.ts'

const job = (kind: MailKind, { clockId, returnId }: Omit<DuePromise, 'kind'>, causeId = clockId): Job => ({
  queue: 'mail',
  data: { kind, returnId, causeId, clockId },
})

const some = z.strictObject({ limit: z.int().min(1).max(1000) })

/** Staff hears of promises that are late, and of those that are near; each once. Marks and mails commit together. Answers how many. */
export const tellPromises = command({
  name: 'tell promises',
  may: only('system'),
  input: some,
  async run({ limit }, { clocks, jobs, now }) {
    const breached = await clocks.takeBreached(now, limit)
    const near = await clocks.takeNear(now, limit)
    await jobs.add([...breached.map((promise) => job('promise_breached', promise)), ...near.map((promise) => job('promise_near', promise))])
    return breached.length + near.length
  },
})

const delay = z.strictObject({ clockId: z.uuid(), returnId: z.uuid(), reminders: z.int().min(1) })

/** The customer is reminded of a delay, once per reminder, whoever sweeps. */
export const remindCustomer = command({
  name: 'remind customer',
  may: only('system'),
  input: delay,
  async run({ reminders, ...promise }, { clocks, jobs, newId }) {
    if (!(await clocks.markReminded(promise.clockId, reminders))) return false
    await jobs.add([job('reminder', promise, newId())])
    return true
  },
})
